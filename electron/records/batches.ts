import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { BatchId, CaseId, LetterId } from '../domain/case/ids.ts';
import { text } from './values.ts';

export interface NewBatch {
  readonly id: BatchId;
  /** Instant, UTC. */
  readonly at: string;
  readonly title: string;
  /** Name of the folder that its PDFs are saved in. */
  readonly folder: string;
  /** In their order. */
  readonly cases: readonly CaseId[];
}

/** Call inside `write`. */
export function insertBatch(file: WritableFile, { id, at, title, folder, cases }: NewBatch): void {
  file.run('INSERT INTO batch (id, begun_at, title, folder) VALUES (?, ?, ?, ?)', id, at, title, folder);
  cases.forEach((caseId, index) =>
    file.run('INSERT INTO batch_case (batch_id, seq, case_id) VALUES (?, ?, ?)', id, index + 1, caseId),
  );
}

/** What became of one case: a paper with its hash and the name of its file, or why there is none. */
export type Outcome =
  | { readonly outcome: 'issued'; readonly sha256: string; readonly file: string; readonly letterId: LetterId | null }
  | { readonly outcome: 'blocked'; readonly message: string };

/** Call inside the transaction that issues the paper. */
export function insertOutcome(file: WritableFile, batchId: BatchId, caseId: CaseId, became: Outcome): void {
  const [message, letterId, sha256, name] =
    became.outcome === 'issued' ? ['', became.letterId, became.sha256, became.file] : [became.message, null, null, ''];
  file.run(
    'INSERT INTO batch_outcome (batch_id, case_id, outcome, message, letter_id, sha256, file) VALUES (?, ?, ?, ?, ?, ?, ?)',
    batchId,
    caseId,
    became.outcome,
    message,
    letterId,
    sha256,
    name,
  );
}

const batchRow = z.object({
  id: text<BatchId>(),
  begun_at: z.string(),
  title: z.string(),
  folder: z.string(),
  total: z.number(),
  issued: z.number(),
  blocked: z.number(),
  letters: z.number(),
});
export type BatchRecord = z.output<typeof batchRow>;

const BATCHES = `SELECT b.id, b.begun_at, b.title, b.folder, count(*) AS total, count(*) FILTER (WHERE o.outcome = 'issued') AS issued,
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

const outcomeRow = z.object({
  case_id: text<CaseId>(),
  title: z.string(),
  debtor_name: z.string(),
  outcome: z.enum(['issued', 'blocked']).nullable(),
  message: z.string().nullable(),
  letter_id: text<LetterId>().nullable(),
  number: z.string().nullable(),
  sha256: z.string().nullable(),
  file: z.string().nullable(),
});
export type OutcomeRecord = z.output<typeof outcomeRow>;

/** What became of each case, in the order of the batch; a null outcome was not come to. */
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
