import { type Fen, formatGrouped } from './money.ts';
import { amountInWords } from './words.ts';

/**
 * An amount where it is binding: in words first, with figures beside them (letter-writing custom; 人民币 directly precedes
 * the first numeral).
 */
export function inWordsAndFigures(amount: Fen): string {
  return `人民币${amountInWords(amount)}（¥${formatGrouped(amount)}）`;
}

/** An amount in running text: 人民币20,000.00元. */
export function inFigures(amount: Fen): string {
  return `人民币${formatGrouped(amount)}元`;
}
