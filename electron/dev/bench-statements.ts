import type { Claim, Payment } from '../domain/claim/claim.ts';
import { addDays, addMonths, date } from '../domain/quantities/calendar.ts';
import type { RateBook } from '../domain/quantities/lpr.ts';
import { fen } from '../domain/quantities/money.ts';
import { statement } from '../domain/statement/statement.ts';

/** A loan without an agreed rate, in delay from 2021-08-11: its LPR changes five times until 2024-07-10. */
const lentOn = date('2021-07-10');
const claim: Claim = {
  lender: 'private',
  formedOn: lentOn,
  disbursements: [{ on: lentOn, amount: fen(100_000_000) }],
  dueOn: date('2021-08-10'),
  termRate: null,
  overdueRate: 'none-agreed',
  costs: [],
  dayCount: 'actual/365',
  count: 'exclude-end',
  overdueLpr: 'floating',
  allocation: 'statutory',
};
const monthly: Payment[] = Array.from({ length: 24 }, (_, index) => ({
  on: addMonths(date('2021-09-15'), index),
  amount: fen(1_000_000),
}));

/**
 * Statements per second, both computations included, by wall clock and by processor time, which other load does not
 * affect.
 */
export function statementsPerSecond(book: RateBook): { readonly clock: number; readonly processor: number } {
  const run = (times: number): void => {
    for (let done = 0; done < times; done++) statement(claim, monthly, date('2024-07-10'), book);
  };
  run(500);
  const times = 2000;
  const [start, used] = [performance.now(), process.cpuUsage()];
  run(times);
  const { user, system } = process.cpuUsage(used);
  return { clock: (1000 * times) / (performance.now() - start), processor: (1_000_000 * times) / (user + system) };
}

/**
 * How long a statement of about `lines` lines takes: thirty years with many payments, several a day where there are too
 * few days.
 */
export function statementOfLines(
  lines: number,
  book: RateBook,
): { readonly lines: number; readonly milliseconds: number } {
  const first = date('1996-11-20');
  const thirtyYears: Claim = {
    ...claim,
    lender: 'financial',
    formedOn: first,
    disbursements: [{ on: first, amount: fen(900_000_000_000_000) }],
    dueOn: addDays(first, 1),
    overdueRate: { annualPercent: '1' as never },
  };
  const days = 10_900;
  const payments: Payment[] = Array.from({ length: Math.max(lines - days, Math.ceil(lines / 2)) }, (_, index) => ({
    on: addDays(first, 2 + (index % days)),
    amount: fen(100),
  }));
  const start = performance.now();
  const stated = statement(thirtyYears, payments, date('2026-11-20'), book);
  return { lines: stated.lines.length, milliseconds: performance.now() - start };
}
