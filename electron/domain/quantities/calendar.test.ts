import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, date, dateOfDayNumber, dayNumber, daysBetween, parseDate, weekday } from './calendar.ts';

test.each([
  '2025-02-29',
  '2100-02-29',
  '2025-04-31',
  '2025-13-01',
  '2025-00-10',
  '2025-1-5',
  '2025/01/05',
  '1899-12-31',
  '2200-01-01',
  '',
  '2025-01-01T00:00',
])('%s is not a date', (text) => expect(parseDate(text)).toBeNull());

test.each(['2024-02-29', '2000-02-29', '2025-12-31', '1900-01-01', '2199-12-31'])('%s is a date', (text) =>
  expect(parseDate(text)).toBe(text),
);

test.each([
  ['2026-01-01', '2026-04-11', 100],
  ['2020-01-01', '2021-06-30', 546],
  ['2024-01-01', '2025-01-01', 366],
  ['2024-02-28', '2024-03-01', 2],
  ['1996-02-29', '2026-02-28', 10_957],
  ['2026-09-01', '2026-09-30', 29],
])('from %s to %s are %i days', (from, to, days) => expect(daysBetween(date(from), date(to))).toBe(days));

test.each([
  ['2026-12-31', 2, '2027-02-28'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-10-31', 1, '2026-11-30'],
  ['2025-08-31', 6, '2026-02-28'],
  ['2023-05-10', 36, '2026-05-10'],
])('%s and %i months is %s', (from, months, to) => expect(addMonths(date(from), months)).toBe(to));

const days = fc.integer({ min: dayNumber(date('1900-01-01')), max: dayNumber(date('2199-12-31')) });

test('day numbers agree with the language’s proleptic Gregorian calendar', () => {
  fc.assert(
    fc.property(days, (day) => {
      const on = dateOfDayNumber(day);
      expect(on).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      expect(dayNumber(on)).toBe(day);
      expect(weekday(on) % 7).toBe(new Date(day * 86_400_000).getUTCDay());
    }),
  );
});

test('adding days and counting them are inverse operations', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
      const on = dateOfDayNumber(day);
      expect(daysBetween(on, addDays(on, count))).toBe(count);
    }),
  );
});
