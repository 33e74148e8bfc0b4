/** A face: how its font file draws each sign, and how it is embedded in a PDF file. */
import type { Font } from 'fontkit';
import type { GlyphPicture } from './picture-glyph.ts';

/** A character, or a pair that forms one sign (——), as drawn by a face. */
export interface FaceGlyph {
  readonly id: number;
  /** In thousandths of the type size. */
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
  /** Drawn instead of an outline. */
  readonly picture?: GlyphPicture;
}

export interface Face {
  /** Its PostScript name. */
  readonly name: string;
  /** The name under which a word processor finds it on a computer that has the face: 仿宋. */
  readonly family: string;
  /** @returns null if the face cannot draw it. */
  glyph(text: string): FaceGlyph | null;
  /** The face in the form that pdfkit embeds: it asks for glyphs by `layout`, and gets ours. */
  readonly source: Font;
}

/**
 * Tick boxes are drawn as lines, because the faces lack them. The glyphs named here lie invisibly behind the lines, so
 * that copied text still shows what was ticked.
 */
export const TICK_BOXES: ReadonlyMap<string, string> = new Map([
  ['☐', '□'],
  ['☑', '√'],
]);

/**
 * Controls, tabs, joiners and soft hyphens print nothing or something misleading, even where a face has them; and
 * glyphs for private-use characters vary between font makers.
 */
const NO_GLYPH = /[\p{Cc}\p{Cf}\p{Co}]/u;

const codePointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0)!);

/**
 * One sign, one glyph: Chinese set solid needs no shaping, and glyphs with their own code points keep copied text right
 * even where two characters share a glyph. Of the font's features only the full-width 破折号 is used: two single dashes
 * would leave a gap in the middle.
 * @param family name used by word processors; the font's own name by default
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

/** A font whose layout of a sign is the single glyph given by `glyph`. */
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
