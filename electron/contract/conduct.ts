import { z } from 'zod';
import { assertSame } from './same.ts';
import type { OperationTable } from './operation.ts';
import type { ConductFinding } from '../domain/conduct/conduct.ts';
import { CHANNELS, DIRECTIONS } from '../domain/case/log-entry.ts';
import { ADDRESSEES, MEDIA } from '../domain/conduct/wording.ts';
import { id, line, localTime, prose } from './values.ts';

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
  /** What a text may not say to its reader. Nothing is kept. */
  'wording-check': {
    client: 'shown',
    input: z.strictObject({ text: prose, medium: z.enum(MEDIA), addressee: z.enum(ADDRESSEES) }),
    output: z.strictObject({ findings }),
  },
  /** What stands against a contact at a time, given those in the case's log but for `corrects`, and who the person is to the case. */
  'contact-check': {
    client: 'shown',
    input: z.strictObject({
      caseId: id,
      at: localTime,
      channel: z.enum(CHANNELS),
      person: line,
      /** What is known of the contact; left out while it is not. `party` goes before what the name tells; `agreed`: to be contacted at this time. */
      direction: z.enum(DIRECTIONS).exactOptional(),
      party: z.enum(ADDRESSEES).exactOptional(),
      answered: z.boolean().exactOptional(),
      agreed: z.boolean().exactOptional(),
      people: z.int().min(1).max(99).exactOptional(),
      /** The entry that this contact is a correction of. */
      corrects: id.nullable(),
    }),
    output: z.strictObject({
      findings,
      addressee: z.enum(ADDRESSEES),
      /** How often this party was called by us that day, the most that is allowed, and the hours within which it is. */
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
