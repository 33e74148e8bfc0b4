import type { StatementLineView } from '../../electron/contract/ledger.ts';
import { dayNumber, type PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { add, type Fen, fen } from '../../electron/domain/quantities/money.ts';

/** What was owed at one moment; two points on one day are before and after that day's event. */
export interface CoursePoint {
  readonly on: PlainDate;
  readonly principal: Fen;
  readonly total: Fen;
}

/**
 * The course of the debt, as points to be joined by straight lines: between two of them simple interest grows evenly.
 * Of a
 * day's lines, what accrued up to it comes first, then the day's events.
 */
export function courseOf(lines: readonly StatementLineView[]): readonly CoursePoint[] {
  const days = Map.groupBy(lines, ({ on }) => on);
  return [...days.values()].flatMap((ofDay) => {
    const ran = ofDay.findLast((line) => 'working' in line && line.working !== undefined);
    const last = ofDay.at(-1);
    return [ran, last === ran ? undefined : last].flatMap((line) => (line ? [pointOf(line)] : []));
  });
}

function pointOf({ on, balances: { principal, interest, penalty, costs } }: StatementLineView): CoursePoint {
  return { on, principal, total: add(principal, interest, penalty, costs) };
}

/** The first days of years between two days, or of months where less than two years are shown; at most eight. */
export function timeTicks(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const months = (year: number, month: number): PlainDate =>
    `${year}-${String(month).padStart(2, '0')}-01` as PlainDate;
  const [firstYear, lastYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const span = dayNumber(to) - dayNumber(from);
  const every = span > 730 ? 12 : span > 365 ? 3 : span > 180 ? 2 : 1;
  const ticks: PlainDate[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    for (let month = 1; month <= 12; month += every) {
      const on = months(year, month);
      if (on > from && on < to) ticks.push(on);
    }
  }
  const keep = Math.ceil(ticks.length / 8);
  return ticks.filter((_, index) => index % keep === 0);
}

/** Round amounts from zero up to `most`: four to six of them, spaced by a power of ten times 1, 2 or 5. */
export function amountTicks(most: Fen): readonly Fen[] {
  const rough = Math.max(most, 100) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.ceil(Math.max(most, 1) / step) + 1 }, (_, index) => fen(index * step));
}
