import { expect, test } from 'vitest';
import { date } from '../quantities/calendar.ts';
import { fen, formatYuan, parseYuan } from '../quantities/money.ts';
import { percent } from '../quantities/rates.ts';
import { bankLoan } from './bank-loan.ts';

const yuan = (text: string) => parseYuan(text) ?? fen(-1);

/** 9 % over 360 days: 100,000 for 100 days; 1,500 for 111 and 180 for 100. */
test('a bank’s penalty and compound interest run from the day after each due day; above 24 % a court may reduce', () => {
  const loan = bankLoan({
    principal: yuan('100000'),
    dueOn: date('2025-01-01'),
    penaltyPercent: percent('9'),
    compoundPercent: percent('9'),
    dayCount: 'actual/360',
    asOf: date('2025-04-12'),
    unpaidInterest: [
      { dueOn: date('2024-12-21'), amount: yuan('1500') },
      { dueOn: date('2025-01-01'), amount: yuan('180') },
    ],
  });
  expect([loan.interest, loan.penaltyInterest, loan.compoundInterest].map(formatYuan)).toEqual([
    '1680.00',
    '2500.00',
    '46.13',
  ]);
  expect(loan.reducibleTo).toBe(loan.penaltyInterest + loan.compoundInterest);
});
