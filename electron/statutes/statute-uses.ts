import type { ReadableFile } from '../casefile/transaction.ts';
import type { StatuteUse } from '../contract/statutes.ts';
import { parseArticleNumber } from '../domain/law/article-number.ts';
import { type Citation, citationsIn } from '../domain/law/citation.ts';
import { findArticle, type Statutes } from '../domain/law/statute.ts';
import { plainText } from '../domain/letter/letter.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { numberInWords } from '../domain/quantities/words.ts';
import { textsWithNumber } from '../records/citing.ts';

const MOST_USES = 100;
/** Characters of context shown before and after the citation in a log entry. */
const AROUND = 24;

interface Key {
  readonly law: string;
  readonly article: string;
  readonly effectiveFrom: PlainDate;
}

/** What cites an article as in force on the paper's own day: 第119条 of a letter of 2020 is not that of one of 2026. */
export function usesOf(file: ReadableFile, statutes: Statutes, key: Key, today: PlainDate): StatuteUse[] {
  const number = parseArticleNumber(key.article);
  if (number === null) return [];
  const cited = (text: string, on: PlainDate): Citation | undefined =>
    citationsIn(text, statutes.laws).find((citation) => {
      const found = findArticle(statutes, { law: citation.law, article: citation.article, on });
      return (
        found?.law.law === key.law &&
        found.article === key.article &&
        (found.held?.effectiveFrom ?? found.effectiveFrom) === key.effectiveFrom
      );
    });
  const { letters, entries } = textsWithNumber(file, numberInWords(number.main), String(number.main));
  const inLetters = letters.flatMap((letter): StatuteUse[] => {
    const on = letter.issued_on ?? today;
    return cited(plainText(letter.draft.body), on)
      ? [
          {
            caseId: letter.case_id,
            caseTitle: letter.title,
            kind: letter.state,
            id: letter.id,
            title: letter.draft.title,
            number: letter.number,
            on,
          },
        ]
      : [];
  });
  const inLog = entries.flatMap((entry): StatuteUse[] => {
    const citation = cited(entry.said, entry.at);
    return citation
      ? [
          {
            caseId: entry.case_id,
            caseTitle: entry.title,
            kind: 'log',
            id: entry.id,
            title: around(entry.said, citation),
            number: null,
            on: entry.at,
          },
        ]
      : [];
  });
  return [...inLetters, ...inLog].sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0)).slice(0, MOST_USES);
}

function around(text: string, { phrase }: Citation): string {
  const [from, to] = [Math.max(0, phrase.start - AROUND), Math.min(text.length, phrase.end + AROUND)];
  return `${from > 0 ? '……' : ''}${text.slice(from, to).replace(/\n/g, ' ')}${to < text.length ? '……' : ''}`;
}
