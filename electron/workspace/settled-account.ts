import type { ReadableFile } from '../casefile/transaction.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { Claim, Payment } from '../domain/claim/claim.ts';
import { settledClaim, type AgreedPlan } from '../domain/settlement/settled-claim.ts';
import { standingPayments } from '../records/payments.ts';
import { planSteps, plansOf, termsOf } from '../records/plans.ts';

/**
 * The claim of a case and its payments as its settlements have changed them: what its statement is computed from.
 * @param fallen a plan taken as called off on a day, to see what would then be owed
 */
export function accountOf(
  file: ReadableFile,
  caseId: string,
  claim: Claim,
  fallen?: { readonly planId: string; readonly on: PlainDate },
): { readonly claim: Claim; readonly payments: readonly Payment[] } {
  const payments = standingPayments(file, caseId).map((entry) => ({
    id: entry.id,
    on: entry.paid_on,
    amount: entry.amount_fen,
    ...(entry.designation === null ? {} : { designation: entry.designation }),
  }));
  const plans = plansOf(file, caseId);
  if (plans.length === 0) return { claim, payments };
  const steps = planSteps(file, caseId);
  return settledClaim(
    claim,
    payments,
    plans.map(({ id, agreed_on: agreedOn, terms }): AgreedPlan => ({
      agreedOn,
      bookedBefore: terms.bookedBefore,
      instalments: terms.instalments,
      terms: termsOf(terms),
      steps: [...(steps.get(id) ?? []), ...(fallen?.planId === id ? [{ kind: 'fallen' as const, on: fallen.on }] : [])],
    })),
  );
}
