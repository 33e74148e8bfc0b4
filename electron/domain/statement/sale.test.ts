import { expect, test } from 'vitest';
import { loadRates } from '../../library/rates.ts';
import { date } from '../quantities/calendar.ts';
import { percent } from '../quantities/rates.ts';
import { overduePriceRate, smeOverdueRate } from './sale.ts';

const book = loadRates('resources');

test.each([
  ['2025-06-30', '1.3', '3.9'],
  ['2025-06-30', '1.5', '4.5'],
  ['2019-08-19', '1.5', '6.375'],
  ['2019-08-18', '1.3', '5.655'],
])('a price due on %s at %s times: %s %% (买卖合同解释 18)', (dueOn, multiple, rate) =>
  expect(overduePriceRate(date(dueOn), percent(multiple), book).annualPercent).toBe(rate),
);

test('another multiple is refused', () => {
  for (const multiple of ['1.29', '1.51'])
    expect(() => overduePriceRate(date('2025-06-30'), percent(multiple), book)).toThrow(
      expect.objectContaining({ field: 'multiple' }),
    );
});

test('a small enterprise is owed 0.05 % a day, or the agreed rate but no less than the LPR at contracting (国务院令第802号 17)', () => {
  const rate = (agreed: string | null) =>
    smeOverdueRate(
      { contractedOn: date('2025-05-01'), dueOn: date('2025-07-31'), agreed: agreed === null ? null : percent(agreed) },
      book,
    );
  expect(rate(null)).toMatchObject({ per: 'day', percent: '0.05', from: '2025-08-01' });
  expect(rate('2')).toMatchObject({ per: 'year', percent: '3.10' });
  expect(rate('6')).toMatchObject({ per: 'year', percent: '6' });
  expect(() =>
    smeOverdueRate({ contractedOn: date('2024-05-01'), dueOn: date('2025-05-30'), agreed: null }, book),
  ).toThrow(expect.objectContaining({ code: 'out-of-scope' }));
});
