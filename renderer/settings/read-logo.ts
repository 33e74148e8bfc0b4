import { type LogoPixels, MOST_LOGO_PIXELS as MOST } from '../../electron/contract/settings.ts';
import { pixelsOnPaper } from './pixels-on-paper.ts';

/**
 * Reads a picture of the firm's logo as it will appear on white paper.
 * @returns null if the window cannot read it as a picture
 */
export async function readLogo(picture: Blob): Promise<LogoPixels | null> {
  const pixels = await pixelsOnPaper(picture, MOST);
  if (pixels === null) return null;
  const { width, height, rgba } = pixels;
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) rgb.set(rgba.subarray(pixel * 4, pixel * 4 + 3), pixel * 3);
  return { width, height, rgb };
}
