import { z } from 'zod';
import { DEADLINE_STATES } from '../domain/deadlines/deadline.ts';
import type { Rung } from '../domain/path/path.ts';
import type { Proposal } from '../domain/path/proposal.ts';
import { basis } from './basis.ts';
import { stage } from './facts.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import { caseId, nothing, plainDate, prose } from './values.ts';

const grounds = z.array(z.strictObject({ text: z.string(), basis: z.array(basis) }));
const proposal = z.strictObject({
  /** The case's current stage means: stay, and do what remains to be done. */
  step: stage,
  /** When it is due; null where it may be done at once. */
  on: plainDate.nullable(),
  reasons: grounds,
  against: grounds,
});
assertSame<z.output<typeof proposal>, Proposal>();
export type ProposalView = z.output<typeof proposal>;

const rung = z.strictObject({
  stages: z.array(stage),
  place: z.enum(['passed', 'here', 'ahead']),
  /** Oldest first; `entry` is the number of the corresponding log entry. */
  deeds: z.array(
    z.strictObject({
      stage,
      on: plainDate,
      text: z.string(),
      entry: z.int().nullable(),
      state: z.enum(DEADLINE_STATES).nullable(),
    }),
  ),
});
assertSame<z.output<typeof rung>, Rung>();
export type RungView = z.output<typeof rung>;

const why = prose.refine((v) => v.trim() !== '', '请写明理由');

export const pathOperations = {
  'path-read': {
    client: 'shown',
    input: z.strictObject({ caseId }),
    /** `proposals`: the proposed step first, then the alternatives; empty for a closed case. */
    output: z.strictObject({
      stage,
      rungs: z.array(rung),
      proposals: z.array(proposal),
      postponedUntil: plainDate.nullable(),
    }),
  },
  /**
   * The lawyer's decision, kept in the log with the reasons. `stage` and `proposed` are what was shown: refused with
   * `conflict` when the case has since moved, or another step is proposed.
   */
  'path-decide': {
    client: 'shown',
    input: z.strictObject({
      caseId,
      stage,
      proposed: stage,
      decision: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('accept') }),
        z.strictObject({ kind: z.literal('other'), step: stage.exclude(['removed']), reason: why }),
        z.strictObject({ kind: z.literal('postpone'), until: plainDate, reason: why }),
      ]),
    }),
    output: nothing,
  },
} satisfies OperationTable;
