import { expect, it, test } from 'vitest';
import { date } from '../quantities/calendar.ts';
import { delayOf, delayText } from './delay.ts';

/** Counted on a calendar: 11 days left of May, then 30, 31, 31, 30, 31 and 19 days of November. */
const HALF_A_YEAR = 11 + 30 + 31 + 31 + 30 + 31 + 19;

test.each([
  ['2026-05-19', null],
  ['2026-05-20', null],
  ['2026-05-21', null],
  ['2026-05-22', { from: '2026-05-21', to: '2026-05-21', days: 1 }],
  ['2026-11-20', { from: '2026-05-21', to: '2026-11-19', days: HALF_A_YEAR }],
])('due on 2026-05-20, on %s: %o', (until, expected) => {
  expect(delayOf(date('2026-05-20'), date(until))).toEqual(expected);
});

it('is written with both ends', () => {
  const delay = delayOf(date('2026-05-20'), date('2026-11-20'));
  expect(delay && delayText(delay)).toBe('自2026年5月21日起至2026年11月19日止，逾期183日');
});
