import { parseDate, type PlainDate } from '../quantities/calendar.ts';
import { parsePercent, type Percent } from '../quantities/rates.ts';
import { plainForm } from '../text/folded-text.ts';

/** Converts full-width digits and signs to half-width. */
const plain = (text: string): string => plainForm(text).trim();

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$|^(\d{4})(\d{2})(\d{2})$/;

/**
 * A day in the notations of people and spreadsheets: 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日, 20260105. @returns null
 * for anything else
 */
export function readDay(text: string): PlainDate | null {
  const found = DAY.exec(plain(text));
  if (!found) return null;
  const [year, month, day] = [found[1] ?? found[4]!, found[2] ?? found[5]!, found[3] ?? found[6]!];
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A rate in percent, with or without the percent sign: 6, 6%, 14.8％. @returns null for anything else */
export function readPercent(text: string): Percent | null {
  return parsePercent(plain(text).replace(/\s*%$/, ''));
}
