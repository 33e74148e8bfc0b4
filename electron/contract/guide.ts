import { z } from 'zod';
import { GUIDE_SCREENS, type GuideStep } from '../domain/path/guide.ts';
import { standing } from './basis.ts';
import { stage } from './facts.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import { plainDate } from './values.ts';

const step = z.strictObject({
  title: z.string(),
  text: z.string(),
  stage: stage.nullable(),
  screen: z.enum(GUIDE_SCREENS),
  /** As of the day asked about; a key of `statute-list`'s articles, and the state. */
  statutes: z.array(
    z.strictObject({
      law: z.string(),
      shortName: z.string(),
      article: z.string(),
      effectiveFrom: plainDate,
      purpose: z.string(),
      state: standing,
    }),
  ),
  note: z.string().nullable(),
});
assertSame<Omit<z.output<typeof step>, 'statutes'>, Omit<GuideStep, 'statutes'>>();
export type GuideStepView = z.infer<typeof step>;

export const guideOperations = {
  /** How a debt is recovered, step by step. */
  'guide-read': {
    client: 'shown',
    input: z.strictObject({ on: plainDate }),
    output: z.strictObject({
      chapters: z.array(z.strictObject({ id: z.string(), title: z.string(), steps: z.array(step) })),
    }),
  },
} satisfies OperationTable;
