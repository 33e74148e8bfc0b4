import { legalSourcesOf } from '../workspace/legal-sources.ts';
import type { Handlers } from '../contract/operations.ts';
import type { playbookOperations } from '../contract/playbook.ts';
import { findArticle } from '../domain/law/statute.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function playbookHandlers({
  library,
  reading,
}: Pick<Workspace, 'library' | 'reading'>): Pick<Handlers, keyof typeof playbookOperations> {
  return {
    'playbook-read': ({ stage, on }) => {
      const { statutes } = reading((open) => legalSourcesOf(open, library));
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
