import { expect, it } from 'vitest';
import { loadRates } from '../../library/rates.ts';
import type { Claim } from '../claim/claim.ts';
import { date } from '../quantities/calendar.ts';
import { formatYuan, parseYuan } from '../quantities/money.ts';
import { percent } from '../quantities/rates.ts';
import { type Debt, divideAmong } from './several-debts.ts';

const book = loadRates('resources');
const yuan = (text: string) => parseYuan(text)!;

const debt = (id: string, principal: string, rate: string, dueOn: string, guaranteed = false): Debt => ({
  id,
  guaranteed,
  payments: [],
  claim: {
    lender: 'private',
    formedOn: date('2024-01-10'),
    disbursements: [{ on: date('2024-01-10'), amount: yuan(principal) }],
    dueOn: date(dueOn),
    termRate: { annualPercent: percent(rate) },
    overdueRate: { annualPercent: percent(rate) },
    costs: [],
    dayCount: 'actual/365',
    count: 'exclude-end',
    overdueLpr: 'fixed',
    allocation: 'statutory',
  } satisfies Claim,
});
const order = (...debts: Debt[]) =>
  divideAmong(debts, yuan('1000'), date('2026-01-10'), book).debts.map(({ id }) => id);

it('pays what is due, then the unguaranteed, then the higher rate whatever the amount, then the earlier', () => {
  expect(order(debt('not due', '1', '12', '2026-01-11'), debt('due', '1', '1', '2026-01-10', true))).toEqual([
    'due',
    'not due',
  ]);
  expect(
    order(debt('guaranteed', '900000', '12', '2025-01-10', true), debt('bare', '1000', '1', '2025-06-10')),
  ).toEqual(['bare', 'guaranteed']);
  expect(order(debt('large', '900000', '3', '2025-01-10'), debt('heavy', '20000', '10', '2025-06-10'))).toEqual([
    'heavy',
    'large',
  ]);
  expect(order(debt('later', '300', '6', '2025-06-10'), debt('earlier', '70000', '6', '2025-01-10'))).toEqual([
    'earlier',
    'later',
  ]);
});

it('fills each debt before the next and loses no fen', () => {
  const { debts, surplus } = divideAmong(
    [debt('light', '1000', '0', '2025-01-10'), debt('heavy', '1000', '10', '2025-01-10')],
    yuan('1500'),
    date('2026-01-10'),
    book,
  );
  // 10 % for the 366 days of the term, 100.27, for the due day, 0.27, and for 364 days of delay, 99.73
  expect(
    debts.map(({ id, burden, owed, applied, left }) => [id, burden, ...[owed, applied, left].map(formatYuan)]),
  ).toEqual([
    ['heavy', 1000, '1200.27', '1200.27', '0.00'],
    ['light', 0, '1000.00', '299.73', '700.27'],
  ]);
  expect(surplus).toBe(0);
  expect(
    formatYuan(divideAmong([debt('only', '1000', '0', '2025-01-10')], yuan('1500'), date('2026-01-10'), book).surplus),
  ).toBe('500.00');
});
