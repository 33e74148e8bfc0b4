import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date } from '../quantities/calendar.ts';
import { fen, formatYuan, LARGEST_FEN, parseYuan } from '../quantities/money.ts';
import { instalments, type Interval, INTERVALS, monthlyBurden } from './plan.ts';

const yuan = (text: string) => parseYuan(text) ?? fen(-1);
const equal = { every: 'month', method: 'equal' } as const;

test('six instalments of the source article, the last one taking the remainder', () => {
  const plan = instalments({ ...equal, total: yuan('101520.55'), count: 6, firstDueOn: date('2026-12-31') });
  expect(plan.map(({ dueOn, amount }) => [dueOn, formatYuan(amount)])).toEqual([
    ['2026-12-31', '16920.09'],
    ['2027-01-31', '16920.09'],
    ['2027-02-28', '16920.09'],
    ['2027-03-31', '16920.09'],
    ['2027-04-30', '16920.09'],
    ['2027-05-31', '16920.10'],
  ]);
});

test('a down payment is the first instalment', () => {
  const plan = instalments({
    total: yuan('10000'),
    count: 4,
    firstDueOn: date('2024-01-30'),
    every: 'month',
    method: 'down-payment',
    downPayment: yuan('4000'),
  });
  expect(plan.map(({ no, dueOn, amount }) => [no, dueOn, formatYuan(amount)])).toEqual([
    [1, '2024-01-30', '4000.00'],
    [2, '2024-02-29', '2000.00'],
    [3, '2024-03-30', '2000.00'],
    [4, '2024-04-30', '2000.00'],
  ]);
});

// Days by a wall calendar: 20 November 2026 is a Friday; 2027 is not a leap year, 2028 is.
test.each<[Interval, string, number, string[]]>([
  [
    'week',
    '2026-11-20',
    7,
    ['2026-11-20', '2026-11-27', '2026-12-04', '2026-12-11', '2026-12-18', '2026-12-25', '2027-01-01'],
  ],
  ['week', '2028-02-23', 3, ['2028-02-23', '2028-03-01', '2028-03-08']],
  ['two-weeks', '2026-12-18', 4, ['2026-12-18', '2027-01-01', '2027-01-15', '2027-01-29']],
  ['two-weeks', '2027-02-15', 2, ['2027-02-15', '2027-03-01']],
  ['quarter', '2026-11-20', 4, ['2026-11-20', '2027-02-20', '2027-05-20', '2027-08-20']],
  ['quarter', '2026-11-30', 3, ['2026-11-30', '2027-02-28', '2027-05-30']],
  ['quarter', '2027-11-30', 2, ['2027-11-30', '2028-02-29']],
  ['month', '2026-12-31', 3, ['2026-12-31', '2027-01-31', '2027-02-28']],
])('by the %s from %s', (every, firstDueOn, count, days) => {
  const plan = instalments({ every, method: 'equal', total: yuan('100.00'), count, firstDueOn: date(firstDueOn) });
  expect(plan.map(({ dueOn }) => dueOn)).toEqual(days);
});

// 100 yuan in seven: 14.28 six times, and 14.32.
test('the remainder goes to the last, whatever the interval', () => {
  for (const every of INTERVALS) {
    expect(
      instalments({ every, method: 'equal', total: yuan('100'), count: 7, firstDueOn: date('2026-11-20') }).map(
        ({ amount }) => formatYuan(amount),
      ),
    ).toEqual([...Array<string>(6).fill('14.28'), '14.32']);
  }
});

// Fridays of December 2026: 4, 11, 18, 25; from the 4th to 3 January there are five (1 January), which is true of no
// other start day.
test('a month bears all instalments that fall within it; a quarterly one is saved up for over three months', () => {
  const weekly = instalments({
    every: 'week',
    method: 'equal',
    total: yuan('600'),
    count: 6,
    firstDueOn: date('2026-12-04'),
  });
  expect(monthlyBurden(weekly, 'week')).toBe(50_000);
  expect(
    monthlyBurden(instalments({ ...equal, total: yuan('600'), count: 6, firstDueOn: date('2026-12-04') }), 'month'),
  ).toBe(10_000);
  expect(
    monthlyBurden(
      instalments({ every: 'quarter', method: 'equal', total: yuan('200'), count: 2, firstDueOn: date('2026-12-04') }),
      'quarter',
    ),
  ).toBe(3_334);
});

test('a plan always pays exactly its total, in positive instalments', () => {
  const terms = fc.record({
    total: fc.integer({ min: 600, max: LARGEST_FEN }),
    count: fc.integer({ min: 2, max: 600 }),
    down: fc.integer({ min: 1, max: 99 }),
    every: fc.constantFrom(...INTERVALS),
  });
  fc.assert(
    fc.property(terms, ({ total, count, down, every }) => {
      const common = { total: fen(total), count, firstDueOn: date('2026-08-31'), every } as const;
      const downPayment = fen(Math.max(1, Math.floor((total / 100_000) * down)));
      for (const plan of [
        instalments({ ...common, method: 'equal' }),
        instalments({ ...common, method: 'down-payment', downPayment }),
      ]) {
        expect(plan.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
        expect(plan.every(({ amount }) => amount > 0)).toBe(true);
        expect(plan).toHaveLength(count);
      }
    }),
  );
});

test.each([
  [{ ...equal, total: yuan('0.05'), count: 6 }, 'count'],
  [{ ...equal, total: yuan('100'), count: 0 }, 'count'],
  [
    { every: 'month', method: 'down-payment', total: yuan('100'), count: 2, downPayment: yuan('100') } as const,
    'downPayment',
  ],
  [{ every: 'month', method: 'down-payment', total: yuan('100'), count: 1, downPayment: yuan('50') } as const, 'count'],
])('%j is refused at %s', (terms, field) => {
  expect(() => instalments({ ...terms, firstDueOn: date('2026-01-01') })).toThrow(
    expect.objectContaining({ code: 'invalid-input', field }),
  );
});
