import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { BatchId, CaseId, LetterId } from '../domain/case/ids.ts';
import { idOf, table } from './table.ts';

const batch = table('batch', { id: idOf<BatchId>(), begun_at: z.string(), title: z.string(), folder: z.string() });
const batchCase = table('batch_case', { batch_id: idOf<BatchId>(), seq: z.number(), case_id: idOf<CaseId>() });
const batchOutcome = table('batch_outcome', {
  batch_id: idOf<BatchId>(),
  case_id: idOf<CaseId>(),
  outcome: z.enum(['issued', 'blocked']),
  message: z.string(),
  letter_id: idOf<LetterId>().nullable(),
  sha256: z.string().nullable(),
  file: z.string(),
});

export interface NewBatch {
  readonly id: BatchId;
  /** Instant, UTC. */
  readonly at: string;
  readonly title: string;
  /** Name of the folder its PDFs are saved in. */
  readonly folder: string;
  /** In order. */
  readonly cases: readonly CaseId[];
}

/** Call inside `write`. */
export function insertBatch(file: WritableFile, { id, at, title, folder, cases }: NewBatch): void {
  batch.insert(file, { id, begun_at: at, title, folder });
  cases.forEach((caseId, index) => batchCase.insert(file, { batch_id: id, seq: index + 1, case_id: caseId }));
}

/** The outcome for one case: a paper with its hash and file name, or why there is none. */
export type Outcome =
  | { readonly outcome: 'issued'; readonly sha256: string; readonly file: string; readonly letterId: LetterId | null }
  | { readonly outcome: 'blocked'; readonly message: string };

/** Call inside the transaction that issues the paper. */
export function insertOutcome(file: WritableFile, batchId: BatchId, caseId: CaseId, became: Outcome): void {
  const { outcome } = became;
  batchOutcome.insert(file, {
    batch_id: batchId,
    case_id: caseId,
    outcome,
    ...(outcome === 'issued'
      ? { message: '', letter_id: became.letterId, sha256: became.sha256, file: became.file }
      : { message: became.message, letter_id: null, sha256: null, file: '' }),
  });
}

const batchRow = batch.row.extend({
  total: z.number(),
  issued: z.number(),
  blocked: z.number(),
  letters: z.number(),
});
export type BatchRecord = z.output<typeof batchRow>;

const BATCHES = `SELECT ${batch.columnsAs('b')}, count(*) AS total, count(*) FILTER (WHERE o.outcome = 'issued') AS issued,
    count(*) FILTER (WHERE o.outcome = 'blocked') AS blocked, count(o.letter_id) AS letters
  FROM batch b JOIN batch_case c ON c.batch_id = b.id LEFT JOIN batch_outcome o ON o.batch_id = b.id AND o.case_id = c.case_id`;

/** Newest first. */
export function listBatches(file: ReadableFile): BatchRecord[] {
  return z.array(batchRow).parse(file.all(`${BATCHES} GROUP BY b.id ORDER BY b.seq DESC LIMIT 200`));
}

export function findBatch(file: ReadableFile, id: BatchId): BatchRecord | null {
  const row = file.one(`${BATCHES} WHERE b.id = ? GROUP BY b.id`, id);
  return row === undefined ? null : batchRow.parse(row);
}

const { outcome, message, letter_id, sha256, file } = batchOutcome.row.shape;
const outcomeRow = z.object({
  case_id: idOf<CaseId>(),
  title: z.string(),
  debtor_name: z.string(),
  outcome: outcome.nullable(),
  message: message.nullable(),
  letter_id,
  number: z.string().nullable(),
  sha256,
  file: file.nullable(),
});
export type OutcomeRecord = z.output<typeof outcomeRow>;

/** The outcome for each case, in batch order; null if the case was not reached. */
export function outcomesOf(file: ReadableFile, batchId: BatchId): OutcomeRecord[] {
  return z.array(outcomeRow).parse(
    file.all(
      `SELECT c.case_id, d.title, d.debtor_name, o.outcome, o.message, o.letter_id, l.number, o.sha256, o.file
       FROM batch_case c JOIN debt_case d ON d.id = c.case_id
       LEFT JOIN batch_outcome o ON o.batch_id = c.batch_id AND o.case_id = c.case_id LEFT JOIN letter l ON l.id = o.letter_id
      WHERE c.batch_id = ? ORDER BY c.seq`,
      batchId,
    ),
  );
}
