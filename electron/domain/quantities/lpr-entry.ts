import { plainForm } from '../text/folded-text.ts';
import { dateOf, parseDate, partsOf, type PlainDate } from './calendar.ts';
import type { LprFixing } from './lpr.ts';
import { isGreater, isSameRate, type Percent, percent, ratioOf } from './rates.ts';
import { Refusal } from './refusal.ts';

/** A fixing as pasted, without a source yet. */
export type PastedFixing = Omit<LprFixing, 'source'>;

/**
 * The loan prime rate is published on the 20th, or on the first working day after it; Spring Festival has delayed it to
 * the 24th.
 */
const FIRST_DAY_OF_MONTH = 20;
/** Rates have lain between 3.00 and 4.85 since 2019 and never moved by more than 0.25 at once. */
const [LEAST, MOST, LARGEST_MOVE] = [percent('0.5'), percent('10'), percent('1')];

const DAY = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?|\b(\d{4})(\d{2})(\d{2})\b/;
const RATE = /^\d{1,2}(?:\.\d{1,2})?$/;

/**
 * Reads pasted fixings, one per line: day, one-year rate, five-year rate, separated by comma, tab, semicolon or space;
 * a heading without any figure is skipped. Rows may be in ascending or descending order and may repeat known fixings.
 * @param known the fixings on file, in date order
 * @param today no row may be later
 * @returns the new rows, in date order, month after month without a gap
 * @throws Refusal `invalid-input` at `text`, naming the line at fault
 */
export function readFixings(text: string, known: readonly LprFixing[], today: PlainDate): readonly PastedFixing[] {
  const lines = plainForm(text).split('\n');
  const rows = lines.flatMap((line, index) =>
    line.trim() === '' || isHeading(line) ? [] : [{ ...readRow(line, index + 1), line: index + 1 }],
  );
  if (rows.length === 0) return refuse('没有读到数据，每行应为日期、一年期、五年期以上，如 2026-09-21,3.00,3.50');
  const accepted: PastedFixing[] = [];
  for (const { line, ...row } of rows.sort((a, b) =>
    a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : 0,
  )) {
    const before = accepted.at(-1) ?? known.at(-1);
    if (row.publishedOn > today) refuse(`第${line}行：${row.publishedOn} 尚未到来`);
    if (accepted.at(-1)?.publishedOn === row.publishedOn) refuse(`第${line}行：${row.publishedOn} 写了两次`);
    if (before && row.publishedOn <= before.publishedOn) confirm(row, line, known);
    else {
      checkNew(row, line, before);
      accepted.push(row);
    }
  }
  if (accepted.length === 0) return refuse('这些行都已在资料中，没有新的公布');
  return accepted;
}

/** Words without a year or a rate: 日期, 1年期, 5年期以上. */
function isHeading(line: string): boolean {
  return /\p{L}/u.test(line) && !/\d{4}|\d\.\d/.test(line);
}

function readRow(text: string, line: number): PastedFixing {
  const day = DAY.exec(text);
  const [, y1, m1, d1, y2, m2, d2] = day ?? [];
  const publishedOn = day && parseDate(dateOf(Number(y1 ?? y2), Number(m1 ?? m2), Number(d1 ?? d2)));
  if (!day || !publishedOn) return refuse(`第${line}行：没有读到真实存在的公布日期`);
  const rates = text
    .replace(day[0], ' ')
    .split(/[\s,;、|"]+/)
    .map((part) => part.replace(/%$/, ''))
    .filter((part) => part !== '');
  const [oneYear, fiveYear, ...more] = rates;
  if (oneYear === undefined || fiveYear === undefined || more.length > 0 || !rates.every((rate) => RATE.test(rate))) {
    return refuse(`第${line}行：日期之后应为一年期和五年期以上两个利率，如 3.00,3.50`);
  }
  return { publishedOn, oneYear: inTwoPlaces(oneYear), fiveYear: inTwoPlaces(fiveYear) };
}

/** As published: "3" becomes "3.00". */
function inTwoPlaces(rate: string): Percent {
  const [whole = '', decimals = ''] = rate.split('.');
  return percent(`${Number(whole)}.${decimals.padEnd(2, '0')}`);
}

/** A row that is not new must equal a known one. */
function confirm(row: PastedFixing, line: number, known: readonly LprFixing[]): void {
  const same = known.find(({ publishedOn }) => publishedOn === row.publishedOn);
  if (!same) refuse(`第${line}行：资料中 ${row.publishedOn} 没有公布LPR，请核对日期`);
  else if (!isSameRate(same.oneYear, row.oneYear) || !isSameRate(same.fiveYear, row.fiveYear))
    refuse(`第${line}行：${row.publishedOn} 在资料中为 ${same.oneYear}、${same.fiveYear}，与此不同`);
}

function checkNew(
  { publishedOn, oneYear, fiveYear }: PastedFixing,
  line: number,
  before: PastedFixing | undefined,
): void {
  if (partsOf(publishedOn).day < FIRST_DAY_OF_MONTH)
    refuse(`第${line}行：LPR于每月20日（遇节假日顺延）公布，请核对 ${publishedOn}`);
  for (const rate of [oneYear, fiveYear]) {
    if (isGreater(ratioOf(LEAST), ratioOf(rate)) || isGreater(ratioOf(rate), ratioOf(MOST)))
      refuse(`第${line}行：利率 ${rate} 不在合理范围，请核对`);
  }
  if (isGreater(ratioOf(oneYear), ratioOf(fiveYear))) refuse(`第${line}行：一年期高于五年期以上，两列可能写反了`);
  if (!before) return;
  const expected = monthAfter(before.publishedOn);
  if (publishedOn.slice(0, 7) !== expected)
    refuse(`第${line}行：${before.publishedOn} 之后应为 ${expected.replace('-', '年')}月的公布，请逐月补齐`);
  for (const [rate, last] of [
    [oneYear, before.oneYear],
    [fiveYear, before.fiveYear],
  ] as const) {
    const [a, b, most] = [ratioOf(rate), ratioOf(last), ratioOf(LARGEST_MOVE)];
    const move = a.over * b.under - b.over * a.under;
    if (isGreater({ over: move < 0n ? -move : move, under: a.under * b.under }, most))
      refuse(`第${line}行：比上一次（${last}）变动超过1个百分点，请核对 ${rate}`);
  }
}

/** 2026-09 for a day in August 2026. */
function monthAfter(on: PlainDate): string {
  const { year, month } = partsOf(on);
  return month === 12 ? `${year + 1}-01` : dateOf(year, month + 1, 1).slice(0, 7);
}

function refuse(message: string): never {
  throw new Refusal('invalid-input', 'text', message);
}
