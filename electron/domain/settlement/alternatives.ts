import { addDays, addMonths, type PlainDate } from '../quantities/calendar.ts';
import { courtFee, type FeeReduction } from '../proceedings/fees.ts';
import { add, fen, NO_MONEY, type Fen } from '../quantities/money.ts';
import { discounted } from './present-value.ts';
import { roundHalfUp, type Percent, type Ratio } from '../quantities/rates.ts';

/** What the lawyer reckons with if the case is sued: own judgement, shown with every figure that rests on it. */
export interface SuitInputs {
  /** Months from now until money comes in through judgment and enforcement. */
  readonly months: number;
  /** Whole percent. */
  readonly winPercent: number;
  /** How much of the judgment can be collected, whole percent. */
  readonly collectPercent: number;
  readonly preservation: boolean;
  readonly reduction: FeeReduction | null;
  /** The lawyer's cost, which is not recovered, in fen. */
  readonly lawyer: Fen;
}

export interface Suit {
  readonly courtFee: Fen;
  readonly preservationFee: Fen;
  readonly lawyer: Fen;
  /** Paid before anything comes in. */
  readonly outlay: Fen;
  readonly endsOn: PlainDate;
  /** What the ledger says is owed on that day. */
  readonly owedThen: Fen;
  /** What comes in on that day, chances counted. */
  readonly expected: Fen;
  /** Present value of `expected` less the outlay; may be negative. */
  readonly presentValue: Fen;
}

export function suitEndsOn(on: PlainDate, { months }: Pick<SuitInputs, 'months'>): PlainDate {
  return addMonths(on, months);
}

/**
 * What suing is worth. When it is won the court gives the fee back (民诉法解释 207) and the preservation fee is claimed with the debt
 * (诉讼费用交纳办法 38); when it is lost both are lost. The enforcement fee is the debtor's (诉讼费用交纳办法 38), and interest for delayed
 * performance is left out, on the careful side. Chances are exact ratios; each sum is rounded half up once.
 */
export function suit(claimed: Fen, owedThen: Fen, on: PlainDate, inputs: SuitInputs, annualPercent: Percent): Suit {
  const fee = courtFee('acceptance', claimed, inputs.reduction === null ? [] : [inputs.reduction]).fee;
  const preservationFee = inputs.preservation ? courtFee('preservation', claimed).fee : NO_MONEY;
  const outlay = add(fee, preservationFee, inputs.lawyer);
  const endsOn = suitEndsOn(on, inputs);
  const [win, collect] = [BigInt(inputs.winPercent), BigInt(inputs.collectPercent)];
  const expected: Ratio = {
    over: win * (collect * BigInt(add(owedThen, preservationFee)) + 100n * BigInt(fee)),
    under: 10_000n,
  };
  const now = discounted({ on: endsOn, amount: fen(1) }, on, annualPercent);
  return {
    courtFee: fee,
    preservationFee,
    lawyer: inputs.lawyer,
    outlay,
    endsOn,
    owedThen,
    expected: roundHalfUp(expected),
    presentValue: fen(roundHalfUp({ over: expected.over * now.over, under: expected.under * now.under }) - outlay),
  };
}

export interface Inaction {
  /** Last day on which suit is still in time, by what can be proved. */
  readonly expiresOn: PlainDate;
  /** The day after it, from which the debtor may refuse (民法典 192). */
  readonly lostFrom: PlainDate;
  /** What is owed on the last day by the ledger: what may then be lost. */
  readonly atStake: Fen;
}

export function inaction(expiresOn: PlainDate, atStake: Fen): Inaction {
  return { expiresOn, lostFrom: addDays(expiresOn, 1), atStake };
}
