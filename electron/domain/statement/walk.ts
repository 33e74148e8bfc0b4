import { bookingOrder } from '../claim/allocation.ts';
import type { Claim, Payment } from '../claim/claim.ts';
import { dayNumber, type PlainDate } from '../quantities/calendar.ts';
import type { RateBook } from '../quantities/lpr.ts';
import { fen } from '../quantities/money.ts';
import { wholeFen } from '../quantities/rates.ts';
import type { Outcome } from './balances.ts';
import { dailyTerms, type DayTerms, SCALE } from './walk-terms.ts';

/**
 * The second computation: every day on its own, from the claim and the tables. It shares no rate lookup, segmentation
 * or booking with the closed form, only the booking order and the rounding. Daily amounts are summed exactly, and
 * rounded where a line is printed: at every event, on and after the due day, and when the rate or the cap changes.
 */
export function byDays(claim: Claim, payments: readonly Payment[], asOf: PlainDate, book: RateBook): Outcome {
  const happenings = new Map<number, (() => void)[]>();
  const owed = { cost: 0, interest: 0, penalty: 0, principal: 0 };
  const fixedSums: { into: 'cost' | 'penalty'; open: number }[] = [];
  const capped = claim.lender === 'private' && !claim.price;
  let credit = 0;

  const at = (day: number, happens: () => void) => {
    const sameDay = happenings.get(day);
    if (sameDay) sameDay.push(happens);
    else happenings.set(day, [happens]);
  };
  const oweFixed = (into: 'cost' | 'penalty', amount: number) => {
    if (capped) fixedSums.push({ into, open: amount });
    else owed[into] += amount;
  };
  for (const { on, amount, withheld } of claim.disbursements)
    at(dayNumber(on), () => (owed.principal += amount - (withheld ?? 0)));
  for (const { on, amount, underCap } of claim.costs)
    at(dayNumber(on), () => (underCap ? oweFixed('cost', amount) : (owed.cost += amount)));
  const agreed = claim.penalty;
  if (agreed?.kind === 'fixed')
    at(dayNumber(claim.dueOn) + 1, () => {
      if (owed.principal + owed.interest > 0) oweFixed('penalty', agreed.amount);
    });
  const pay = (settled: boolean): void => {
    for (const designation of ['principal', 'interest', undefined] as const) {
      for (const payment of payments) {
        if (payment.designation !== designation || (payment.agreed !== undefined) !== settled) continue;
        at(dayNumber(payment.on), () => {
          let rest: number = payment.amount;
          for (const kind of bookingOrder(payment.agreed ?? claim.allocation, designation)) {
            const part = Math.min(rest, owed[kind]);
            owed[kind] -= part;
            rest -= part;
          }
          credit += rest;
        });
      }
    }
  };
  const forgive = (whole: boolean): void => {
    for (const { on, parts } of claim.remissions ?? []) {
      if ((parts === 'rest') !== whole) continue;
      at(dayNumber(on), () => {
        for (const kind of ['cost', 'interest', 'penalty', 'principal'] as const)
          owed[kind] -= parts === 'rest' ? owed[kind] : Math.min(parts[kind], owed[kind]);
      });
    }
  };
  pay(false);
  forgive(false);
  pay(true);
  forgive(true);

  /** Of any size: a penalty or a ceiling need not fit into an amount. */
  const round = (amount: bigint): bigint => wholeFen({ over: amount, under: SCALE });
  const pending = { interest: 0n, penalty: 0n, ceiling: 0n };
  /** Rounds pending amounts into what is owed. @returns the rounded amount */
  const close = (): number => {
    const interest = round(pending.interest);
    let room = capped ? round(pending.ceiling) - interest : null;
    let sum = Number(interest);
    owed.interest += Number(interest);
    const admit = (into: 'cost' | 'penalty', amount: bigint): number => {
      const part = room !== null && room < amount ? room : amount;
      if (room !== null) room -= part;
      owed[into] += Number(part);
      sum += Number(part);
      return Number(part);
    };
    admit('penalty', round(pending.penalty));
    for (const fixed of fixedSums) fixed.open -= admit(fixed.into, BigInt(fixed.open));
    pending.interest = pending.penalty = pending.ceiling = 0n;
    return sum;
  };
  const dayOf = ({ interest, penalty, ceiling }: DayTerms) => {
    const base = BigInt(owed.principal);
    return { interest: base * interest, penalty: base * penalty, ceiling: base * ceiling };
  };
  const addDay = (day: typeof pending): void => {
    pending.interest += day.interest;
    pending.penalty += day.penalty;
    pending.ceiling += day.ceiling;
  };

  const termsOf = dailyTerms(claim, asOf, book);
  const end = dayNumber(asOf);
  let terms: DayTerms | undefined;
  let brings = pending;
  const first = [...happenings.keys()].reduce((earliest, day) => (day < earliest ? day : earliest), end);
  for (let day = first; day <= end; day++) {
    const events = happenings.get(day);
    const today = termsOf(day);
    if (events || today !== terms) {
      close();
      events?.forEach((happens) => happens());
      terms = today;
      brings = dayOf(today);
    }
    if (day < end) addDay(brings);
  }
  close();
  const reached = { ...owed };
  addDay(brings);
  return {
    principal: fen(reached.principal),
    interest: fen(reached.interest),
    penalty: fen(reached.penalty),
    costs: fen(reached.cost),
    credit: fen(credit),
    perDiem: fen(close()),
  };
}
