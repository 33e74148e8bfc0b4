/** The two faces that papers are set in, opened once and shared by all documents. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create } from 'fontkit';

/** A character, or a pair that is one sign (——), as a face draws it. */
export interface FaceGlyph {
  readonly id: number;
  /** In thousandths of the type size. */
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

export interface Face {
  readonly name: 'regular' | 'bold';
  /** @returns null when the face cannot draw it. */
  glyph(text: string): FaceGlyph | null;
  /** The face as pdfkit takes it for embedding: it asks for glyphs by `layout`, and gets ours. */
  readonly source: object;
}

export interface Fonts {
  readonly regular: Face;
  readonly bold: Face;
}

/** Reads the faces of `resources/fonts`. @throws the file system's error when a file is missing. */
export async function loadFonts(folder: string): Promise<Fonts> {
  const [regular, bold] = await Promise.all(
    ['NotoSerifSC-Regular.ttf', 'NotoSerifSC-Bold.ttf'].map((file) => readFile(join(folder, file))),
  );
  return { regular: openFace('regular', regular!), bold: openFace('bold', bold!) };
}

/**
 * Tick boxes are drawn as lines, because the faces lack them. The glyphs named here stand behind the lines unseen, so that a
 * copied form still says what was ticked.
 */
export const TICK_BOXES: ReadonlyMap<string, string> = new Map([
  ['☐', '□'],
  ['☑', '√'],
]);

/** Controls, tabs, joiners and soft hyphens print nothing or something else than they mean, even where a face has them. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/u;

const codePointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0)!);

/**
 * One sign, one glyph: Chinese set solid needs no shaping, and glyphs that carry their own code points keep copied text
 * right even where two characters share a drawing. Of the font's features only the full-width 破折号 is used: two single dashes
 * would leave a gap in the middle.
 */
function openFace(name: Face['name'], data: Uint8Array): Face {
  const font = create(data);
  const scale = 1000 / font.unitsPerEm;
  const known = new Map<string, FaceGlyph | null>();

  const draw = (text: string): FaceGlyph | null => {
    const drawn = codePointsOf(TICK_BOXES.get(text) ?? text);
    if (INVISIBLE.test(text) || drawn.some((code) => !font.hasGlyphForCodePoint(code))) return null;
    const [glyph, ...rest] = drawn.length === 1 ? [font.glyphForCodePoint(drawn[0]!)] : font.layout(text, { fwid: true }).glyphs;
    return glyph && rest.length === 0 ? { id: glyph.id, advanceWidth: glyph.advanceWidth * scale, codePoints: codePointsOf(text) } : null;
  };
  const glyph = (text: string): FaceGlyph | null => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = draw(text)));
    return found;
  };
  const layout = (text: string) => {
    const drawn = glyph(text);
    if (!drawn) throw new Error(`no glyph for ${text}`);
    const advance = drawn.advanceWidth / scale;
    return {
      glyphs: [{ ...drawn, advanceWidth: advance }],
      positions: [{ xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0 }],
      advanceWidth: advance,
    };
  };
  return { name, glyph, source: Object.create(font, { layout: { value: layout } }) as object };
}
