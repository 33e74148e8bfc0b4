import { perDay, perDayOfDaily, yearDays } from '../claim/accrual.ts';
import { type CapWindow, capWindows } from '../claim/cap.ts';
import { type Claim, isCapped } from '../claim/claim.ts';
import { type Basis, basis } from '../law/basis.ts';
import { LENDING_RULES_OF_2015, LENDING_RULES_OF_2020 } from '../law/days-of-law.ts';
import { addDays, type PlainDate } from '../quantities/calendar.ts';
import { benchmarkOn, lprOn, type RateBook, type SourcedRate } from '../quantities/lpr.ts';
import { isGreater, isSameRate, isZero, type Percent, percent, type Ratio } from '../quantities/rates.ts';
import type { RateRuleInForce } from './rate-rule.ts';
import { priceRule } from './sale.ts';

/**
 * Where a day lies: in the term of the loan, which counts its first day and not the due day; on the due day, the last on
 * which payment is in time; or in delay, from the day after.
 */
export type Phase = 'term' | 'due-day' | 'overdue';

/** Rate and cap over a stretch of days on which they do not change, independent of any amount. */
export interface Stretch {
  /** First day. The stretch ends where the next one begins. */
  readonly from: PlainDate;
  readonly phase: Phase;
  /** Null where no interest is owed. */
  readonly agreed: Percent | null;
  /** Source of `agreed`, if it is a published row. */
  readonly row?: SourcedRate;
  /** Interest for one day on one fen after the cap; that rate, and its days in the year. */
  readonly interest: {
    readonly daily: Ratio;
    readonly rate: Percent;
    readonly yearDays: 365 | 360;
    readonly cut: boolean;
  };
  /** Agreed daily penalty for one day on one fen; null where none runs. */
  readonly penalty: Ratio | null;
  /** The cap, and its total for one day on one fen; null for a lender without one. */
  readonly cap: { readonly window: CapWindow; readonly daily: Ratio } | null;
  readonly basis: readonly Basis[];
}

const NOTHING: Ratio = { over: 0n, under: 1n };
const NONE = percent('0');

/** 2015年民间借贷规定 29: where no rate was agreed at all, six percent a year from the due date. */
const SIX = percent('6');

/**
 * Divides the life of a claim into stretches of constant rate, cap and phase: the due day is always a stretch of its own,
 * so that a year's loan bears 365 days in its term, and no line mixes the term with what follows it.
 * @param end first day not covered
 * @throws Refusal `no-lpr` or `no-benchmark`
 */
export function stretchesOf(
  claim: Claim,
  end: PlainDate,
  book: RateBook,
): { readonly stretches: readonly Stretch[]; readonly windows: readonly CapWindow[] } {
  const windows = isCapped(claim) ? capWindows({ ...claim, asOf: addDays(end, -1) }, book) : [];
  const first = claim.disbursements.reduce((day, { on }) => (on < day ? on : day), end);
  const overdueFrom = addDays(claim.dueOn, 1);
  const cuts = new Set([
    first,
    claim.dueOn,
    overdueFrom,
    LENDING_RULES_OF_2015,
    lprRulesFrom(claim, book) ?? first,
    ...windows.map((window) => window.from),
  ]);
  if (!claim.price && claim.overdueRate === 'none-agreed' && claim.overdueLpr === 'floating') {
    for (const { publishedOn } of book.lpr) if (publishedOn > overdueFrom) cuts.add(publishedOn);
  }
  const stretches: Stretch[] = [];
  for (const from of [...cuts].sort()) {
    if (from < first || from >= end) continue;
    const phase = from < claim.dueOn ? 'term' : from < overdueFrom ? 'due-day' : 'overdue';
    const rule = phase === 'overdue' ? overdueRule(claim, from, overdueFrom, book) : termRule(claim);
    const window = windows.findLast((each) => each.from <= from) ?? windows[0] ?? null;
    const last = stretches.at(-1);
    if (last && last.phase === phase && isSameRate(last.agreed, rule.agreed) && (last.cap?.window ?? null) === window)
      continue;
    stretches.push({ from, phase, ...rule, ...underCap(claim, phase, rule, window) });
  }
  return { stretches, windows };
}

function termRule(claim: Claim): RateRuleInForce {
  if (!claim.termRate && claim.price) return { agreed: null, basis: [basis('民法典', 579, '价款到期之前不计利息')] };
  if (!claim.termRate) return { agreed: null, basis: [basis('民法典', 680, '借期内未约定利息，视为没有利息')] };
  return { agreed: claim.termRate.annualPercent, basis: [basis('民法典', 674, '借期内利息按约定利率计算')] };
}

function overdueRule(claim: Claim, on: PlainDate, overdueFrom: PlainDate, book: RateBook): RateRuleInForce {
  if (claim.price) return priceRule(claim, claim.price, book);
  if (claim.overdueRate !== 'none-agreed') {
    return { agreed: claim.overdueRate.annualPercent, basis: overdueBasis(claim, on, '逾期利率从其约定，以上限为限') };
  }
  if (claim.termRate && !isZero(claim.termRate.annualPercent)) {
    return { agreed: claim.termRate.annualPercent, basis: overdueBasis(claim, on, '未约定逾期利率，按借期内利率计算') };
  }
  const lprFrom = lprRulesFrom(claim, book);
  if (lprFrom && on >= lprFrom) {
    const start = overdueFrom > lprFrom ? overdueFrom : lprFrom;
    const row = lprOn(book, claim.overdueLpr === 'floating' ? on : start, '1y', 'claim.dueOn');
    const choice = claim.overdueLpr === 'floating' ? '“当时”取同期LPR分段计算' : `“当时”取逾期开始时（${start}）的LPR`;
    return {
      agreed: row.annualPercent,
      row,
      basis: overdueBasis(claim, on, `未约定利率，参照一年期LPR；${choice}，各地法院做法不一`),
    };
  }
  if (claim.lender === 'private' && on >= LENDING_RULES_OF_2015) {
    return { agreed: SIX, basis: [basis('2015年民间借贷规定', 29, '未约定利率，自逾期之日起按年利率6%计算')] };
  }
  const row = benchmarkOn(book, overdueFrom, 'claim.dueOn');
  return { agreed: row.annualPercent, row, basis: [basis('民法典', 676, '参照同期贷款基准利率，利率档次待核实')] };
}

/** First day on which a debt without any rate bears the LPR; null when it never does. */
function lprRulesFrom({ lender, filedOn }: Claim, book: RateBook): PlainDate | null {
  if (lender === 'financial') return book.lpr[0]?.publishedOn ?? null;
  return filedOn !== undefined && filedOn < LENDING_RULES_OF_2020 ? null : LENDING_RULES_OF_2020;
}

function overdueBasis({ lender, formedOn }: Claim, on: PlainDate, note: string): readonly Basis[] {
  if (lender === 'financial') return [basis('民法典', 676, note)];
  const underOldRules = formedOn < LENDING_RULES_OF_2020 && on < LENDING_RULES_OF_2020;
  return [
    basis('民法典', 676),
    underOldRules ? basis('2015年民间借贷规定', 29, note) : basis('民间借贷规定', 28, note),
  ];
}

/**
 * The interest rate after the cap. The cap is a 365-day rate whatever the parties' convention: over 360 days a rate
 * yields 1.39 % more than its nominal value.
 */
function underCap(
  claim: Claim,
  phase: Stretch['phase'],
  { agreed, of365 = false }: RateRuleInForce,
  window: CapWindow | null,
): Pick<Stretch, 'interest' | 'penalty' | 'cap'> {
  const days = of365 ? 365 : yearDays(claim.dayCount);
  const daily = agreed ? perDay(agreed, days) : NOTHING;
  const cap = window && { window, daily: perDay(window.capPercent, 365) };
  const penalty = phase === 'overdue' && claim.penalty?.kind === 'daily' ? perDayOfDaily(claim.penalty.percent) : null;
  const interest =
    cap && isGreater(daily, cap.daily)
      ? { daily: cap.daily, rate: cap.window.capPercent, yearDays: 365 as const, cut: true }
      : { daily, rate: agreed ?? NONE, yearDays: days, cut: false };
  return { interest, penalty, cap };
}
