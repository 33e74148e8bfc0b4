import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { Stage } from '../domain/case/case-facts.ts';
import { fen, type Fen } from '../domain/quantities/money.ts';
import type { Advice, StopLossInputs } from '../domain/path/stop-loss.ts';

/** A decision as it was made, with what was reckoned with and what the file knew on the day. */
export interface StopLossReview extends StopLossInputs {
  readonly decision: Advice;
  readonly advice: Advice;
  readonly expected: Fen;
  readonly reason: string;
}

const day = z.string().transform((v) => v as PlainDate);
const sum = z.number().transform(fen);
const json = z.string().transform((v) => JSON.parse(v) as StopLossReview);

const reviewRow = z.object({
  id: z.string(),
  recorded_at: z.string(),
  reviewed_on: day,
  next_on: day.nullable(),
  review: json,
});
export type StopLossRecord = z.output<typeof reviewRow>;

/** Newest first. */
export function reviewsOf(file: ReadableFile, caseId: string): StopLossRecord[] {
  return z
    .array(reviewRow)
    .parse(
      file.all(
        'SELECT id, recorded_at, reviewed_on, next_on, review FROM stop_loss_review WHERE case_id = ? ORDER BY seq DESC',
        caseId,
      ),
    );
}

export function insertReview(file: WritableFile, caseId: string, record: StopLossRecord): void {
  file.run(
    'INSERT INTO stop_loss_review (id, case_id, recorded_at, reviewed_on, next_on, review) VALUES (?, ?, ?, ?, ?, ?)',
    record.id,
    caseId,
    record.recorded_at,
    record.reviewed_on,
    record.next_on,
    JSON.stringify(record.review),
  );
}

const portfolioRow = z.object({
  id: z.string(),
  title: z.string(),
  debtor_name: z.string(),
  stage: z.string().transform((v) => v as Stage),
  owed: sum.nullable(),
  recovered: sum,
  costs: sum,
  quiet_since: day.nullable(),
  reviewed_on: day.nullable(),
  next_on: day.nullable(),
  review: json.nullable(),
});
export type PortfolioRecord = z.output<typeof portfolioRow>;

/**
 * Cases that are not removed, or one of them, with what came in, what went out, the day of the last payment or answer, and the last decision.
 * @param asOf the day of the sums owed; one not yet computed for it is null
 */
export function portfolio(file: ReadableFile, asOf: PlainDate, caseId: string | null = null): PortfolioRecord[] {
  return z.array(portfolioRow).parse(
    file.all(
      `SELECT c.id, c.title, c.debtor_name, c.stage, o.total_fen AS owed,
       coalesce((SELECT sum(p.amount_fen) FROM payment p WHERE p.case_id = c.id AND p.voids IS NULL AND NOT EXISTS (SELECT 1 FROM payment v WHERE v.voids = p.id)), 0) AS recovered,
       coalesce((SELECT sum(k.value ->> '$.amount') FROM json_each(r.facts, '$.claim.costs') k), 0) AS costs,
       nullif(max(
         coalesce((SELECT max(p.paid_on) FROM payment p WHERE p.case_id = c.id AND p.voids IS NULL AND NOT EXISTS (SELECT 1 FROM payment v WHERE v.voids = p.id)), ''),
         coalesce((SELECT substr(max(e.at), 1, 10) FROM log_entry e WHERE e.case_id = c.id AND e.kind IN ('note', 'correction') AND e.answered IS NOT 0), '')), '') AS quiet_since,
       s.reviewed_on, s.next_on, s.review
     FROM debt_case c JOIN case_revision r ON r.case_id = c.id AND r.version = c.version
       LEFT JOIN owed o ON o.case_id = c.id AND o.as_of = ?
       LEFT JOIN stop_loss_review s ON s.case_id = c.id AND s.seq = (SELECT max(l.seq) FROM stop_loss_review l WHERE l.case_id = c.id)
     WHERE c.stage <> 'removed' AND (? IS NULL OR c.id = ?) ORDER BY c.created_at, c.id`,
      asOf,
      caseId,
      caseId,
    ),
  );
}
