/** The firm's sign beside its name in the letterhead. Main never decodes a foreign image: the window hands over bare pixels. */
import { inflateSync } from 'node:zlib';
import { mm } from './millimetre.ts';
import { scanlines } from './png.ts';

const HEIGHT = mm(12);
const WIDEST = mm(45);

export interface Logo {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** As a PNG's rows stand in the file, so that no paper compresses them again. */
  readonly packed: Uint8Array;
}

/** @param rgb red, green and blue of each pixel, rows from the top */
export function logoOf({
  width,
  height,
  rgb,
}: {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}): Logo {
  return { width, height, packed: scanlines(rgb, height) };
}

/** The pixels of a logo, as `logoOf` took them. */
export function pixelsOf({ width, height, packed }: Logo): Uint8Array<ArrayBuffer> {
  const rows = inflateSync(packed);
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    rgb.set(rows.subarray(y * (width * 3 + 1) + 1, (y + 1) * (width * 3 + 1)), y * width * 3);
  return rgb;
}

/** As large as the letterhead has it: 12 mm high, or 45 mm wide where it would be wider. In pt. */
export function sizeOf({ width, height }: Pick<Logo, 'width' | 'height'>): { width: number; height: number } {
  const scale = Math.min(HEIGHT / height, WIDEST / width);
  return { width: width * scale, height: height * scale };
}
