import { accrued, perDay } from '../claim/accrual.ts';
import { allocate, bookingOrder } from '../claim/allocation.ts';
import type { Claim, ComponentKind } from '../claim/claim.ts';
import { daysBetween, partsOf, type PlainDate } from '../quantities/calendar.ts';
import { add, type Fen, formatGrouped, NO_MONEY, subtract } from '../quantities/money.ts';
import { isGreater, type Percent, ratioOf, roundHalfUp } from '../quantities/rates.ts';
import { Refusal } from '../quantities/refusal.ts';
import { type Instalment, instalments, type Interval } from './plan.ts';

export const PARTS: readonly ComponentKind[] = ['principal', 'interest', 'penalty', 'cost'];
export const PART_NAMES: Record<ComponentKind, string> = {
  principal: '本金',
  interest: '利息',
  penalty: '违约金',
  cost: '费用',
};
export type Parts = Readonly<Record<ComponentKind, Fen>>;

export type Schedule =
  | { readonly kind: 'equal' }
  | { readonly kind: 'down-payment'; readonly downPayment: Fen }
  | { readonly kind: 'own'; readonly amounts: readonly Fen[] }
  /** Custom days and amounts. */
  | { readonly kind: 'dated'; readonly parts: readonly { readonly on: PlainDate; readonly amount: Fen }[] };

/** The terms agreed on by both sides, or offered by one. Amounts in fen. */
export interface SettlementTerms {
  readonly waived: Parts;
  /**
   * `conditional`: forgiven once everything is paid as agreed, and owed again if the plan falls away; `final`: forgiven
   * at once.
   */
  readonly waiver: 'conditional' | 'final';
  /** Number of instalments, including any down payment; the same as the number of custom amounts. */
  readonly count: number;
  /** Absent in plans from before there was a choice: monthly. Ignored for custom days. */
  readonly every?: Interval;
  readonly firstDueOn: PlainDate;
  /** For a first day after the 28th: months that lack it use their last day. Without this such a day is refused. */
  readonly monthEnd: boolean;
  readonly schedule: Schedule;
  /** Percent a year, simple, 365-day year, on unpaid principal alone while the plan runs; null for none. */
  readonly interest: Percent | null;
  /** Days after a due day within which payment is still in time. */
  readonly graceDays: number;
  /** Days after arrival of a notice within which a missed instalment may be made good. */
  readonly cureDays: number;
  /** Booking order of payments under the plan: as for the claim (民法典 561 unless agreed), or principal first. */
  readonly booking: 'as-claim' | 'principal-first';
}

/** An instalment with its share of interest; `amount` includes it. */
export interface SettledInstalment extends Instalment {
  readonly interest: Fen;
}

export interface Settlement {
  readonly waived: Fen;
  /** What is owed minus the waiver, before interest during the plan. */
  readonly base: Fen;
  /** Interest while the plan runs, for all instalments together. */
  readonly interest: Fen;
  /** The sum of the instalments, to the fen. */
  readonly total: Fen;
  readonly instalments: readonly SettledInstalment[];
  readonly finishOn: PlainDate;
}

/** What the terms are checked against. */
export interface SettlementFacts {
  /** What is owed on the day of the agreement, by component. */
  readonly owed: Parts;
  readonly agreedOn: PlainDate;
  readonly allocation: Claim['allocation'];
  /** The rate above which interest is not protected (民间借贷规定 25); null where there is none. */
  readonly capPercent: Percent | null;
}

/** The order in which payments under the plan are booked. */
export function planOrder(
  { booking }: Pick<SettlementTerms, 'booking'>,
  allocation: Claim['allocation'],
): Claim['allocation'] {
  return booking === 'principal-first' ? 'principal-first' : allocation;
}

/**
 * Computes a settlement. Interest of an instalment is unpaid principal × rate × days ÷ 365 since the one before,
 * rounded half up; it does not itself bear interest.
 * @throws Refusal with the field of the terms: a waiver above what is owed, custom amounts that do not add up to the
 * plan, a first day before the agreement, a day that months lack, interest above the cap
 */
export function settle(
  terms: SettlementTerms,
  { owed, agreedOn, allocation, capPercent }: SettlementFacts,
): Settlement {
  const refuse = (field: string, message: string): never => {
    throw new Refusal('invalid-input', `terms.${field}`, message);
  };
  for (const part of PARTS) {
    if (terms.waived[part] > owed[part])
      refuse(
        `waived.${part}`,
        `减免的${PART_NAMES[part]}不能超过现欠的${PART_NAMES[part]} ${formatGrouped(owed[part])} 元。`,
      );
  }
  const waived = add(...PARTS.map((part) => terms.waived[part]));
  const base = subtract(add(...PARTS.map((part) => owed[part])), waived);
  if (base <= 0) refuse('waived.principal', '减免之后没有要还的款项，无需分期。');
  if (terms.firstDueOn < agreedOn) refuse('firstDueOn', '首期还款日不能早于约定之日。');
  if (partsOf(terms.firstDueOn).day > 28 && terms.count > 1 && !terms.monthEnd && goesByMonths(terms)) {
    refuse(
      'firstDueOn',
      `首期还款日为 ${partsOf(terms.firstDueOn).day} 日，有的月份没有这一天；请改在 28 日以前，或者选定“没有该日的，为当月最后一天”。`,
    );
  }
  if (terms.interest !== null && capPercent !== null && isGreater(ratioOf(terms.interest), ratioOf(capPercent))) {
    refuse('interest', `分期利率不能超过本案利率上限年利率 ${capPercent}%。`);
  }
  const parts = withInterest(scheduled(terms, base), terms, { owed, agreedOn, allocation, capPercent });
  return {
    waived,
    base,
    instalments: parts,
    interest: add(...parts.map(({ interest }) => interest)),
    total: add(...parts.map(({ amount }) => amount)),
    finishOn: parts.at(-1)?.dueOn ?? terms.firstDueOn,
  };
}

/** Whether the due days are a day of the month that some months lack. */
export function goesByMonths({ every = 'month', schedule }: Pick<SettlementTerms, 'every' | 'schedule'>): boolean {
  return schedule.kind !== 'dated' && (every === 'month' || every === 'quarter');
}

/** The instalments without interest: they add up to `base`. @throws Refusal */
function scheduled(
  { schedule, count, firstDueOn, every = 'month' }: SettlementTerms,
  base: Fen,
): readonly Instalment[] {
  const regular = { total: base, count, firstDueOn, every } as const;
  const [field, amounts] =
    schedule.kind === 'own'
      ? (['amounts', schedule.amounts] as const)
      : schedule.kind === 'dated'
        ? (['parts', schedule.parts.map(({ amount }) => amount)] as const)
        : (['', []] as const);
  try {
    if (schedule.kind === 'dated' || schedule.kind === 'own') requireAmounts(amounts, count, base, field);
    if (schedule.kind === 'dated') return datedInstalments(schedule.parts, firstDueOn);
    if (schedule.kind !== 'own')
      return instalments(
        schedule.kind === 'equal'
          ? { ...regular, method: 'equal' }
          : { ...regular, method: 'down-payment', downPayment: schedule.downPayment },
      );
    return instalments({ ...regular, method: 'equal' }).map((each, index) => ({
      ...each,
      amount: schedule.amounts[index] ?? NO_MONEY,
    }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const place =
      error.field === 'amounts' || error.field === 'parts' || error.field === 'downPayment'
        ? `schedule.${error.field}`
        : error.field;
    throw new Refusal(error.code, `terms.${place}`, error.message);
  }
}

/** Checks that custom amounts add up to what is to be paid, to the fen. @throws Refusal */
function requireAmounts(amounts: readonly Fen[], count: number, base: Fen, field: string): void {
  const sum = add(...amounts);
  const off = subtract(base, sum);
  if (amounts.length !== count)
    throw new Refusal('invalid-input', field, `共 ${count} 期，填写了 ${amounts.length} 期的金额。`);
  if (amounts.some((amount) => amount <= 0)) throw new Refusal('invalid-input', field, '每期金额须大于零。');
  if (off !== 0)
    throw new Refusal(
      'invalid-input',
      field,
      `各期合计 ${formatGrouped(sum)} 元，与应分期的 ${formatGrouped(base)} 元${off > 0 ? `相比少 ${formatGrouped(off)}` : `相比多 ${formatGrouped(subtract(NO_MONEY, off))}`} 元。`,
    );
}

/** @throws Refusal when a day is not after the one before it, or the first differs from that in the terms */
function datedInstalments(
  parts: readonly { readonly on: PlainDate; readonly amount: Fen }[],
  firstDueOn: PlainDate,
): readonly Instalment[] {
  const late = parts.findIndex(({ on }, index) => index > 0 && on <= parts[index - 1]!.on);
  if (late > 0) throw new Refusal('invalid-input', 'parts', `第 ${late + 1} 期的日期须在第 ${late} 期之后。`);
  if (parts[0]?.on !== firstDueOn) throw new Refusal('invalid-input', 'parts', '第一期的日期与首期还款日不一致。');
  return parts.map(({ on, amount }, index) => ({ no: index + 1, dueOn: on, amount }));
}

function withInterest(
  plain: readonly Instalment[],
  terms: SettlementTerms,
  { owed, agreedOn, allocation }: SettlementFacts,
): SettledInstalment[] {
  const order = bookingOrder(planOrder(terms, allocation));
  let left = PARTS.map((kind) => ({ id: kind, kind, amount: subtract(owed[kind], terms.waived[kind]) }));
  let since = agreedOn;
  return plain.map((each) => {
    const principal = left.find(({ kind }) => kind === 'principal')?.amount ?? NO_MONEY;
    const interest =
      terms.interest === null
        ? NO_MONEY
        : roundHalfUp(accrued(principal, daysBetween(since, each.dueOn), perDay(terms.interest, 365)));
    const booked = allocate(left, each.amount, order);
    left = left.map((part) => ({ ...part, amount: booked.left[part.id] ?? NO_MONEY }));
    since = each.dueOn;
    return { ...each, interest, amount: add(each.amount, interest) };
  });
}
