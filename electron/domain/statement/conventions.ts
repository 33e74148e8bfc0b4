import type { Counting } from '../claim/accrual.ts';
import type { Claim, DayCount, Payment } from '../claim/claim.ts';
import { addDays, type PlainDate } from '../quantities/calendar.ts';
import type { RateBook } from '../quantities/lpr.ts';
import type { Fen } from '../quantities/money.ts';
import { statement } from './statement.ts';

/** The amount of a claim under one convention for counting days, where no rule of law prescribes one. */
export interface Convention {
  readonly dayCount: DayCount;
  readonly counting: Counting;
  /** Days of delay under this convention; 0 while nothing is overdue. */
  readonly days: number;
  readonly interest: Fen;
  readonly penalty: Fen;
  readonly total: Fen;
}

/**
 * All four conventions: a year of 365 or 360 days, the last day counted or not. `include-both` counts `asOf` as well as
 * the first day of delay.
 */
export function conventions(
  claim: Claim,
  payments: readonly Payment[],
  asOf: PlainDate,
  book: RateBook,
): readonly Convention[] {
  const until = <T extends { readonly on: PlainDate }>(facts: readonly T[]) => facts.filter(({ on }) => on <= asOf);
  const known = { ...claim, disbursements: until(claim.disbursements), costs: until(claim.costs) };
  return (['actual/365', 'actual/360'] as const).flatMap((dayCount) =>
    (['exclude-end', 'include-both'] as const).map((counting): Convention => {
      const end = counting === 'include-both' ? addDays(asOf, 1) : asOf;
      const { interest, penalty, total, delay } = statement({ ...known, dayCount }, until(payments), end, book);
      return {
        dayCount,
        counting,
        days: delay?.days ?? 0,
        interest,
        penalty,
        total,
      };
    }),
  );
}
