import { z } from 'zod';
import type { OperationTable } from './operation.ts';
import { ADDRESSEES } from '../domain/conduct/wording.ts';
import { caseId, line } from './values.ts';

export const MESSAGE_MEDIA = ['sms', 'wechat'] as const;
export const MESSAGE_TONES = ['gentle', 'firm'] as const;

export const messageOperations = {
  /** A reminder as a text message, from the facts as they stand. A third party's tells of no debt. Refused with `issue-blocked` where nothing is owed. */
  'message-write': {
    client: 'shown',
    input: z.strictObject({
      caseId,
      reader: z.strictObject({ kind: z.enum(ADDRESSEES), name: line }),
      tone: z.enum(MESSAGE_TONES),
      medium: z.enum(MESSAGE_MEDIA),
    }),
    output: z.strictObject({ text: z.string() }),
  },
} satisfies OperationTable;
