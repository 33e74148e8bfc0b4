/**
 * Rates in percent, exact. A `Percent` is the decimal as it was written ("5.175"): it is compared and multiplied as an
 * integer over a power of ten and never rounded; only an amount of money is, in `roundHalfUp`.
 */
declare const percentBrand: unique symbol;
export type Percent = string & { readonly [percentBrand]: true };

const DECIMAL = /^(?:0|[1-9]\d{0,5})(?:\.\d{1,10})?$/;

/** Reads a rate such as "15.4". @returns null for signs, separators or anything that is not a plain decimal. */
export function parsePercent(text: string): Percent | null {
  return DECIMAL.test(text) ? (text as Percent) : null;
}

/** A rate known to be right, e.g. from a table. @throws RangeError otherwise. */
export function percent(text: string): Percent {
  const parsed = parsePercent(text);
  if (!parsed) throw new RangeError(`not a rate: ${text}`);
  return parsed;
}
