import { z } from 'zod';
import { finding, letterKind } from './letters.ts';
import type { OperationTable } from './operation.ts';
import { printWish } from './printing.ts';
import { reasons } from './reasons.ts';
import { answers, templateId } from './templates.ts';
import { batchId, caseId, instant, letterId, nothing, plainDate } from './values.ts';

/**
 * Recipient of a letter in a batch: all debtors of a case together, or the debtor or guarantor at that place in its
 * list.
 */
export const BATCH_RECIPIENTS = [
  'debtors',
  'debtor-1',
  'debtor-2',
  'debtor-3',
  'guarantor-1',
  'guarantor-2',
  'guarantor-3',
] as const;
export type BatchRecipient = (typeof BATCH_RECIPIENTS)[number];

/** What is made for each case: a letter from its facts, or a paper from a template. `suggested`: in the tone that each case suggests. */
export const batchPaper = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('letter'),
    letter: z.union([letterKind, z.literal('suggested')]),
    payBy: plainDate,
    to: z.enum(BATCH_RECIPIENTS).default('debtors'),
  }),
  /** `answers` apply to every case; those for a single case take precedence. */
  z.strictObject({ kind: z.literal('template'), template: templateId, answers }),
]);
export type BatchPaper = z.output<typeof batchPaper>;

/** One case of a batch, with its own answers. */
const batchCase = { caseId, answers: answers.default({}) };

export const MOST_CASES = 1000;

const summary = z.strictObject({
  id: batchId,
  at: instant,
  title: z.string(),
  folder: z.string(),
  total: z.int(),
  issued: z.int(),
  blocked: z.int(),
  /** Number of letters among the issued papers: their bytes are kept, and they can be printed again together. */
  letters: z.int(),
});
export type BatchSummary = z.infer<typeof summary>;

const row = z.strictObject({
  caseId,
  title: z.string(),
  debtor: z.string(),
  /** `not-done`: stopped, or the file was locked, before this case. */
  outcome: z.enum(['issued', 'blocked', 'not-done']),
  message: z.string(),
  number: z.string(),
  letterId: letterId.nullable(),
  file: z.string(),
});
export type BatchRow = z.infer<typeof row>;

/** Whether a letter was handed to the printer; `message` says why not, where a printer refused it. */
const printJob = z.strictObject({
  letterId,
  outcome: z.enum(['sent', 'failed', 'not-sent']),
  message: z.string(),
});
export type PrintJob = z.infer<typeof printJob>;

export const batchOperations = {
  /** The chosen cases, by name, for a table of answers. */
  'batch-cases': {
    client: 'refused',
    input: z.strictObject({ cases: z.array(caseId).max(MOST_CASES) }),
    output: z.strictObject({ cases: z.array(z.strictObject({ caseId, title: z.string(), debtor: z.string() })) }),
  },
  /**
   * Findings against the paper in each case, as it would be made now. Progress is sent as `batch` events; refused with
   * `cancelled` when stopped.
   */
  'batch-check': {
    client: 'refused',
    input: z.strictObject({ paper: batchPaper, cases: z.array(z.strictObject(batchCase)).min(1).max(MOST_CASES) }),
    output: z.strictObject({
      title: z.string(),
      cases: z.array(
        z.strictObject({
          caseId,
          title: z.string(),
          debtor: z.string(),
          /** The paper to be made; empty where none can be. */ paper: z.string(),
          findings: z.array(finding),
        }),
      ),
    }),
  },
  /**
   * Makes the paper for each case in turn, in a new folder that the lawyer chooses, and one file joining them all.
   * `reasons` answer the warnings of each case as found; a case with a block, or a warning without its reason, gets no
   * paper. `fronts`: in the joined file each paper starts on a front page. `id` is null when the lawyer cancelled
   * main's dialog.
   */
  'batch-issue': {
    client: 'refused',
    input: z.strictObject({
      paper: batchPaper,
      cases: z
        .array(z.strictObject({ ...batchCase, reasons }))
        .min(1)
        .max(MOST_CASES),
      fronts: z.boolean(),
    }),
    output: z.strictObject({ id: batchId.nullable() }),
  },
  /** Stops the run after the current case. */
  'batch-stop': { client: 'shown', input: nothing, output: nothing },
  'batch-list': { client: 'refused', input: nothing, output: z.strictObject({ batches: z.array(summary) }) },
  'batch-report': {
    client: 'refused',
    input: z.strictObject({ id: batchId }),
    output: z.strictObject({ ...summary.shape, rows: z.array(row) }),
  },
  'batch-report-save': {
    client: 'refused',
    input: z.strictObject({ id: batchId, format: z.enum(['xlsx', 'csv']) }),
    output: z.strictObject({ saved: z.string().nullable() }),
  },
  /**
   * Hands letters of a batch to a printer, byte for byte as issued, each as a job of its own; with `bothSides` each
   * therefore begins on a front page.
   */
  'batch-print': {
    client: 'refused',
    input: z.strictObject({
      id: batchId,
      letters: z.array(letterId).min(1).max(MOST_CASES),
      printer: z.string().min(1, '请选择打印机'),
      wish: printWish,
    }),
    output: z.strictObject({ jobs: z.array(printJob) }),
  },
} satisfies OperationTable;
