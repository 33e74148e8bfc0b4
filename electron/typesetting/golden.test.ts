import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { date } from '../domain/quantities/calendar.ts';
import type { PaperDocument } from './document.ts';
import { fontsOf, loadSong } from './fonts.ts';
import { renderPdf } from './render.ts';

const fonts = fontsOf(await loadSong(fileURLToPath(new URL('../../resources/fonts', import.meta.url))), {
  pictures: new Map([['𠮷', { width: 8, height: 8, ink: Uint8Array.of(255, 129, 189, 165, 165, 189, 129, 255) }]]),
});

/**
 * Pages as approved from a printed proof, in greyscale at 50 dpi. UPDATE_GOLDEN=1 replaces them with today's; look at
 * those first.
 */
const GOLDEN = fileURLToPath(new URL('golden', import.meta.url));
const RESOLUTION = 50;

const letter: PaperDocument = {
  title: '样张',
  language: 'zh-CN',
  createdOn: date('2026-03-16'),
  page: 'letter',
  bodySize: '四号',
  letterhead: { firmName: '上海市示例律师事务所', footLines: ['地址：上海市示例路1号　电话：021-00000000'] },
  footer: { left: '〔2026〕示律函字第3号' },
  seamMarks: true,
  blocks: [
    { kind: 'title', text: '关于偿还上海示例贸易有限公司借款本金及逾期利息事宜的律师函' },
    { kind: 'number', text: '〔2026〕示律函字第3号' },
    { kind: 'addressee', text: '王𠮷先生：' },
    {
      kind: 'paragraph',
      text: '上海市示例律师事务所（以下简称“本所”）依法接受上海示例贸易有限公司（以下简称“委托人”）的委托，就您拖欠借款一事，郑重致函如下：',
    },
    { kind: 'heading', level: 1, text: '一、基本事实' },
    {
      kind: 'paragraph',
      text: [
        { text: '2025年1月5日，您与委托人签订《借款合同》（编号：JK-2025-001），约定借款人民币' },
        { text: '100,000.00元', bold: true },
        { text: '，年利率10%，到期一次性还本付息——至今未还……' },
      ],
    },
    {
      kind: 'table',
      columns: [{ width: 1 }, { width: 'fit', align: 'right', tabular: true }],
      header: [{ cells: ['项目', '金额（元）'] }],
      rows: [
        { cells: ['本金', '100,000.00'] },
        { cells: ['利息', '4,931.51'] },
        { cells: ['合计', '104,931.51'], bold: true, shaded: true },
      ],
    },
    {
      kind: 'pairs',
      items: [
        { label: '户名：', value: '上海示例贸易有限公司' },
        { label: '账号：', value: '0000000000000000000' },
      ],
    },
    {
      kind: 'choices',
      label: '是否同意调解：',
      options: [
        { text: '是', checked: true },
        { text: '否', checked: false },
      ],
    },
    { kind: 'heading', level: 1, text: '二、法律依据' },
    ...Array.from(
      { length: 4 },
      () =>
        ({
          kind: 'paragraph',
          text: '《中华人民共和国民法典》第六百七十六条规定：“借款人未按照约定的期限返还借款的，应当按照约定或者国家有关规定支付逾期利息。”',
        }) as const,
    ),
    { kind: 'paragraph', text: '特此函告。' },
    {
      kind: 'signature',
      signatories: [
        {
          name: '上海市示例律师事务所',
          signers: [{ label: '承办律师：', name: '李示例' }],
          date: '二〇二六年三月十六日',
          seal: true,
        },
      ],
    },
    { kind: 'attachments', items: ['授权委托书', '债务计算明细表'] },
  ],
};

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** A portable grey map, which image viewers can open. */
function readGreyMap(file: Buffer): Picture {
  const [head, width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 64)) ?? expect.unreachable();
  return { width: Number(width), height: Number(height), grey: file.subarray(head.length) };
}

function greyMapOf({ width, height, grey }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
}

/** The canvases on which the pages are drawn, as provided by the viewer. */
interface Canvases {
  create(
    width: number,
    height: number,
  ): {
    readonly canvas: Parameters<PDFPageProxy['render']>[0]['canvas'];
    readonly context: {
      getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
    };
  };
}

/** The pages as drawn by the window's own viewer, so that nothing needs to be installed. */
async function picturesOf(pdf: Uint8Array): Promise<Picture[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const canvases = document.canvasFactory as Canvases;
  const pictures: Picture[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: RESOLUTION / 72 });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const { canvas, context } = canvases.create(width, height);
    await page.render({ canvas, viewport }).promise;
    const { data } = context.getImageData(0, 0, width, height);
    const grey = Uint8Array.from({ length: width * height }, (_, at) =>
      Math.round(0.299 * data[4 * at]! + 0.587 * data[4 * at + 1]! + 0.114 * data[4 * at + 2]!),
    );
    pictures.push({ width, height, grey });
  }
  return pictures;
}

/**
 * The difference of the worst square of a 20th of an inch, of 255: other versions of the viewer smooth edges
 * differently.
 */
function worstSquare(one: Picture, other: Picture): number {
  const side = 10;
  let worst = 0;
  for (let top = 0; top + side <= one.height; top += side) {
    for (let left = 0; left + side <= one.width; left += side) {
      let sum = 0;
      for (let y = top; y < top + side; y++)
        for (let x = left; x < left + side; x++) sum += one.grey[y * one.width + x]! - other.grey[y * one.width + x]!;
      worst = Math.max(worst, Math.abs(sum) / side ** 2);
    }
  }
  return worst;
}

test('pages look as approved', async () => {
  const pictures = await picturesOf(await renderPdf(letter, fonts));
  expect(pictures).toHaveLength(2);
  for (const [index, now] of pictures.entries()) {
    const kept = join(GOLDEN, `letter-${index + 1}.pgm.gz`);
    if (process.env['UPDATE_GOLDEN']) writeFileSync(kept, gzipSync(greyMapOf(now), { level: 9 }));
    const before = readGreyMap(gunzipSync(readFileSync(kept)));
    expect([now.width, now.height]).toEqual([before.width, before.height]);
    expect(worstSquare(before, now), `page ${index + 1}`).toBeLessThan(24);
  }
});
