import { z } from 'zod';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { LprFixing } from '../domain/quantities/lpr.ts';
import type { PastedFixing } from '../domain/quantities/lpr-entry.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import { nothing, percent, plainDate, prose } from './values.ts';

/** A fixing entered by the lawyer; stored in the case file. */
export const enteredFixing = z.strictObject({
  publishedOn: plainDate,
  oneYear: percent,
  fiveYear: percent,
  enteredOn: plainDate,
});
assertSame<z.output<typeof enteredFixing>, PastedFixing & { readonly enteredOn: PlainDate }>();

const fixing = z.strictObject({ publishedOn: plainDate, oneYear: percent, fiveYear: percent, source: z.string() });
assertSame<z.output<typeof fixing>, LprFixing>();

export const rateOperations = {
  'rates-read': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({
      /** The last fixing used by the open case file. */
      last: fixing,
      /** A newer one must have been published since: sums that extend past the last one are marked 待核实. */
      stale: z.boolean(),
      /** The last one shipped with the program. */
      shippedUntil: plainDate,
      /** Entered by hand, oldest first; `used` is false for one that the program has since shipped itself. */
      entered: z.array(z.strictObject({ ...enteredFixing.shape, used: z.boolean() })),
    }),
  },
  /**
   * Pasted rows or a CSV: day, one year, five years. Refused at `text`, naming the line, when a row fails a check; then
   * nothing is saved.
   */
  'rates-add': {
    client: 'shown',
    input: z.strictObject({ text: prose }),
    output: z.strictObject({ added: z.array(fixing) }),
  },
  /** Removes the newest fixing entered by hand. */
  'rates-withdraw': { client: 'shown', input: z.strictObject({ publishedOn: plainDate }), output: nothing },
} satisfies OperationTable;
