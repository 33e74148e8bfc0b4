import { z } from 'zod';
import { articleLabel } from '../domain/law/article-number.ts';
import { findLaw } from '../domain/law/law-name.ts';
import { explanation, type Where } from '../domain/law/renumbering.ts';
import { findArticle, type FoundArticle } from '../domain/law/statute.ts';
import { Refusal } from '../domain/quantities/refusal.ts';
import { date, name } from './shapes.ts';
import { topic } from './topic.ts';

/**
 * An article as of a day; `text` is empty where the collection knows the number but not the text, and `note` says so.
 */
export const statuteTopic = topic(
  z.strictObject({ law: name, article: name, on: date }),
  ({ law, article, on }, { statutes }) => {
    const found = findArticle(statutes, { law, article, on });
    if (found === null) {
      const known = findLaw(statutes.laws, law) !== null;
      if (!known) throw new Refusal('out-of-scope', 'law', `法条库中没有《${law.replace(/[《》]/g, '')}》`);
      throw new Refusal('out-of-scope', 'article', `法条库中没有${law}${articleLabel(article)}`);
    }
    const { version, held, standing, effectiveFrom, effectiveTo } = found;
    const successor = successorOf(found);
    return {
      state: standing,
      title: found.law.law,
      article: found.article,
      text: held?.text ?? '',
      effectiveFrom,
      ...(effectiveTo !== null && { effectiveTo }),
      ...(successor && { successor: { law: successor.law, article: successor.articles.join('、') } }),
      ...(standing === 'not-yet' &&
        found.elsewhere[0] && {
          atTheTime: { law: found.elsewhere[0].law, article: found.elsewhere[0].articles.join('、') },
        }),
      version: version.label,
      documentNumber: version.documentNumber,
      dateConfidence: held?.dateConfidence ?? version.dateConfidence,
      ...(held && { purpose: held.purpose, notes: held.notes, source: held.source, checkedOn: held.checkedOn }),
      ...noteOn(found, successor),
    };
  },
);

/**
 * Where the matter stands now; for a number in force that is still cited in its old meaning, where that matter stands.
 */
function successorOf({ standing, elsewhere, formerMeanings }: FoundArticle): Where | undefined {
  return standing === 'in-force'
    ? formerMeanings.find(({ oftenCited }) => oftenCited)
    : standing === 'not-yet'
      ? undefined
      : elsewhere[0];
}

function noteOn({ law, held, standing, elsewhere }: FoundArticle, successor: Where | undefined): { note?: string } {
  const notes = [
    held ? '' : '本库未收此条原文。',
    standing === 'in-force' && successor
      ? `旧文本的同一号码是${successor.subject}，现为${successor.articles.join('、')}。`
      : '',
    [successor, ...(standing === 'not-yet' ? elsewhere.slice(0, 1) : [])]
      .map((where) => (where ? explanation(where) : ''))
      .join(''),
    standing === 'repealed' && law.repealed?.by === '中华人民共和国民法典'
      ? '民法典施行前的法律事实，仍适用当时的法律（时间效力规定第一条第二款）。'
      : '',
    law.caution === null ? '' : `${law.caution}。`,
  ].join('');
  return notes === '' ? {} : { note: notes };
}
