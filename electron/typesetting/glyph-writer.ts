/** Writes lines of boxes as PDF text: codes of the embedded faces at their positions. */
import type { Box } from './boxes.ts';
import { type Face, TICK_BOXES } from './face.ts';
import { pdfNumber } from './pdf-number.ts';
import { placeOf } from './picture-glyph.ts';
import { PictureWriter } from './picture-writer.ts';

/** The part of pdfkit's embedded font behind `doc.font()` that its types omit. */
interface EmbeddedFont {
  readonly id: string;
  encode(text: string): [codes: string[], positions: unknown[]];
  ref(): unknown;
}

interface WithFonts {
  readonly _font: EmbeddedFont;
  readonly page: { readonly fonts: Record<string, unknown> };
}

/** A part of a line as page content. */
export interface Writing {
  readonly content: string;
  /** The words, if the gaps between them would be read as spaces that are not in the text. */
  readonly words?: string;
}

interface PlacedBox {
  readonly box: Box;
  /** Where its drawing starts, pt from the left edge of the page. */
  readonly x: number;
}

/** PDF readers take a gap of a tenth of an em for a space; above this width the words are written as ActualText. */
const LOOKS_LIKE_SPACE = 0.08;

/** Stroke width of outlines thickened for bold, in em: half of it shows. */
const THICKENED = 0.03;

export class GlyphWriter {
  readonly #pdf: PDFKit.PDFDocument & WithFonts;
  readonly #pictures: PictureWriter;
  readonly #fonts = new Map<Face, EmbeddedFont>();
  readonly #codes = new Map<Face, Map<string, string>>();

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf as PDFKit.PDFDocument & WithFonts;
    this.#pictures = new PictureWriter(pdf);
  }

  /** @param x and `y` of the line's start on its baseline, pt from the page's upper left corner, pdfkit's origin */
  line(boxes: readonly Box[], places: readonly number[], x: number, y: number): Writing[] {
    const placed = boxes.map((box, index): PlacedBox => ({ box, x: x + places[index]! + box.inset }));
    return pieces(placed).map((piece) => {
      const { box, x: left } = piece[0]!;
      const text = this.#text(piece, y);
      if (box.glyph.picture) {
        const place = placeOf(box.glyph.picture);
        const [width, height] = [place.width * box.size, place.height * box.size];
        return {
          content: `${this.#pictures.draw(box.glyph.picture, left + place.x * box.size, y - place.y * box.size, width, height)} q ${text} Q`,
          words: box.text,
        };
      }
      if (TICK_BOXES.has(piece[0]!.box.text)) return { content: `q ${tickBox(piece[0]!, y)} ${text} Q` };
      const gaps = piece.some((item, index) => isWide([item], piece.slice(index + 1, index + 2)));
      return { content: text, ...(gaps ? { words: piece.map(({ box }) => box.text).join('') } : {}) };
    });
  }

  /** Boxes of one face and size: their codes, with the offsets between them in thousandths of the size. */
  #text(piece: readonly PlacedBox[], y: number): string {
    const { box: first, x: start } = piece[0]!;
    const font = this.#embedded(first.face);
    this.#pdf.page.fonts[font.id] ??= font.ref();
    let pen = start;
    let shown = '';
    let codes = '';
    for (const { box, x } of piece) {
      // The pen carries the rounding error, so that a line ends where it should.
      const move = Math.round(((pen - x) / box.size) * 1e5) / 100;
      if (move !== 0) {
        shown += `<${codes}>${move}`;
        codes = '';
        pen -= (move / 1000) * box.size;
      }
      codes += this.#code(box);
      pen += widthOf(box);
    }
    const mode = standsAlone(first) ? '3 Tr ' : first.thick ? '2 Tr ' : '';
    // pdfkit flips the page vertically; the text is flipped back.
    const text = `BT /${font.id} ${pdfNumber(first.size)} Tf ${mode}1 0 0 -1 ${pdfNumber(start)} ${pdfNumber(y)} Tm [${shown}<${codes}>] TJ ET`;
    return first.thick ? `q 0 G ${pdfNumber(THICKENED * first.size)} w ${text} Q` : text;
  }

  /** Embeds a face on first use. */
  #embedded(face: Face): EmbeddedFont {
    let font = this.#fonts.get(face);
    if (!font) {
      this.#pdf.font(face.source as unknown as PDFKit.Mixins.PDFFontSource);
      this.#fonts.set(face, (font = this.#pdf._font));
    }
    return font;
  }

  #code(box: Box): string {
    let codes = this.#codes.get(box.face);
    if (!codes) this.#codes.set(box.face, (codes = new Map<string, string>()));
    let code = codes.get(box.text);
    if (!code) codes.set(box.text, (code = this.#embedded(box.face).encode(box.text)[0].join('')));
    return code;
  }
}

const widthOf = (box: Box): number => (box.glyph.advanceWidth / 1000) * box.size;

/**
 * Splits a line into runs of one face and size, and these where words beside wide gaps begin and end, so that only such
 * words carry their text a second time: 于2025年8月20日.
 */
function pieces(placed: readonly PlacedBox[]): PlacedBox[][] {
  const words = wordsOf(placed);
  const runs: PlacedBox[][] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const joined = before !== undefined && isWide(before, word);
    const edge =
      (before !== undefined && index > 1 && isWide(words[index - 2]!, before)) || isWide(word, words[index + 1]);
    if (before && sameRun(before[0]!.box, word[0]!.box) && (joined || !edge)) runs.at(-1)!.push(...word);
    else runs.push(word);
  }
  return runs;
}

/** Adjacent letters and digits form one word; any other box is a word by itself. */
function wordsOf(placed: readonly PlacedBox[]): PlacedBox[][] {
  const words: PlacedBox[][] = [];
  for (const item of placed) {
    const before = words.at(-1)?.[0]?.box;
    if (before?.kind === 'latin' && item.box.kind === 'latin' && sameRun(before, item.box)) words.at(-1)!.push(item);
    else words.push([item]);
  }
  return words;
}

/** Whether the gap between two words would be read as a space that is not there. */
function isWide(before: readonly PlacedBox[], after: readonly PlacedBox[] | undefined): boolean {
  const [last, first] = [before.at(-1)!, after?.[0]];
  if (!first || last.box.kind === 'space' || first.box.kind === 'space') return false;
  return first.x - last.x - widthOf(last.box) > LOOKS_LIKE_SPACE * first.box.size;
}

function sameRun(one: Box, other: Box): boolean {
  return (
    one.face === other.face &&
    one.thick === other.thick &&
    one.size === other.size &&
    !standsAlone(one) &&
    !standsAlone(other)
  );
}

const standsAlone = ({ text, glyph }: Box): boolean => TICK_BOXES.has(text) || glyph.picture !== undefined;

/** A tick box as lines: three quarters of an em, on the baseline. */
function tickBox({ box, x }: PlacedBox, y: number): string {
  const at = (right: number, up: number): string =>
    `${pdfNumber(x + right * box.size)} ${pdfNumber(y - up * box.size)}`;
  const side = pdfNumber(0.74 * box.size);
  const square = `0 G ${pdfNumber(box.size * 0.05)} w ${at(0.13, 0.74)} ${side} ${side} re S`;
  const tick =
    box.text === '☑'
      ? ` ${pdfNumber(box.size * 0.08)} w ${at(0.25, 0.38)} m ${at(0.44, 0.16)} l ${at(0.78, 0.64)} l S`
      : '';
  return square + tick;
}
