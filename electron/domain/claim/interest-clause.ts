import type { PlainDate } from '../quantities/calendar.ts';
import type { RateBook } from '../quantities/lpr.ts';
import { type Fen, fen } from '../quantities/money.ts';
import { isGreater, type Percent, ratioOf } from '../quantities/rates.ts';
import { type Counting, interestFor, type RateRule } from './accrual.ts';
import { capWindows } from './cap.ts';
import type { DayCount } from './claim.ts';

/** What a court's paper says about interest, and the sum it prints. */
export interface InterestClause {
  readonly base: Fen;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** An annual rate, or a multiple of the one-year LPR. */
  readonly rate:
    { readonly kind: 'fixed'; readonly annualPercent: Percent } | { readonly kind: 'lpr'; readonly multiple: Percent };
  readonly printed: Fen;
  /**
   * Day on which the loan was agreed, to check the rate against the cap of 民间借贷规定 25; omitted where that does not
   * apply.
   */
  readonly formedOn?: PlainDate;
}

/** What the clause comes to under one way of reading it. */
export interface ClauseReading {
  readonly dayCount: DayCount;
  readonly counting: Counting;
  /** For an LPR-based rate: that of the first day throughout, or each one from its own day. */
  readonly fixing?: 'fixed' | 'floating';
  readonly days: number;
  readonly interest: Fen;
  /** Printed minus computed. */
  readonly difference: Fen;
}

export interface ClauseCheck {
  readonly readings: readonly ClauseReading[];
  /** Whether any reading gives the printed sum, to the fen or to the whole yuan, which courts also print. */
  readonly agrees: boolean;
  /** The cap, where the clause's rate exceeds it. */
  readonly above?: Percent;
  /** A rate was assumed beyond the last known fixing. */
  readonly stale: boolean;
}

/**
 * Computes an interest clause by every counting convention that courts use, and compares the results with the printed
 * sum. @throws Refusal as `interestFor` does
 */
export function checkClause({ base, from, to, rate, printed, formedOn }: InterestClause, book: RateBook): ClauseCheck {
  const rules: (RateRule & { readonly fixing?: 'fixed' | 'floating' })[] =
    rate.kind === 'fixed'
      ? [rate]
      : [
          { kind: 'lpr', term: '1y', multiple: rate.multiple, fixing: 'fixed', fixedOn: from },
          { kind: 'lpr', term: '1y', multiple: rate.multiple, fixing: 'floating' },
        ];
  const readings = rules.flatMap((rule) =>
    (['actual/365', 'actual/360'] as const).flatMap((dayCount) =>
      (['exclude-end', 'include-both'] as const).map((counting) => {
        const { days, interest, segments, stale } = interestFor(base, from, to, counting, dayCount, rule, book);
        const reading: ClauseReading = {
          dayCount,
          counting,
          ...(rule.fixing && { fixing: rule.fixing }),
          days,
          interest,
          difference: fen(printed - interest),
        };
        return { reading, segments, stale };
      }),
    ),
  );
  const [window] =
    formedOn === undefined
      ? []
      : capWindows({ lender: 'private', formedOn, asOf: to > formedOn ? to : formedOn }, book).slice(-1);
  const isAbove =
    window &&
    readings.some(({ segments }) =>
      segments.some(({ annualPercent }) => isGreater(ratioOf(annualPercent), ratioOf(window.capPercent))),
    );
  const wholeYuan = printed % 100 === 0 ? 100 : 1;
  return {
    readings: readings.map(({ reading }) => reading),
    agrees: readings.some(({ reading }) => Math.abs(reading.difference) < wholeYuan),
    ...(isAbove && { above: window.capPercent }),
    stale: readings.some(({ stale }) => stale),
  };
}
