/** A face: how its font file draws each sign, and how that drawing goes into a PDF file. */
import type { Font } from 'fontkit';
import type { GlyphPicture } from './picture-glyph.ts';

/** A character, or a pair that is one sign (——), as a face draws it. */
export interface FaceGlyph {
  readonly id: number;
  /** In thousandths of the type size. */
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
  /** Drawn in place of an outline. */
  readonly picture?: GlyphPicture;
}

export interface Face {
  /** Its PostScript name. */
  readonly name: string;
  /** The name under which a word processor on a computer that has the face finds it: 仿宋. */
  readonly family: string;
  /** @returns null when the face cannot draw it. */
  glyph(text: string): FaceGlyph | null;
  /** The face as pdfkit takes it for embedding: it asks for glyphs by `layout`, and gets ours. */
  readonly source: Font;
}

/**
 * Tick boxes are drawn as lines, because the faces lack them. The glyphs named here stand behind the lines unseen, so that a
 * copied form still says what was ticked.
 */
export const TICK_BOXES: ReadonlyMap<string, string> = new Map([
  ['☐', '□'],
  ['☑', '√'],
]);

/**
 * Controls, tabs, joiners and soft hyphens print nothing or something else than they mean, even where a face has them; and
 * what a face draws for a private character is its maker's own matter.
 */
const NO_GLYPH = /[\p{Cc}\p{Cf}\p{Co}]/u;

const codePointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0)!);

/**
 * One sign, one glyph: Chinese set solid needs no shaping, and glyphs that carry their own code points keep copied text
 * right even where two characters share a drawing. Of the font's features only the full-width 破折号 is used: two single dashes
 * would leave a gap in the middle.
 * @param family what word processors call it; the font's own name when not given
 */
export function faceOf(font: Font, family = font.familyName): Face {
  const scale = 1000 / font.unitsPerEm;
  const known = new Map<string, FaceGlyph | null>();

  const draw = (text: string): FaceGlyph | null => {
    const drawn = codePointsOf(TICK_BOXES.get(text) ?? text);
    if (NO_GLYPH.test(text) || drawn.some((code) => !font.hasGlyphForCodePoint(code))) return null;
    const [glyph, ...rest] =
      drawn.length === 1 ? [font.glyphForCodePoint(drawn[0]!)] : font.layout(text, { fwid: true }).glyphs;
    return glyph && rest.length === 0
      ? { id: glyph.id, advanceWidth: glyph.advanceWidth * scale, codePoints: codePointsOf(text) }
      : null;
  };
  const glyph = (text: string): FaceGlyph | null => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = draw(text)));
    return found;
  };
  return { name: font.postscriptName, family, glyph, source: sourceOf(font, font.postscriptName, glyph) };
}

/** A font whose layout of a sign is the one glyph that `glyph` gives. */
export function sourceOf(font: Font, name: string, glyph: Face['glyph']): Font {
  const layout = (text: string) => {
    const drawn = glyph(text);
    if (!drawn) throw new Error(`no glyph for ${text}`);
    const advance = (drawn.advanceWidth * font.unitsPerEm) / 1000;
    return {
      glyphs: [{ ...drawn, advanceWidth: advance }],
      positions: [{ xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0 }],
      advanceWidth: advance,
    };
  };
  return Object.create(font, { layout: { value: layout }, postscriptName: { value: name } }) as Font;
}
