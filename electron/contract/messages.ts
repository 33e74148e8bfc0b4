import { z } from 'zod';
import { PARTY_ROLES } from '../domain/letter/letter.ts';
import type { OperationTable } from './operation.ts';
import { caseId, id, line } from './values.ts';

export const MESSAGE_MEDIA = ['sms', 'wechat'] as const;
export const MESSAGE_TONES = ['gentle', 'firm'] as const;

export const messageOperations = {
  /** A reminder as a text message, from the facts as they stand. A third party's tells of no debt. Refused with `issue-blocked` where nothing is owed. */
  'message-write': {
    client: 'shown',
    input: z.strictObject({
      caseId,
      /** A party of the case by its id, or somebody else by his name, which may be left out. */
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
