import { date } from '../quantities/calendar.ts';
import { fen } from '../quantities/money.ts';
import { percent } from '../quantities/rates.ts';
import type { LendingFacts } from './lending.ts';

/**
 * A sound loan: 100,000 yuan for a year at 6 %, from own funds by transfer, everything looked up, a joint guarantor,
 * signed by the spouse.
 */
export const sampleLending: LendingFacts = {
  kind: 'company-lends',
  client: '示例商贸有限公司',
  borrower: { kind: 'person', name: '王测试' },
  assessedOn: date('2026-08-25'),
  amount: fen(10_000_000),
  signedOn: date('2026-08-31'),
  dueOn: date('2027-08-31'),
  purpose: 'business',
  purposeText: '购买货物',
  rate: percent('6'),
  overdueRate: percent('12'),
  dailyPenalty: null,
  withheld: false,
  payment: 'transfer',
  funds: 'own',
  habit: 'once',
  largeBuyer: false,
  income: fen(2_500_000),
  living: fen(500_000),
  otherMonthly: fen(100_000),
  otherDebts: fen(2_000_000),
  property: fen(80_000_000),
  lookups: { dishonest: 'clear', enforcement: 'clear', suits: 'clear', register: 'not-done' },
  securities: ['guarantor'],
  guarantor: { name: '李保证', mode: 'joint' },
  spouse: 'signs',
  clauses: {},
  notes: '',
};
