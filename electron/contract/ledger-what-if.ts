import { z } from 'zod';
import type { CaseId } from '../domain/case/ids.ts';
import type { Allocation } from '../domain/claim/allocation.ts';
import type { Parts } from '../domain/settlement/settlement.ts';
import type { Convention } from '../domain/statement/conventions.ts';
import type { DividedDebt } from '../domain/statement/several-debts.ts';
import { basis } from './basis.ts';
import { claim } from './facts.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import { caseId, plainDate, positiveAmount, sum } from './values.ts';

const parts = z.strictObject({ cost: sum, interest: sum, penalty: sum, principal: sum });
assertSame<z.output<typeof parts>, Parts>();
const division = z.strictObject({ applied: parts, left: parts, surplus: sum, basis: z.array(basis) });
assertSame<
  z.output<typeof division>,
  Omit<Allocation, 'applied' | 'left'> & { readonly applied: Parts; readonly left: Parts }
>();

/**
 * A debt of the same debtor to the same creditor, in the order of payment under 民法典 560. `burden` is the increase over
 * a year of delay, in hundredths of a percent.
 */
const debt = z.strictObject({
  caseId,
  title: z.string(),
  here: z.boolean(),
  dueOn: plainDate,
  due: z.boolean(),
  guaranteed: z.boolean(),
  burden: z.int(),
  owed: sum,
  applied: sum,
  left: sum,
});
assertSame<
  z.output<typeof debt>,
  Omit<DividedDebt<CaseId>, 'id'> & { readonly caseId: CaseId; readonly title: string; readonly here: boolean }
>();

const convention = z.strictObject({
  dayCount: claim.shape.dayCount,
  counting: z.enum(['exclude-end', 'include-both']),
  days: z.int(),
  interest: sum,
  penalty: sum,
  total: sum,
});
assertSame<z.output<typeof convention>, Convention>();

export const whatIfOperations = {
  /** How a hypothetical payment would be allocated: nothing is booked. */
  'ledger-what-if': {
    client: 'shown',
    /** `agreed` is the booking order to compare with the statutory one. */
    input: z.strictObject({ caseId, on: plainDate, amount: positiveAmount, agreed: claim.shape.allocation }),
    output: z.strictObject({
      before: parts,
      statutory: division,
      agreed: division,
      /**
       * Null where the file holds no other debt between the two. `leftOut` names cases whose sum cannot be computed.
       */
      several: z.strictObject({ debts: z.array(debt), surplus: sum, leftOut: z.array(z.string()) }).nullable(),
    }),
  },
  /** The sum on a day under each counting convention; `days` are those of delay. */
  'ledger-conventions': {
    client: 'shown',
    input: z.strictObject({ caseId, asOf: plainDate }),
    output: z.strictObject({
      conventions: z.array(convention),
    }),
  },
} satisfies OperationTable;
