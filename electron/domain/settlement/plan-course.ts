import { addDays, type PlainDate } from '../quantities/calendar.ts';
import { add, type Fen, NO_MONEY, smaller, subtract } from '../quantities/money.ts';
import { fillInstalments, type Instalment } from './plan.ts';

/** What the creditor did about a missed instalment, or both parties about a plan that had fallen away. */
export const PLAN_STEPS = ['notice', 'fallen', 'resumed'] as const;
export type PlanStepKind = (typeof PLAN_STEPS)[number];

export interface PlanStep {
  readonly kind: PlanStepKind;
  /** The day on which the notice arrived, the plan was called off, or both agreed to resume it. */
  readonly on: PlainDate;
}

/** `grace`: past its due day but still in time; `missed`: past its days of grace. */
export const INSTALMENT_STATES = ['paid', 'partly', 'due', 'grace', 'missed'] as const;
export type InstalmentState = (typeof INSTALMENT_STATES)[number];

/**
 * `missed`: a notice has to be given; `noticed`: it was given, and there is still time to pay; `ripe`: that time is
 * over, and the creditor may call the plan off; `fallen`: he did; `kept`: everything is paid.
 */
export const PLAN_STATES = ['running', 'grace', 'missed', 'noticed', 'ripe', 'fallen', 'kept'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export interface PlanCourse<Each extends Instalment> {
  readonly instalments: readonly (Each & { readonly paid: Fen; readonly state: InstalmentState })[];
  readonly state: PlanState;
  readonly paid: Fen;
  /** The amount still outstanding under the plan. */
  readonly left: Fen;
  /** The unpaid amount past its days of grace. */
  readonly overdue: Fen;
  /** Last day to make good a missed instalment after the notice; null without one. */
  readonly cureUntil: PlainDate | null;
  /** The day of the payment that completed the plan. */
  readonly keptOn: PlainDate | null;
  /** The day on which the plan was called off. */
  readonly fallenOn: PlainDate | null;
}

interface PlanFacts<Each extends Instalment> {
  readonly instalments: readonly Each[];
  readonly graceDays: number;
  readonly cureDays: number;
  /** In chronological order. */
  readonly steps: readonly PlanStep[];
  /** Total paid under the plan. */
  readonly payments: readonly { readonly on: PlainDate; readonly amount: Fen }[];
}

/**
 * The state of a plan on a day. Grace ends `graceDays` after the due day; the notice period `cureDays` after its
 * arrival (民法典 201: the day itself is not counted).
 */
export function planCourse<Each extends Instalment>(
  { instalments, graceDays, cureDays, steps, payments }: PlanFacts<Each>,
  today: PlainDate,
): PlanCourse<Each> {
  const total = add(...instalments.map(({ amount }) => amount));
  const [paid, keptOn] = paidAndKept(payments, total);
  const turn = steps.findLast(({ kind }) => kind !== 'notice');
  // Payments after the plan was called off do not count towards it.
  const fallen = turn?.kind === 'fallen' && (keptOn === null || keptOn > turn.on) ? turn.on : null;
  const filled = fillInstalments(instalments, paid).map((each) => ({
    ...each,
    state: stateOf(each, graceDays, today),
  }));
  const missed = filled.filter(({ state }) => state === 'missed');
  const overdue = add(...missed.map((each) => subtract(each.amount, each.paid)));
  const firstMissed = missed[0]?.dueOn;
  const since = steps.lastIndexOf(turn as PlanStep);
  const notice = steps
    .slice(since + 1)
    .findLast(({ kind, on }) => kind === 'notice' && firstMissed !== undefined && on > firstMissed);
  const cureUntil = notice === undefined ? null : addDays(notice.on, cureDays);
  const state = ((): PlanState => {
    if (fallen !== null) return 'fallen';
    if (keptOn !== null) return 'kept';
    if (missed.length === 0) return filled.some((each) => each.state === 'grace') ? 'grace' : 'running';
    return cureUntil === null ? 'missed' : cureUntil < today ? 'ripe' : 'noticed';
  })();
  return {
    instalments: filled,
    state,
    paid: smaller(paid, total),
    left: subtract(total, smaller(paid, total)),
    overdue,
    cureUntil,
    keptOn: fallen === null ? keptOn : null,
    fallenOn: fallen,
  };
}

function paidAndKept(payments: PlanFacts<Instalment>['payments'], total: Fen): [Fen, PlainDate | null] {
  let [sum, keptOn]: [Fen, PlainDate | null] = [NO_MONEY, null];
  for (const { on, amount } of [...payments].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    sum = add(sum, amount);
    if (sum >= total) keptOn ??= on;
  }
  return [sum, keptOn];
}

function stateOf(
  { dueOn, amount, paid }: Instalment & { readonly paid: Fen },
  graceDays: number,
  today: PlainDate,
): InstalmentState {
  if (paid >= amount) return 'paid';
  if (addDays(dueOn, graceDays) < today) return 'missed';
  if (dueOn < today) return 'grace';
  return paid > 0 ? 'partly' : 'due';
}
