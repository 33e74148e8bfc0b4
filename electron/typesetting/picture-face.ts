import { type Face, type FaceGlyph, sourceOf } from './face.ts';
import type { GlyphPicture } from './picture-glyph.ts';

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
