import { plainForm } from '../text/folded-text.ts';
import { type Fen, fen, LARGEST_FEN, parseYuan } from './money.ts';
import { amountInWords } from './words.ts';

/** Units of amounts as people say them, in yuan. */
const UNITS: Readonly<Record<string, bigint>> = {
  万亿: 1_000_000_000_000n,
  亿: 100_000_000n,
  千万: 10_000_000n,
  百万: 1_000_000n,
  十万: 100_000n,
  万: 10_000n,
  千: 1000n,
  百: 100n,
};
const FIGURE = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const PART = new RegExp(`(${FIGURE})(万亿|千万|百万|十万|[亿万千百])?`, 'y');
/** Everyday numerals for capitals and variants, so that both are read by one table. */
const EVERYDAY: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('壹一贰二叁三肆四伍五陆六柒七捌八玖九拾十佰百仟千两二〇零圆元萬万億亿弍二貳二參三陸六').flatMap(
    (sign, at, all) => (at % 2 === 0 ? [[sign, all[at + 1]!]] : []),
  ),
);
const WORDS =
  /^(?=.*[^元])(?:[零一二三四五六七八九十百千万亿]+(?:元|$))?零?(?:[一二三四五六七八九]角)?零?(?:[一二三四五六七八九]分)?$/;
const DIGITS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };

/**
 * An amount in yuan as people write, say and paste it: 100000, 100,000.00, ¥100,000.00, 100000元, 10万, 1.5万元, 1亿,
 * 1万5千, 拾万元整, 人民币壹拾万元. @returns null for anything else, and for what may be read in two ways (一万五, 1万5, 1,00),
 * for less than a fen and for too large an amount
 */
export function readAmount(text: string): Fen | null {
  const bare = plainForm(text)
    .trim()
    .replace(/^(?:人民币|rmb|cny)?\s*¥?\s*/i, '')
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)\s+(?=\D)|(?<=[^\d.,])\s+/g, '');
  if (!/^\d/.test(bare)) return inWords(bare);
  return inFigures(bare.replace(/[元圆][整正]?$/, ''));
}

/** One figure, or several each with a smaller unit than the one before. */
function inFigures(text: string): Fen | null {
  let [total, above, at] = [0n, null as bigint | null, 0];
  while (at < text.length) {
    PART.lastIndex = at;
    const [whole, figure = '', unit] = PART.exec(text) ?? [''];
    if (whole === '') return null;
    const isFirst = at === 0;
    at += whole.length;
    if (unit === undefined && isFirst) return at === text.length ? parseYuan(figure.replaceAll(',', '')) : null;
    // 1万5 is 15,000 to some and 10,005 to others; 1万5000 is not.
    const yuan = figure.replaceAll(',', '');
    if (unit === undefined && `1${'0'.repeat(yuan.split('.')[0]!.length)}` !== above?.toString()) return null;
    const size = unit === undefined ? 1n : UNITS[unit]!;
    const amount = hundredths(yuan, size);
    if (amount === null || (above !== null && (size >= above || amount >= above * 100n))) return null;
    // A part with decimals ends the amount: 1.5万3千 is nobody's.
    if (yuan.includes('.') && at < text.length) return null;
    [total, above] = [total + amount, size];
  }
  return within(total);
}

/** A decimal number of units in fen; null if that is no whole number. */
function hundredths(decimal: string, unit: bigint): bigint | null {
  const [whole = '', fraction = ''] = decimal.split('.');
  const [scaled, scale] = [BigInt(whole + fraction) * unit * 100n, 10n ** BigInt(fraction.length)];
  return scaled % scale === 0n ? scaled / scale : null;
}

/**
 * An amount in numerals, capital or everyday. It must be what `amountInWords` writes for the value, but for 零 and 整:
 * that rules out 一万五, 一二三 and 五十十.
 */
function inWords(text: string): Fen | null {
  const words = Array.from(text.replace(/[整正]$/, ''), (sign) => EVERYDAY[sign] ?? sign).join('');
  if (!WORDS.test(words)) return null;
  // Without a 零 the last digit may be meant in the next smaller unit.
  if (/[百千万亿][一二三四五六七八九](?:元|$)/.test(words)) return null;
  const [, yuan = '', jiao, cents] = /^([^元角分]*?)元?零?(?:(.)角)?零?(?:(.)分)?$/.exec(words) ?? [];
  const whole = numeralValue(yuan);
  if (whole === null) return null;
  const amount = within(whole * 100n + digit(jiao) * 10n + digit(cents));
  return amount !== null && same(words) === same(spelled(amount)) ? amount : null;
}

const spelled = (amount: Fen): string =>
  Array.from(amountInWords(amount).replace(/整$/, ''), (sign) => EVERYDAY[sign] ?? sign).join('');
const same = (words: string): string => words.replace(/[零元]/g, '').replaceAll('一十', '十');
const digit = (sign: string | undefined): bigint => (sign === undefined ? 0n : BigInt(DIGITS.indexOf(sign)));

function numeralValue(words: string): bigint | null {
  for (const [unit, size] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
  ] as const) {
    const at = words.lastIndexOf(unit);
    if (at < 0) continue;
    const [head, rest] = [numeralValue(words.slice(0, at)), numeralValue(words.slice(at + 1))];
    return head === null || rest === null ? null : head * size + rest;
  }
  let [total, last] = [0n, 0n];
  for (const sign of words) {
    const place = PLACES[sign];
    if (place === undefined) last = digit(sign);
    else [total, last] = [total + (last || 1n) * place, 0n];
  }
  return total + last;
}

function within(amount: bigint): Fen | null {
  return amount <= BigInt(LARGEST_FEN) ? fen(amount) : null;
}
