import { z } from 'zod';
import { plainDate } from '../contract/values.ts';
import { STAGES } from '../domain/case/case-facts.ts';
import { findArticle, type Statutes } from '../domain/law/statute.ts';
import { GUIDE_SCREENS, type GuideChapter } from '../domain/path/guide.ts';
import { readResource, type ResourceReader } from './resources.ts';
import { splitReference } from './statutes.ts';

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

/** The guide, with its references resolved. @throws Error if it names an article missing from the collection */
export function readGuide(resources: ResourceReader, statutes: Statutes): readonly GuideChapter[] {
  const { chapters, checkedOn } = readResource(resources, 'guide/guide.json', file);
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
