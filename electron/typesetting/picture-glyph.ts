/** A character that no face has, as the lawyer's own picture of it. */

/** Ink on an em square, cut to the ink: one bit a pixel, rows from the top, each padded to whole bytes; 1 is ink. */
export interface GlyphPicture {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** Share of the em that Chinese characters fill, and how far the em reaches below the baseline. */
const FILLED = 0.92;
const BELOW_BASELINE = 0.12;

/** Where a picture stands: in the middle of its em square, as large as characters are. In em, from the square's left end of the baseline. */
export function placeOf({ width, height }: GlyphPicture): { x: number; y: number; width: number; height: number } {
  const scale = FILLED / Math.max(width, height);
  const [wide, high] = [width * scale, height * scale];
  return { x: (1 - wide) / 2, y: (1 - high) / 2 - BELOW_BASELINE, width: wide, height: high };
}
