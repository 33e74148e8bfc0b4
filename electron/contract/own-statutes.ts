import { z } from 'zod';
import type { OwnStatute } from '../domain/law/own-statute.ts';
import type { OperationTable } from './operation.ts';
import { assertSame } from './same.ts';
import { instant, line, nothing, ownStatuteId, plainDate, requiredLine, text as anyText } from './values.ts';

/** Maximum length of a pasted law, in characters: the longest in force, 民法典, has some 110,000. */
export const MOST_LAW = 200_000;

/**
 * Maximum length of one article, in characters, twice the longest in force; texts are compared character by character.
 */
const MOST_ARTICLE = 6000;

const article = z.strictObject({
  article: requiredLine,
  text: anyText.min(1, '必填').max(MOST_ARTICLE, '一条不能超过 6,000 字，请检查条与条之间是否分行'),
});

/**
 * Texts of one law that took effect on one day, as pasted by the lawyer. `purpose` and `topics` are empty where not
 * given.
 */
export const ownStatute = z.strictObject({
  law: requiredLine,
  shortName: requiredLine,
  kind: z.enum(['statute', 'interpretation', 'regulation']),
  organ: line,
  documentNumber: line,
  effectiveFrom: plainDate,
  effectiveTo: plainDate.nullable(),
  purpose: line,
  topics: z.array(line).max(20),
  source: requiredLine,
  checkedOn: plainDate,
  articles: z.array(article).min(1, '没有条文').max(2000),
});
assertSame<z.output<typeof ownStatute>, OwnStatute>();

export const ownStatuteOperations = {
  /** Additions to the open case file that were not withdrawn, newest first. */
  'own-statute-list': {
    client: 'shown',
    input: nothing,
    output: z.strictObject({
      additions: z.array(z.strictObject({ id: ownStatuteId, recordedAt: instant, statute: ownStatute })),
    }),
  },
  /**
   * Adds the articles to listing, search, citation and checks. Refused where the law was repealed before they begin.
   */
  'own-statute-add': {
    client: 'shown',
    input: z.strictObject({ statute: ownStatute }),
    output: z.strictObject({ id: ownStatuteId }),
  },
  'own-statute-withdraw': { client: 'shown', input: z.strictObject({ id: ownStatuteId }), output: nothing },
} satisfies OperationTable;
