import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { PlainDate } from '../domain/calendar.ts';
import type { Fen } from '../domain/money.ts';

/**
 * What was agreed about paying by instalments. `owed` is what the ledger said on the day, after the payments booked by then
 * (`bookedBefore`, their ids); `waivable` what had grown on the principal; `total` what the instalments sum to.
 */
export interface PlanTerms {
  readonly owed: Fen;
  readonly bookedBefore: readonly string[];
  readonly waivable: Fen;
  readonly waived: Fen;
  readonly total: Fen;
  readonly count: number;
  readonly firstDueOn: PlainDate;
  readonly instalments: readonly { readonly no: number; readonly dueOn: PlainDate; readonly amount: Fen }[];
}

const planRow = z.object({
  id: z.string(),
  agreed_on: z.string().transform((v) => v as PlainDate),
  terms: z.string().transform((v) => JSON.parse(v) as PlanTerms),
});
export type PlanRecord = z.output<typeof planRow>;

/** The plan that stands: the one recorded last. */
export function currentPlan(file: ReadableFile, caseId: string): PlanRecord | null {
  const row = file.one('SELECT id, agreed_on, terms FROM instalment_plan WHERE case_id = ? ORDER BY seq DESC LIMIT 1', caseId);
  return row === undefined ? null : planRow.parse(row);
}

export function insertPlan(file: WritableFile, id: string, caseId: string, agreedOn: PlainDate, terms: PlanTerms): void {
  file.run('INSERT INTO instalment_plan (id, case_id, agreed_on, terms) VALUES (?, ?, ?, ?)', id, caseId, agreedOn, JSON.stringify(terms));
}
