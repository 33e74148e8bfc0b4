import { daysBetween, type PlainDate } from '../quantities/calendar.ts';
import { add, type Fen } from '../quantities/money.ts';
import { type Percent, type Ratio, ratioOf, roundHalfUp } from '../quantities/rates.ts';

/** Money on a future day. */
export interface Receipt {
  readonly on: PlainDate;
  readonly amount: Fen;
}

/**
 * Present value at simple discount: each amount ÷ (1 + rate × days ÷ 365), an exact ratio rounded half up to the fen;
 * the result is their sum. Simple, because the law of private loans has no compound interest either; amounts not in the
 * future are not discounted.
 * @param annualPercent the discount rate, percent a year
 */
export function presentValue(receipts: readonly Receipt[], on: PlainDate, annualPercent: Percent): Fen {
  return add(...receipts.map((receipt) => roundHalfUp(discounted(receipt, on, annualPercent))));
}

/** The exact value of future money on a day, in fen. */
export function discounted({ on: due, amount }: Receipt, on: PlainDate, annualPercent: Percent): Ratio {
  const days = BigInt(Math.max(0, daysBetween(on, due)));
  const { over, under } = ratioOf(annualPercent);
  const year = under * 36_500n;
  return { over: BigInt(amount) * year, under: year + over * days };
}
