import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { officePdfs } from '../../dev/office.ts';
import { ALL_PAPERS } from '../../papers/all-papers.sample.ts';
import { wordsOf } from '../boxes.ts';
import { textsOf } from '../coverage.ts';
import type { Block, PaperDocument } from '../document.ts';
import { loadFonts } from '../fonts.ts';
import { layPaper } from '../layout.ts';
import { renderDocx } from './docx.ts';

const fonts = await loadFonts(fileURLToPath(new URL('../../../resources/fonts', import.meta.url)));

/** How often each character stands in a text, blanks left out. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sign of text.normalize('NFKC').replace(/\s/g, '')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

/** Characters of `text` beyond those of `other`. */
function beyond(text: string, other: string): string {
  const others = countsOf(other);
  return [...countsOf(text)].flatMap(([sign, count]) => (count > (others.get(sign) ?? 0) ? [sign] : [])).join('');
}

/** A block's words; running totals are printed by pages, and Word's pages are its own. */
const saidBy = (block: Block): string =>
  textsOf(block.kind === 'table' ? { ...block, rows: block.rows.map(({ cells }) => ({ cells })) } : block)
    .map(wordsOf)
    .join('');

/** What may stand on a page more than once, or is put there by numbering. */
function furnitureOf({ blocks, footer, letterhead }: PaperDocument): string {
  const heads = blocks.flatMap((block) => (block.kind === 'table' ? saidBy({ ...block, rows: [] }) : []));
  return [
    ...heads,
    footer?.left,
    letterhead?.firmName,
    ...(letterhead?.footLines ?? []),
    '·第页共附件：☐☑0123456789.',
  ].join('');
}

async function read(pdf: Uint8Array): Promise<{ pages: number; text: string }> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  return { pages: document.numPages, text };
}

test(
  'LibreOffice shows every paper with the same words, on as many pages give or take one',
  { timeout: 300_000 },
  async ({ skip }) => {
    skip(!process.env['CASEBOOK_OFFICE'], 'run by `npm test -- office` alone, for which LibreOffice must be installed');
    const pdfs = officePdfs(await Promise.all(ALL_PAPERS.map(([, , document]) => renderDocx(document, fonts))));
    for (const [index, [sample, name, document]] of ALL_PAPERS.entries()) {
      const { pages, text } = await read(pdfs[index]!);
      const said = document.blocks.map(saidBy).join('');
      expect.soft(beyond(said, text), `${sample} ${name}: lost`).toBe('');
      const added = Array.from(beyond(text, said)).filter(
        (sign) => !furnitureOf(document).normalize('NFKC').includes(sign),
      );
      expect.soft(added, `${sample} ${name}: added`).toEqual([]);
      expect
        .soft(Math.abs(pages - layPaper(document, fonts).pages.length), `${sample} ${name}: pages`)
        .toBeLessThanOrEqual(1);
    }
  },
);
