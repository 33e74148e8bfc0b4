/** A character that no face has, as the lawyer's own picture of it. */
import { sourceOf, type Face, type FaceGlyph } from './face.ts';

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

const NAME = 'PicturedCharacters';
/** Unified ideographs from here on lend their glyphs. */
const FIRST_LENT = 0x4e00;

/**
 * A face that holds nothing but pictures, each an em wide. Behind each stands, unseen, a glyph of its own, so that programs that
 * read no more of a PDF than its glyphs find the character there.
 * @param pictures by character. @param lender a face whose glyphs these are
 */
export function pictureFace(pictures: ReadonlyMap<string, GlyphPicture>, lender: Face): Face {
  const glyphs = new Map<string, FaceGlyph>();
  let code = FIRST_LENT;
  for (const [character, picture] of pictures) {
    const lent = lender.glyph(String.fromCodePoint(code++));
    if (lent) glyphs.set(character, { ...lent, codePoints: [character.codePointAt(0)!], picture });
  }
  const glyph = (text: string): FaceGlyph | null => glyphs.get(text) ?? null;
  return { name: NAME, family: '', glyph, source: sourceOf(lender.source, NAME, glyph) };
}
