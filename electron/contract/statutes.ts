import { z } from 'zod';
import { nothing, plainDate } from './values.ts';

const version = z.strictObject({ from: plainDate, to: plainDate.nullable(), document: z.string() });
const article = z.strictObject({
  law: z.string(), article: z.string(), text: z.string(), purpose: z.string(),
  effectiveFrom: plainDate, effectiveTo: plainDate.nullable(),
  state: z.enum(['in-force', 'repealed', 'superseded', 'not-yet']),
  successor: z.strictObject({ law: z.string(), article: z.string(), why: z.string() }).nullable(),
  source: z.string(), checkedOn: plainDate,
});
export type ArticleView = z.infer<typeof article>;

export const statuteOperations = {
  /** Every article of the collection, as it stands on `on`. */
  'statute-list': {
    input: z.strictObject({ on: plainDate }),
    output: z.strictObject({
      laws: z.array(z.strictObject({ law: z.string(), shortName: z.string(), organ: z.string(), versions: z.array(version) })),
      articles: z.array(article),
    }),
  },
  'statute-collection': { input: nothing, output: z.strictObject({ articles: z.int(), knownUntil: plainDate }) },
};
