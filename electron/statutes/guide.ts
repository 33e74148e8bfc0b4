import { legalSourcesOf } from '../workspace/legal-sources.ts';
import type { guideOperations } from '../contract/guide.ts';
import type { Handlers } from '../contract/operations.ts';
import { findArticle } from '../domain/law/statute.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function guideHandlers({
  library,
  reading,
}: Pick<Workspace, 'library' | 'reading'>): Pick<Handlers, keyof typeof guideOperations> {
  return {
    'guide-read': ({ on }) => {
      const { statutes } = reading((file) => legalSourcesOf(file, library));
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
