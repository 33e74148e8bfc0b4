import { z } from 'zod';
import type { OperationTable } from './operation.ts';
import { ONE_COPY, printOutcome, printWish } from './printing.ts';
import { reasons } from './reasons.ts';
import { articleKey } from './statutes.ts';
import { answers, templateId } from './templates.ts';
import { caseId, lendingId, letterId, offerId, pdf, plainDate } from './values.ts';

/** Identifies a printed paper; what is shown, saved and printed under one name is the same bytes. */
export const paperRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('letter'), id: letterId }),
  z.strictObject({ kind: z.literal('calculation'), caseId, asOf: plainDate }),
  /** With `only`, a list of entry numbers, an extract: it says so, and prints each entry's hash. */
  z.strictObject({ kind: z.literal('log'), caseId, only: z.array(z.int().min(1)).min(1).exactOptional() }),
  z.strictObject({ kind: z.literal('plan'), caseId }),
  /** An offer in the negotiations, to be handed over before anything is agreed. */
  z.strictObject({ kind: z.literal('offer'), id: offerId }),
  /** The current assessment before lending, as a note for the client. */
  z.strictObject({ kind: z.literal('lending'), id: lendingId }),
  /** An article for the client to take along, as of a day. */
  z.strictObject({ kind: z.literal('statute'), ...articleKey.shape, on: plainDate }),
  /** A paper from a template, with the lawyer's answers. Saved or printed only when nothing blocks it. */
  z.strictObject({ kind: z.literal('template'), caseId, template: templateId, answers }),
  /** Contains the key of the case file: asks for the password again. */
  z.strictObject({ kind: z.literal('recovery-sheet'), password: z.string().max(1000) }),
]);
export type PaperRef = z.infer<typeof paperRef>;

/**
 * `docx` is the paper as an editable Word file: what is signed, sent and filed is the PDF. There is none of a recovery
 * sheet.
 */
export const paperFormat = z.enum(['pdf', 'docx']);
export type PaperFormat = z.infer<typeof paperFormat>;

export const paperOperations = {
  'paper-preview': { client: 'shown', input: z.strictObject({ paper: paperRef }), output: z.strictObject({ pdf }) },
  /**
   * Asks where in main's own dialog. `saved` is the file's name, null when the lawyer cancelled. A template paper with
   * warnings needs `reasons`, which are kept in the log.
   */
  'paper-save': {
    client: 'shown',
    input: z.strictObject({ paper: paperRef, format: paperFormat.default('pdf'), reasons: reasons.default([]) }),
    output: z.strictObject({ saved: z.string().nullable() }),
  },
  'paper-print': {
    client: 'shown',
    input: z.strictObject({ paper: paperRef, reasons: reasons.default([]), wish: printWish.default(ONE_COPY) }),
    output: z.strictObject({ outcome: printOutcome }),
  },
} satisfies OperationTable;
