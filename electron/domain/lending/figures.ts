import { accrued, perDay } from '../claim/accrual.ts';
import { addMonths, daysBetween } from '../quantities/calendar.ts';
import { lprOn, type RateBook, type SourcedRate } from '../quantities/lpr.ts';
import { add, type Fen, fen, NO_MONEY, subtract } from '../quantities/money.ts';
import { multiplied, type Percent, percent, roundHalfUp, sumOf } from '../quantities/rates.ts';
import { isUnderCap, type LendingFacts } from './lending.ts';

/** Figures computed from the facts. */
export interface LendingFigures {
  /** Four times the one-year LPR of the day of signing; null where no cap applies. */
  readonly capPercent: Percent | null;
  /** The LPR of that day, also for a price. */
  readonly lpr: SourcedRate;
  /** Overdue rate and penalty together, in percent a year; null where neither is agreed. */
  readonly overduePercent: Percent | null;
  /** Interest to the due day, simple, 365-day year; 算头不算尾. */
  readonly interest: Fen;
  readonly dueTotal: Fen;
  /** Months from signing to the due day, rounded up to whole months; at least one. */
  readonly months: number;
  /** Monthly saving needed to have the whole sum on the due day. */
  readonly monthlyLoad: Fen;
  /** Income after living costs and other debts; negative where these exceed it. Null while the income is unknown. */
  readonly freeIncome: Fen | null;
  /**
   * All monthly debt payments in tenths of a percent of the income, rounded up; null while the income is unknown or
   * zero.
   */
  readonly loadPerMille: number | null;
}

const FOUR = percent('4');
const DAYS_OF_YEAR = percent('365');

/** @throws Refusal `no-lpr` for a signing day before 2019-08-20 */
export function lendingFigures(facts: LendingFacts, rates: RateBook): LendingFigures {
  const { amount, signedOn, dueOn, rate, overdueRate, dailyPenalty, income, living, otherMonthly } = facts;
  const lpr = lprOn(rates, signedOn, '1y', 'signedOn');
  const interest =
    rate === null ? NO_MONEY : roundHalfUp(accrued(amount, daysBetween(signedOn, dueOn), perDay(rate, 365)));
  const dueTotal = add(amount, interest);
  const months = monthsUntil(facts);
  const monthlyLoad = fen((BigInt(dueTotal) + BigInt(months) - 1n) / BigInt(months));
  const debts = add(otherMonthly ?? NO_MONEY, monthlyLoad);
  const penalty = dailyPenalty === null ? null : multiplied(dailyPenalty, DAYS_OF_YEAR);
  return {
    capPercent: isUnderCap(facts) ? multiplied(lpr.annualPercent, FOUR) : null,
    lpr,
    overduePercent: overdueRate === null ? penalty : penalty === null ? overdueRate : sumOf(overdueRate, penalty),
    interest,
    dueTotal,
    months,
    monthlyLoad,
    freeIncome: income === null ? null : subtract(subtract(income, living ?? NO_MONEY), otherMonthly ?? NO_MONEY),
    loadPerMille:
      income === null || income === 0 ? null : Number((BigInt(debts) * 1000n + BigInt(income) - 1n) / BigInt(income)),
  };
}

function monthsUntil({ signedOn, dueOn }: Pick<LendingFacts, 'signedOn' | 'dueOn'>): number {
  let months = 1;
  while (addMonths(signedOn, months) < dueOn) months += 1;
  return months;
}
