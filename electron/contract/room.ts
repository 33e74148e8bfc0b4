import { z } from 'zod';
import { id, nothing } from './values.ts';

const room = z.strictObject({
  /** Whether a client is in the room, who may see one case and no number of anybody in full. */
  on: z.boolean(),
  /** The case that may be seen; null for none. */
  caseId: id.nullable(),
});

/** A state of the session, kept in memory alone: it outlives the lock and ends with the program. */
export const roomOperations = {
  'room-read': { input: nothing, output: room },
  /** `newCase`: the form for a new case stands open, and what was typed in it stays. */
  'room-enter': { input: z.strictObject({ caseId: id.nullable(), newCase: z.boolean() }), output: room },
  'room-leave': { input: nothing, output: room },
};
