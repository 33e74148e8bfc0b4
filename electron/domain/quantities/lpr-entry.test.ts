import { expect, it, test } from 'vitest';
import { loadRates } from '../../library/rates.ts';
import { date } from './calendar.ts';
import { lprOn, withFixings } from './lpr.ts';
import { readFixings } from './lpr-entry.ts';

const book = loadRates('resources');
const today = date('2026-11-20');
const read = (text: string) =>
  readFixings(text, book.lpr, today).map(
    ({ publishedOn, oneYear, fiveYear }) => `${publishedOn} ${oneYear} ${fiveYear}`,
  );

it.each([
  ['a row', '2026-09-21,3.00,3.50', ['2026-09-21 3.00 3.50']],
  [
    'a table with a heading, newest first, as spreadsheets give it',
    '\uFEFF日期\t1年期\t5年期以上\r\n2026/10/20\t2.9%\t3.4%\r\n2026/9/21\t3\t3.5%\r\n',
    ['2026-09-21 3.00 3.50', '2026-10-20 2.90 3.40'],
  ],
  ['words and full-width figures', '2026年9月21日 ３．００％ ３．５０％', ['2026-09-21 3.00 3.50']],
  ['what is known, repeated before what is new', '20260820,3.00,3.50\n20260921,3.00,3.50', ['2026-09-21 3.00 3.50']],
])('reads %s', (_, text, rows) => expect(read(text)).toEqual(rows));

test.each([
  ['nothing', '日期,一年期', /没有读到数据/],
  ['no day', '3.00,3.50', /第1行：没有读到真实存在的公布日期/],
  ['a day that does not exist', '2026-09-31,3.00,3.50', /第1行：没有读到真实存在的公布日期/],
  ['one rate', '2026-09-21,3.00', /两个利率/],
  ['a third rate', '2026-09-21,3.00,3.50,4', /两个利率/],
  ['a negative rate', '2026-09-21,-3.00,3.50', /两个利率/],
  [
    'a row from the future',
    '2026-09-21,3.00,3.50\n2026-10-20,3,3.5\n2026-11-23,3.00,3.50',
    /第3行：2026-11-23 尚未到来/,
  ],
  ['a row twice', '2026-09-21,3.00,3.50\n2026-09-21,3.00,3.50', /写了两次/],
  ['two in one month', '2026-09-21,3.00,3.50\n2026-09-22,3.00,3.50', /应为 2026年10月的公布/],
  ['a gap of a month', '2026-10-20,3.00,3.50', /2026-08-20 之后应为 2026年09月的公布/],
  ['a day on which nothing is published', '2026-09-15,3.00,3.50', /每月20日/],
  ['a known row changed', '2026-08-20,3.10,3.50', /在资料中为 3\.00、3\.50/],
  ['a day between known rows', '2026-08-10,3.00,3.50', /没有公布LPR/],
  ['columns exchanged', '2026-09-21,3.50,3.00', /两列可能写反/],
  ['a slip of the point', '2026-09-21,30.0,35.0', /合理范围/],
  ['a jump', '2026-09-21,4.20,4.60', /超过1个百分点/],
  ['only what is known', '2026-08-20,3.00,3.50', /没有新的公布/],
])('refuses %s and names the line', (_, text, message) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({ code: 'invalid-input', field: 'text', message: expect.stringMatching(message) }),
  );
});

test('an entered fixing is in force from its own day, and gives way to a table that has caught up', () => {
  const fixing = { ...readFixings('2026-09-21,2.90,3.40', book.lpr, today)[0]!, source: '手工录入' };
  const extended = withFixings(book, [fixing]);
  expect(lprOn(extended, date('2026-09-20'), '1y').annualPercent).toBe('3.00');
  expect(lprOn(extended, date('2026-09-21'), '1y')).toMatchObject({
    annualPercent: '2.90',
    source: '手工录入',
    stale: false,
  });
  const caughtUp = { ...book, lpr: [...book.lpr, { ...fixing, oneYear: book.lpr[0]!.oneYear, source: '随程序提供' }] };
  expect(withFixings(caughtUp, [fixing])).toBe(caughtUp);
});
