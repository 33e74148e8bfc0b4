import type { CapWindow } from '../claim/cap.ts';
import type { Claim, Payment } from '../claim/claim.ts';
import { type Delay, delayOf } from '../claim/delay.ts';
import { addDays, type PlainDate } from '../quantities/calendar.ts';
import type { RateBook } from '../quantities/lpr.ts';
import { add, type Fen } from '../quantities/money.ts';
import { Refusal } from '../quantities/refusal.ts';
import type { Balances, Outcome } from './balances.ts';
import { notesOn, type StatementNote } from './notes.ts';
import { bySegments } from './segments.ts';
import type { StatementLine } from './statement-line.ts';
import { stretchesOf } from './terms.ts';
import { byDays } from './walk.ts';

/** What is owed on a day, and the cost of waiting. */
export interface Owed extends Balances {
  readonly asOf: PlainDate;
  /** Principal, interest, penalty and costs together, without the credit. */
  readonly total: Fen;
  /** Interest and penalty that accrue on the day after `asOf`. */
  readonly perDiem: Fen;
  /** The days that bear overdue interest, at most until the principal was paid off; null if there are none. */
  readonly delay: Delay | null;
}

export interface Statement extends Owed {
  readonly lines: readonly StatementLine[];
  readonly windows: readonly CapWindow[];
  /** Choices made where courts differ, and assumed rates: to be printed with the figures. */
  readonly notes: readonly StatementNote[];
  /** A rate was taken from the last known row although a newer one must exist: 待核实. */
  readonly stale: boolean;
}

/** The two computations differ. No figure may be given: both workings go into the log. */
export class Disagreement extends Refusal {
  readonly bySegments: Outcome;
  readonly byDays: Outcome;

  constructor(segments: Outcome, days: Outcome) {
    super('disagreement', '', '两种独立算法的结果不一致，本次不出具数字');
    this.bySegments = segments;
    this.byDays = days;
  }
}

/**
 * What is owed on a claim, line by line, computed twice: by a closed form over stretches of constant rate and by a walk
 * over every day. Facts dated after `asOf` are ignored. Each printed line is rounded half up once; totals are sums of
 * lines.
 * @param asOf not itself counted for interest (算头不算尾); a payment made on it is booked
 * @throws Refusal for impossible facts; `no-lpr`, `no-benchmark`; Disagreement when the computations differ
 */
export function statement(claim: Claim, payments: readonly Payment[], asOf: PlainDate, book: RateBook): Statement {
  check(claim, payments, asOf);
  const { stretches, windows } = stretchesOf(claim, addDays(asOf, 1), book);
  const { lines, outcome } = bySegments(claim, payments, asOf, stretches);
  const walked = byDays(claim, payments, asOf, book);
  for (const part of ['principal', 'interest', 'penalty', 'costs', 'credit', 'perDiem'] as const) {
    if (outcome[part] !== walked[part]) throw new Disagreement(outcome, walked);
  }
  return {
    ...outcome,
    asOf,
    total: add(outcome.principal, outcome.interest, outcome.penalty, outcome.costs),
    delay: delayOf(claim.dueOn, outcome.principal > 0 ? asOf : paidOffOn(lines, asOf)),
    lines,
    windows,
    ...notesOn(claim, payments, asOf, stretches, book),
  };
}

/** The day since which no principal has been owed. */
function paidOffOn(lines: readonly StatementLine[], asOf: PlainDate): PlainDate {
  return lines[lines.findLastIndex(({ balances }) => balances.principal > 0) + 1]?.on ?? asOf;
}

function check(claim: Claim, payments: readonly Payment[], asOf: PlainDate): void {
  const refuse = (field: string, message: string) => {
    throw new Refusal('invalid-input', field, message);
  };
  const sum = claim.price ? '价款' : '出借';
  const first = claim.disbursements.reduce<PlainDate | null>(
    (day, { on }) => (day === null || on < day ? on : day),
    null,
  );
  if (first === null) return refuse('claim.disbursements', `至少须有一笔${sum}`);
  claim.disbursements.forEach(({ on, amount, withheld }, index) => {
    if (amount === 0) refuse(`claim.disbursements.${index}.amount`, `${sum}金额须大于零`);
    if (withheld !== undefined && withheld >= amount)
      refuse(`claim.disbursements.${index}.withheld`, '预先扣除的利息须小于出借金额');
    if (withheld !== undefined && claim.price)
      refuse(`claim.disbursements.${index}.withheld`, '价款没有预先扣除的利息');
    if (on > claim.dueOn) refuse(`claim.disbursements.${index}.on`, `${sum}日期不得晚于到期日`);
  });
  if (asOf < first) refuse('asOf', `计算日不得早于第一笔${sum}的日期`);
  if (asOf < claim.formedOn) refuse('asOf', '计算日不得早于合同成立日');
  if (claim.filedOn !== undefined && claim.filedOn < claim.formedOn)
    refuse('claim.filedOn', '起诉日不得早于合同成立日');
  payments.forEach(({ on }, index) => {
    if (on < first) refuse(`payments.${index}.on`, `还款日不得早于第一笔${sum}的日期`);
  });
}
