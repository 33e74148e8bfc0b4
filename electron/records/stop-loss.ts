import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { Stage } from '../domain/case/case-facts.ts';
import type { CaseId, ReviewId } from '../domain/case/ids.ts';
import type { Advice, StopLossInputs } from '../domain/path/stop-loss.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { type Fen } from '../domain/quantities/money.ts';
import { day, idOf, json, money, oneOf, table } from './table.ts';

/** A decision as made, with the assumptions used and what the file knew that day. */
export interface StopLossReview extends StopLossInputs {
  readonly decision: Advice;
  readonly advice: Advice;
  readonly expected: Fen;
  readonly reason: string;
}

const stopLossReview = table('stop_loss_review', {
  id: idOf<ReviewId>(),
  case_id: idOf<CaseId>(),
  recorded_at: z.string(),
  reviewed_on: day,
  next_on: day.nullable(),
  review: json<StopLossReview>(),
});
export type StopLossRecord = z.output<typeof stopLossReview.row>;

/** Newest first. */
export function reviewsOf(file: ReadableFile, caseId: CaseId): StopLossRecord[] {
  return stopLossReview.all(file, 'WHERE case_id = ? ORDER BY seq DESC', caseId);
}

export function insertReview(file: WritableFile, caseId: CaseId, review: Omit<StopLossRecord, 'case_id'>): void {
  stopLossReview.insert(file, { ...review, case_id: caseId });
}

const portfolioRow = z.object({
  id: idOf<CaseId>(),
  title: z.string(),
  debtor_name: z.string(),
  stage: oneOf<Stage>(),
  owed: money.nullable(),
  recovered: money,
  costs: money,
  quiet_since: day.nullable(),
  reviewed_on: stopLossReview.row.shape.reviewed_on.nullable(),
  next_on: stopLossReview.row.shape.next_on,
  review: stopLossReview.row.shape.review.nullable(),
});
export type PortfolioRecord = z.output<typeof portfolioRow>;

/**
 * Cases not removed, or one of them, with what came in, what went out, the day of the last payment or answer, and the
 * last decision.
 * @param asOf the day of the sums owed; null for a case whose sum is not yet computed for it
 */
export function portfolio(file: ReadableFile, asOf: PlainDate, caseId: CaseId | null = null): PortfolioRecord[] {
  return z.array(portfolioRow).parse(
    file.all(
      `SELECT c.id, c.title, c.debtor_name, c.stage, o.total_fen AS owed,
       coalesce((SELECT sum(p.amount_fen) FROM counted_payment p WHERE p.case_id = c.id), 0) AS recovered,
       coalesce((SELECT sum(k.value ->> '$.amount') FROM json_each(r.facts, '$.claim.costs') k), 0) AS costs,
       nullif(max(
         coalesce((SELECT max(p.paid_on) FROM counted_payment p WHERE p.case_id = c.id), ''),
         coalesce((SELECT substr(max(e.at), 1, 10) FROM log_entry e WHERE e.case_id = c.id AND e.kind IN ('note', 'correction') AND e.answered IS NOT 0), '')), '') AS quiet_since,
       s.reviewed_on, s.next_on, s.review
     FROM debt_case c JOIN case_revision r ON r.case_id = c.id AND r.version = c.version
       LEFT JOIN owed o ON o.case_id = c.id AND o.as_of = :asOf
       LEFT JOIN stop_loss_review s ON s.case_id = c.id AND s.seq = (SELECT max(l.seq) FROM stop_loss_review l WHERE l.case_id = c.id)
     WHERE c.stage <> 'removed' AND (:caseId IS NULL OR c.id = :caseId) ORDER BY c.created_at, c.id`,
      { asOf, caseId },
    ),
  );
}
