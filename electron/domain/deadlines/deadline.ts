import type { Basis } from '../law/basis.ts';
import { daysBetween, type PlainDate } from '../quantities/calendar.ts';
import type { Fen } from '../quantities/money.ts';

/** What may fall on a day, most serious first: a right that is lost, an agreement, a promise, a step of one's own. */
export const DEADLINE_KINDS = [
  'limitation',
  'guarantee',
  'guarantor-limitation',
  'enforcement',
  'preservation',
  'appeal',
  'payment-order',
  'hearing',
  'performance',
  'instalment',
  'promise',
  'pay-by',
  'follow-up',
  'next-step',
  'review',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export const DEADLINE_NAMES: Record<DeadlineKind, string> = {
  limitation: '诉讼时效届满',
  guarantee: '保证期间届满',
  'guarantor-limitation': '保证债务时效届满',
  enforcement: '申请执行时效届满',
  preservation: '保全期限',
  appeal: '上诉期届满',
  'payment-order': '支付令期限',
  hearing: '开庭',
  performance: '履行期间届满',
  instalment: '分期应付',
  promise: '承诺还款',
  'pay-by': '函件付款期限',
  'follow-up': '再次联系',
  'next-step': '下一步',
  review: '止损评估',
};

/**
 * Rights that are lost for good once their day passes: warned of 90, 30 and 7 days before; the others 7 days before.
 */
export const LOST_FOR_GOOD: ReadonlySet<DeadlineKind> = new Set([
  'limitation',
  'guarantee',
  'guarantor-limitation',
  'enforcement',
  'preservation',
  'appeal',
]);

/** `missed`: the day has passed and the act was not done; `answered`: the same, but the lawyer has acted since. */
export const DEADLINE_STATES = ['open', 'missed', 'met', 'answered'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** What the lawyer must know before relying on a day. */
export const CAUTIONS = [
  'no-proof-of-arrival',
  'log-alone',
  'period-assumed',
  'no-filing-day',
  'instalments-disputed',
  'not-extended',
  'article-not-held',
] as const;
export type Caution = (typeof CAUTIONS)[number];

export const CAUTION_NAMES: Record<Caution, string> = {
  'no-proof-of-arrival': '缺送达证明',
  'log-alone': '仅有协商记录',
  'period-assumed': '按未约定计',
  'no-filing-day': '未填起诉日',
  'instalments-disputed': '分期后起算有争议',
  'not-extended': '未随分期延长',
  'article-not-held': '条文未收录，待核实',
};

/** A day of a case, derived from what the file holds. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /** Unique within its case, and stable as long as its basis is. */
  readonly key: string;
  /** Last day on which the act is still in time. Of several possible days the earliest, which is the safe one. */
  readonly on: PlainDate;
  readonly state: DeadlineState;
  /**
   * Whom or what it concerns, e.g. a guarantor's name or the next step as noted: may name a person. Empty where the
   * kind says it all.
   */
  readonly subject: string;
  readonly amount: Fen | null;
  /** Why this day, and what is to be done until then. Names no party. */
  readonly reason: string;
  readonly basis: readonly Basis[];
  readonly cautions: readonly Caution[];
  /** A later last day that can be argued for, if what `reason` and `cautions` name can be proved. */
  readonly arguable: PlainDate | null;
}

/** Defaults for fields that most deadlines leave empty. */
export const BARE = { subject: '', amount: null, basis: [], cautions: [], arguable: null } as const;

/**
 * How near: `7` from today to the seventh day from now, `30` and `90` the days after that. These are also the warnings.
 */
export const NEARNESSES = ['overdue', '7', '30', '90', 'later'] as const;
export type Nearness = (typeof NEARNESSES)[number];

/** Days until `on`, which is still in time: 0 today, negative once it has passed. */
export function daysLeft(on: PlainDate, today: PlainDate): number {
  return daysBetween(today, on);
}

export function nearness(days: number): Nearness {
  if (days < 0) return 'overdue';
  if (days <= 7) return '7';
  if (days <= 30) return '30';
  return days <= 90 ? '90' : 'later';
}

/** Whether it still needs action. */
export function isPending({ state }: Pick<Deadline, 'state'>): boolean {
  return state === 'open' || state === 'missed';
}

type Ranked = Pick<Deadline, 'kind' | 'on'>;

/**
 * Sort order: first passed days, the latest first, since those can most likely still be remedied; then coming days, the
 * nearest first.
 */
export function byUrgency(today: PlainDate): (a: Ranked, b: Ranked) => number {
  return (a, b) => {
    if (a.on === b.on) return DEADLINE_KINDS.indexOf(a.kind) - DEADLINE_KINDS.indexOf(b.kind);
    const [pastA, pastB] = [a.on < today, b.on < today];
    if (pastA !== pastB) return pastA ? -1 : 1;
    return a.on < b.on === pastA ? 1 : -1;
  };
}

/**
 * Whether a warning is due: passed or at most 7 days away; for a right that would be lost for good, from 90 days on.
 */
export function isWarned({ kind, on, state }: Pick<Deadline, 'kind' | 'on' | 'state'>, today: PlainDate): boolean {
  const days = daysLeft(on, today);
  return isPending({ state }) && (days <= 7 || (days <= 90 && LOST_FOR_GOOD.has(kind)));
}
