import { z } from 'zod';
import type { OperationTable } from './operation.ts';
import { ONE_COPY, printWish } from './printing.ts';
import { reasons } from './reasons.ts';
import { articleKey } from './statutes.ts';
import { answers, templateId } from './templates.ts';
import { id, nothing, pdf, plainDate } from './values.ts';

/** Names a printed paper; what is shown, saved and printed under one name is the same bytes. */
export const paperRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('letter'), id }),
  z.strictObject({ kind: z.literal('calculation'), caseId: id, asOf: plainDate }),
  /** With `only`, numbers of entries, an extract: it says so, and prints each entry's hash. */
  z.strictObject({ kind: z.literal('log'), caseId: id, only: z.array(z.int().min(1)).min(1).exactOptional() }),
  z.strictObject({ kind: z.literal('plan'), caseId: id }),
  /** An offer of the talks, to be handed over before anything is agreed. */
  z.strictObject({ kind: z.literal('offer'), id }),
  /** An assessment before lending, as it stands: a note for the client. */
  z.strictObject({ kind: z.literal('lending'), id }),
  /** An article for the client to take along, as it stands on a day. */
  z.strictObject({ kind: z.literal('statute'), ...articleKey.shape, on: plainDate }),
  /** A paper from a template, with what the lawyer answered. Saved or printed only when nothing blocks it. */
  z.strictObject({ kind: z.literal('template'), caseId: id, template: templateId, answers }),
  /** Carries the key of the case file: asks for the password again. */
  z.strictObject({ kind: z.literal('recovery-sheet'), password: z.string().max(1000) }),
]);
export type PaperRef = z.infer<typeof paperRef>;

/** `docx` is the paper for Word, to work on: what is signed, sent and kept in the file is the PDF. There is none of a recovery sheet. */
export const paperFormat = z.enum(['pdf', 'docx']);
export type PaperFormat = z.infer<typeof paperFormat>;

export const paperOperations = {
  'paper-preview': { client: 'shown', input: z.strictObject({ paper: paperRef }), output: z.strictObject({ pdf }) },
  /** Asks where in main's own dialog. `saved` is the file's name, null when the lawyer cancelled. A paper from a template that warns needs `reasons`, which are kept in the log. */
  'paper-save': {
    client: 'shown',
    input: z.strictObject({ paper: paperRef, format: paperFormat.default('pdf'), reasons: reasons.default([]) }),
    output: z.strictObject({ saved: z.string().nullable() }),
  },
  'paper-print': {
    client: 'shown',
    input: z.strictObject({ paper: paperRef, reasons: reasons.default([]), wish: printWish.default(ONE_COPY) }),
    output: nothing,
  },
} satisfies OperationTable;
