import { describe, expect, it, test } from 'vitest';
import { loadWorkingCalendar } from '../../library/holidays.ts';
import { addDays, date, daysBetween } from '../quantities/calendar.ts';
import { isWorkingDay, nextWorkingDay, period } from './period.ts';

const calendar = loadWorkingCalendar('resources');

test.each([
  ['2026-09-01', 'days', 15, false, '2026-09-02', '2026-09-16', 'a published example: fifteen days to appeal'],
  ['2026-09-11', 'workdays', 5, false, '2026-09-12', '2026-09-18', 'a published example'],
  ['2026-09-16', 'days', 15, true, '2026-09-17', '2026-10-08', 'ends on National Day'],
  ['2026-05-08', 'days', 1, true, '2026-05-09', '2026-05-09', 'a Saturday worked in exchange is no day off'],
  ['2026-09-18', 'workdays', 1, false, '2026-09-19', '2026-09-20', 'a Sunday worked in exchange counts'],
  ['2026-01-31', 'months', 1, false, '2026-02-01', '2026-02-28', '民法典 202'],
  ['2024-02-29', 'years', 1, false, '2024-03-01', '2025-02-28', '民法典 202'],
  ['2023-05-10', 'years', 3, false, '2023-05-11', '2026-05-10', 'a debt due on 2023-05-10'],
  ['2023-05-10', 'years', 3, true, '2023-05-11', '2026-05-11', 'and 2026-05-10 is a Sunday'],
] as const)('%s and %s %i (extend %s): %s to %s — %s', (event, unit, length, extend, firstDay, lastDay, why) => {
  expect(period(date(event), { unit, length }, calendar, extend), why).toMatchObject({ firstDay, lastDay });
});

test('2026-09-01 to 2026-09-30, the first day not counted, has 21 working days: 20 September is a working day, 25 September is off', () => {
  const from = date('2026-09-01');
  const days = Array.from({ length: daysBetween(from, date('2026-09-30')) + 1 }, (_, index) => addDays(from, index));
  expect(days.slice(1).filter((on) => isWorkingDay(on, calendar))).toHaveLength(21);
});

describe('years with unknown holidays', () => {
  it('are marked where a day had to be judged', () => {
    expect(period(date('2027-01-30'), { unit: 'days', length: 1 }, calendar, true)).toMatchObject({
      lastDay: '2027-02-01',
      unverified: true,
    });
    expect(period(date('2027-01-30'), { unit: 'days', length: 1 }, calendar).unverified).toBe(false);
    expect(period(date('2026-12-30'), { unit: 'workdays', length: 3 }, calendar).unverified).toBe(true);
  });
});

// 2027-01-01 and 2027-10-01 are Fridays, 2027-05-01 a Saturday; no notice for 2027 is held.
test.each([
  ['2026-12-17', '2027-01-04'],
  ['2027-04-16', '2027-05-03'],
  ['2027-09-16', '2027-10-04'],
  ['2027-02-23', '2027-03-10'],
])(
  'fifteen days from %s end on %s: a holiday on a fixed day holds without the notice of its year',
  (event, lastDay) => {
    expect(period(date(event), { unit: 'days', length: 15 }, calendar, true)).toMatchObject({
      lastDay,
      unverified: true,
    });
  },
);

it('counts no fixed holiday as a working day, and only since the regulation gives them', () => {
  expect(period(date('2026-12-30'), { unit: 'workdays', length: 2 }, calendar).lastDay).toBe('2027-01-04');
  const none = { ...calendar, off: new Set<never>(), years: { first: 2026, last: 2026 } };
  expect(isWorkingDay(date('2024-10-03'), none)).toBe(true);
  expect(isWorkingDay(date('2025-10-03'), none)).toBe(false);
  // The notice of a year that is held, or the caller's own days, decide alone.
  expect(isWorkingDay(date('2026-10-02'), none)).toBe(true);
});

test('a working day stays where it is', () => expect(nextWorkingDay(date('2026-11-23'), calendar)).toBe('2026-11-23'));

test.each([0, -1, 1.5])('a length of %d is refused', (length) => {
  expect(() => period(date('2026-01-01'), { unit: 'days', length }, calendar)).toThrow(
    expect.objectContaining({ code: 'invalid-input' }),
  );
});
