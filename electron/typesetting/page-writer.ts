/** Draws marks as page content, with the tags around them. */
import { GlyphWriter } from './glyph-writer.ts';
import { pdfNumber } from './pdf-number.ts';
import type { FillMark, Mark, RuleMark, Tag, TextMark } from './strip.ts';

/** What surrounds content: a tag of the structure tree, or that it is no part of what is read. */
type Surround = Tag | 'Pagination' | 'Layout';

export class PageWriter {
  /** What was drawn for each tag. */
  readonly contents = new Map<Tag, PDFKit.PDFStructureContent[]>();
  readonly #pdf: PDFKit.PDFDocument;
  readonly #glyphs: GlyphWriter;
  #open: Surround | null = null;

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf;
    this.#glyphs = new GlyphWriter(pdf);
  }

  /** Draws marks whose places count from `left` and `top`. */
  write(marks: readonly Mark[], left: number, top: number): void {
    for (const mark of marks) {
      if (mark.kind === 'text') {
        this.#text(mark, left, top);
        continue;
      }
      this.#enter('Layout');
      switch (mark.kind) {
        case 'rule':
          this.#rule(mark, left, top);
          break;
        case 'fill':
          this.#fill(mark, left, top);
          break;
        case 'image':
          this.#pdf.image(Buffer.from(mark.png), left + mark.x, top + mark.y, {
            width: mark.width,
            height: mark.height,
          });
          break;
      }
    }
  }

  endPage(): void {
    this.#leave();
  }

  #text({ line, x, baseline, tag }: TextMark, left: number, top: number): void {
    for (const { content, words } of this.#glyphs.line(line.boxes, line.places, left + x, top + baseline)) {
      if (tag && words) {
        // Side by side with the rest of the tag's content: some readers lose their place where one stands inside another.
        this.#leave();
        this.#mark(tag, 'Span', { actual: words });
      } else {
        this.#enter(tag ?? 'Pagination');
        if (words) this.#pdf.markContent('Span', { actual: words });
      }
      this.#pdf.addContent(content);
      if (words) this.#pdf.endMarkedContent();
    }
  }

  /** Opens the marked content of a tag, unless it is open: lines of a paragraph follow each other in one. */
  #enter(surround: Surround): void {
    if (this.#open === surround) return;
    this.#leave();
    this.#open = surround;
    if (typeof surround === 'string') this.#pdf.markContent('Artifact', { type: surround });
    else this.#mark(surround, surround.role, {});
  }

  #mark(tag: Tag, name: string, options: { actual?: string }): void {
    const content = this.#pdf.markStructureContent(name, options);
    const contents = this.contents.get(tag);
    if (contents) contents.push(content);
    else this.contents.set(tag, [content]);
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
