import { addMonths, type PlainDate } from './calendar.ts';
import { fen, smaller, subtract, type Fen } from './money.ts';
import { Refusal } from './refusal.ts';

export type PlanTerms = {
  /** What the plan pays off, in fen. */
  readonly total: Fen;
  /** Number of instalments, a down payment included. */
  readonly count: number;
  readonly firstDueOn: PlainDate;
  readonly every: 'month';
} & ({ readonly method: 'equal' } | { readonly method: 'down-payment'; readonly downPayment: Fen });

export interface Instalment {
  /** From 1. */
  readonly no: number;
  /** Last day on which the instalment is in time. */
  readonly dueOn: PlainDate;
  readonly amount: Fen;
}

/** Fifty years of months. */
const MOST_INSTALMENTS = 600;

/**
 * A payment plan whose instalments add up to `total`: equal parts, the last one taking what does not divide. Every due day
 * is the day of the first; a month that lacks it takes its last day. With a down payment, that is the first instalment.
 * @throws Refusal when there is less than one fen for an instalment, or the down payment leaves nothing to pay
 */
export function instalments(terms: PlanTerms): readonly Instalment[] {
  const { total, count, firstDueOn } = terms;
  if (!Number.isInteger(count) || count < 1 || count > MOST_INSTALMENTS) throw new Refusal('invalid-input', 'count', `期数须为 1 至 ${MOST_INSTALMENTS}`);
  const down = terms.method === 'down-payment' ? terms.downPayment : 0;
  const equal = terms.method === 'down-payment' ? count - 1 : count;
  if (terms.method === 'down-payment' && (down <= 0 || down >= total)) throw new Refusal('invalid-input', 'downPayment', '首付须大于零并小于总额');
  if (equal < 1) throw new Refusal('invalid-input', 'count', '有首付的计划至少须有两期');
  const part = Math.floor((total - down) / equal);
  if (part < 1) throw new Refusal('invalid-input', 'count', '期数过多，每期不足一分');
  return Array.from({ length: count }, (_, index) => ({
    no: index + 1,
    dueOn: addMonths(firstDueOn, index),
    amount: fen(index === 0 && down > 0 ? down : index === count - 1 ? total - down - part * (equal - 1) : part),
  }));
}

/** How much of each instalment is paid when `paid`, in fen, fills them one after the other. */
export function fillInstalments<Each extends Instalment>(parts: readonly Each[], paid: Fen): (Each & { readonly paid: Fen })[] {
  let left = paid;
  return parts.map((each) => {
    const filled = smaller(left, each.amount);
    left = subtract(left, filled);
    return { ...each, paid: filled };
  });
}
