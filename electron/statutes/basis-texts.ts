import type { basisOperations } from '../contract/basis.ts';
import type { Handlers } from '../contract/operations.ts';
import { LAW_TITLES, type LawName } from '../domain/law/basis.ts';
import { findLaw } from '../domain/law/law-name.ts';
import { annotated, everyArticle, findArticle, type FoundArticle, type Statutes } from '../domain/law/statute.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Laws whose name in the collection differs from the one that figures cite. */
const COLLECTED: Partial<Record<LawName, string>> = { '2015年民间借贷规定': '民间借贷规定（2015年公布）' };

export function basisHandlers({
  reading,
  lawOf,
}: Pick<Workspace, 'reading' | 'lawOf'>): Pick<Handlers, keyof typeof basisOperations> {
  return {
    'basis-read': ({ law, article, on }) => {
      const { statutes } = reading(lawOf);
      const name = COLLECTED[law] ?? law;
      const found = article === '' ? onlyText(statutes, name, on) : findArticle(statutes, { law: name, article, on });
      return {
        title: LAW_TITLES[law],
        held: found?.held
          ? {
              text: annotated(found.held),
              version: found.version.label,
              effectiveFrom: found.effectiveFrom,
              effectiveTo: found.effectiveTo,
              state: found.standing,
            }
          : null,
      };
    },
  };
}

/** A reply or notice without articles is stored as one text. */
function onlyText(statutes: Statutes, name: string, on: PlainDate): FoundArticle | null {
  const law = findLaw(statutes.laws, name)?.law;
  const [only, ...more] = law ? everyArticle(statutes, on).filter((each) => each.law === law) : [];
  return more.length === 0 ? (only ?? null) : null;
}
