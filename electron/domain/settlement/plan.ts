import { addDays, addMonths, type PlainDate } from '../quantities/calendar.ts';
import { type Fen, fen, smaller, subtract } from '../quantities/money.ts';
import { Refusal } from '../quantities/refusal.ts';

/** How often an instalment falls due. */
export const INTERVALS = ['month', 'week', 'two-weeks', 'quarter'] as const;
export type Interval = (typeof INTERVALS)[number];
export const INTERVAL_NAMES: Record<Interval, string> = {
  month: '每月',
  week: '每周',
  'two-weeks': '每两周',
  quarter: '每季度',
};

export type PlanTerms = {
  /** The amount that the plan pays off, in fen. */
  readonly total: Fen;
  /** Number of instalments, including any down payment. */
  readonly count: number;
  readonly firstDueOn: PlainDate;
  readonly every: Interval;
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
 * A payment plan whose instalments add up to `total`: equal parts, the last one taking the remainder. Due days follow
 * the first by months or quarters, on the same day of the month, or the last day of a month that lacks it; by weeks, on
 * the same day of the week. A down payment is the first instalment.
 * @throws Refusal when an instalment would be less than one fen, or the down payment leaves nothing to pay
 */
export function instalments(terms: PlanTerms): readonly Instalment[] {
  const { total, count, firstDueOn } = terms;
  if (!Number.isInteger(count) || count < 1 || count > MOST_INSTALMENTS)
    throw new Refusal('invalid-input', 'count', `期数须为 1 至 ${MOST_INSTALMENTS}`);
  const down = terms.method === 'down-payment' ? terms.downPayment : 0;
  const equal = terms.method === 'down-payment' ? count - 1 : count;
  if (terms.method === 'down-payment' && (down <= 0 || down >= total))
    throw new Refusal('invalid-input', 'downPayment', '首付须大于零并小于总额');
  if (equal < 1) throw new Refusal('invalid-input', 'count', '有首付的计划至少须有两期');
  const part = Math.floor((total - down) / equal);
  if (part < 1) throw new Refusal('invalid-input', 'count', '期数过多，每期不足一分');
  return Array.from({ length: count }, (_, index) => ({
    no: index + 1,
    dueOn: dueDay(firstDueOn, terms.every, index),
    amount: fen(index === 0 && down > 0 ? down : index === count - 1 ? total - down - part * (equal - 1) : part),
  }));
}

/** The due day of the instalment at `index` after the first. */
function dueDay(firstDueOn: PlainDate, every: Interval, index: number): PlainDate {
  switch (every) {
    case 'month':
      return addMonths(firstDueOn, index);
    case 'quarter':
      return addMonths(firstDueOn, 3 * index);
    case 'week':
      return addDays(firstDueOn, 7 * index);
    case 'two-weeks':
      return addDays(firstDueOn, 14 * index);
  }
}

/**
 * The most that falls due within any one month, in fen: what a debtor must be able to pay per month. A quarterly
 * instalment is saved up for over three months, rounded up.
 * @param parts in order of their days
 */
export function monthlyBurden(parts: readonly Instalment[], every: Interval): Fen {
  const sums = parts.map(({ dueOn }) =>
    parts.reduce((sum, each) => (each.dueOn >= dueOn && each.dueOn < addMonths(dueOn, 1) ? sum + each.amount : sum), 0),
  );
  const most = Math.max(0, ...sums);
  return fen(every === 'quarter' ? Math.ceil(most / 3) : most);
}

/** How much of each instalment is paid when `paid`, in fen, fills them in order. */
export function fillInstalments<Each extends Instalment>(
  parts: readonly Each[],
  paid: Fen,
): (Each & { readonly paid: Fen })[] {
  let left = paid;
  return parts.map((each) => {
    const filled = smaller(left, each.amount);
    left = subtract(left, filled);
    return { ...each, paid: filled };
  });
}
