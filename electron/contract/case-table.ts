import { z } from 'zod';
import type { RowFault } from '../domain/tables/row-reader.ts';
import { MOST_CASES } from './batches.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import { caseId, nothing, plainDate, sum, tableText } from './values.ts';

/** Maximum length of a pasted table, in characters. */
export const MOST_TABLE = 2_000_000;
const text = tableText.max(MOST_TABLE, '表格太大，请分几次导入');

const fault = z.strictObject({ column: z.string(), message: z.string() });
assertSame<z.output<typeof fault>, RowFault>();

const row = z.strictObject({
  /** Line of the table, from 1; the headings are line 1. */
  line: z.int(),
  debtor: z.string(),
  /** Null where it cannot be read. */
  lent: sum.nullable(),
  dueOn: plainDate.nullable(),
  paid: sum,
  /** Errors that prevent making a case of it. */
  faults: z.array(fault),
  /** What should be checked; the row may become a case all the same. */
  warnings: z.array(fault),
  /**
   * A case, or an earlier row, has the same debtor and contract number or, without a number, the same sum and due day.
   */
  known: z.boolean(),
});
export type CaseTableRow = z.output<typeof row>;

export const caseTableOperations = {
  /** What a table pasted from a spreadsheet, or a CSV file's text, would become. Nothing is stored. */
  'case-table-read': {
    client: 'refused',
    input: z.strictObject({ text }),
    output: z.strictObject({
      columns: z.array(z.string()),
      unknown: z.array(z.string()),
      missing: z.array(z.string()),
      rows: z.array(row),
      tooMany: z.boolean(),
    }),
  },
  /** Makes cases of error-free rows, with their payments: all of them or none. */
  'case-table-take': {
    client: 'refused',
    input: z.strictObject({ text, lines: z.array(z.int()).min(1).max(MOST_CASES) }),
    output: z.strictObject({ ids: z.array(caseId) }),
  },
  /** Saves an empty table with every heading and instructions. Null when cancelled. */
  'case-table-form': { client: 'refused', input: nothing, output: z.strictObject({ saved: z.string().nullable() }) },
} satisfies OperationTable;
