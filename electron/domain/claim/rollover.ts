import { type Basis, basis } from '../law/basis.ts';
import { LENDING_RULES_OF_2020 } from '../law/days-of-law.ts';
import { daysBetween, type PlainDate } from '../quantities/calendar.ts';
import type { RateBook } from '../quantities/lpr.ts';
import { add, type Fen, formatYuan, smaller, subtract } from '../quantities/money.ts';
import { type Percent, roundHalfUp } from '../quantities/rates.ts';
import { Refusal } from '../quantities/refusal.ts';
import { accrued, perDay } from './accrual.ts';
import { capWindows } from './cap.ts';

export interface RolloverFacts {
  /** The amount actually lent at first. */
  readonly principal: Fen;
  readonly lentOn: PlainDate;
  /** Day of the first contract; its LPR sets the cap. */
  readonly formedOn: PlainDate;
  /** The terms, each ending on `to` with its interest turned into the principal of the next; the last one ends the loan. */
  readonly terms: readonly { readonly to: PlainDate; readonly annualPercent: Percent }[];
}

export interface RolledTerm {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  /** Principal of the term as the law recognises it. */
  readonly base: Fen;
  readonly agreedInterest: Fen;
  /** The part that may become principal: no more than the cap allows. */
  readonly recognised: Fen;
}

export interface Rollover {
  readonly terms: readonly RolledTerm[];
  /** The original principal with interest at the cap for the whole time: the maximum of principal and interest. */
  readonly ceiling: Fen;
  /** Principal and interest owed at the end of the last term. */
  readonly owed: Fen;
  readonly capPercent: Percent;
  readonly basis: readonly Basis[];
}

/**
 * Interest capitalised in a new IOU (民间借贷规定 27): recognised up to four times the LPR of the formation; in total
 * principal and interest never exceed the original principal with that rate for the whole time. A year has 365 days;
 * the last day of a term is not counted.
 * @throws Refusal for terms out of order, and `out-of-scope` for a contract from before 2020-08-20
 */
export function rollOver({ principal, lentOn, formedOn, terms }: RolloverFacts, book: RateBook): Rollover {
  if (formedOn < LENDING_RULES_OF_2020)
    throw new Refusal(
      'out-of-scope',
      'formedOn',
      '2020年8月20日以前成立的合同，本息结转须按当时的规定分段核算，不在本项之内',
    );
  const last = terms.at(-1)?.to;
  if (last === undefined) throw new Refusal('invalid-input', 'terms', '至少须有一期');
  const [window] = capWindows({ lender: 'private', formedOn, asOf: last }, book);
  if (!window) throw new Refusal('invalid-input', 'formedOn', '没有可适用的利率上限');
  const cap = perDay(window.capPercent, 365);

  let [from, base] = [lentOn, principal];
  const rolled = terms.map(({ to, annualPercent }, index): RolledTerm => {
    if (to <= from) throw new Refusal('invalid-input', `terms.${index}.to`, '每期的结束日须晚于开始日');
    const days = daysBetween(from, to);
    const agreedInterest = roundHalfUp(accrued(base, days, perDay(annualPercent, 365)));
    const recognised = smaller(agreedInterest, roundHalfUp(accrued(base, days, cap)));
    const term = { from, to, days, base, agreedInterest, recognised };
    [from, base] = [to, add(base, recognised)];
    return term;
  });
  const ceiling = add(principal, roundHalfUp(accrued(principal, daysBetween(lentOn, last), cap)));
  return {
    terms: rolled,
    ceiling,
    owed: smaller(base, ceiling),
    capPercent: window.capPercent,
    basis: [
      basis(
        '民间借贷规定',
        27,
        base > ceiling ? `本息合计超出上限${formatYuan(subtract(base, ceiling))}元的部分不予支持` : undefined,
      ),
      ...window.basis,
    ],
  };
}
