import { courtFee, type FeeReduction } from '../proceedings/fees.ts';
import { addDays, addMonths, type PlainDate } from '../quantities/calendar.ts';
import { add, type Fen, fen, NO_MONEY } from '../quantities/money.ts';
import { type Percent, type Ratio, roundHalfUp } from '../quantities/rates.ts';
import { discounted } from './present-value.ts';

/** The lawyer's assumptions for a suit: his own judgement, shown with every figure based on them. */
export interface SuitInputs {
  /** Months from now until money is received through judgment and enforcement. */
  readonly months: number;
  /** Whole percent. */
  readonly winPercent: number;
  /** Collectible share of the judgment, whole percent. */
  readonly collectPercent: number;
  readonly preservation: boolean;
  readonly reduction: FeeReduction | null;
  /** The lawyer's costs, which are not recovered, in fen. */
  readonly lawyer: Fen;
}

export interface Suit {
  readonly courtFee: Fen;
  readonly preservationFee: Fen;
  readonly lawyer: Fen;
  /** Paid before any money is received. */
  readonly outlay: Fen;
  readonly endsOn: PlainDate;
  /** What is owed on that day according to the ledger. */
  readonly owedThen: Fen;
  /** Expected receipts on that day. */
  readonly expected: Fen;
  /** Present value of `expected` minus the outlay; may be negative. */
  readonly presentValue: Fen;
}

export function suitEndsOn(on: PlainDate, { months }: Pick<SuitInputs, 'months'>): PlainDate {
  return addMonths(on, months);
}

/**
 * The value of suing. If the case is won, the court refunds the fee (民诉法解释 207) and the preservation fee is claimed
 * with the debt (诉讼费用交纳办法 38); if it is lost, both are lost. The enforcement fee is borne by the debtor (诉讼费用交纳办法 38),
 * and interest for delayed performance is left out, to be conservative. Probabilities are exact ratios; each sum is
 * rounded half up once.
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
  /** What is owed on the last day according to the ledger: the amount at risk. */
  readonly atStake: Fen;
}

export function inaction(expiresOn: PlainDate, atStake: Fen): Inaction {
  return { expiresOn, lostFrom: addDays(expiresOn, 1), atStake };
}
