import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { date } from '../domain/quantities/calendar.ts';
import type { Block, PaperDocument, TableRow } from './document.ts';
import { loadFonts } from './fonts.ts';
import { type LaidLine, layPaper, linesOn } from './layout.ts';
import { logoOf } from './logo.ts';
import { mm } from './millimetre.ts';

const fonts = await loadFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

const paper = (blocks: readonly Block[], more: Partial<PaperDocument> = {}): PaperDocument => ({
  title: '样张',
  language: 'zh-CN',
  createdOn: date('2026-03-16'),
  page: 'letter',
  blocks,
  ...more,
});
const lay = (blocks: readonly Block[], more: Partial<PaperDocument> = {}): LaidLine[] =>
  linesOn(layPaper(paper(blocks, more), fonts));
const pageOf = (lines: readonly LaidLine[], text: string): number =>
  lines.find((line) => line.text.includes(text))!.page;

/** A paragraph of `count` lines of 小三: 29 characters a line, two fewer on the first. */
const ofLines = (count: number, character = '文'): Block => ({
  kind: 'paragraph',
  text: character.repeat(29 * count - 4),
});

const firm: Block = {
  kind: 'signature',
  signatories: [
    { name: '示例律师事务所', signers: [{ label: '律师：', name: '李示例' }], date: '2026年3月16日', seal: true },
  ],
};

test('小三 on the letter page: 29 characters a line, 22 lines a page', () => {
  const lines = lay([ofLines(40)]);
  expect(lines[1]!.text).toHaveLength(29);
  expect(lines.filter((line) => line.page === 1)).toHaveLength(22);
});

test('三号 keeps the grid of government papers: 28 characters a line, 22 lines a page', () => {
  const lines = lay([{ kind: 'paragraph', text: '文'.repeat(28 * 40 - 4) }], { bodySize: '三号' });
  expect(lines[1]!.text).toHaveLength(28);
  expect(lines.filter((line) => line.page === 1)).toHaveLength(22);
});

describe('page breaks', () => {
  test('leave two lines of a paragraph on either side', () => {
    for (let before = 17; before <= 22; before++) {
      const lines = lay([ofLines(before), ofLines(4, '字')]).filter((line) => line.text.startsWith('字'));
      for (const page of new Set(lines.map((line) => line.page))) {
        expect(lines.filter((line) => line.page === page).length).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test('keep a heading and an announcement with what follows', () => {
    for (let before = 18; before <= 22; before++) {
      const lines = lay([
        ofLines(before),
        { kind: 'heading', level: 1, text: '一、事实' },
        { kind: 'paragraph', text: '欠款如下：' },
        ofLines(3, '字'),
      ]);
      expect(pageOf(lines, '一、事实')).toBe(pageOf(lines, '字'));
      expect(pageOf(lines, '欠款如下')).toBe(pageOf(lines, '字'));
    }
  });

  test('occur where the paper asks for them, without an empty page', () => {
    const lines = lay([ofLines(22), { kind: 'page-break' }, { kind: 'space', lines: 3 }, ofLines(2, '字')]);
    expect(pageOf(lines, '字')).toBe(2);
    expect(lines.find((line) => line.text.startsWith('字'))!.baseline).toBeLessThan(mm(37) + 28.2);
  });
});

describe('a signature', () => {
  test('takes at least two lines of text along wherever the page ends', () => {
    for (let before = 14; before <= 22; before++) {
      const lines = lay([ofLines(before), ofLines(5, '字'), firm]);
      const page = pageOf(lines, '2026年3月16日');
      expect(lines.filter((line) => line.page === page && /^[文字]+$/.test(line.text)).length).toBeGreaterThanOrEqual(
        2,
      );
      expect(lines.some((line) => line.text === '（以下无正文）')).toBe(false);
    }
  });

  test('takes the paragraph before 特此函告 along too', () => {
    for (let before = 12; before <= 22; before++) {
      const lines = lay([ofLines(before), { kind: 'paragraph', text: '特此函告。' }, firm]);
      const page = pageOf(lines, '2026年3月16日');
      expect(pageOf(lines, '特此函告')).toBe(page);
      expect(lines.filter((line) => line.page === page && line.text.startsWith('文')).length).toBeGreaterThanOrEqual(1);
    }
  });

  test('goes under （以下无正文） if it would be alone after a table, and only then', () => {
    const row = { cells: ['甲', '乙'] };
    const table = (rows: number): Block => ({
      kind: 'table',
      columns: [{ width: 1 }, { width: 1 }],
      header: [row],
      rows: Array.from({ length: rows }, () => row),
    });
    expect(lay([table(5), firm]).some((line) => line.text === '（以下无正文）')).toBe(false);
    const lines = lay([ofLines(17), table(4), firm]);
    expect(lines.find((line) => line.text === '（以下无正文）')).toMatchObject({ page: 2 });
    expect(pageOf(lines, '2026年3月16日')).toBe(2);
  });

  test('finds room for a name as long as the line', () => {
    const name = '北京市示例示例示例示例示例示例示例示例（上海）律师事务所';
    const lines = lay([
      ofLines(3),
      {
        kind: 'signature',
        signatories: [{ name, signers: [{ label: '律师：', name: '李示例' }], date: '2026年3月16日', seal: true }],
      },
    ]);
    const [signer, firmName] = [
      lines.find((line) => line.text === '律师：李示例')!,
      lines.find((line) => line.text === name)!,
    ];
    expect(signer.baseline).toBeLessThan(firmName.baseline);
  });
});

describe('a table', () => {
  const row = (index: number): TableRow => ({ cells: [`第${index}段`, `${index}.00`], carry: ['', `累计${index}.00`] });
  const table = (rows: readonly TableRow[]): Block => ({
    kind: 'table',
    columns: [{ width: 1 }, { width: 'fit', align: 'right', tabular: true }],
    header: [{ cells: ['分段', '利息（元）'] }],
    rows,
  });
  const lines = lay([table(Array.from({ length: 70 }, (_, index) => row(index + 1)))], { page: 'sheet' });
  const pages = [...new Set(lines.map((line) => line.page))];

  test('prints its header on every page', () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(lines.filter((line) => line.page === page)[0]!.text).toBe('分段');
  });

  test('carries the totals from the last row of a page to the head of the next', () => {
    for (const page of pages.slice(0, -1)) {
      const ending = lines
        .filter((line) => line.page === page)
        .slice(-4)
        .map((line) => line.text);
      const opening = lines
        .filter((line) => line.page === page + 1)
        .slice(2, 4)
        .map((line) => line.text);
      const last = Number(/^第(\d+)段$/.exec(ending[0]!)![1]);
      expect(ending.slice(1)).toEqual([`${last}.00`, '过次页', `累计${last}.00`]);
      expect(opening).toEqual(['承前页', `累计${last}.00`]);
    }
    expect(lines.filter((line) => line.page === pages.at(-1)).some((line) => line.text === '过次页')).toBe(false);
  });

  test('aligns amounts', () => {
    const rights = lines.filter((line) => /^\d+\.00$/.test(line.text)).map((line) => line.x + line.width);
    expect(Math.max(...rights) - Math.min(...rights)).toBeLessThan(1e-6);
  });

  test('never splits an amount, but uses a smaller size for too many columns', () => {
    const amount = '9,999,999,999,999.99';
    const wide = lay([
      {
        kind: 'table',
        columns: Array.from({ length: 6 }, () => ({ width: 'fit' as const })),
        header: [],
        rows: [{ cells: Array.from({ length: 6 }, () => amount) }],
      },
    ]);
    expect(wide.map((line) => line.text)).toEqual(Array.from({ length: 6 }, () => amount));
    expect(wide[0]!.size).toBeLessThan(12);
  });

  test('splits only long rows, and loses nothing of them', () => {
    const text = '事实'.repeat(1200);
    const long = lay([table([{ cells: ['一', ''] }, { cells: [text, ''] }])]);
    expect(new Set(long.map((line) => line.page)).size).toBeGreaterThan(1);
    expect(
      long
        .filter((line) => line.text.startsWith('事') || line.text.startsWith('实'))
        .map((line) => line.text)
        .join(''),
    ).toBe(text);
  });

  test.each([5, 8, 11, 14, 20])(
    'a label is on the page where its text begins, wherever the page ends: %i lines',
    (count) => {
      const columns = [{ width: 'fit' as const }, { width: 1 }];
      for (let above = 14; above < 22; above += 1) {
        const rows = [
          ...Array.from({ length: 5 }, () => ({ cells: ['', '先'] })),
          { cells: ['标签', Array.from({ length: count }, (_, index) => `其${index}`).join('\n')] },
          ...Array.from({ length: 5 }, () => ({ cells: ['', '后'] })),
        ];
        const set = lay([ofLines(above), { kind: 'table', columns, header: [], rows }]);
        expect(pageOf(set, '标签'), `${above} lines above`).toBe(pageOf(set, '其0'));
      }
    },
  );

  test('may be empty, and so may a cell and a paper', () => {
    expect(lay([table([])]).map((line) => line.text)).toEqual(['分段', '利息（元）']);
    expect(lay([{ ...table([{ cells: ['', ''] }]), header: [] } as Block])).toEqual([]);
    expect(lay([])).toEqual([]);
  });

  test('rejects a row with too many cells', () => {
    expect(() => lay([table([{ cells: ['一', '二', '三'] }])])).toThrow(RangeError);
  });
});

describe('furniture', () => {
  const letter = paper([ofLines(60)], {
    letterhead: { firmName: '示例律师事务所', footLines: ['上海市示例路1号'] },
    footer: { left: '〔2026〕示律函字第3号' },
    seamMarks: true,
  });
  const laid = layPaper(letter, fonts);
  const longRules = laid.pages.map((page) =>
    page.furniture.filter((mark) => mark.kind === 'rule' && Math.abs(mark.to[0] - mark.from[0] - mm(170)) < 0.01),
  );

  test('two rules of 170 mm: one under the name, one 20 mm above the foot of the last page', () => {
    expect(longRules.map((rules) => rules.length)).toEqual([1, 0, 1]);
    const [lower] = longRules.at(-1)!.map((mark) => (mark.kind === 'rule' ? mark.from : [0, 0]));
    expect(lower![0]).toBeCloseTo(mm(20), 6);
    expect(lower![1]).toBeCloseTo(laid.geometry.height - mm(20), 6);
  });

  test.each([
    ['a wide one', 900, 120],
    ['a tall one', 60, 288],
  ])(
    'a logo stands above the rule, 12 mm high or 45 mm wide at most, and no name touches it: %s',
    (_, width, height) => {
      const firmName = '示例市示例区长名称测试用联合律师事务所示例分所';
      const logo = logoOf({ width, height, rgb: new Uint8Array(width * height * 3) });
      const { pages, geometry } = layPaper({ ...letter, letterhead: { firmName, footLines: [], logo } }, fonts);
      const [head] = pages.map(({ furniture }) => furniture);
      const picture = head!.find((mark) => mark.kind === 'image')!;
      const rule = head!.find((mark) => mark.kind === 'rule' && mark.to[0] - mark.from[0] > mm(169))!;
      if (picture.kind !== 'image' || rule.kind !== 'rule') throw new Error('no logo, or no rule');
      expect(picture.width / picture.height).toBeCloseTo(width / height, 6);
      expect(picture.height).toBeLessThanOrEqual(mm(12) + 0.01);
      expect(picture.width).toBeLessThanOrEqual(mm(45) + 0.01);
      expect(picture.y + picture.height).toBeLessThan(rule.from[1]);
      const name = head!.filter((mark) => mark.kind === 'text' && mark.baseline < rule.from[1]);
      expect(name.length).toBeGreaterThan(1);
      for (const mark of name) {
        if (mark.kind !== 'text') continue;
        expect(mark.x).toBeGreaterThan(picture.x + picture.width);
        expect(mark.x + mark.line.width / 2).toBeCloseTo(geometry.width / 2, 0);
      }
    },
  );

  test('every page shows its number and the page count', () => {
    const footers = linesOn(laid).filter((line) => line.text.includes('共3页'));
    expect(footers.map((line) => line.text)).toEqual(
      [1, 2, 3].map((page) => `〔2026〕示律函字第3号 · 第${page}页 共3页`),
    );
  });

  test('seam marks appear on papers of two pages or more', () => {
    expect(linesOn(laid).filter((line) => line.text === '骑')).toHaveLength(3);
    expect(linesOn(layPaper({ ...letter, blocks: [ofLines(3)] }, fonts)).some((line) => line.text === '骑')).toBe(
      false,
    );
  });
});

test('nothing exceeds the text block, and no furniture the page', () => {
  const word = fc.constantFrom(
    '借款',
    '本金',
    '，',
    '。',
    '（以下简称“甲方”）',
    '2026年1月5日',
    '￥100,000.00',
    'LPR',
    '；',
    '第六百七十五条',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => `甲${words.join('乙')}`);
  const block: fc.Arbitrary<Block> = fc.oneof(
    text.map((words): Block => ({ kind: 'paragraph', text: words })),
    text.map((words): Block => ({ kind: 'heading', level: 2, text: words.slice(0, 40) })),
    fc.array(text, { minLength: 1, maxLength: 12 }).map((cells): Block => ({
      kind: 'table',
      columns: [{ width: 'fit' }, { width: 1 }],
      header: [],
      rows: cells.map((cell) => ({ cells: [cell.slice(0, 4), cell] })),
    })),
    text.map((words): Block => ({ kind: 'pairs', items: [{ label: '户名：', value: words }] })),
    fc.array(text, { minLength: 1, maxLength: 4 }).map((items): Block => ({ kind: 'attachments', items })),
    fc.constant(firm),
  );
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('letter', 'sheet', 'sheet-landscape'),
      (blocks, page) => {
        const laid = layPaper(paper(blocks, { page, footer: { left: '〔2026〕示律函字第3号' } }), fonts);
        const { left, top, bottom, measure, width, height } = laid.geometry;
        for (const line of linesOn(laid)) {
          const [from, to, highest, lowest] = line.furniture
            ? [0, width, 0, height]
            : [left, left + measure, top, bottom];
          expect(line.x).toBeGreaterThanOrEqual(from - 0.1);
          expect(line.x + line.width).toBeLessThanOrEqual(to + 0.1);
          expect(line.baseline).toBeGreaterThan(highest);
          expect(line.baseline).toBeLessThan(lowest);
        }
      },
    ),
    { numRuns: 40 },
  );
});
