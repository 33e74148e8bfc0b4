import { z } from 'zod';
import { CHANNELS, ENTRY_KINDS } from '../domain/log-entry.ts';
import { reason } from './facts.ts';
import { id, instant, line, localTime, plainDate, positiveAmount, prose } from './values.ts';

const said = {
  at: localTime,
  channel: z.enum(CHANNELS),
  /** Who was reached, or who spoke. */
  person: line,
  said: prose.refine((v) => v.trim() !== '', '必填'),
  reason: reason.nullable(),
  promise: z.strictObject({ on: plainDate, amount: positiveAmount.nullable() }).nullable(),
  nextStep: line,
  nextStepOn: plainDate.nullable(),
};

const entry = z.strictObject({
  ...said, id, seq: z.int().min(1), kind: z.enum(ENTRY_KINDS), recordedAt: instant,
  corrects: id.nullable(), previousHash: z.string(), hash: z.string(),
});
export type LogEntryView = z.infer<typeof entry>;

export const logOperations = {
  'log-read': {
    input: z.strictObject({ caseId: id }),
    /** Oldest first. `brokenAt` is the number of the first entry whose hash does not follow from the one before. */
    output: z.strictObject({ entries: z.array(entry), brokenAt: z.int().nullable() }),
  },
  /** Adds an entry; with `corrects`, one that stands beside the entry it corrects and never replaces it. */
  'log-add': { input: z.strictObject({ caseId: id, corrects: id.nullable(), ...said }), output: entry },
};
