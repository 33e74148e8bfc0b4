import { z } from 'zod';
import type { OperationTable } from './operation.ts';
import { instant, nothing } from './values.ts';

/**
 * The whole case file in another place, still encrypted. Progress is sent as `transfer` events; stopped by
 * `transfer-stop`.
 */
export const backupOperations = {
  /**
   * Main asks where. Null when cancelled. `lost`: evidence that is damaged in the case file itself, by case, number and
   * title.
   */
  'backup-make': {
    client: 'refused',
    input: nothing,
    output: z.strictObject({
      made: z
        .strictObject({
          name: z.string(),
          added: z.int(),
          bytes: z.int(),
          lost: z.array(z.string()),
          sameDisk: z.boolean(),
        })
        .nullable(),
    }),
  },
  /**
   * Time and place of the last backup; `days` since then, or since the first case while there is none; `due` once they
   * are many.
   */
  'backup-read': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({
      last: z.strictObject({ at: instant, place: z.string() }).nullable(),
      days: z.int().nullable(),
      due: z.boolean(),
    }),
  },
} satisfies OperationTable;
