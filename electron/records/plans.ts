import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { CaseId, PaymentId, PlanId } from '../domain/case/ids.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { type Fen, NO_MONEY } from '../domain/quantities/money.ts';
import { PLAN_STEPS, type PlanStep } from '../domain/settlement/plan-course.ts';
import type { Parts, SettlementTerms } from '../domain/settlement/settlement.ts';
import { day, idOf, json, table } from './table.ts';

/**
 * Agreed payment by instalments. `owed` is the ledger's sum on that day, after the payments booked by then
 * (`bookedBefore`, their ids); `waivable` what had accrued on the principal; `total` the sum of the instalments.
 */
export interface PlanTerms {
  readonly owed: Fen;
  readonly bookedBefore: readonly PaymentId[];
  readonly waivable: Fen;
  readonly waived: Fen;
  readonly total: Fen;
  readonly count: number;
  readonly firstDueOn: PlainDate;
  readonly instalments: readonly {
    readonly no: number;
    readonly dueOn: PlainDate;
    readonly amount: Fen;
    readonly interest?: Fen;
  }[];
  /**
   * The terms in full, and what was owed by component. Absent in plans of schema versions below 50, which had one
   * conditional waiver amount.
   */
  readonly agreed?: SettlementTerms;
  readonly owedParts?: Parts;
}

const instalmentPlan = table('instalment_plan', {
  id: idOf<PlanId>(),
  case_id: idOf<CaseId>(),
  agreed_on: day,
  terms: json<PlanTerms>(),
});
export type PlanRecord = z.output<typeof instalmentPlan.row>;

/** Every plan of a case, oldest first: the last one is in force. */
export function plansOf(file: ReadableFile, caseId: CaseId): PlanRecord[] {
  return instalmentPlan.all(file, 'WHERE case_id = ? ORDER BY seq', caseId);
}

/** The plan in force: the one recorded last. */
export function currentPlan(file: ReadableFile, caseId: CaseId): PlanRecord | null {
  return plansOf(file, caseId).at(-1) ?? null;
}

export function insertPlan(
  file: WritableFile,
  id: PlanId,
  caseId: CaseId,
  agreedOn: PlainDate,
  terms: PlanTerms,
): void {
  instalmentPlan.insert(file, { id, case_id: caseId, agreed_on: agreedOn, terms });
}

/** The terms of a plan of any version; what an old one left implicit in its form is spelled out. */
export function termsOf({ agreed, count, firstDueOn }: PlanTerms): SettlementTerms {
  return (
    agreed ?? {
      waived: { principal: NO_MONEY, interest: NO_MONEY, penalty: NO_MONEY, cost: NO_MONEY },
      waiver: 'conditional',
      count,
      firstDueOn,
      monthEnd: true,
      schedule: { kind: 'equal' },
      interest: null,
      graceDays: 0,
      cureDays: 5,
      booking: 'as-claim',
    }
  );
}

const planStep = table('plan_step', {
  plan_id: idOf<PlanId>(),
  kind: z.enum(PLAN_STEPS),
  step_on: day,
  note: z.string(),
  recorded_at: z.string(),
});
export type PlanStepRecord = PlanStep & { readonly note: string; readonly recordedAt: string };

/** What was done about each plan of a case, by plan id, in order. */
export function planSteps(file: ReadableFile, caseId: CaseId): ReadonlyMap<PlanId, PlanStepRecord[]> {
  const ofCase = 'WHERE plan_id IN (SELECT id FROM instalment_plan WHERE case_id = ?) ORDER BY seq';
  const byPlan = new Map<PlanId, PlanStepRecord[]>();
  for (const { plan_id: id, kind, step_on: on, note, recorded_at: recordedAt } of planStep.all(file, ofCase, caseId))
    byPlan.set(id, [...(byPlan.get(id) ?? []), { kind, on, note, recordedAt }]);
  return byPlan;
}

export function insertPlanStep(
  file: WritableFile,
  planId: PlanId,
  { kind, on, note, recordedAt }: PlanStepRecord,
): void {
  planStep.insert(file, { plan_id: planId, kind, step_on: on, note, recorded_at: recordedAt });
}
