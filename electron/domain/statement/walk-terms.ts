import type { Claim, PriceTerms } from '../claim/claim.ts';
import { dateOfDayNumber, dayNumber, type PlainDate } from '../quantities/calendar.ts';
import type { RateBook } from '../quantities/lpr.ts';
import type { Percent } from '../quantities/rates.ts';

/** Decimals that the walk keeps for a rate: the maximum a rate may have. */
const PLACES = 10;
/**
 * Denominator of the walk's quantities: decimals of a rate, percent, and a number of days divisible by both 365 and
 * 360.
 */
export const SCALE = 10n ** BigInt(PLACES) * 100n * 26_280n;
const [YEAR_OF_365, YEAR_OF_360, DAY] = [72n, 73n, 26_280n];

/** First days of the rules of 2015 and of 2020. */
const [FROM_2015, FROM_2020] = [dayNumber('2015-09-01' as PlainDate), dayNumber('2020-08-20' as PlainDate)];

/** Yield of one day on one fen, over `SCALE`, and the phase, rate and cap that it came from. */
export interface DayTerms {
  /** Before the due day −1, on it 0, after it 1. */
  readonly side: number;
  readonly window: 'none' | '1991' | '2015' | '2020';
  readonly rate: bigint;
  readonly interest: bigint;
  readonly penalty: bigint;
  readonly ceiling: bigint;
}

function scaled(rate: string): bigint {
  const [whole = '0', decimals = ''] = rate.split('.');
  return BigInt(whole + decimals.padEnd(PLACES, '0'));
}

/** The last row on or before a day, found by reading them all. */
function inForce<Row>(
  rows: readonly Row[],
  on: PlainDate,
  dayOf: (row: Row) => PlainDate,
  rateOf: (row: Row) => Percent,
): bigint {
  let rate: Percent | undefined;
  for (const row of rows) if (dayOf(row) <= on) rate = rateOf(row);
  if (rate === undefined) throw new RangeError(`no rate on ${on}`);
  return scaled(rate);
}

/** The one-year LPR day by day: days are queried in ascending order. */
function follow(book: RateBook): (day: number) => bigint {
  let [next, rate] = [0, 0n];
  let nextDay = book.lpr[0] ? dayNumber(book.lpr[0].publishedOn) : Infinity;
  return (day) => {
    while (day >= nextDay) {
      rate = scaled(book.lpr[next]?.oneYear ?? '0');
      next++;
      const row = book.lpr[next];
      nextDay = row ? dayNumber(row.publishedOn) : Infinity;
    }
    return rate;
  };
}

/**
 * The walk's own reading of a claim: a function that gives the terms of a day, returning the same object as long as
 * nothing changes. Days are queried in ascending order.
 */
export function dailyTerms(claim: Claim, asOf: PlainDate, book: RateBook): (day: number) => DayTerms {
  const { lender, formedOn, filedOn, penalty, price } = claim;
  const lprOn = (on: PlainDate) =>
    inForce(
      book.lpr,
      on,
      (row) => row.publishedOn,
      (row) => row.oneYear,
    );
  const benchmarkOn = (on: PlainDate) =>
    inForce(
      book.benchmark,
      on,
      (row) => row.from,
      (row) => row.oneYear,
    );
  const floating = follow(book);

  const [formedUnder2015, formedUnder2020] = [dayNumber(formedOn) >= FROM_2015, dayNumber(formedOn) >= FROM_2020];
  const newRulesFrom = filedOn !== undefined && dayNumber(filedOn) < FROM_2020 ? Infinity : FROM_2020;
  const windowOf = (day: number): DayTerms['window'] => {
    if (lender === 'financial' || price) return 'none';
    if (formedUnder2020 || day >= newRulesFrom) return '2020';
    return formedUnder2015 || day >= FROM_2015 ? '2015' : '1991';
  };
  const capOf = (window: DayTerms['window']): bigint => {
    if (window === '2020') return 4n * lprOn(formedUnder2020 ? formedOn : (filedOn ?? asOf));
    if (window === '2015') return scaled('24');
    return window === '1991' ? 4n * benchmarkOn(formedOn) : 0n;
  };

  const due = dayNumber(claim.dueOn);
  const overdueFrom = due + 1;
  const termRate = scaled(claim.termRate?.annualPercent ?? '0');
  const stated =
    claim.overdueRate !== 'none-agreed' ? scaled(claim.overdueRate.annualPercent) : termRate > 0n ? termRate : null;
  const lprFrom = lender === 'private' ? newRulesFrom : dayNumber(book.lpr[0]?.publishedOn ?? asOf);
  let fixedLpr: bigint | undefined;
  let oldBenchmark: bigint | undefined;
  let ofPrice: bigint | undefined;
  const overdueRate = (day: number): bigint => {
    if (price) return (ofPrice ??= priceRate(claim, price, book));
    if (stated !== null) return stated;
    if (day >= lprFrom) {
      if (claim.overdueLpr === 'floating') return floating(day);
      return (fixedLpr ??= lprOn(dateOfDayNumber(Math.max(overdueFrom, lprFrom))));
    }
    return lender === 'private' && day >= FROM_2015
      ? scaled('6')
      : (oldBenchmark ??= benchmarkOn(dateOfDayNumber(overdueFrom)));
  };

  let last: DayTerms | undefined;
  return (day) => {
    const side = Math.sign(day - due);
    const overdue = side > 0;
    const window = windowOf(day);
    const rate = overdue ? overdueRate(day) : termRate;
    if (last && last.side === side && last.window === window && last.rate === rate) return last;
    const ceiling = capOf(window) * YEAR_OF_365;
    const byDay = overdue && price?.kind === 'sme' && claim.overdueRate === 'none-agreed';
    const asked = rate * (claim.dayCount === 'actual/365' || byDay ? YEAR_OF_365 : YEAR_OF_360);
    last = {
      side,
      window,
      rate,
      interest: window !== 'none' && asked > ceiling ? ceiling : asked,
      penalty: overdue && penalty?.kind === 'daily' ? scaled(penalty.percent) * DAY : 0n,
      ceiling,
    };
    return last;
  };
}

/**
 * The annual overdue rate of a price: agreed, or 1.3 to 1.5 times the rate of the breach, or 365 times 0.05, or nothing
 * beside a penalty.
 */
function priceRate({ overdueRate, penalty, formedOn, dueOn }: Claim, price: PriceTerms, book: RateBook): bigint {
  const lprOn = (on: PlainDate) =>
    inForce(
      book.lpr,
      on,
      (row) => row.publishedOn,
      (row) => row.oneYear,
    );
  if (overdueRate !== 'none-agreed') {
    const agreed = scaled(overdueRate.annualPercent);
    const least = price.kind === 'sme' ? lprOn(formedOn) : 0n;
    return agreed > least ? agreed : least;
  }
  if (penalty) return 0n;
  if (price.kind === 'sme') return 365n * scaled('0.05');
  const breach = dateOfDayNumber(dayNumber(dueOn) + 1);
  const base =
    breach >= '2019-08-20'
      ? lprOn(breach)
      : inForce(
          book.benchmark,
          breach,
          (row) => row.from,
          (row) => row.oneYear,
        );
  return (base * scaled(price.multiple)) / scaled('1');
}
