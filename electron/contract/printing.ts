import { z } from 'zod';
import type { OperationTable } from './operation.ts';
import { nothing } from './values.ts';

/** Pages of a paper, counted from 1, both ends included. */
const pages = z
  .strictObject({ from: z.int().min(1), to: z.int().min(1) })
  .refine(({ from, to }) => from <= to, '起始页不能大于结束页。');

export const MOST_COPIES = 50;

/** Initial values of the system's print dialog, which the lawyer may change there. `pages` is null for all of them. */
export const printWish = z.strictObject({
  copies: z.int().min(1).max(MOST_COPIES),
  bothSides: z.boolean(),
  pages: pages.nullable().default(null),
});
export type PrintWish = z.output<typeof printWish>;

export const ONE_COPY: PrintWish = { copies: 1, bothSides: false, pages: null };

/**
 * What became of a paper: handed to the printer; called off by the lawyer; or neither could be, and it is shown in a
 * window of its own, from where it can be printed.
 */
export const printOutcome = z.enum(['sent', 'cancelled', 'shown']);
export type PrintOutcome = z.infer<typeof printOutcome>;

/** A printer of this computer: `id` is what the system knows it by, `name` what people do. */
const printer = z.strictObject({ id: z.string().min(1), name: z.string() });
export type Printer = z.infer<typeof printer>;

export const printingOperations = {
  'printer-list': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({ printers: z.array(printer) }),
  },
  /** Stops waiting for a print dialog or a printer that does not answer; the paper counts as called off. */
  'print-stop': { client: 'shown', input: nothing, output: nothing },
} satisfies OperationTable;
