import { describe, expect, it } from 'vitest';
import { date } from '../quantities/calendar.ts';
import { fen, formatYuan, parseYuan } from '../quantities/money.ts';
import { percent } from '../quantities/rates.ts';
import { judgmentDebt, type JudgmentFacts } from './judgment.ts';

const yuan = (text: string) => parseYuan(text) ?? fen(-1);

describe('a judgment debt (法释〔2014〕8号)', () => {
  const facts: JudgmentFacts = {
    performBy: date('2025-01-10'),
    debt: yuan('100000'),
    costs: yuan('0'),
    costsInBase: false,
    fixedInterest: yuan('0'),
    runningInterest: null,
    payments: [],
    stays: [],
    asOf: date('2025-01-21'),
  };

  it('bears 17.50 a day on 100,000 from the day after the period for performance', () => {
    expect(formatYuan(judgmentDebt(facts).doubled)).toBe('175.00');
    expect(judgmentDebt({ ...facts, asOf: date('2025-01-11') }).doubled).toBe(0);
  });

  it('bears it on the debt without the interest ordered by the judgment (1)', () => {
    const owed = judgmentDebt({
      ...facts,
      fixedInterest: yuan('5000'),
      runningInterest: { from: date('2025-01-01'), annualPercent: percent('7.3'), dayCount: 'actual/365' },
    });
    expect([owed.doubled, owed.interest].map(formatYuan)).toEqual(['175.00', '5400.00']);
  });

  it('applies payments to what the judgment orders first and to the doubled part last (4)', () => {
    const owed = judgmentDebt({
      ...facts,
      costs: yuan('2300'),
      fixedInterest: yuan('5000'),
      payments: [{ on: date('2025-01-16'), amount: yuan('57300') }],
    });
    expect([owed.costs, owed.interest, owed.debt, owed.doubled].map(formatYuan)).toEqual([
      '0.00',
      '0.00',
      '50000.00',
      '131.25',
    ]);
  });

  it('does not bear it during a stay that the debtor did not request (3)', () => {
    expect(
      formatYuan(judgmentDebt({ ...facts, stays: [{ from: date('2025-01-13'), to: date('2025-01-15') }] }).doubled),
    ).toBe('122.50');
  });
});
