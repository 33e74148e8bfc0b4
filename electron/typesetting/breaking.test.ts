import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadFonts } from './fonts.ts';
import { type ParagraphLine, setParagraph, widthOf } from './paragraph.ts';

const fonts = await loadFonts(fileURLToPath(new URL('../../resources/fonts', import.meta.url)));

const SIZE = 15;
const MEASURE = 442.2;
const INDENT = 30;
const set = (text: string): ParagraphLine[] =>
  setParagraph(text, { size: SIZE, measure: MEASURE, align: 'justify', indent: INDENT }, fonts);

/** The sets as printers' rules give them, written out independently. */
const NEVER_FIRST = /^[、，。；：！？）》〉」』】〕”’…—％·%,.;:!?)]/u;
const NEVER_LAST = /[（《〈「『【〔“‘￥(]$/u;

const words = (least: number) =>
  fc.string({
    unit: fc.constantFrom(
      ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经借款合同逾期利息偿还本金委托律师函告催',
    ),
    minLength: least,
    maxLength: 14,
  });
const han = words(1);
const mark = fc.constantFrom(
  '，',
  '。',
  '、',
  '；',
  '：',
  '。”',
  '，“',
  '：“',
  '》、《',
  '）（',
  '”（',
  '！',
  '？',
  '……',
  '——',
  '（',
  '）',
  '《',
  '》',
  '“',
  '”',
  '〔',
  '〕',
  '·',
  '％',
);
const latin = fc.constantFrom(
  'LPR',
  'EMS',
  'A',
  'JK-2025-001',
  'Recovery Casebook',
  '12',
  '3.45%',
  '6222021234567890123',
);
const group = fc.constantFrom(
  '2026年1月5日',
  '2025年12月31日',
  '第六百七十五条',
  '第5条',
  '￥100,000.00',
  '100,000.00元',
  '3,650元',
  '10%',
  '二〇二六年一月五日',
);
const legalText = fc
  .array(
    fc.oneof(
      { arbitrary: han, weight: 5 },
      { arbitrary: fc.tuple(han, mark).map((pair) => pair.join('')), weight: 5 },
      latin,
      group,
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join('甲'));

/** The right edge of a line's ink: the blank half of a full-width mark at its end does not count. */
function rightEdge(line: ParagraphLine): number {
  let index = line.boxes.length - 1;
  while (index > 0 && line.boxes[index]!.text === ' ') index--;
  const box = line.boxes[index]!;
  const blank = /[、，。；：！？）》〉」』】〕”’]/u.test(box.text) ? box.size / 2 : 0;
  return line.places[index]! + box.advance - blank;
}

describe('any text', () => {
  test('no line begins or ends with a mark forbidden there', () => {
    fc.assert(
      fc.property(legalText, (text) => {
        const lines = set(text);
        for (const [index, line] of lines.entries()) {
          if (index > 0) expect(line.text).not.toMatch(NEVER_FIRST);
          if (index < lines.length - 1) expect(line.text).not.toMatch(NEVER_LAST);
        }
      }),
    );
  });

  test('every line but the last fills the measure to a tenth of a point, and the last does not exceed it', () => {
    fc.assert(
      fc.property(legalText, (text) => {
        const lines = set(text);
        for (const [index, line] of lines.entries()) {
          const measure = index === 0 ? MEASURE - INDENT : MEASURE;
          if (index < lines.length - 1) expect(Math.abs(rightEdge(line) - measure)).toBeLessThan(0.1);
          else expect(rightEdge(line)).toBeLessThan(measure + 0.1);
          expect(line.width).toBeCloseTo(rightEdge(line), 6);
        }
      }),
    );
  });

  test('the lines joined are the text', () => {
    fc.assert(
      fc.property(legalText, (text) => {
        expect(
          set(text)
            .map((line) => line.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('boxes follow each other without overlapping by more than their blank halves', () => {
    fc.assert(
      fc.property(legalText, (text) => {
        for (const { boxes, places } of set(text)) {
          for (let index = 1; index < boxes.length; index++) {
            const before = boxes[index - 1]!;
            expect(places[index]! - places[index - 1]!).toBeGreaterThan(
              before.advance / 2 - 1e-6 - (/[（《〔“]/u.test(boxes[index]!.text) ? before.size / 2 : 0),
            );
          }
        }
      }),
    );
  });

  test('dates, article numbers and amounts are not split', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words(4), group), { minLength: 3, maxLength: 20 }), (pairs) => {
        const text = pairs.map(([phrase, one]) => `${phrase}，${one}起`).join('');
        const lines = set(text);
        let offset = 0;
        const ends = new Set(lines.map((line) => (offset += line.text.length)));
        let place = 0;
        for (const [phrase, one] of pairs) {
          const start = place + phrase.length + 1;
          for (let inside = start + 1; inside < start + one.length; inside++) expect(ends.has(inside)).toBe(false);
          place = start + one.length + 1;
        }
      }),
    );
  });

  test('wide or narrow, ragged or justified, no words get lost', () => {
    fc.assert(
      fc.property(
        legalText,
        fc.integer({ min: 2, max: 40 }),
        fc.constantFrom('left', 'centre', 'right', 'justify'),
        (text, ems, align) => {
          const lines = setParagraph(text, { size: SIZE, measure: ems * SIZE, align }, fonts);
          expect(lines.map((line) => line.text).join('')).toBe(text);
        },
      ),
    );
  });
});

describe('marks', () => {
  const em = (text: string): number => widthOf(text, { size: SIZE }, fonts) / SIZE;

  test('two adjacent ones give up one blank half', () => {
    expect(em('甲。”乙')).toBeCloseTo(3.5, 6);
    expect(em('甲：“乙')).toBeCloseTo(3.5, 6);
    expect(em('甲）（乙')).toBeCloseTo(3.5, 6);
    expect(em('甲《“乙')).toBeCloseTo(3.5, 6);
    expect(em('甲”。）乙')).toBeCloseTo(4, 6);
  });

  test('one at the edge of a line takes half an em', () => {
    expect(em('（甲乙')).toBeCloseTo(2.5, 6);
    expect(em('甲乙。')).toBeCloseTo(2.5, 6);
  });

  test('an overflowing one is pulled in by squeezing another, rather than a character pushed out', () => {
    const measure = 20 * SIZE;
    const text = `${'甲'.repeat(9)}，${'乙'.repeat(10)}，${'丙'.repeat(15)}`;
    const [first] = setParagraph(text, { size: SIZE, measure, align: 'justify' }, fonts);
    expect(first!.text).toBe(`${'甲'.repeat(9)}，${'乙'.repeat(10)}，`);
    // The characters keep their distance; only the comma inside the line shrank.
    expect(first!.places[1]! - first!.places[0]!).toBeCloseTo(SIZE, 6);
  });

  test('an overflowing one takes a character to the next line if nothing can be squeezed', () => {
    const measure = 20 * SIZE;
    const [first, second] = setParagraph(
      `${'甲'.repeat(20)}，${'乙'.repeat(15)}`,
      { size: SIZE, measure, align: 'justify' },
      fonts,
    );
    expect([first!.text, second!.text]).toEqual(['甲'.repeat(19), `甲，${'乙'.repeat(15)}`]);
  });

  test('破折号 is one sign of two em, 省略号 two signs that stay together', () => {
    expect(em('甲——乙')).toBeCloseTo(4, 6);
    const [first] = setParagraph(
      `${'甲'.repeat(19)}……${'乙'.repeat(9)}`,
      { size: SIZE, measure: 20 * SIZE, align: 'justify' },
      fonts,
    );
    expect(first!.text).toBe('甲'.repeat(18));
  });
});

describe('Chinese and Latin', () => {
  const gap = (text: string): number => {
    const [line] = setParagraph(text, { size: SIZE, measure: MEASURE, align: 'left' }, fonts);
    return (line!.places[1]! - line!.places[0]! - line!.boxes[0]!.advance) / SIZE;
  };

  test('are a quarter em apart, without a space in the text', () => {
    expect(gap('年1')).toBeCloseTo(0.25, 6);
    expect(gap('5日')).toBeCloseTo(0.25, 6);
    expect(gap('付￥5')).toBeCloseTo(0.25, 6);
  });

  test('marks have no such gap', () => {
    expect(gap('，1')).toBeCloseTo(0, 6);
    expect(gap('1）')).toBeCloseTo(0, 6);
    expect(gap('￥5')).toBeCloseTo(0, 6);
    expect(gap('×3')).toBeCloseTo(0, 6);
  });

  test('a word longer than the line is split, and nothing else is', () => {
    const lines = setParagraph(`网址${'a'.repeat(120)}`, { size: SIZE, measure: 20 * SIZE, align: 'justify' }, fonts);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) expect(Math.abs(line.width - 20 * SIZE)).toBeLessThan(0.1);
  });
});

test('digits of a table column are equally wide', () => {
  const width = (text: string): number => widthOf(text, { size: SIZE, tabular: true }, fonts);
  expect(width('1,111.11')).toBeCloseTo(width('8,888.88'), 6);
});

test('a line feed starts a new line', () => {
  const lines = setParagraph(
    [{ text: '甲\n乙', bold: true }, { text: '丙' }],
    { size: SIZE, measure: MEASURE, align: 'left' },
    fonts,
  );
  expect(lines.map((line) => line.text)).toEqual(['甲', '乙丙']);
});
