import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { date, weekday } from '../domain/quantities/calendar.ts';
import { loadWorkingCalendar } from './holidays.ts';
import { loadRates } from './rates.ts';

const copies: string[] = [];
afterEach(() => copies.splice(0).forEach((copy) => rmSync(copy, { recursive: true })));

/** A copy of the resource files with one of them altered. */
function changed(file: string, from: string, to: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'casebook-books-'));
  copies.push(copy);
  for (const folder of ['rates', 'holidays'])
    cpSync(join('resources', folder), join(copy, folder), { recursive: true });
  const text = readFileSync(join(copy, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(copy, file), text.replace(from, to));
  return copy;
}

/** The days on which the one-year and five-year LPR changed (announcements of the 全国银行间同业拆借中心). */
const CHANGES = [
  ['2019-08-20', '4.25', '4.85'],
  ['2019-09-20', '4.20', '4.85'],
  ['2019-11-20', '4.15', '4.80'],
  ['2020-02-20', '4.05', '4.75'],
  ['2020-04-20', '3.85', '4.65'],
  ['2021-12-20', '3.80', '4.65'],
  ['2022-01-20', '3.70', '4.60'],
  ['2022-05-20', '3.70', '4.45'],
  ['2022-08-22', '3.65', '4.30'],
  ['2023-06-20', '3.55', '4.20'],
  ['2023-08-21', '3.45', '4.20'],
  ['2024-02-20', '3.45', '3.95'],
  ['2024-07-22', '3.35', '3.85'],
  ['2024-10-21', '3.10', '3.60'],
  ['2025-05-20', '3.00', '3.50'],
];

test('the LPR file has a fixing in every month, on a working day, and changes when the LPR changed', () => {
  const { lpr } = loadRates('resources');
  const changes = lpr.filter(
    (row, index) => row.oneYear !== lpr[index - 1]?.oneYear || row.fiveYear !== lpr[index - 1]?.fiveYear,
  );
  expect(changes.map(({ publishedOn, oneYear, fiveYear }) => [publishedOn, oneYear, fiveYear])).toEqual(CHANGES);
  const months = lpr.map(({ publishedOn }) => Number(publishedOn.slice(0, 4)) * 12 + Number(publishedOn.slice(5, 7)));
  months.slice(1).forEach((month, index) => expect(month - (months[index] ?? 0)).toBe(1));
  expect(lpr.filter(({ publishedOn }) => weekday(publishedOn) > 5 || publishedOn.slice(8) < '20')).toEqual([]);
});

test.each([
  [
    'rates/lpr.json',
    '"publishedOn": "2020-04-20"',
    '"publishedOn": "2020-03-20"',
    /lpr\.json: 2020-03-20 stands after 2020-03-20/,
  ],
  ['rates/lpr.json', '"publishedOn": "2020-04-20"', '"publishedOn": "2020-04-31"', /not a date/],
  ['rates/lpr.json', '"oneYear": "4.25"', '"oneYear": "4,25"', /not a rate/],
  ['rates/lpr.json', '"source": "tushare"', '"source": "hearsay"', /hearsay/],
  ['rates/pboc-benchmark.json', '"from": "2015-10-24"', '"from": "2015-08-26"', /stands after/],
])('%s with %s as %s is not used', (file, from, to, message) =>
  expect(() => loadRates(changed(file, from, to))).toThrow(message),
);

test('a fixing from the future is detected if the day is known', () => {
  expect(() => loadRates('resources', date('2026-08-19'))).toThrow('2026-08-20 lies in the future');
  expect(() => loadRates('resources', date('2026-08-20'))).not.toThrow();
});

test('the holidays of 2026 are those of the State Council’s notice of 2025-11-04', () => {
  const { off, worked, years } = loadWorkingCalendar('resources');
  const of2026 = (days: ReadonlySet<string>) => [...days].filter((on) => on.startsWith('2026'));
  expect(of2026(off)).toHaveLength(3 + 9 + 3 + 5 + 3 + 3 + 7);
  expect(of2026(worked)).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
  expect([...worked].filter((on) => weekday(on) <= 5)).toEqual([]);
  expect(years.last).toBe(2026);
});

test('a day cannot be both a working day and a day off', () => {
  expect(() => loadWorkingCalendar(changed('holidays/holidays.json', '"2026-10-10"', '"2026-10-07"'))).toThrow(
    '2026-10-07',
  );
});
