import { z } from 'zod';
import { letterKind } from './letters.ts';
import type { OperationTable } from './operation.ts';
import { nothing, requiredLine } from './values.ts';

export const letterNumberOperations = {
  /** The next number of each kind this year, and the skipped ones. */
  'letter-numbers-read': {
    client: 'refused',
    input: nothing,
    output: z.strictObject({
      next: z.array(z.strictObject({ kind: letterKind, serial: z.int(), number: z.string() })),
      skipped: z.array(z.strictObject({ numbers: z.string(), reason: z.string() })),
    }),
  },
  /**
   * Skips this year's numbers of a kind from the next up to and including `last`, e.g. those assigned by hand; cannot
   * be undone.
   */
  'letter-numbers-skip': {
    client: 'refused',
    input: z.strictObject({ kind: letterKind, last: z.int().min(1).max(99_999), reason: requiredLine }),
    output: nothing,
  },
} satisfies OperationTable;
