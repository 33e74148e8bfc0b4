import { z } from 'zod';
import { amount, id, nothing, plainDate, positiveAmount, sum } from './values.ts';

const terms = z.strictObject({
  /** Forgiven if every instalment is paid in time; it falls due again otherwise. */
  waived: amount,
  count: z.int().min(1).max(120),
  firstDueOn: plainDate,
});
const instalment = z.strictObject({ no: z.int(), dueOn: plainDate, amount: sum });

export const planOperations = {
  'plan-propose': {
    input: z.strictObject({ caseId: id, agreedOn: plainDate, terms }),
    output: z.strictObject({ owed: sum, waivable: sum, total: sum, instalments: z.array(instalment) }),
  },
  'plan-read': {
    input: z.strictObject({ caseId: id }),
    output: z.strictObject({
      plan: z.strictObject({
        id, agreedOn: plainDate, owed: sum, total: sum, terms,
        instalments: z.array(z.strictObject({ ...instalment.shape, paid: sum, state: z.enum(['paid', 'partly', 'due', 'missed']) })),
      }).nullable(),
    }),
  },
  /** A new plan takes the place of an earlier one; both stay in the file. */
  'plan-agree': { input: z.strictObject({ caseId: id, agreedOn: plainDate, terms, total: positiveAmount }), output: nothing },
};
