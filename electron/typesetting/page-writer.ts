/** Draws marks as page content, with the tags around them. */
import type { Fonts } from './fonts.ts';
import { GlyphWriter, pdfNumber } from './glyph-writer.ts';
import type { FillMark, Mark, RuleMark, Tag } from './strip.ts';

/** What surrounds content: a tag of the structure tree, or that it is no part of what is read. */
type Surround = Tag | 'Pagination' | 'Layout';

export class PageWriter {
  /** What was drawn for each tag. */
  readonly contents = new Map<Tag, PDFKit.PDFStructureContent[]>();
  readonly #pdf: PDFKit.PDFDocument;
  readonly #height: number;
  readonly #glyphs: GlyphWriter;
  #open: Surround | null = null;

  /** @param height of the page, pt: places count from its top, PDF's from its foot */
  constructor(pdf: PDFKit.PDFDocument, fonts: Fonts, height: number) {
    this.#pdf = pdf;
    this.#height = height;
    this.#glyphs = new GlyphWriter(pdf, fonts);
  }

  /** Draws marks whose places count from `left` and `top`. */
  write(marks: readonly Mark[], left: number, top: number): void {
    for (const mark of marks) {
      this.#enter(mark.kind === 'text' ? (mark.tag ?? 'Pagination') : 'Layout');
      switch (mark.kind) {
        case 'text': {
          const text = this.#glyphs.line(mark.line.boxes, mark.line.places, left + mark.x, this.#height - top - mark.baseline);
          // pdfkit turns the page upside down; text is written in PDF's own direction.
          this.#pdf.addContent(`q 1 0 0 -1 0 ${pdfNumber(this.#height)} cm\n${text}\nQ`);
          break;
        }
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
  #enter(surround: Surround): void {
    if (this.#open === surround) return;
    this.#leave();
    this.#open = surround;
    if (typeof surround === 'string') {
      this.#pdf.markContent('Artifact', { type: surround });
      return;
    }
    const content = this.#pdf.markStructureContent(surround.role);
    const contents = this.contents.get(surround);
    if (contents) contents.push(content);
    else this.contents.set(surround, [content]);
  }

  #leave(): void {
    if (this.#open) this.#pdf.endMarkedContent();
    this.#open = null;
  }

  #rule(mark: RuleMark, left: number, top: number): void {
    const [[x1, y1], [x2, y2]] = [mark.from, mark.to];
    const line = `${pdfNumber(left + x1)} ${pdfNumber(top + y1)} m ${pdfNumber(left + x2)} ${pdfNumber(top + y2)} l S`;
    this.#pdf.addContent(`${pdfNumber(mark.width)} w 2 J ${pdfNumber(mark.grey ?? 0)} G ${line}`);
  }

  #fill(mark: FillMark, left: number, top: number): void {
    const area = [left + mark.x, top + mark.y, mark.width, mark.height].map(pdfNumber).join(' ');
    this.#pdf.addContent(`q ${pdfNumber(mark.grey)} g ${area} re f Q`);
  }
}
