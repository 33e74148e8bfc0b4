import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { joinPdfs } from './joining.ts';

async function pdfOf(...sizes: readonly (readonly [number, number])[]): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  for (const [width, height] of sizes) made.addPage([width, height]);
  return made.save();
}

const sizesOf = async (pdf: Uint8Array) =>
  (await PDFDocument.load(pdf)).getPages().map((page) => [page.getWidth(), page.getHeight()]);
const A4 = [595, 842] as const;
const ACROSS = [842, 595] as const;

test('pages keep their order and size, and the first page of each paper is reported', async () => {
  const { pdf, parts } = await joinPdfs([await pdfOf(A4, A4), await pdfOf(ACROSS), await pdfOf(A4)], { title: '合并' });
  expect(await sizesOf(pdf)).toEqual([A4, A4, ACROSS, A4]);
  expect(parts).toEqual([
    { firstPage: 1, pages: 2 },
    { firstPage: 3, pages: 1 },
    { firstPage: 4, pages: 1 },
  ]);
  expect((await PDFDocument.load(pdf)).getTitle()).toBe('合并');
});

test('for duplex printing each paper begins on a front page', async () => {
  const { pdf, parts } = await joinPdfs([await pdfOf(A4), await pdfOf(ACROSS), await pdfOf(A4, A4)], {
    title: '合并',
    fronts: true,
  });
  expect(await sizesOf(pdf)).toEqual([A4, A4, ACROSS, ACROSS, A4, A4]);
  expect(parts.every(({ firstPage }) => firstPage % 2 === 1)).toBe(true);
});

test('the same papers give the same bytes', async () => {
  const papers = [await pdfOf(A4), await pdfOf(A4)];
  const once = await joinPdfs(papers, { title: '合并' });
  expect((await joinPdfs(papers, { title: '合并' })).pdf).toEqual(once.pdf);
});

test('an error thrown by turn ends the joining', async () => {
  await expect(
    joinPdfs([await pdfOf(A4)], {
      title: '合并',
      turn: () => {
        throw new Error('locked');
      },
    }),
  ).rejects.toThrow('locked');
});
