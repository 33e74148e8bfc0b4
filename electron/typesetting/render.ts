/** Writes a laid-out paper as a PDF file: PDF/A-2a, tagged, faces embedded in part. */
import PDFDocument from 'pdfkit';
import { partsOf, type PlainDate } from '../domain/quantities/calendar.ts';
import { printable } from './coverage.ts';
import type { PaperDocument } from './document.ts';
import type { Fonts } from './fonts.ts';
import { type LaidPaper, layPaper } from './layout.ts';
import { PageWriter } from './page-writer.ts';
import type { Tag } from './strip.ts';

/**
 * The same document and faces give the same bytes, on any day and machine.
 * @returns the file
 * @throws MissingCharactersError when the paper holds a character that cannot be printed; nothing is drawn in its place
 */
export async function renderPdf(document: PaperDocument, fonts: Fonts): Promise<Uint8Array> {
  const paper = printable(document, fonts);
  return writePdf(paper, layPaper(paper, fonts));
}

async function writePdf(document: PaperDocument, paper: LaidPaper): Promise<Uint8Array> {
  const { width, height } = paper.geometry;
  const pdf = new PDFDocument({
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    // With no face named, pdfkit cannot fall back to Helvetica, which PDF/A forbids.
    font: null as unknown as string,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: document.language,
    info: {
      Title: new XmlText(document.title) as unknown as string,
      Creator: '追偿案卷',
      Producer: 'PDFKit',
      CreationDate: noonInChina(document.createdOn),
    },
  });
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });

  const writer = new PageWriter(pdf);
  for (const page of paper.pages) {
    pdf.addPage();
    for (const { strip, y } of page.strips) writer.write(strip.marks, paper.geometry.left, y);
    writer.write(page.furniture, 0, 0);
    writer.endPage();
  }
  const element = (tag: Tag): PDFKit.PDFStructureElement =>
    pdf.struct(tag.role, attributesOf(tag), [...(writer.contents.get(tag) ?? []), ...tag.children.map(element)]);
  pdf.addStructure(element({ role: 'Document', children: paper.tags }));
  pdf.end();
  await finished;
  return Buffer.concat(chunks);
}

function attributesOf(tag: Tag): { alt?: string; scope?: string } {
  return { ...(tag.alt ? { alt: tag.alt } : {}), ...(tag.role === 'TH' ? { scope: 'Column' } : {}) };
}

/** pdfkit writes the title into XML as it is: & and < of a company's name would break the file's metadata. */
class XmlText extends String {
  override toString(): string {
    return this.valueOf().replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
  }
}

function noonInChina(on: PlainDate): Date {
  const { year, month, day } = partsOf(on);
  return new Date(Date.UTC(year, month - 1, day, 4));
}
