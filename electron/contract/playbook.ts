import { z } from 'zod';
import { type PlaybookRung, TONES } from '../domain/path/playbook.ts';
import { standing } from './basis.ts';
import { reason, stage } from './facts.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import { plainDate } from './values.ts';

const rung = z.strictObject({
  stage,
  advice: z.array(
    z.strictObject({
      reason: reason.nullable(),
      text: z.string(),
      statutes: z.array(
        z.strictObject({
          law: z.string(),
          shortName: z.string(),
          article: z.string(),
          state: standing,
        }),
      ),
    }),
  ),
  evidence: z.array(z.string()),
  phrases: z.array(z.strictObject({ reason: reason.nullable(), tone: z.enum(TONES), text: z.string() })),
});
assertSame<Omit<z.output<typeof rung>, 'advice'>, Omit<PlaybookRung, 'advice'>>();
export type PlaybookRungView = z.output<typeof rung>;

export const playbookOperations = {
  /** Advice, evidence and phrases for a rung, with the statutes as of a day. Null for a stage that needs none. */
  'playbook-read': {
    client: 'shown',
    input: z.strictObject({ stage, on: plainDate }),
    output: z.strictObject({ rung: rung.nullable() }),
  },
} satisfies OperationTable;
