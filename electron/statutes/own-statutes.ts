import type { Handlers } from '../contract/operations.ts';
import type { ownStatuteOperations } from '../contract/own-statutes.ts';
import type { OwnStatuteId } from '../domain/case/ids.ts';
import { articleLabel } from '../domain/law/article-number.ts';
import { conflictWith, tidy } from '../domain/law/own-statute.ts';
import { Failure } from '../failure.ts';
import { insertOwnStatute, ownStatutes, withdrawOwnStatute } from '../records/own-statutes.ts';
import { newId } from '../workspace/new-id.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function ownStatuteHandlers({
  clock,
  lawOf,
  reading,
  writing,
}: Pick<Workspace, 'clock' | 'lawOf' | 'reading' | 'writing'>): Pick<Handlers, keyof typeof ownStatuteOperations> {
  return {
    'own-statute-list': () => ({
      additions: reading(ownStatutes)
        .reverse()
        .map(({ id, recorded_at: recordedAt, statute }) => ({
          id,
          recordedAt,
          statute: { ...statute, topics: [...statute.topics], articles: [...statute.articles] },
        })),
    }),
    'own-statute-add': ({ statute: typed }) => {
      const refuse = (field: string, message: string): never => {
        throw new Failure('invalid-input', message, { field: `statute.${field}` });
      };
      if (typed.effectiveTo !== null && typed.effectiveTo < typed.effectiveFrom)
        refuse('effectiveTo', '失效日期不能早于施行日期。');
      if (typed.checkedOn > clock.today()) refuse('checkedOn', '核对日期不能晚于今天。');
      const statute = {
        ...typed,
        law: untitled(typed.law),
        shortName: untitled(typed.shortName),
        articles: typed.articles.map(({ article, text }) => ({
          article: articleLabel(article),
          text: tidy(text.split('\n')),
        })),
      };
      const twice = statute.articles.find(
        ({ article }, index) => statute.articles.findIndex((each) => each.article === article) !== index,
      );
      if (twice) refuse('articles', `${twice.article}出现了两次，请核对粘贴的文字。`);
      const id = newId<OwnStatuteId>();
      writing((file) => {
        const conflict = conflictWith(lawOf(file).statutes.laws, statute);
        if (conflict !== null) refuse('law', conflict);
        insertOwnStatute(file, id, statute, clock.now());
      });
      return { id };
    },
    'own-statute-withdraw': ({ id }) => {
      writing((file) => {
        if (!ownStatutes(file).some((each) => each.id === id))
          throw new Failure('not-found', '没有找到这次添加的条文。');
        withdrawOwnStatute(file, newId(), id, clock.now());
      });
      return {};
    },
  };
}

/** A title without the surrounding 《》; nested ones stay. */
function untitled(title: string): string {
  const words = title.trim();
  return /^《[^《》]*(?:《[^《》]*》[^《》]*)*》$/.test(words) ? words.slice(1, -1) : words;
}
