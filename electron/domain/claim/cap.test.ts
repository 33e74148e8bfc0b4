import { expect, test } from 'vitest';
import { loadRates } from '../../library/rates.ts';
import { date } from '../quantities/calendar.ts';
import { benchmarkOn, lprOn } from '../quantities/lpr.ts';
import { capWindows } from './cap.ts';

const book = loadRates('resources');
const windows = (formedOn: string, asOf: string, filedOn?: string) =>
  capWindows(
    {
      lender: 'private',
      formedOn: date(formedOn),
      asOf: date(asOf),
      ...(filedOn !== undefined && { filedOn: date(filedOn) }),
    },
    book,
  ).map(({ from, to, capPercent, estimated }) => [from, to, capPercent, ...(estimated ? ['estimated'] : [])]);

test.each([
  ['2020-08-20', '15.4'],
  ['2020-09-01', '15.4'],
  ['2022-02-10', '14.8'],
  ['2024-11-01', '12.4'],
  ['2025-05-19', '12.4'],
  ['2025-05-20', '12'],
])('a loan formed on %s takes four times the LPR of that day for good: %s (民间借贷规定 25)', (formedOn, cap) => {
  expect(windows(formedOn, '2026-08-31', '2026-08-30')).toEqual([[formedOn, '2026-08-31', cap]]);
});

test.each([
  [
    'filed in 2024',
    '2019-05-01',
    '2024-12-31',
    '2024-11-01',
    [
      ['2019-05-01', '2020-08-19', '24'],
      ['2020-08-20', '2024-12-31', '12.4'],
    ],
  ],
  [
    'not filed yet',
    '2019-05-01',
    '2026-08-31',
    undefined,
    [
      ['2019-05-01', '2020-08-19', '24'],
      ['2020-08-20', '2026-08-31', '12', 'estimated'],
    ],
  ],
  ['filed before the new rules', '2019-05-01', '2021-01-01', '2020-08-19', [['2019-05-01', '2021-01-01', '24']]],
  [
    'filed on their first day',
    '2019-05-01',
    '2021-01-01',
    '2020-08-20',
    [
      ['2019-05-01', '2020-08-19', '24'],
      ['2020-08-20', '2021-01-01', '15.4'],
    ],
  ],
  ['asked about before them', '2019-05-01', '2020-08-19', undefined, [['2019-05-01', '2020-08-19', '24']]],
  [
    'formed under the rules of 1991',
    '2014-12-01',
    '2021-01-01',
    '2020-12-01',
    [
      ['2014-12-01', '2015-08-31', '22.4'],
      ['2015-09-01', '2020-08-19', '24'],
      ['2020-08-20', '2021-01-01', '15.4'],
    ],
  ],
  [
    'formed on the first day of 2015’s rules',
    '2015-09-01',
    '2015-12-31',
    undefined,
    [['2015-09-01', '2015-12-31', '24']],
  ],
])('an older loan, %s (民间借贷规定 31)', (_, formedOn, asOf, filedOn, expected) => {
  expect(windows(formedOn, asOf, filedOn)).toEqual(expected);
});

test('a licensed lender has no window (法释〔2020〕27号)', () => {
  expect(capWindows({ lender: 'financial', formedOn: date('2021-01-01'), asOf: date('2022-01-01') }, book)).toEqual([]);
});

test.each([
  ['2024-01-01', '2023-12-31', undefined, 'invalid-input', 'asOf'],
  ['2024-01-01', '2025-01-01', '2023-12-31', 'invalid-input', 'filedOn'],
  ['2008-12-22', '2025-01-01', undefined, 'no-benchmark', 'formedOn'],
])('formed %s, as of %s, filed %s: %s at %s', (formedOn, asOf, filedOn, code, field) => {
  expect(() => windows(formedOn, asOf, filedOn)).toThrow(expect.objectContaining({ code, field }));
});

test.each([
  ['2019-08-20', '4.25', '4.85'],
  ['2024-02-20', '3.45', '3.95'],
  ['2024-03-01', '3.45', '3.95'],
  ['2025-05-19', '3.10', '3.60'],
  ['2025-05-20', '3.00', '3.50'],
  ['2026-09-01', '3.00', '3.50'],
])('the LPR in force on %s is %s and %s', (on, oneYear, fiveYear) => {
  expect(lprOn(book, date(on), '1y').annualPercent).toBe(oneYear);
  expect(lprOn(book, date(on), '5y').annualPercent).toBe(fiveYear);
});

test('an LPR is stale from the 32nd day after the last fixing', () => {
  expect([date('2026-09-20'), date('2026-09-21')].map((on) => lprOn(book, on, '1y').stale)).toEqual([false, true]);
});

test('the benchmark of 2015-10-24 remained in force until the LPR came', () => {
  expect(benchmarkOn(book, date('2019-08-19')).annualPercent).toBe('4.35');
});
