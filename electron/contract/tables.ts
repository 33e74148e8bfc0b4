import { z } from 'zod';
import type { OperationTable } from './operation.ts';
import { caseId, plainDate } from './values.ts';

export const tableOperations = {
  /**
   * The calculation as of a day, as .xlsx with live formulas, or as CSV. Asks where in main's own dialog; `saved` is
   * the file's name, null when the lawyer cancelled.
   */
  'table-save': {
    client: 'shown',
    input: z.strictObject({ caseId, asOf: plainDate, format: z.enum(['xlsx', 'csv']) }),
    output: z.strictObject({ saved: z.string().nullable() }),
  },
} satisfies OperationTable;
