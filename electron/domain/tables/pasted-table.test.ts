import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pastedTable } from './pasted-table.ts';

const cells = (text: string): string[][] => pastedTable(text).map((row) => row.cells);

test.each<[string, string, string[][]]>([
  [
    'from the clipboard',
    '姓名\t金额\r\n王测试\t100,000\r\n',
    [
      ['姓名', '金额'],
      ['王测试', '100,000'],
    ],
  ],
  [
    'CSV with the mark of UTF-8',
    '\uFEFF姓名,金额\n王测试,"100,000.00"\n',
    [
      ['姓名', '金额'],
      ['王测试', '100,000.00'],
    ],
  ],
  [
    'a quotation mark and a line break in a cell',
    '备注,甲\n"称“周转”，""月底""\n再谈",乙',
    [
      ['备注', '甲'],
      ['称“周转”，"月底"\n再谈', '乙'],
    ],
  ],
  [
    'rows without words, and empty cells',
    '甲\t乙\n\t\n\n丙\t\n',
    [
      ['甲', '乙'],
      ['丙', ''],
    ],
  ],
  ['nothing', ' \n', []],
])('%s', (_, text, expected) => {
  expect(cells(text)).toEqual(expected);
});

test('a row knows its starting line', () => {
  expect(pastedTable('甲,乙\n"一\n二",三\n\n四,五').map(({ line }) => line)).toEqual([1, 2, 5]);
});

test('text written according to RFC 4180 is read back', () => {
  const cell = fc
    .string()
    .map((text) => text.replace(/\r/g, '').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.constantFrom(',', '\t'), (rows, between) => {
      // The first line determines the separator.
      const table = [['甲', '乙'], ...rows];
      expect(
        cells(table.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(between)).join('\r\n')),
      ).toEqual(table);
    }),
  );
});
