import type { Handlers } from './contract/operations.ts';
import type { statuteOperations } from './contract/statutes.ts';
import { everyArticle, type Statutes } from './domain/statute.ts';
import type { Workspace } from './workspace.ts';

export function statuteHandlers({ library: { statutes } }: Workspace): Pick<Handlers, keyof typeof statuteOperations> {
  const knownUntil = statutes.laws.map((law) => law.knownUntil).sort()[0]!;
  return {
    'statute-list': ({ on }) => ({
      laws: statutes.laws.map((law) => ({
        law: law.law, shortName: law.shortName, organ: law.organ,
        versions: law.versions.map((version) => ({ from: version.effectiveFrom, to: version.effectiveTo, document: version.label })),
      })),
      articles: everyArticle(statutes, on).map(({ law, article, held, standing, effectiveFrom, effectiveTo, elsewhere: [next] }) => ({
        law: law.law, article, text: held.text, purpose: held.purpose, effectiveFrom, effectiveTo, state: standing,
        successor: next === undefined ? null : { law: next.law, article: next.article, why: next.why },
        source: held.source, checkedOn: held.checkedOn,
      })),
    }),
    'statute-collection': () => ({ articles: everyArticle(statutes, knownUntil).length, knownUntil }),
  };
}
