import { type Fen, fen } from './money.ts';

/**
 * Rates in percent, exact. A `Percent` is the decimal as written ("5.175"): it is compared and multiplied as an integer
 * over a power of ten and never rounded; only amounts of money are, in `roundHalfUp`.
 *
 * It is stored as written because it is shown as written: the LPR is published as "3.00", and an agreed rate appears in
 * a letter as it was typed. One rate can therefore have several texts, and texts are never compared: `isSameRate` and
 * `isGreater` compare values. The lint rule `exact-rates` (electron/dev/exact-rates.ts) forbids `===` and similar
 * between rates.
 */
declare const percentBrand: unique symbol;
export type Percent = string & { readonly [percentBrand]: true };

const DECIMAL = /^(?:0|[1-9]\d{0,5})(?:\.\d{1,10})?$/;

/** Reads a rate such as "15.4". @returns null for signs, separators or anything that is not a plain decimal. */
export function parsePercent(text: string): Percent | null {
  return DECIMAL.test(text) ? (text as Percent) : null;
}

/** A rate known to be valid, e.g. from a table. @throws RangeError otherwise. */
export function percent(text: string): Percent {
  const parsed = parsePercent(text);
  if (!parsed) throw new RangeError(`not a rate: ${text}`);
  return parsed;
}

/** An exact, non-negative quantity: `over` divided by `under`. Not reduced: the numbers stay small enough. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

/** The value of a decimal: "5.175" is 5175/1000. */
export function ratioOf(decimal: Percent): Ratio {
  const point = decimal.indexOf('.');
  if (point < 0) return { over: BigInt(decimal), under: 1n };
  return { over: BigInt(decimal.replace('.', '')), under: 10n ** BigInt(decimal.length - point - 1) };
}

export function isGreater(a: Ratio, b: Ratio): boolean {
  return a.over * b.under > b.over * a.under;
}

export function isZero(decimal: Percent): boolean {
  return ratioOf(decimal).over === 0n;
}

/** Whether two rates are numerically equal, however written: "6.00" is "6". Null, meaning no rate, equals only null. */
export function isSameRate(a: Percent | null, b: Percent | null): boolean {
  if (a === null || b === null) return a === null && b === null;
  const [one, other] = [ratioOf(a), ratioOf(b)];
  return one.over * other.under === other.over * one.under;
}

/** The greater of two rates, as written. */
export function greaterOf(a: Percent, b: Percent): Percent {
  return isGreater(ratioOf(b), ratioOf(a)) ? b : a;
}

/** An exact decimal product without trailing zeros: 4 times "3.85" is "15.4", 1.5 times "3.45" is "5.175". */
export function multiplied(rate: Percent, multiple: Percent): Percent {
  const [a, b] = [ratioOf(rate), ratioOf(multiple)];
  return decimalOf({ over: a.over * b.over, under: a.under * b.under });
}

/** An exact decimal sum without trailing zeros: "12" and "1.825" is "13.825". */
export function sumOf(rate: Percent, other: Percent): Percent {
  const [a, b] = [ratioOf(rate), ratioOf(other)];
  const under = a.under > b.under ? a.under : b.under;
  return decimalOf({ over: a.over * (under / a.under) + b.over * (under / b.under), under });
}

/** Formats a quantity over a power of ten. */
function decimalOf({ over, under }: Ratio): Percent {
  const places = String(under).length - 1;
  const digits = String(over).padStart(places + 1, '0');
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - places);
  return (places === 0 || decimals === '' ? whole : `${whole}.${decimals}`) as Percent;
}

/** A share of an amount, exact: 30 percent of 50 fen is 15/1. */
export function shareOf(amount: Fen, share: Percent): Ratio {
  const rate = ratioOf(share);
  return { over: BigInt(amount) * rate.over, under: rate.under * 100n };
}

/**
 * The only place where money is rounded: half a fen or more rounds up. No rule of law prescribes it; it is the practice
 * in courts' papers.
 * @param exact a non-negative number of fen
 * @throws Refusal `too-large` when the result is too large to be exact
 */
export function roundHalfUp(exact: Ratio): Fen {
  return fen(halfUp(exact));
}

/** The same as a whole number of any size: for what is first held against a limit, and need not fit beyond it. */
export function wholeFen(exact: Ratio): bigint {
  return halfUp(exact);
}

/** One amount as a whole percentage of another, non-zero one: for display, not for computation. */
export function wholePercentOf(part: Fen, whole: Fen): number {
  return Number(halfUp({ over: BigInt(part) * 100n, under: BigInt(whole) }));
}

function halfUp({ over, under }: Ratio): bigint {
  return (2n * over + under) / (2n * under);
}
