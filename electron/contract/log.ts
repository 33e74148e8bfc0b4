import { z } from 'zod';
import { CHANNELS, type ContactDetails, DIRECTIONS, ENTRY_KINDS } from '../domain/case/log-entry.ts';
import { ADDRESSEES } from '../domain/conduct/wording.ts';
import { DEADLINE_STATES } from '../domain/deadlines/deadline.ts';
import { reason, stage } from './facts.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import { caseId, instant, line, localTime, logEntryId, plainDate, positiveAmount, prose } from './values.ts';

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

/** Details of the contact, as `ContactDetails`; null where not recorded. */
const details = z.strictObject({
  answered: z.boolean().nullable(),
  direction: z.enum(DIRECTIONS).nullable(),
  party: z.enum(ADDRESSEES).nullable(),
  people: z.int().min(1).max(99).nullable(),
  seconds: z.int().min(0).max(86_400).nullable(),
  hoursAgreed: z.boolean().nullable(),
});
assertSame<z.output<typeof details>, ContactDetails>();
const asked = {
  answered: details.shape.answered.default(null),
  direction: details.shape.direction.default(null),
  party: details.shape.party.default(null),
  people: details.shape.people.default(null),
  seconds: details.shape.seconds.default(null),
  hoursAgreed: details.shape.hoursAgreed.default(null),
};

const entry = z.strictObject({
  ...said,
  ...details.shape,
  id: logEntryId,
  stage: stage.nullable(),
  seq: z.int().min(1),
  kind: z.enum(ENTRY_KINDS),
  recordedAt: instant,
  corrects: logEntryId.nullable(),
  previousHash: z.string(),
  hash: z.string(),
});
export type LogEntryView = z.infer<typeof entry>;

export const logOperations = {
  'log-read': {
    client: 'shown',
    input: z.strictObject({ caseId }),
    /**
     * Oldest first. `brokenAt` is the number of the first entry whose hash does not follow from the one before.
     * `promises`: the current state of promises, by the id of their entry; a corrected one has no state.
     */
    output: z.strictObject({
      entries: z.array(entry),
      brokenAt: z.int().nullable(),
      promises: z.record(logEntryId, z.enum(DEADLINE_STATES)),
    }),
  },
  /** Adds an entry; with `corrects`, one that stands beside the entry it corrects and never replaces it. */
  'log-add': {
    client: 'shown',
    input: z.strictObject({ caseId, corrects: logEntryId.nullable(), ...said, ...asked }),
    output: entry,
  },
} satisfies OperationTable;
