import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date } from './calendar.ts';
import { fen, formatYuan, LARGEST_FEN, parseYuan } from './money.ts';
import { instalments } from './plan.ts';

const yuan = (text: string) => parseYuan(text) ?? fen(-1);
const equal = { every: 'month', method: 'equal' } as const;

test('six instalments of the source article, the last one taking what does not divide', () => {
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
  const plan = instalments({ total: yuan('10000'), count: 4, firstDueOn: date('2024-01-30'), every: 'month', method: 'down-payment', downPayment: yuan('4000') });
  expect(plan.map(({ no, dueOn, amount }) => [no, dueOn, formatYuan(amount)])).toEqual([
    [1, '2024-01-30', '4000.00'],
    [2, '2024-02-29', '2000.00'],
    [3, '2024-03-30', '2000.00'],
    [4, '2024-04-30', '2000.00'],
  ]);
});

test('a plan always pays exactly its total, in positive instalments', () => {
  const terms = fc.record({ total: fc.integer({ min: 600, max: LARGEST_FEN }), count: fc.integer({ min: 2, max: 600 }), down: fc.integer({ min: 1, max: 99 }) });
  fc.assert(
    fc.property(terms, ({ total, count, down }) => {
      const common = { total: fen(total), count, firstDueOn: date('2026-08-31'), every: 'month' } as const;
      const downPayment = fen(Math.max(1, Math.floor((total / 100_000) * down)));
      for (const plan of [instalments({ ...common, method: 'equal' }), instalments({ ...common, method: 'down-payment', downPayment })]) {
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
  [{ every: 'month', method: 'down-payment', total: yuan('100'), count: 2, downPayment: yuan('100') } as const, 'downPayment'],
  [{ every: 'month', method: 'down-payment', total: yuan('100'), count: 1, downPayment: yuan('50') } as const, 'count'],
])('%j is refused at %s', (terms, field) => {
  expect(() => instalments({ ...terms, firstDueOn: date('2026-01-01') })).toThrow(expect.objectContaining({ code: 'invalid-input', field }));
});
