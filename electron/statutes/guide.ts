import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { guideOperations } from '../contract/guide.ts';
import type { Handlers } from '../contract/operations.ts';
import { plainDate } from '../contract/values.ts';
import { STAGES } from '../domain/case/case-facts.ts';
import { GUIDE_SCREENS, type GuideChapter } from '../domain/path/guide.ts';
import { findArticle, type Statutes } from '../domain/law/statute.ts';
import { splitReference } from '../library/statutes.ts';
import { knowledgeOf } from '../workspace/legal-sources.ts';
import type { Workspace } from '../workspace/workspace.ts';

const words = z.string().min(1);
const file = z.strictObject({
  checkedOn: plainDate,
  chapters: z
    .array(
      z.strictObject({
        id: words,
        title: words,
        steps: z
          .array(
            z.strictObject({
              title: words,
              text: words,
              stage: z.enum(STAGES).nullable(),
              screen: z.enum(GUIDE_SCREENS),
              statutes: z.array(words),
              note: words.nullable(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

/** The guide, its references resolved. @throws Error when it names an article that the collection does not hold */
export function loadGuide(resources: string, statutes: Statutes): readonly GuideChapter[] {
  const { chapters, checkedOn } = file.parse(JSON.parse(readFileSync(join(resources, 'guide', 'guide.json'), 'utf8')));
  return chapters.map((chapter) => ({
    ...chapter,
    steps: chapter.steps.map((step) => ({
      ...step,
      statutes: step.statutes.map((reference) => {
        const named = splitReference(statutes.laws, reference);
        if (!findArticle(statutes, { ...named, on: checkedOn })?.held)
          throw new Error(`guide: ${reference} is not held`);
        return named;
      }),
    })),
  }));
}

export function guideHandlers({
  library,
  reading,
}: Pick<Workspace, 'library' | 'reading'>): Pick<Handlers, keyof typeof guideOperations> {
  return {
    'guide-read': ({ on }) => {
      const { statutes } = reading((file) => knowledgeOf(file, library));
      return {
        chapters: library.guide.map(({ id, title, steps }) => ({
          id,
          title,
          steps: steps.map((step) => ({
            ...step,
            statutes: step.statutes.flatMap((reference) => {
              const found = findArticle(statutes, { ...reference, on });
              return found?.held
                ? [
                    {
                      law: found.law.law,
                      shortName: found.law.shortName,
                      article: found.article,
                      effectiveFrom: found.held.effectiveFrom,
                      purpose: found.held.purpose,
                      state: found.standing,
                    },
                  ]
                : [];
            }),
          })),
        })),
      };
    },
  };
}
