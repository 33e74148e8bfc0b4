import { z } from 'zod';
import { PARTY_ROLES } from '../domain/letter/letter.ts';
import type { OperationTable } from './operation.ts';
import { caseId, id, line } from './values.ts';

export const MESSAGE_MEDIA = ['sms', 'wechat'] as const;
export const MESSAGE_TONES = ['gentle', 'firm'] as const;

export const messageOperations = {
  /**
   * A reminder as a text message, from the current facts. One to a third party does not mention the debt. Refused with
   * `issue-blocked` where nothing is owed.
   */
  'message-write': {
    client: 'shown',
    input: z.strictObject({
      caseId,
      /** A party of the case by id, or somebody else by name, which may be omitted. */
      reader: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.enum(PARTY_ROLES), party: id }),
        z.strictObject({ kind: z.literal('third-party'), name: line }),
      ]),
      tone: z.enum(MESSAGE_TONES),
      medium: z.enum(MESSAGE_MEDIA),
    }),
    output: z.strictObject({ text: z.string() }),
  },
} satisfies OperationTable;
