import { z } from 'zod';
import type { OperationTable } from './operation.ts';
import { caseId, lendingId, nothing } from './values.ts';

const room = z.strictObject({
  /** Whether a client is in the room, who may see only one case and no person's full numbers. */
  on: z.boolean(),
  /** The case that may be seen; null for none. */
  caseId: caseId.nullable(),
  /** The assessment before lending that may be seen; null for none. */
  lendingId: lendingId.nullable(),
});

/** Session state, in memory only: it outlives the lock and ends with the program. */
export const roomOperations = {
  'room-read': { client: 'free', input: nothing, output: room },
  /** `newCase`, `newLending`: the form for a new case or assessment is open, and what was typed in it stays. */
  'room-enter': {
    client: 'free',
    input: z.strictObject({
      caseId: caseId.nullable(),
      newCase: z.boolean(),
      lendingId: lendingId.nullable().default(null),
      newLending: z.boolean().default(false),
    }),
    output: room,
  },
  'room-leave': { client: 'free', input: nothing, output: room },
} satisfies OperationTable;
