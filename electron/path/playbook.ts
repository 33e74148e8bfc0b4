import type { Handlers } from '../contract/operations.ts';
import type { playbookOperations } from '../contract/playbook.ts';
import { findArticle } from '../domain/law/statute.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function playbookHandlers({
  library,
  reading,
  lawOf,
}: Pick<Workspace, 'library' | 'reading' | 'lawOf'>): Pick<Handlers, keyof typeof playbookOperations> {
  return {
    'playbook-read': ({ stage, on }) => {
      const { statutes } = reading(lawOf);
      const rung = library.playbook.find((each) => each.stage === stage);
      if (!rung) return { rung: null };
      return {
        rung: {
          ...rung,
          advice: rung.advice.map((each) => ({
            ...each,
            statutes: each.statutes.flatMap((reference) => {
              const found = findArticle(statutes, { ...reference, on });
              return found?.held
                ? [
                    {
                      law: found.law.law,
                      shortName: found.law.shortName,
                      article: found.article,
                      state: found.standing,
                    },
                  ]
                : [];
            }),
          })),
        },
      };
    },
  };
}
