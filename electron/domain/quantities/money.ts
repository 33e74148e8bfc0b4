import { Refusal } from './refusal.ts';

/**
 * Money in fen, a hundredth of a yuan.
 *
 * A `Fen` is a safe integer: the largest amount that the program accepts (9,999,999,999,999.99 yuan) is 10^15 − 1 fen,
 * well below 2^53. Products with rates and days use bigint (see rates.ts); nothing here ever holds a fraction.
 */
declare const fenBrand: unique symbol;
export type Fen = number & { readonly [fenBrand]: true };

/** The largest amount that may be entered: 9,999,999,999,999.99 yuan. */
export const LARGEST_FEN = 999_999_999_999_999 as Fen;

export const NO_MONEY = 0 as Fen;

/** Whether a value, e.g. from a form, is a whole number of fen. */
export function isFen(value: unknown): value is Fen {
  return Number.isSafeInteger(value);
}

/**
 * Brands a whole number as fen.
 * @throws Refusal `too-large` beyond 2^53 − 1 fen, 90 trillion yuan, where nothing is silently rounded; RangeError for a
 * fraction
 */
export function fen(amount: number | bigint): Fen {
  const n = Number(amount);
  if (isFen(n)) return n;
  if (Math.abs(n) > Number.MAX_SAFE_INTEGER) throw new Refusal('too-large', '', '结果超出可精确计算的范围');
  throw new RangeError(`not a whole number of fen: ${amount}`);
}

const YUAN = /^(?:0|[1-9]\d{0,12})(?:\.(\d{1,2}))?$/;

/**
 * Reads an amount in yuan written with at most two decimals, e.g. "100000" or "0.5".
 * @returns null for anything else: signs, separators, a third decimal, or more than 9,999,999,999,999.99 yuan.
 */
export function parseYuan(text: string): Fen | null {
  const match = YUAN.exec(text);
  if (!match) return null;
  const [whole = '0'] = text.split('.');
  return fen(BigInt(whole) * 100n + BigInt((match[1] ?? '').padEnd(2, '0')));
}

/** Formats an amount in yuan with exactly two decimals: 10000000 fen is "100000.00". */
export function formatYuan(amount: Fen): string {
  const sign = amount < 0 ? '-' : '';
  const digits = Math.abs(amount).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Formats an amount for paper: "100,000.00". */
export function formatGrouped(amount: Fen): string {
  return formatYuan(amount).replace(/\B(?=(\d{3})+\.)/g, ',');
}

/** The same for an amount that may be negative, with a true minus sign: "−1,000.00". */
export function formatSigned(amount: Fen): string {
  return amount < 0 ? `−${formatGrouped(subtract(NO_MONEY, amount))}` : formatGrouped(amount);
}

export function add(...amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

export function subtract(from: Fen, amount: Fen): Fen {
  return fen(from - amount);
}

export function smaller(a: Fen, b: Fen): Fen {
  return a < b ? a : b;
}

export function larger(a: Fen, b: Fen): Fen {
  return a > b ? a : b;
}
