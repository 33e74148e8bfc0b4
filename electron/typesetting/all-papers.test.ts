import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { ALL_PAPERS } from '../papers/all-papers.sample.ts';
import { wordsOf } from './boxes.ts';
import { textsOf } from './coverage.ts';
import { loadFonts } from './fonts.ts';
import { layPaper, linesOn } from './layout.ts';
import { renderPdf } from './render.ts';

const fonts = await loadFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

const NEVER_FIRST = /^[、，。；：！？）》〉」』】〕”’…—％·%,.;:!?)]/u;
const NEVER_LAST = /[（《〈「『【〔“‘￥(]$/u;

/** The characters of a text, sorted: cells of a row are drawn line by line. */
const charactersOf = (text: string): string => Array.from(text.normalize('NFKC').replace(/\s/g, '')).sort().join('');

describe.each(ALL_PAPERS.map(([sample, name, document]) => ({ sample, name, document })))(
  '$name for the $sample case',
  ({ document }) => {
    const paper = layPaper(document, fonts);
    const lines = linesOn(paper);
    const { left, top, bottom, measure, width, height } = paper.geometry;

    test('breaks no line where no break is allowed', () => {
      lines.filter((line) => line.justified).forEach((line) => expect(line.text).not.toMatch(NEVER_LAST));
      lines.forEach((line, index) => {
        if (lines[index - 1]?.justified && !lines[index - 1]!.furniture) expect(line.text).not.toMatch(NEVER_FIRST);
      });
    });

    test('fills justified lines to a tenth of a point, and stays inside the text block and the page', () => {
      for (const line of lines) {
        if (line.justified) expect(Math.abs(line.width - line.measure)).toBeLessThan(0.1);
        const [from, to, highest, lowest] = line.furniture
          ? [0, width, 0, height]
          : [left, left + measure, top, bottom];
        expect(line.x).toBeGreaterThanOrEqual(from - 0.1);
        expect(line.x + line.width).toBeLessThanOrEqual(to + 0.1);
        expect(line.baseline).toBeGreaterThan(highest);
        expect(line.baseline).toBeLessThan(lowest);
      }
    });

    test('prints every word of the paper once, and text extraction finds what was set', async () => {
      const set = lines
        .filter((line) => !line.furniture)
        .map((line) => line.text)
        .join('');
      const said = document.blocks
        .flatMap((block) =>
          textsOf(block.kind === 'table' ? { ...block, rows: block.rows.map(({ cells }) => ({ cells })) } : block),
        )
        .map(wordsOf)
        .join('');
      // Attachment numbers, ticks and （以下无正文） are added by the typesetter.
      const own = '附件：☐☑0123456789.（以下无正文）'.normalize('NFKC');
      const strip = (text: string): string =>
        Array.from(charactersOf(text))
          .filter((sign) => !own.includes(sign))
          .join('');
      expect(strip(set)).toBe(strip(said));

      const pdf = await getDocument({ data: new Uint8Array(await renderPdf(document, fonts)), verbosity: 0 }).promise;
      let read = '';
      for (let number = 1; number <= pdf.numPages; number++) {
        const { items } = await (await pdf.getPage(number)).getTextContent();
        read += items.map((item) => ('str' in item ? item.str : '')).join('');
      }
      expect(charactersOf(read)).toBe(charactersOf(lines.map((line) => line.text).join('')));
    });
  },
);
