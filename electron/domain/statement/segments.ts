import type { Claim, Payment } from '../claim/claim.ts';
import { addDays, type PlainDate } from '../quantities/calendar.ts';
import { NO_MONEY } from '../quantities/money.ts';
import { Account } from './account.ts';
import type { Outcome } from './balances.ts';
import type { StatementLine } from './statement-line.ts';
import type { Stretch } from './terms.ts';

/**
 * The closed form: between two days with events, interest is base × rate × days, one product and one rounding. Order
 * within a day: money lent, costs, payments (those with a designation first), then what is forgiven, then payments
 * under the settlement, then the rest that is forgiven with the last of them.
 */
export function bySegments(
  claim: Claim,
  payments: readonly Payment[],
  asOf: PlainDate,
  stretches: readonly Stretch[],
): { readonly lines: readonly StatementLine[]; readonly outcome: Outcome } {
  const account = new Account(claim);
  const penaltyFrom = addDays(claim.dueOn, 1);
  const starts = new Map(stretches.map((stretch) => [stretch.from, stretch]));
  const lentOn = Map.groupBy(claim.disbursements, ({ on }) => on);
  const costsOn = Map.groupBy(claim.costs, ({ on }) => on);
  const paidOn = Map.groupBy(payments, ({ on }) => on);
  const forgivenOn = Map.groupBy(claim.remissions ?? [], ({ on }) => on);
  const days = new Set([
    ...starts.keys(),
    ...lentOn.keys(),
    ...costsOn.keys(),
    ...paidOn.keys(),
    ...forgivenOn.keys(),
    asOf,
  ]);

  let since: PlainDate | undefined;
  let stretch: Stretch | undefined;
  for (const on of [...days].filter((day) => day <= asOf).sort()) {
    if (stretch && since) account.accrue(stretch, since, on);
    lentOn.get(on)?.forEach((lent) => account.lend(lent));
    costsOn.get(on)?.forEach((cost) => account.charge(cost));
    if (on === penaltyFrom) account.chargeFixedPenalty(on);
    const [paid, forgiven] = [designatedFirst(paidOn.get(on) ?? []), forgivenOn.get(on) ?? []];
    paid.filter(({ agreed }) => agreed === undefined).forEach((payment) => account.receive(payment));
    forgiven.filter(({ parts }) => parts !== 'rest').forEach((remission) => account.remit(remission));
    paid.filter(({ agreed }) => agreed !== undefined).forEach((payment) => account.receive(payment));
    forgiven.filter(({ parts }) => parts === 'rest').forEach((remission) => account.remit(remission));
    stretch = starts.get(on) ?? stretch;
    since = on;
  }

  const perDiem = stretch ? account.nextDay(stretch, asOf) : NO_MONEY;
  return { lines: account.lines, outcome: { ...account.balances, perDiem } };
}

/** Payments of one day in an order independent of entry: those for principal, for interest, the rest. */
function designatedFirst(payments: readonly Payment[]): readonly Payment[] {
  const rank = ({ designation }: Payment) => (designation === 'principal' ? 0 : designation === 'interest' ? 1 : 2);
  return [...payments].sort((a, b) => rank(a) - rank(b));
}
