import type { PlainDate } from '../quantities/calendar.ts';
import { plainForm } from '../text/folded-text.ts';
import { articleLabel, parseArticleNumber } from './article-number.ts';
import { citationsIn } from './citation.ts';
import type { Law, LawVersion, StatuteArticle } from './law.ts';
import { findLaw } from './law-name.ts';
import { pinyinInitials } from './pinyin-initials.ts';
import { articleAsOf, type FoundArticle, standing, type Statutes } from './statute.ts';

interface Entry {
  readonly law: Law;
  readonly version: LawVersion;
  readonly held: StatuteArticle;
  readonly initials: string;
}

export interface SearchResult extends FoundArticle {
  readonly held: StatuteArticle;
}

/** Stop words: words of a question that say nothing of its subject. */
const EMPTY_WORDS =
  /怎么办|怎么样|怎么|如何|什么|为什么|哪些|哪里|可以|能不能|能否|是否|可不可以|有没有|应该|如果|的话|[吗呢吧啊的了是我他她你要被把就都会能，。？！、\s]/g;

/** Weights of the kinds of match: numbers rank above answers to questions, and those above mere words. */
const WEIGHT = {
  number: 10_000,
  question: 5000,
  law: 300,
  phrase: 100,
  topic: 60,
  purpose: 12,
  text: 4,
  inForce: 10,
} as const;
const LEAST = 30;
const MOST_RESULTS = 50;

/**
 * Searches the collection by number (577, 民法典577, mfd577), words, pinyin initials (zfl), and common questions (不还钱怎么办).
 * Best matches first, at most fifty, as they stand on the day.
 */
export function statuteSearch(statutes: Statutes): (query: string, on: PlainDate) => SearchResult[] {
  const entries: Entry[] = statutes.laws.flatMap((law) =>
    law.versions.flatMap((version) =>
      version.articles.map((held) => ({ law, version, held, initials: pinyinInitials(held.purpose) })),
    ),
  );

  return (query, on) => {
    const asked = plainForm(query).trim();
    if (asked === '') return [];
    const score = scoring(statutes, asked);
    return entries
      .map((entry, index) => ({ entry, index, score: score(entry) }))
      .filter((each) => each.score >= LEAST)
      .map((each) => ({ ...each, score: each.score + (inForce(each.entry, on) ? WEIGHT.inForce : 0) }))
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, MOST_RESULTS)
      .map(({ entry: { law, version, held } }) => ({
        ...articleAsOf(statutes, law, version, held.article, on, held),
        held,
      }));
  };
}

function scoring(statutes: Statutes, asked: string): (entry: Entry) => number {
  const latin = /^([a-z]+)\s*(\d*(?:之.)?)$/i.exec(asked);
  const named = findLaw(statutes.laws, asked)?.law;
  if (named) return ({ law }) => (law === named ? WEIGHT.law : 0);
  const parts: ((entry: Entry) => number)[] = latin
    ? [byInitials(statutes, (latin[1] ?? '').toLowerCase(), latin[2] ?? '')]
    : [byNumber(statutes, asked), byQuestion(statutes, asked), byTopic(statutes, asked), byWords(asked)];
  return (entry) => parts.reduce((total, part) => total + part(entry), 0);
}

/** 民法典577, 《民法典》第577条和第579条, 577. */
function byNumber({ laws }: Statutes, asked: string): (entry: Entry) => number {
  const cited = citationsIn(asked, laws).flatMap(({ law, article }) => {
    const found = findLaw(laws, law);
    return found ? [{ law: found.law.law, article }] : [];
  });
  const number = parseArticleNumber(asked) ? articleLabel(asked) : null;
  return ({ law, held }) => {
    const place = cited.findIndex((each) => each.law === law.law && each.article === held.article);
    return place >= 0 ? WEIGHT.number - 20 * place : number === held.article ? WEIGHT.number : 0;
  };
}

/** The articles that answer the questions whose words occur in the query, in the order in which they answer. */
function byQuestion({ questions }: Statutes, asked: string): (entry: Entry) => number {
  const meant = questions.filter(({ phrases }) =>
    phrases.some((phrase) => asked.includes(phrase) || (asked.length >= 2 && phrase.includes(asked))),
  );
  return ({ law, held }) =>
    Math.max(
      0,
      ...meant.map(({ articles }) => {
        const place = articles.findIndex((each) => each.law === law.law && each.article === held.article);
        return place < 0 ? 0 : WEIGHT.question - 200 * place;
      }),
    );
}

function byTopic({ topics }: Statutes, asked: string): (entry: Entry) => number {
  const meant = topics
    .filter(({ topic, words }) => [topic, ...words].some((word) => asked.includes(word)))
    .map(({ topic }) => topic);
  return ({ held }) => (held.topics.some((topic) => meant.includes(topic)) ? WEIGHT.topic : 0);
}

/** Whole terms first; then bigrams, so that 逾期还款利率 finds 逾期利率. */
function byWords(asked: string): (entry: Entry) => number {
  const terms = asked
    .split(/\s+/)
    .map((term) => term.replace(EMPTY_WORDS, ''))
    .filter((term) => term.length > 1);
  const pairs = [
    ...new Set(terms.flatMap((term) => [...term].slice(1).map((character, index) => [...term][index] + character))),
  ];
  return ({ law, held: { purpose, text, article } }) => {
    const words = `${law.shortName}${article}\n${purpose}\n${text}`;
    const whole = terms.length > 0 && terms.every((term) => words.includes(term)) ? WEIGHT.phrase : 0;
    const some = pairs.reduce(
      (total, pair) => total + (purpose.includes(pair) ? WEIGHT.purpose : 0) + (text.includes(pair) ? WEIGHT.text : 0),
      0,
    );
    return whole + some;
  };
}

function byInitials({ topics }: Statutes, letters: string, digits: string): (entry: Entry) => number {
  const number = digits === '' ? null : articleLabel(digits);
  const meant = topics.filter(({ pinyin }) => pinyin.startsWith(letters)).map(({ topic }) => topic);
  return ({ law, held, initials }) => {
    if (number !== null) return law.pinyin.startsWith(letters) && held.article === number ? WEIGHT.number : 0;
    return (
      (law.pinyin.startsWith(letters) ? WEIGHT.law : 0) +
      (held.topics.some((topic) => meant.includes(topic)) ? WEIGHT.phrase : 0) +
      (letters.length > 1 && initials.includes(letters) ? WEIGHT.topic : 0)
    );
  };
}

function inForce({ law, held }: Entry, on: PlainDate): boolean {
  return standing(law, held.effectiveFrom, held.effectiveTo, on) === 'in-force';
}
