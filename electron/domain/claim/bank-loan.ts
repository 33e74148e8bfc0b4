import { type Basis, basis } from '../law/basis.ts';
import type { PlainDate } from '../quantities/calendar.ts';
import { add, type Fen, fen } from '../quantities/money.ts';
import { type Percent, percent, roundHalfUp, wholeFen } from '../quantities/rates.ts';
import { Refusal } from '../quantities/refusal.ts';
import { accrued, perDay, yearDays } from './accrual.ts';
import type { DayCount } from './claim.ts';
import { delayOf } from './delay.ts';

export interface BankLoanFacts {
  /** Principal unpaid since `dueOn`, and the penalty rate of the contract on it (contract rate raised by 30 to 50 percent). */
  readonly principal: Fen;
  readonly dueOn: PlainDate;
  readonly penaltyPercent: Percent;
  /** Interest of the term not paid when due: compound interest runs on it from the day after. */
  readonly unpaidInterest: readonly { readonly dueOn: PlainDate; readonly amount: Fen }[];
  /** Annual percentage for compound interest; banks use the penalty rate after the due day. */
  readonly compoundPercent: Percent;
  readonly dayCount: DayCount;
  readonly asOf: PlainDate;
}

export interface BankLoan {
  readonly interest: Fen;
  readonly penaltyInterest: Fen;
  readonly compoundInterest: Fen;
  readonly total: Fen;
  /** 24 percent a year on the principal since the due day: a borrower may ask the court to reduce to it. */
  readonly reducibleTo: Fen;
  readonly basis: readonly Basis[];
}

const TWENTY_FOUR = percent('24');

/**
 * What a licensed lender may claim in addition to principal: unpaid interest, penalty interest and compound interest
 * under the contract (银发〔2003〕251号); compound interest does not itself bear interest. `asOf` is not counted.
 * @throws Refusal for interest that falls due after `asOf`, or when `asOf` lies before the due day
 */
export function bankLoan(facts: BankLoanFacts): BankLoan {
  const { principal, dueOn, asOf, unpaidInterest } = facts;
  if (asOf < dueOn) throw new Refusal('invalid-input', 'asOf', '计算日不得早于到期日');
  const year = yearDays(facts.dayCount);
  const exactly = (base: Fen, due: PlainDate, rate: Percent, of: 365 | 360 = year) =>
    accrued(base, delayOf(due, asOf)?.days ?? 0, perDay(rate, of));
  const over = (base: Fen, due: PlainDate, rate: Percent) => roundHalfUp(exactly(base, due, rate));
  const compound = unpaidInterest.map((each, index) => {
    if (each.dueOn > asOf) throw new Refusal('invalid-input', `unpaidInterest.${index}.dueOn`, '付息日不得晚于计算日');
    return over(each.amount, each.dueOn, facts.compoundPercent);
  });
  const interest = add(...unpaidInterest.map(({ amount }) => amount));
  const penaltyInterest = over(principal, dueOn, facts.penaltyPercent);
  const compoundInterest = add(...compound);
  const afterDue = add(penaltyInterest, compoundInterest);
  const at24 = wholeFen(exactly(principal, dueOn, TWENTY_FOUR, 365));
  return {
    interest,
    penaltyInterest,
    compoundInterest,
    total: add(principal, interest, afterDue),
    reducibleTo: at24 < afterDue ? fen(at24) : afterDue,
    basis: [
      basis('罚息利率通知', null, '罚息、复利从合同约定'),
      basis('金融审判意见', 2, '总计超过年24%的部分，借款人可请求调减'),
    ],
  };
}
