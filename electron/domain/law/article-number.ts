import { numberInWords } from '../quantities/words.ts';

/** Article numbers as Chinese law writes them: 第五百七十七条, 第二百九十三条之一. `sub` is 0 for an article without 之. */
export interface ArticleNumber {
  readonly main: number;
  readonly sub: number;
}

const DIGITS = '零一二三四五六七八九';
/** 一〇七: three or four digits, positional. */
const POSITIONAL = /^[一二三四五六七八九][零一二三四五六七八九]{2,3}$/;
const UNITS: Readonly<Record<string, number>> = { 千: 1000, 百: 100, 十: 10 };

/** Character class of all number notations: Chinese numerals, ASCII and full-width digits. */
export const NUMERAL = '[零〇一二三四五六七八九十百千\\d０-９]';
const WHOLE = new RegExp(
  `^第?(${NUMERAL}+)条?(?:[之-](${NUMERAL}+))?(?:第${NUMERAL}+款)?(?:第?[（(]?${NUMERAL}+[）)]?项)?$`,
);

/** Reads a number of 1 to 9999 in Chinese numerals (一百零七 or 一〇七) or digits, ASCII or full-width. @returns null for anything else. */
export function readNumber(text: string): number | null {
  const ascii = text.replace(/[０-９]/g, (c) => String(c.charCodeAt(0) - 0xff10));
  if (/^\d{1,4}$/.test(ascii)) return Number(ascii) || null;
  const words = ascii.replace(/〇/g, '零');
  if (POSITIONAL.test(words)) return Number([...words].map((c) => DIGITS.indexOf(c)).join(''));
  let [total, digit] = [0, 0];
  for (const c of words) {
    const unit = UNITS[c];
    if (unit === undefined) digit = DIGITS.indexOf(c);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  total += digit;
  return total > 0 && numberInWords(total) === words ? total : null;
}

/**
 * Reads 第577条, 577, 五百七十七, 第二百九十三条之一, 293之一, 293-1; a paragraph or item that follows is ignored. @returns null
 * otherwise.
 */
export function parseArticleNumber(text: string): ArticleNumber | null {
  const match = WHOLE.exec(text.replace(/\s/g, ''));
  if (!match) return null;
  const main = readNumber(match[1] ?? '');
  const sub = match[2] === undefined ? 0 : readNumber(match[2]);
  return main === null || sub === null ? null : { main, sub };
}

export function formatArticleNumber({ main, sub }: ArticleNumber): string {
  return `第${numberInWords(main)}条${sub === 0 ? '' : `之${numberInWords(sub)}`}`;
}

/** An article's label in the collection's own form; a label that is not a number is returned unchanged (第一项至第三项). */
export function articleLabel(text: string): string {
  const number = parseArticleNumber(text);
  return number ? formatArticleNumber(number) : text.trim();
}
