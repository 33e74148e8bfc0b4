import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import type { Table } from '../papers/tables/table.ts';
import { csv, workbook } from './spreadsheets.ts';

const table: Table = {
  name: '计算明细',
  headRows: 1,
  widths: [10, 10, 10],
  rows: [
    [{ text: '事项', bold: true }, { text: '日期' }, { text: '金额' }],
    [{ text: '=HYPERLINK("http://x","y")' }, { date: date('2026-11-20') }, { amount: fen(10_000_005) }],
    [{ text: '甲,乙"丙"\n丁' }, null, { formula: 'C2*2', as: 'amount', value: fen(20_000_010) }],
    [{ decimal: '5.175' }, { number: 365 }, { formula: '1+1', as: 'number', value: 2 }],
  ],
};

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

test('CSV begins with the UTF-8 BOM, quotes where needed, and lets no text become a formula', () => {
  expect(text(csv(table))).toBe(
    [
      '\uFEFF事项,日期,金额',
      `"'=HYPERLINK(""http://x"",""y"")",2026-11-20,100000.05`,
      '"甲,乙""丙""\n丁",,200000.10',
      '5.175,365,2',
      '',
    ].join('\r\n'),
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1'])(
  'no cell begins with the name %j',
  (name) => {
    const cell = text(csv({ ...table, rows: [[{ text: name }]] })).slice(1);
    expect(cell).toMatch(/^"?'/);
  },
);

/** The parts of an .xlsx by name, read via the central directory at its end (PKWARE APPNOTE 4.3.12). */
function parts(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const found = new Map<string, string>();
  for (let at = view.getUint32(end + 16, true); at < end;) {
    const [method, size, name, extra, comment, local] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
      view.getUint32(at + 42, true),
    ];
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const body = bytes.subarray(start, start + size);
    found.set(text(bytes.subarray(at + 46, at + 46 + name)), text(method === 8 ? inflateRawSync(body) : body));
    at += 46 + name + extra + comment;
  }
  return found;
}

test('a workbook holds live formulas with the program’s results, dates as dates, and text that stays text', async () => {
  const sheet =
    parts(await workbook([table, { ...table, name: '说明', rows: [[{ text: '说明' }]] }])).get(
      'xl/worksheets/sheet1.xml',
    ) ?? '';
  expect(sheet).toMatch(/<c r="C3"[^>]*><f>C2\*2<\/f><v>200000\.10<\/v><\/c>/);
  expect(sheet).toMatch(/<c r="C4"[^>]*><f>1\+1<\/f><v>2<\/v><\/c>/);
  // 2026-11-20 is day 46346 in spreadsheets.
  expect(sheet).toMatch(/<c r="B2"[^>]*><v>46346<\/v><\/c>/);
  expect(sheet).toMatch(/<c r="A2"[^>]*t="s"/);
  expect(sheet.match(/<f>/g)).toHaveLength(2);
});
