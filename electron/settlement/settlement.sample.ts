import type { Input } from '../contract/operations.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen, NO_MONEY } from '../domain/quantities/money.ts';

type Terms = Input<'plan-agree'>['terms'];

/** Six monthly instalments from 20 December 2026, without interest. */
export const sampleTerms: Terms = {
  waived: { principal: NO_MONEY, interest: NO_MONEY, penalty: NO_MONEY, cost: NO_MONEY },
  waiver: 'conditional',
  count: 6,
  firstDueOn: date('2026-12-20'),
  monthEnd: false,
  schedule: { kind: 'equal' },
  interest: null,
  graceDays: 3,
  cureDays: 5,
  booking: 'as-claim',
};

/** The same with part of the penalty waived, in yuan. */
export function withPenaltyWaived(yuan: number, more: Partial<Terms> = {}): Terms {
  return { ...sampleTerms, waived: { ...sampleTerms.waived, penalty: fen(yuan * 100) }, ...more };
}

export const sampleSuit: Input<'plan-compare'>['suit'] = {
  months: 12,
  winPercent: 80,
  collectPercent: 50,
  preservation: true,
  reduction: 'summary',
  lawyer: fen(500_000),
};
