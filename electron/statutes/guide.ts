import type { guideOperations } from '../contract/guide.ts';
import type { Handlers } from '../contract/operations.ts';
import { findArticle } from '../domain/law/statute.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function guideHandlers({
  library,
  reading,
  lawOf,
}: Pick<Workspace, 'library' | 'reading' | 'lawOf'>): Pick<Handlers, keyof typeof guideOperations> {
  return {
    'guide-read': ({ on }) => {
      const { statutes } = reading(lawOf);
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
