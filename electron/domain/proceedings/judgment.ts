import { accrued, DELAYED_PERFORMANCE_DAILY, perDay, perDayOfDaily, yearDays } from '../claim/accrual.ts';
import { allocate } from '../claim/allocation.ts';
import type { DayCount } from '../claim/claim.ts';
import { type Basis, basis } from '../law/basis.ts';
import { DOUBLED_INTEREST_FROM } from '../law/days-of-law.ts';
import { addDays, daysBetween, type PlainDate } from '../quantities/calendar.ts';
import { add, type Fen, NO_MONEY } from '../quantities/money.ts';
import { type Percent, type Ratio, roundHalfUp } from '../quantities/rates.ts';
import { Refusal } from '../quantities/refusal.ts';

/** What a judgment, ruling or mediation paper orders, and what has happened since. */
export interface JudgmentFacts {
  /** Last day for performance set by the paper. */
  readonly performBy: PlainDate;
  /** Principal, penalties and other sums ordered, without interest: the base of the doubled part (法释〔2014〕8号 1). */
  readonly debt: Fen;
  /** Court and other fees ordered to be paid to the creditor. */
  readonly costs: Fen;
  /** Whether those fees belong to the base. The text is silent and courts differ; many include them. */
  readonly costsInBase: boolean;
  /**
   * Interest as ordered: a fixed sum, and what runs on the debt from a day until payment; null where none is ordered.
   */
  readonly fixedInterest: Fen;
  readonly runningInterest: {
    readonly from: PlainDate;
    readonly annualPercent: Percent;
    readonly dayCount: DayCount;
  } | null;
  /** Sums paid or taken in enforcement. */
  readonly payments: readonly { readonly on: PlainDate; readonly amount: Fen }[];
  /** Stays that the debtor did not request, first and last day: no doubled part accrues during them (3). */
  readonly stays: readonly { readonly from: PlainDate; readonly to: PlainDate }[];
  readonly asOf: PlainDate;
}

export interface JudgmentDebt {
  readonly costs: Fen;
  readonly interest: Fen;
  readonly debt: Fen;
  /** 加倍部分债务利息. */
  readonly doubled: Fen;
  readonly total: Fen;
  readonly surplus: Fen;
  readonly basis: readonly Basis[];
}

const DOUBLED: Ratio = perDayOfDaily(DELAYED_PERFORMANCE_DAILY);

/**
 * What is still owed on a judgment: the interest that it orders, and 0.0175 percent a day on the rest from the day
 * after `performBy`. Payments go first to what the judgment orders (costs, interest, debt by 民法典 561) and last to the
 * doubled part, the reverse of an ordinary debt (法释〔2014〕8号 4). The day of a payment and `asOf` are not counted.
 * @throws Refusal `out-of-scope` for performance due before 2014-08-01
 */
export function judgmentDebt(facts: JudgmentFacts): JudgmentDebt {
  const { performBy, costsInBase, runningInterest: running, asOf } = facts;
  if (performBy < DOUBLED_INTEREST_FROM)
    throw new Refusal('out-of-scope', 'performBy', '2014年8月1日以前的迟延履行利息按当时的规定计算，不在本项之内');
  const doubledFrom = addDays(performBy, 1);
  const owed = { costs: facts.costs, interest: facts.fixedInterest, debt: facts.debt, doubled: NO_MONEY };
  let surplus = NO_MONEY;

  const payments = facts.payments.filter(({ on }) => on <= asOf);
  const stayed = facts.stays.flatMap(({ from, to }) => [from, addDays(to, 1)]);
  const days = new Set([
    doubledFrom,
    ...(running ? [running.from] : []),
    ...stayed,
    ...payments.map(({ on }) => on),
    asOf,
  ]);
  let since: PlainDate | undefined;
  for (const on of [...days].filter((day) => day <= asOf).sort()) {
    if (since !== undefined) {
      const from = since;
      const length = daysBetween(from, on);
      if (running && from >= running.from) {
        owed.interest = add(
          owed.interest,
          roundHalfUp(accrued(owed.debt, length, perDay(running.annualPercent, yearDays(running.dayCount)))),
        );
      }
      if (from >= doubledFrom && !facts.stays.some((stay) => stay.from <= from && from <= stay.to)) {
        const base = costsInBase ? add(owed.debt, owed.costs) : owed.debt;
        owed.doubled = add(owed.doubled, roundHalfUp(accrued(base, length, DOUBLED)));
      }
    }
    for (const payment of payments.filter((each) => each.on === on)) {
      const { left, surplus: more } = allocate(
        [
          { id: 'costs', kind: 'cost', amount: owed.costs },
          { id: 'interest', kind: 'interest', amount: owed.interest },
          { id: 'debt', kind: 'principal', amount: owed.debt },
          { id: 'doubled', kind: 'penalty', amount: owed.doubled },
        ],
        payment.amount,
        ['costs', 'interest', 'debt', 'doubled'],
      );
      Object.assign(owed, left);
      surplus = add(surplus, more);
    }
    since = on;
  }
  return {
    ...owed,
    surplus,
    total: add(owed.costs, owed.interest, owed.debt, owed.doubled),
    basis: [
      basis(
        '迟延履行利息解释',
        1,
        costsInBase ? '诉讼费用计入基数，各地法院做法不一' : '诉讼费用不计入基数，各地法院做法不一',
      ),
      basis('迟延履行利息解释', 4, '先清偿生效法律文书确定的金钱债务，再清偿加倍部分债务利息'),
      basis('民诉法', 264),
    ],
  };
}
