import { pixelsOnPaper } from './pixels-on-paper.ts';

/** The ink of one character: one bit per pixel, rows from the top, padded to whole bytes. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** Longest side of the stored picture, in pixels: at text size, twice the resolution of a printer. */
const LONGEST = 512;
/** Out of 255: anything darker is ink. */
const DARK = 128;

/**
 * Reads a picture of a character, cropped to its ink.
 * @returns null if nothing in it is dark, or it is not a picture
 */
export async function readGlyph(picture: Blob): Promise<Ink | null> {
  const pixels = await pixelsOnPaper(picture, { width: LONGEST, height: LONGEST });
  if (pixels === null) return null;
  const { width, height, rgba } = pixels;
  return cutToInk(width, height, (x, y) => {
    const at = (y * width + x) * 4;
    return 0.3 * rgba[at]! + 0.59 * rgba[at + 1]! + 0.11 * rgba[at + 2]! < DARK;
  });
}

/** @param isInk whether a pixel is ink, counted from the upper left corner */
export function cutToInk(width: number, height: number, isInk: (x: number, y: number) => boolean): Ink | null {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isInk(x, y)) continue;
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  if (right < 0) return null;
  const [wide, high] = [right - left + 1, bottom - top + 1];
  const row = Math.ceil(wide / 8);
  const ink = new Uint8Array(row * high);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) if (isInk(left + x, top + y)) ink[y * row + (x >> 3)]! |= 0x80 >> (x & 7);
  }
  return { width: wide, height: high, ink };
}
