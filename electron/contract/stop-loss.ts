import { z } from 'zod';
import type { ProposedFigures, StopLossFigures, StopLossInputs } from '../domain/path/stop-loss.ts';
import { ADVICES } from '../domain/path/stop-loss.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { stage } from './facts.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import { amount, caseId, nothing, plainDate, requiredLine, sum } from './values.ts';

const advice = z.enum(ADVICES);
const inputs = z.strictObject({
  spent: amount,
  chance: z.int('须为 0 至 100 的整数').min(0, '须为 0 至 100 的整数').max(100, '须为 0 至 100 的整数'),
  collectible: amount,
  furtherCosts: amount,
});
assertSame<z.output<typeof inputs>, StopLossInputs>();
const decided = z.strictObject({
  ...inputs.shape,
  decision: advice,
  advice,
  expected: sum,
  reason: z.string(),
  reviewedOn: plainDate,
  nextOn: plainDate.nullable(),
});

const figures = z.strictObject({
  owed: sum.nullable(),
  recovered: sum,
  costs: sum,
  quietDays: z.int().nullable(),
});
assertSame<z.output<typeof figures>, StopLossFigures>();

/** Null where the program has no estimate. */
const proposed = z.strictObject({
  /** From the means as last recorded: best case and conservative. */
  collectible: sum.nullable(),
  collectibleLow: sum.nullable(),
  /** Fees of a suit and of preservation; null once it was filed. */
  furtherCosts: sum.nullable(),
  /** The day on which the means were recorded, and whether they rest on the debtor's statement alone. */
  meansOn: plainDate.nullable(),
  onlyStated: z.boolean(),
});
assertSame<
  z.output<typeof proposed>,
  ProposedFigures & { readonly meansOn: PlainDate | null; readonly onlyStated: boolean }
>();
export type ProposedView = z.output<typeof proposed>;

const row = z.strictObject({
  caseId,
  title: z.string(),
  debtorName: z.string(),
  stage,
  /** Null while it has not been computed for today, or cannot be. */
  owed: sum.nullable(),
  recovered: sum,
  /** Costs in the facts, plus those added in the last review. */
  spent: sum,
  /** From the last review; null before the first. */
  expected: sum.nullable(),
  decision: advice.nullable(),
  reviewedOn: plainDate.nullable(),
  nextOn: plainDate.nullable(),
  quietDays: z.int().nullable(),
});
export type PortfolioRow = z.output<typeof row>;

export const stopLossOperations = {
  'stop-loss-read': {
    client: 'shown',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      title: z.string(),
      ...figures.shape,
      proposed,
      reviews: z.array(decided),
    }),
  },
  /** Re-evaluates in main, stores the decision and writes it to the log. The case's stage is left to the lawyer. */
  'stop-loss-decide': {
    client: 'shown',
    input: z.strictObject({
      caseId,
      ...inputs.shape,
      decision: advice,
      reason: requiredLine,
      nextOn: plainDate.nullable(),
    }),
    output: nothing,
  },
  'portfolio-read': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({
      rows: z.array(row),
      sums: z.strictObject({ owed: sum, recovered: sum, spent: sum, expected: sum }),
      asOf: plainDate,
    }),
  },
  /** The portfolio as a spreadsheet. Asks where in main's own dialog; `saved` is the file's name, null when the lawyer cancelled. */
  'portfolio-save': {
    client: 'shown',
    input: z.strictObject({ format: z.enum(['xlsx', 'csv']) }),
    output: z.strictObject({ saved: z.string().nullable() }),
  },
} satisfies OperationTable;
