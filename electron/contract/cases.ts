import { z } from 'zod';
import { delay } from './delay.ts';
import { caseFacts, stage, typedFacts } from './facts.ts';
import type { OperationTable } from './operation.ts';
import { caseId, instant, line, nothing, plainDate, prose, requiredLine, sum } from './values.ts';

const row = z.strictObject({
  id: caseId,
  title: z.string(),
  creditorName: z.string(),
  debtorName: z.string(),
  stage,
  /** Null while the figure has not been computed for today, or cannot be (see `owedProblem`). */
  owed: sum.nullable(),
  owedProblem: z.string().nullable(),
  /** Null while nothing bears overdue interest, or the figure has not been computed. */
  delay: delay.nullable(),
  nextStep: z.string(),
  nextStepOn: plainDate.nullable(),
});
export type CaseRow = z.infer<typeof row>;

export const caseSort = z.enum([
  'debtorName',
  'creditorName',
  'stage',
  'owed',
  'daysOverdue',
  'nextStepOn',
  'createdAt',
]);
const version = z.int().min(1);
/** Filter and sort order of the list. */
const sought = {
  search: line,
  stage: z.union([stage, z.literal('active'), z.literal('all')]),
  sort: caseSort,
  descending: z.boolean(),
};

export const caseOperations = {
  'case-list': {
    client: 'shown',
    input: z.strictObject({ ...sought, offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    /**
     * `owedTotal` sums the known figures; `pending` counts the cases whose figure for today is still being computed;
     * `elsewhere`, when searching, the cases found that the stage leaves out, but for removed ones.
     */
    output: z.strictObject({
      rows: z.array(row),
      total: z.int(),
      owedTotal: sum,
      pending: z.int(),
      elsewhere: z.int(),
      asOf: plainDate,
    }),
  },
  /** Every case of a search in list order, up to a thousand. */
  'case-ids': { client: 'shown', input: z.strictObject(sought), output: z.strictObject({ ids: z.array(caseId) }) },
  'case-create': {
    client: { own: 'case', begins: true },
    input: z.strictObject({ facts: typedFacts }),
    output: z.strictObject({ id: caseId }),
  },
  'case-read': {
    client: { own: 'case', by: 'id' },
    input: z.strictObject({ id: caseId }),
    output: z.strictObject({
      id: caseId,
      facts: caseFacts,
      version,
      stage,
      title: z.string(),
      createdAt: instant,
      nextStep: z.string(),
      nextStepOn: plainDate.nullable(),
      canUndo: z.boolean(),
    }),
  },
  /** Refused with `conflict` when the facts were changed since `version` was read. */
  'case-save': {
    client: { own: 'case', by: 'id' },
    input: z.strictObject({ id: caseId, version, facts: typedFacts }),
    output: z.strictObject({ version }),
  },
  /** Restores the facts as they were before the last change, as a new version. */
  'case-undo': {
    client: { own: 'case', by: 'id' },
    input: z.strictObject({ id: caseId, version }),
    output: z.strictObject({ version }),
  },
  'case-stage': {
    client: { own: 'case', by: 'id' },
    input: z.strictObject({ id: caseId, stage, note: prose }),
    output: nothing,
  },
  /**
   * Hides the case; it stays in the file and can be restored by `case-stage`. `typedName` must be the first debtor's
   * name.
   */
  'case-remove': {
    client: { own: 'case', by: 'id' },
    input: z.strictObject({ id: caseId, typedName: requiredLine }),
    output: nothing,
  },
} satisfies OperationTable;
