/** Draws marks as page content: text by glyph places, lines and fills in grey, and the tags around them. */
import { TICK_BOXES, type Box } from './boxes.ts';
import type { Face, Fonts } from './fonts.ts';
import type { FillMark, Mark, RuleMark, Tag, TextMark } from './strip.ts';

/** The part of pdfkit's embedded font that stands behind `doc.font()`; its types leave it out. */
interface EmbeddedFont {
  readonly id: string;
  encode(text: string): [codes: string[], positions: unknown[]];
  ref(): unknown;
}

interface WithFonts {
  readonly _font: EmbeddedFont;
  readonly page: { readonly fonts: Record<string, unknown> };
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

export class PageWriter {
  /** What was drawn for each tag. */
  readonly contents = new Map<Tag, PDFKit.PDFStructureContent[]>();
  readonly #pdf: PDFKit.PDFDocument & WithFonts;
  readonly #height: number;
  readonly #fonts: Map<Face, EmbeddedFont>;
  readonly #codes = new Map<Face, Map<string, string>>();
  #open: Tag | 'artifact' | null = null;

  /** @param height of the page, pt: places count from its top, PDF's from its foot */
  constructor(pdf: PDFKit.PDFDocument, fonts: Fonts, height: number) {
    this.#pdf = pdf as PDFKit.PDFDocument & WithFonts;
    this.#height = height;
    this.#fonts = new Map(
      [fonts.regular, fonts.bold].map((face) => {
        pdf.font(face.source as unknown as PDFKit.Mixins.PDFFontSource);
        return [face, this.#pdf._font];
      }),
    );
  }

  /** Draws marks whose places count from `left` and `top`. */
  write(marks: readonly Mark[], left: number, top: number): void {
    for (const mark of marks) {
      this.#enter(mark.kind === 'text' && mark.tag ? mark.tag : 'artifact');
      switch (mark.kind) {
        case 'text':
          this.#text(mark, left + mark.x, top + mark.baseline);
          break;
        case 'rule':
          this.#rule(mark, left, top);
          break;
        case 'fill':
          this.#fill(mark, left, top);
          break;
        case 'image':
          this.#pdf.image(Buffer.from(mark.data), left + mark.x, top + mark.y, { height: mark.height });
          break;
      }
    }
  }

  endPage(): void {
    this.#leave();
  }

  /** Opens the marked content of a tag, unless it is open: lines of a paragraph follow each other in one. */
  #enter(tag: Tag | 'artifact'): void {
    if (this.#open === tag) return;
    this.#leave();
    this.#open = tag;
    if (tag === 'artifact') {
      this.#pdf.markContent('Artifact', { type: 'Layout' });
      return;
    }
    const content = this.#pdf.markStructureContent(tag.role);
    const contents = this.contents.get(tag);
    if (contents) contents.push(content);
    else this.contents.set(tag, [content]);
  }

  #leave(): void {
    if (this.#open) this.#pdf.endMarkedContent();
    this.#open = null;
  }

  #text({ line }: TextMark, x: number, baseline: number): void {
    const y = this.#height - baseline;
    const boxes = line.boxes.map((box, index) => ({ box, x: x + line.places[index]! }));
    // pdfkit turns the page upside down; text is written in PDF's own direction.
    this.#put(`q 1 0 0 -1 0 ${number(this.#height)} cm`);
    for (let start = 0; start < boxes.length; ) {
      const { box } = boxes[start]!;
      let end = start + 1;
      if (box.glyph) {
        while (end < boxes.length && boxes[end]!.box.glyph && boxes[end]!.box.face === box.face && boxes[end]!.box.size === box.size) end++;
        this.#glyphs(boxes.slice(start, end), y);
      } else this.#tickBox(box, boxes[start]!.x, y);
      start = end;
    }
    this.#put('Q');
  }

  /** One run of a face and size: codes, with the distance to move between them in thousandths of the size. */
  #glyphs(boxes: readonly { box: Box; x: number }[], y: number): void {
    const [{ box: first }] = boxes as [{ box: Box; x: number }];
    const font = this.#fonts.get(first.face)!;
    this.#pdf.page.fonts[font.id] ??= font.ref();
    const start = boxes[0]!.x + first.inset;
    let pen = start;
    let shown = '';
    let codes = '';
    for (const { box, x } of boxes) {
      // The pen keeps what was rounded off, so that a line ends where it should.
      const move = Math.round(((pen - x - box.inset) / box.size) * 1e5) / 100;
      if (move !== 0) {
        shown += `${codes ? `<${codes}>` : ''}${move}`;
        codes = '';
        pen -= (move / 1000) * box.size;
      }
      codes += this.#code(box);
      pen += (box.glyph!.advanceWidth / 1000) * box.size;
    }
    this.#put(`BT /${font.id} ${number(first.size)} Tf ${number(start)} ${number(y)} Td [${shown}<${codes}>] TJ ET`);
  }

  #code(box: Box): string {
    let codes = this.#codes.get(box.face);
    if (!codes) this.#codes.set(box.face, (codes = new Map<string, string>()));
    let code = codes.get(box.text);
    if (!code) codes.set(box.text, (code = this.#fonts.get(box.face)!.encode(box.text)[0].join('')));
    return code;
  }

  #tickBox(box: Box, x: number, y: number): void {
    if (!TICK_BOXES.has(box.text)) throw new Error(`no glyph for ${box.text}`);
    const at = (h: number, v: number): string => `${number(x + h * box.size)} ${number(y + v * box.size)}`;
    const side = number(0.74 * box.size);
    this.#put(`${number(box.size * 0.05)} w 0 G ${at(0.13, 0)} ${side} ${side} re S`);
    if (box.text === '☑') this.#put(`${number(box.size * 0.08)} w ${at(0.25, 0.38)} m ${at(0.44, 0.16)} l ${at(0.78, 0.64)} l S`);
  }

  #rule(mark: RuleMark, left: number, top: number): void {
    const [[x1, y1], [x2, y2]] = [mark.from, mark.to];
    const line = `${number(left + x1)} ${number(top + y1)} m ${number(left + x2)} ${number(top + y2)} l S`;
    this.#put(`${number(mark.width)} w 2 J ${number(mark.grey ?? 0)} G ${line}`);
  }

  #fill(mark: FillMark, left: number, top: number): void {
    const area = [left + mark.x, top + mark.y, mark.width, mark.height].map(number).join(' ');
    this.#put(`q ${number(mark.grey)} g ${area} re f Q`);
  }

  #put(content: string): void {
    this.#pdf.addContent(content);
  }
}
