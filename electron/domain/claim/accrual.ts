import { addDays, daysBetween, type PlainDate } from '../quantities/calendar.ts';
import { lprOn, type LprTerm, type RateBook } from '../quantities/lpr.ts';
import { add, type Fen } from '../quantities/money.ts';
import {
  isSameRate,
  multiplied,
  type Percent,
  percent,
  type Ratio,
  ratioOf,
  roundHalfUp,
} from '../quantities/rates.ts';
import { Refusal } from '../quantities/refusal.ts';
import type { DayCount } from './claim.ts';

/** `exclude-end`: 算头不算尾; `include-both`: 首尾均计. */
export type Counting = 'exclude-end' | 'include-both';

export type RateRule =
  | { readonly kind: 'fixed'; readonly annualPercent: Percent }
  /** Percent a day: 万分之五 is "0.05". */
  | { readonly kind: 'daily'; readonly percent: Percent }
  | { readonly kind: 'lpr'; readonly term: LprTerm; readonly multiple: Percent; readonly fixing: 'floating' }
  | {
      readonly kind: 'lpr';
      readonly term: LprTerm;
      readonly multiple: Percent;
      readonly fixing: 'fixed';
      readonly fixedOn: PlainDate;
    };

/** A stretch of days at one rate. `to` is not counted when counting excludes the end, and counted otherwise. */
export interface InterestSegment {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  readonly annualPercent: Percent;
  readonly interest: Fen;
  /** Publication day of the fixing used, for a rate that follows the LPR. */
  readonly publishedOn?: PlainDate;
  readonly source?: string;
}

export interface Interest {
  readonly days: number;
  readonly interest: Fen;
  readonly segments: readonly InterestSegment[];
  /** The last known row was assumed to be still in force: verify before relying on it. */
  readonly stale: boolean;
}

/** 迟延履行 加倍部分: 0.0175 percent a day (法释〔2014〕8号 1). */
export const DELAYED_PERFORMANCE_DAILY = percent('0.0175');

export function yearDays(dayCount: DayCount): 365 | 360 {
  return dayCount === 'actual/365' ? 365 : 360;
}

/** Days from one date to another under the given counting. @throws Refusal when `to` lies before `from` */
export function countDays(from: PlainDate, to: PlainDate, count: Counting): number {
  if (to < from) throw new Refusal('invalid-input', 'to', '截止日不得早于起始日');
  return daysBetween(from, to) + (count === 'include-both' ? 1 : 0);
}

/** Interest for one day on one fen, exact: the annual percentage divided by the days of the year. */
export function perDay(annualPercent: Percent, daysOfYear: 365 | 360): Ratio {
  const rate = ratioOf(annualPercent);
  return { over: rate.over, under: rate.under * 100n * BigInt(daysOfYear) };
}

/** Interest for a number of days, exact. */
export function accrued(base: Fen, days: number, daily: Ratio): Ratio {
  return { over: BigInt(base) * BigInt(days) * daily.over, under: daily.under };
}

/**
 * Simple interest on a sum that does not change, by segments of equal rate; each segment is rounded once and the interest
 * is the sum of the segments.
 * @throws Refusal when `to` lies before `from`, or `no-lpr`
 */
export function interestFor(
  principal: Fen,
  from: PlainDate,
  to: PlainDate,
  count: Counting,
  dayCount: DayCount,
  rule: RateRule,
  book: RateBook,
): Interest {
  const days = countDays(from, to, count);
  const end = count === 'include-both' ? addDays(to, 1) : to;
  const { steps, stale } = rateSteps(rule, from, end, dayCount, book);
  const segments = steps.map((step, index) => {
    const next = steps[index + 1]?.from ?? end;
    const length = daysBetween(step.from, next);
    const daily = rule.kind === 'daily' ? perDayOfDaily(rule.percent) : perDay(step.annualPercent, yearDays(dayCount));
    return {
      ...step,
      to: count === 'include-both' ? addDays(next, -1) : next,
      days: length,
      interest: roundHalfUp(accrued(principal, length, daily)),
    };
  });
  return { days, interest: add(...segments.map((segment) => segment.interest)), segments, stale };
}

/** A daily percentage rate, for one day on one fen. */
export function perDayOfDaily(dailyPercent: Percent): Ratio {
  const rate = ratioOf(dailyPercent);
  return { over: rate.over, under: rate.under * 100n };
}

interface RateStep {
  readonly from: PlainDate;
  readonly annualPercent: Percent;
  readonly publishedOn?: PlainDate;
  readonly source?: string;
}

function rateSteps(
  rule: RateRule,
  from: PlainDate,
  end: PlainDate,
  dayCount: DayCount,
  book: RateBook,
): { steps: readonly RateStep[]; stale: boolean } {
  if (rule.kind === 'fixed') return { steps: [{ from, annualPercent: rule.annualPercent }], stale: false };
  if (rule.kind === 'daily') {
    const annualPercent = multiplied(rule.percent, percent(String(yearDays(dayCount))));
    return { steps: [{ from, annualPercent }], stale: false };
  }
  const step = (on: PlainDate, day: PlainDate, field: string): RateStep & { stale: boolean } => {
    const rate = lprOn(book, day, rule.term, field);
    return {
      from: on,
      annualPercent: multiplied(rate.annualPercent, rule.multiple),
      publishedOn: rate.publishedOn,
      source: rate.source,
      stale: rate.stale,
    };
  };
  if (rule.fixing === 'fixed') {
    const { stale, ...only } = step(from, rule.fixedOn, 'rate.fixedOn');
    return { steps: [only], stale };
  }
  const resets = [from, ...book.lpr.map((row) => row.publishedOn).filter((on) => on > from && on < end)];
  const all = resets.map((on) => step(on, on, 'from'));
  const changes = all.filter((each, index) => !isSameRate(each.annualPercent, all[index - 1]?.annualPercent ?? null));
  const lastDay = end > from ? addDays(end, -1) : from;
  return { steps: changes, stale: lprOn(book, lastDay, rule.term, 'to').stale };
}

/** 迟延履行 加倍部分 on a sum that does not change: base × 0.0175 % × days, no compounding (法释〔2014〕8号 1). */
export function delayedPerformance(base: Fen, days: number): Fen {
  return roundHalfUp(accrued(base, days, perDayOfDaily(DELAYED_PERFORMANCE_DAILY)));
}
