import { addDays, type PlainDate } from './calendar.ts';
import type { Percent } from './rates.ts';
import { Refusal } from './refusal.ts';

/** One monthly publication of the loan prime rate by the 全国银行间同业拆借中心; in force from its own day. */
export interface LprFixing {
  readonly publishedOn: PlainDate;
  readonly oneYear: Percent;
  readonly fiveYear: Percent;
  /** Source of the row. */
  readonly source: string;
}

/** PBOC benchmark lending rate, six months to one year; in force from its own day, until 2019-08-19. */
export interface BenchmarkRate {
  readonly from: PlainDate;
  readonly oneYear: Percent;
  readonly source: string;
}

/** The rate tables, each in ascending date order. They are passed in: the domain holds no data and reads no clock. */
export interface RateBook {
  readonly lpr: readonly LprFixing[];
  readonly benchmark: readonly BenchmarkRate[];
}

/**
 * The tables with later fixings entered by hand. Rows no newer than the table's last one are ignored: it has been
 * updated since.
 */
export function withFixings(book: RateBook, entered: readonly LprFixing[]): RateBook {
  const last = book.lpr.at(-1)?.publishedOn ?? '';
  const newer = entered.filter(({ publishedOn }) => publishedOn > last);
  return newer.length === 0 ? book : { ...book, lpr: [...book.lpr, ...newer] };
}

export type LprTerm = '1y' | '5y';

/** A rate with its source row. */
export interface SourcedRate {
  readonly annualPercent: Percent;
  readonly publishedOn: PlainDate;
  readonly source: string;
  /** The day asked for is more than 31 days after the last known fixing: the row is assumed to be still in force. */
  readonly stale: boolean;
}

/** The maximum time between two fixings. */
export const DAYS_BETWEEN_FIXINGS = 31;

/** Index of the last row on or before a day, −1 for none. */
export function lastRowOn<T>(rows: readonly T[], on: PlainDate, dayOf: (row: T) => PlainDate): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayOf(rows[middle] as T) <= on) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The loan prime rate in force on a day: the last one published on or before it.
 * @throws Refusal `no-lpr` before the first fixing, 2019-08-20
 */
export function lprOn(book: RateBook, on: PlainDate, term: LprTerm, field = 'on'): SourcedRate {
  const fixing = book.lpr[lastRowOn(book.lpr, on, (row) => row.publishedOn)];
  if (!fixing) throw new Refusal('no-lpr', field, `${on} 尚无贷款市场报价利率（LPR 自 2019-08-20 起公布）`);
  return {
    annualPercent: term === '1y' ? fixing.oneYear : fixing.fiveYear,
    publishedOn: fixing.publishedOn,
    source: fixing.source,
    stale: isPastLastFixing(book, on),
  };
}

/** Whether a day is so long after the last known fixing that a newer one must exist. */
export function isPastLastFixing(book: RateBook, on: PlainDate): boolean {
  const last = book.lpr.at(-1);
  return last === undefined || on > addDays(last.publishedOn, DAYS_BETWEEN_FIXINGS);
}

/** The benchmark rate in force on a day before 2019-08-20. @throws Refusal `no-benchmark` where none is on file */
export function benchmarkOn(book: RateBook, on: PlainDate, field = 'on'): SourcedRate {
  const row = book.benchmark[lastRowOn(book.benchmark, on, (rate) => rate.from)];
  if (!row) throw new Refusal('no-benchmark', field, `没有 ${on} 的贷款基准利率资料，请查明后手工录入利率`);
  return { annualPercent: row.oneYear, publishedOn: row.from, source: row.source, stale: false };
}
