import { z } from 'zod';
import { CHANNELS, DIRECTIONS } from '../domain/case/log-entry.ts';
import type { ConductFinding } from '../domain/conduct/conduct.ts';
import { ADDRESSEES, MEDIA } from '../domain/conduct/wording.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import { caseId, line, localTime, logEntryId, prose } from './values.ts';

const finding = z.strictObject({
  severity: z.enum(['block', 'warn']),
  rule: z.string(),
  excerpt: z.string(),
  advice: z.string(),
  instead: z.string(),
  scope: z.enum(['all', 'financial-institutions', 'lawyers']),
  basis: z.array(
    z.strictObject({
      law: z.string(),
      article: z.string(),
      note: z.string().exactOptional(),
      from: z.string().nullable(),
      confidence: z.enum(['official', 'secondary', 'memory']),
    }),
  ),
});
assertSame<z.output<typeof finding>, ConductFinding>();
const findings = z.array(finding);
export type ConductFindingView = z.output<typeof finding>;

export const conductOperations = {
  /** What a text may not say to its reader. Nothing is stored. */
  'wording-check': {
    client: 'shown',
    input: z.strictObject({ text: prose, medium: z.enum(MEDIA), addressee: z.enum(ADDRESSEES) }),
    output: z.strictObject({ findings }),
  },
  /**
   * Checks a contact at a time against those in the case's log, without the one it `corrects`, and against the person's
   * role in the case.
   */
  'contact-check': {
    client: 'shown',
    input: z.strictObject({
      caseId,
      at: localTime,
      channel: z.enum(CHANNELS),
      person: line,
      /**
       * Known details of the contact; omitted while unknown. `party` overrides the name; `agreed`: to being contacted
       * at this time.
       */
      direction: z.enum(DIRECTIONS).exactOptional(),
      party: z.enum(ADDRESSEES).exactOptional(),
      answered: z.boolean().exactOptional(),
      agreed: z.boolean().exactOptional(),
      people: z.int().min(1).max(99).exactOptional(),
      /** The entry that this contact corrects. */
      corrects: logEntryId.nullable(),
    }),
    output: z.strictObject({
      findings,
      addressee: z.enum(ADDRESSEES),
      /** How often we called this party that day, the maximum allowed, and the permitted hours. */
      day: z.strictObject({
        answered: z.int(),
        unanswered: z.int(),
        mostAnswered: z.int(),
        mostUnanswered: z.int(),
        from: z.string(),
        until: z.string(),
      }),
    }),
  },
} satisfies OperationTable;
