import { performance } from 'node:perf_hooks';
import { chromium } from 'playwright';
import { ALL_PAPERS } from '../papers/all-papers.sample.ts';
import { wordsOf } from '../typesetting/boxes.ts';
import { textsOf } from '../typesetting/coverage.ts';
import type { PaperDocument, TableRow } from '../typesetting/document.ts';
import type { Fonts } from '../typesetting/fonts.ts';
import { layPaper } from '../typesetting/layout.ts';
import { renderPdf } from '../typesetting/render.ts';
import { renderDocx } from '../typesetting/word/docx.ts';
import { chromiumSandbox, findBrowser } from './browser.ts';
import { officeMissing, officePdfs } from './office.ts';

/** A two-page demand for the articles' case. */
function twoPages(fonts: Fonts): PaperDocument {
  const found = ALL_PAPERS.find(
    ([sample, , document]) =>
      sample === 'article' && document.page === 'letter' && layPaper(document, fonts).pages.length === 2,
  );
  if (!found) throw new Error('no sample letter has two pages');
  return found[2];
}

async function milliseconds(work: () => unknown, runs: number): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

/**
 * A two-page letter compared with other PDF generators given the same words, each at its best: warm, or without its
 * start-up time.
 */
export async function againstOthers(fonts: Fonts, tell: (line: string) => void): Promise<void> {
  const letter = twoPages(fonts);
  await renderPdf(letter, fonts);
  const ours = await milliseconds(() => renderPdf(letter, fonts), 15);
  tell(`a letter of two pages, warm: ${ours.toFixed(1)} ms`);

  const missing = officeMissing();
  if (missing) tell(`  against LibreOffice: skipped, ${missing}`);
  else {
    const word = await renderDocx(letter, fonts);
    officePdfs([word]);
    const once = await milliseconds(() => officePdfs([word]), 3);
    const many = await milliseconds(() => officePdfs(Array.from({ length: 41 }, () => word)), 1);
    tell(
      `  LibreOffice converts the same .docx in ${once.toFixed(0)} ms: ${(once / ours).toFixed(0)} times ours, target 20; without its start ${((many - once) / 40).toFixed(0)} ms: ${((many - once) / 40 / ours).toFixed(1)} times`,
    );
  }

  const executablePath = findBrowser();
  if (executablePath === null) tell('  against Chromium: skipped, no Chromium, Chrome or Edge is installed');
  else {
    const browser = await chromium.launch({ executablePath, chromiumSandbox });
    try {
      const page = await browser.newPage();
      await page.setContent(htmlOf(letter));
      await page.pdf({ format: 'A4' });
      const theirs = await milliseconds(() => page.pdf({ format: 'A4' }), 9);
      tell(
        `  Chromium prints the same words, already laid out, in ${theirs.toFixed(1)} ms: ${(theirs / ours).toFixed(1)} times ours, target above 1`,
      );
    } finally {
      await browser.close();
    }
  }
}

function htmlOf(document: PaperDocument): string {
  const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const paragraphs = document.blocks.flatMap((block) =>
    textsOf(block).map((text) => `<p>${escaped(wordsOf(text))}</p>`),
  );
  return `<!doctype html><html lang="zh-CN"><style>@page{size:A4;margin:37mm 26mm 35mm 28mm}body{font:14pt/1.875 serif;text-align:justify}p{margin:0;text-indent:2em}</style>${paragraphs.join('')}</html>`;
}

/** 500 different letters in a row: how many per second, and how much the process grew. */
export async function manyLetters(fonts: Fonts, tell: (line: string) => void): Promise<void> {
  const letter = twoPages(fonts);
  const one = (number: number): PaperDocument => ({
    ...letter,
    title: `第${number}号`,
    footer: { left: `〔2026〕示律函字第${number}号` },
    blocks: [...letter.blocks, { kind: 'paragraph', text: `致第${number}位收函人。` }],
  });
  for (let number = 0; number < 20; number++) await renderPdf(one(number), fonts);
  const before = process.memoryUsage().rss;
  const start = performance.now();
  let half = before;
  for (let number = 1; number <= 500; number++) {
    await renderPdf(one(number), fonts);
    if (number === 250) half = process.memoryUsage().rss;
  }
  const seconds = (performance.now() - start) / 1000;
  tell(
    `500 letters: ${(500 / seconds).toFixed(0)} a second, target 25; memory grew by ${mebibytes(half - before)} MiB over the first 250 and ${mebibytes(process.memoryUsage().rss - half)} MiB over the others`,
  );
}

const mebibytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

/** Statements of increasing length: time per page. */
export async function longStatements(fonts: Fonts, tell: (line: string) => void): Promise<void> {
  const row = (number: number): TableRow => ({
    cells: [`第${number}段`, '2026年1月5日至2026年2月4日，借期内利息，100,000.00 × 6% ÷ 365 × 31', `${number}.00`],
    carry: ['', '', `累计${number}.00`],
  });
  const of = (rows: number): PaperDocument => ({
    ...twoPages(fonts),
    page: 'sheet',
    blocks: [
      {
        kind: 'table',
        columns: [{ width: 'fit' }, { width: 1 }, { width: 'fit', align: 'right', tabular: true }],
        header: [{ cells: ['分段', '计算', '金额（元）'] }],
        rows: Array.from({ length: rows }, (_, index) => row(index + 1)),
      },
    ],
  });
  for (const rows of [1100, 2200, 4400]) {
    const statement = of(rows);
    const { length } = layPaper(statement, fonts).pages;
    const taken = await milliseconds(() => renderPdf(statement, fonts), 3);
    tell(`a statement of ${length} pages: ${taken.toFixed(0)} ms, ${(taken / length).toFixed(2)} ms a page`);
  }
}
