import { z } from 'zod';
import type { ReadableFile } from '../casefile/transaction.ts';
import type { Stage } from '../domain/case/case-facts.ts';
import type { CaseId, LetterId, LogEntryId, PaymentId, PlanId } from '../domain/case/ids.ts';
import type { DeadlineFacts } from '../domain/deadlines/deadline-facts.ts';
import { arrivalOf } from '../domain/letter/delivery.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { PlanStep } from '../domain/settlement/plan-course.ts';
import { standingEvents } from './letter-events.ts';
import { day, idOf, json, money, oneOf } from './table.ts';

const caseRow = z.object({
  id: idOf<CaseId>(),
  title: z.string(),
  stage: oneOf<Stage>(),
  next_step: z.string(),
  next_step_on: day.nullable(),
  /** [formedOn, dueOn, filedOn, guarantors, procedure] */
  facts:
    json<[PlainDate, PlainDate, PlainDate | null, DeadlineFacts['guarantors'], DeadlineFacts['procedure'] | null]>(),
});
const paymentRow = z.object({
  case_id: idOf<CaseId>(),
  id: idOf<PaymentId>(),
  on: day,
  amount: money,
  recorded_at: z.string(),
});
const letterRow = z.object({
  case_id: idOf<CaseId>(),
  id: idOf<LetterId>(),
  number: z.string(),
  issued_on: day,
  pay_by: day,
  pay_within: z.number().nullable(),
  to_debtor: z.number(),
  to_guarantors: json<string[]>(),
});
const promiseRow = z.object({
  case_id: idOf<CaseId>(),
  id: idOf<LogEntryId>(),
  made_on: day,
  recorded_at: z.string(),
  on: day,
  amount: money.nullable(),
});
const planRow = z.object({
  case_id: idOf<CaseId>(),
  id: idOf<PlanId>(),
  agreed_on: day,
  terms: json<Pick<NonNullable<DeadlineFacts['plan']>, 'bookedBefore' | 'instalments' | 'agreed'>>(),
  steps: json<PlanStep[]>(),
});
const actedRow = z.object({ case_id: idOf<CaseId>(), acted_on: day });

export interface CaseForDeadlines extends DeadlineFacts {
  readonly id: CaseId;
  readonly title: string;
}

/** Cases that are neither settled, stopped nor removed; with `caseId`, that case or none. */
export function activeCaseIds(file: ReadableFile, caseId: CaseId | null): CaseId[] {
  const [only, bound] = caseId === null ? ['', []] : ['id = ? AND ', [caseId]];
  return z
    .array(z.object({ id: idOf<CaseId>() }))
    .parse(file.all(`SELECT id FROM debt_case WHERE ${only}stage NOT IN ('settled', 'stopped', 'removed')`, ...bound))
    .map(({ id }) => id);
}

/** How many rows this program has changed since it opened the file: while it is unchanged, so is the file. */
export function changeCount(file: ReadableFile): number {
  return z.object({ n: z.number() }).parse(file.one('SELECT total_changes() AS n')).n;
}

/** What the deadlines of the given cases follow from: only the columns needed, and nothing of the papers. */
export function deadlineFacts(file: ReadableFile, caseIds: readonly CaseId[]): CaseForDeadlines[] {
  const asked = JSON.stringify(caseIds);
  const those = '(SELECT value FROM json_each(?))';
  const read = <Of extends z.ZodType<{ case_id: CaseId }>>(row: Of, sql: string): Map<string, z.output<Of>[]> =>
    Map.groupBy(z.array(row).parse(file.all(sql, asked)), ({ case_id }) => case_id);

  const payments = read(
    paymentRow,
    `SELECT case_id, id, paid_on AS "on", amount_fen AS amount, recorded_at FROM counted_payment WHERE case_id IN ${those}`,
  );
  const letters = read(
    letterRow,
    `SELECT l.case_id, l.id, l.number, l.issued_on, l.pay_by, l.draft ->> '$.payWithin' AS pay_within,
      EXISTS (SELECT 1 FROM letter_recipient t JOIN json_each(r.facts, '$.debtors') d ON d.value ->> '$.id' = t.party
        WHERE t.letter_id = l.id AND t.role = 'debtor') AS to_debtor,
      (SELECT json_group_array(t.party) FROM letter_recipient t WHERE t.letter_id = l.id AND t.role = 'guarantor') AS to_guarantors
    FROM letter l JOIN debt_case c ON c.id = l.case_id JOIN case_revision r ON r.case_id = c.id AND r.version = c.version
    WHERE l.case_id IN ${those} AND l.state = 'issued'`,
  );
  const events = standingEvents(file, caseIds);
  const promises = read(
    promiseRow,
    `SELECT case_id, id, substr(at, 1, 10) AS made_on, recorded_at, promise_on AS "on", promise_fen AS amount FROM log_entry e
    WHERE case_id IN ${those} AND +promise_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM log_entry k WHERE k.case_id = e.case_id AND k.corrects = e.id)`,
  );
  const plans = read(
    planRow,
    `SELECT case_id, id, agreed_on, terms,
      (SELECT json_group_array(json_object('kind', kind, 'on', step_on) ORDER BY seq) FROM plan_step s WHERE s.plan_id = p.id) AS steps FROM instalment_plan p
    WHERE case_id IN ${those} AND NOT EXISTS (SELECT 1 FROM instalment_plan l WHERE l.case_id = p.case_id AND l.seq > p.seq)`,
  );
  const acted = read(
    actedRow,
    `SELECT case_id, substr(max(at), 1, 10) AS acted_on FROM log_entry WHERE case_id IN ${those} AND kind <> 'payment' GROUP BY case_id`,
  );
  // The last event, if it was an unanswered attempt.
  const unanswered = read(
    actedRow,
    `SELECT case_id, substr(at, 1, 10) AS acted_on FROM log_entry e WHERE case_id IN ${those} AND kind = 'note' AND answered = 0
    AND NOT EXISTS (SELECT 1 FROM log_entry l WHERE l.case_id = e.case_id AND (l.at > e.at OR (l.at = e.at AND l.seq > e.seq)))`,
  );
  const reviews = read(
    actedRow,
    `SELECT case_id, next_on AS acted_on FROM stop_loss_review s WHERE case_id IN ${those} AND next_on IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM stop_loss_review l WHERE l.case_id = s.case_id AND l.seq > s.seq)`,
  );
  const cases = z.array(caseRow).parse(
    file.all(
      `SELECT c.id, c.title, c.stage, c.next_step, c.next_step_on, json_extract(r.facts, '$.claim.formedOn', '$.claim.dueOn', '$.claim.filedOn', '$.guarantors', '$.procedure') AS facts
     FROM debt_case c JOIN case_revision r ON r.case_id = c.id AND r.version = c.version WHERE c.id IN ${those}`,
      asked,
    ),
  );

  return cases.map(
    ({ id, title, stage, next_step, next_step_on, facts: [formedOn, dueOn, filedOn, guarantors, procedure] }) => {
      const plan = plans.get(id)?.[0];
      return {
        id,
        title,
        stage,
        formedOn,
        dueOn,
        filedOn,
        guarantors,
        procedure: procedure ?? {},
        payments: (payments.get(id) ?? []).map(({ id: paymentId, on, amount, recorded_at }) => ({
          id: paymentId,
          on,
          amount,
          recordedAt: recorded_at,
        })),
        letters: (letters.get(id) ?? []).map((each) => ({
          id: each.id,
          number: each.number,
          issuedOn: each.issued_on,
          payBy: each.pay_by,
          payWithin: each.pay_within,
          toDebtor: each.to_debtor === 1,
          toGuarantors: each.to_guarantors,
          arrival: arrivalOf(events.get(each.id) ?? []),
        })),
        promises: (promises.get(id) ?? []).map((each) => ({
          id: each.id,
          madeOn: each.made_on,
          recordedAt: each.recorded_at,
          on: each.on,
          amount: each.amount,
        })),
        plan: plan === undefined ? null : { id: plan.id, agreedOn: plan.agreed_on, ...plan.terms, steps: plan.steps },
        nextStep: next_step_on === null ? null : { what: next_step, on: next_step_on },
        lastActedOn: acted.get(id)?.[0]?.acted_on ?? null,
        unansweredOn: unanswered.get(id)?.[0]?.acted_on ?? null,
        reviewOn: reviews.get(id)?.[0]?.acted_on ?? null,
      };
    },
  );
}
