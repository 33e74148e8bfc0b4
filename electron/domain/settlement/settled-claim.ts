import type { Claim, Payment, Remission } from '../claim/claim.ts';
import type { PlainDate } from '../quantities/calendar.ts';
import { planCourse, type PlanStep } from './plan-course.ts';
import { PARTS, planOrder, type SettledInstalment, type SettlementTerms } from './settlement.ts';

/** A plan as agreed, and its outcome. */
export interface AgreedPlan {
  readonly agreedOn: PlainDate;
  /** Ids of the payments already booked at the time of agreement. */
  readonly bookedBefore: readonly string[];
  readonly instalments: readonly Pick<SettledInstalment, 'no' | 'dueOn' | 'amount'>[];
  readonly terms: Pick<SettlementTerms, 'waived' | 'waiver' | 'booking' | 'graceDays' | 'cureDays'>;
  readonly steps: readonly PlanStep[];
}

type BookedPayment = Payment & { readonly id: string };

/** The payments under the plan at `index`: those booked after it was agreed and before a later plan replaced it. */
export function paymentsOnPlan<Booked extends { readonly id: string }>(
  plans: readonly Pick<AgreedPlan, 'bookedBefore'>[],
  index: number,
  payments: readonly Booked[],
): readonly Booked[] {
  const before = new Set(plans[index]?.bookedBefore);
  const next = plans[index + 1];
  const until = next && new Set(next.bookedBefore);
  return payments.filter(({ id }) => !before.has(id) && (until === undefined || until.has(id)));
}

/**
 * The claim and its payments as modified by settlements, oldest plan first. A final waiver is forgiven on the day of
 * the agreement; a plan that was kept forgives whatever is left on the day of its completion; if a plan fell away, its
 * conditional waiver is treated as never made. Payments under a plan are booked in its order until it falls away.
 */
export function settledClaim(
  claim: Claim,
  payments: readonly BookedPayment[],
  plans: readonly AgreedPlan[],
): { readonly claim: Claim; readonly payments: readonly Payment[] } {
  if (plans.length === 0) return { claim, payments };
  const remissions: Remission[] = [];
  const orders = new Map<string, Claim['allocation']>();
  plans.forEach(({ agreedOn, instalments, terms, steps }, index) => {
    const paid = paymentsOnPlan(plans, index, payments);
    const { keptOn, fallenOn } = planCourse(
      { instalments, steps, graceDays: terms.graceDays, cureDays: terms.cureDays, payments: paid },
      agreedOn,
    );
    const forgivenAtOnce = terms.waiver === 'final' && PARTS.some((part) => terms.waived[part] > 0);
    if (forgivenAtOnce) remissions.push({ on: agreedOn, parts: terms.waived });
    if (keptOn !== null) remissions.push({ on: keptOn, parts: 'rest' });
    if (!forgivenAtOnce && terms.booking === 'as-claim') return;
    for (const { id, on } of paid)
      if (on >= agreedOn && (fallenOn === null || on <= fallenOn)) orders.set(id, planOrder(terms, claim.allocation));
  });
  return {
    claim: remissions.length === 0 ? claim : { ...claim, remissions },
    payments: payments.map((payment) => {
      const agreed = orders.get(payment.id);
      return agreed === undefined ? payment : { ...payment, agreed };
    }),
  };
}
