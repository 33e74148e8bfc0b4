import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { plainDate } from '../contract/values.ts';
import { formatArticleNumber, parseArticleNumber } from '../domain/law/article-number.ts';
import type { Law } from '../domain/law/law.ts';
import { findLaw, plainName } from '../domain/law/law-name.ts';
import { findArticle, type Statutes } from '../domain/law/statute.ts';
import { addDays } from '../domain/quantities/calendar.ts';
import { type ResourceReader, resourcesIn } from './resources.ts';

const words = z.string().regex(/^\S(?:[\s\S]*\S)?$/, 'empty, or with spaces at its ends');
const confidence = z.enum(['verified', 'unverified']);
const note = z.strictObject({ quote: words, note: words, checked: z.boolean() });

const article = z.strictObject({
  article: words,
  purpose: words,
  topics: z.array(words).min(1),
  text: words,
  effectiveFrom: plainDate.exactOptional(),
  dateConfidence: confidence.exactOptional(),
  notes: z.array(note).default([]),
  source: words,
  checkedOn: plainDate,
});
const version = z
  .strictObject({
    label: words,
    documentNumber: words,
    effectiveFrom: plainDate,
    effectiveTo: plainDate.nullable(),
    dateConfidence: confidence,
    articles: z.array(article),
  })
  .transform((each) => ({
    ...each,
    articles: each.articles.map((one) => ({
      effectiveFrom: each.effectiveFrom,
      dateConfidence: each.dateConfidence,
      ...one,
      effectiveTo: each.effectiveTo,
    })),
  }));
const law = z.strictObject({
  law: words,
  shortName: words,
  aliases: z.array(words).min(1),
  pinyin: z.string().regex(/^[a-z]+$/),
  kind: z.enum(['statute', 'interpretation', 'regulation']),
  organ: words,
  replaces: z.array(words),
  repealed: z.strictObject({ on: plainDate, by: words }).nullable(),
  caution: words.nullable().default(null),
  knownUntil: plainDate,
  versions: z.array(version).min(1),
}) satisfies z.ZodType<Law>;

/** The files of laws/, in display order. */
const order = z.strictObject({ order: z.array(words) });
const place = z.strictObject({
  law: words,
  versions: z.array(plainDate).min(1),
  articles: z.array(words).min(1),
  checked: z.boolean(),
});
const renumberings = z.strictObject({
  note: words,
  checkedOn: plainDate,
  renumberings: z.array(
    z.strictObject({
      subject: words,
      places: z.array(place).min(2),
      wording: z.enum(['same', 'changed', 'unchecked']),
      oftenCited: z.boolean(),
      why: words,
    }),
  ),
});
const topics = z.strictObject({
  checkedOn: plainDate,
  topics: z.array(z.strictObject({ topic: words, pinyin: z.string().regex(/^[a-z]+$/), words: z.array(words) })),
});
const questions = z.strictObject({
  checkedOn: plainDate,
  questions: z.array(z.strictObject({ phrases: z.array(words).min(1), articles: z.array(words).min(1) })),
});
const coverage = z.strictObject({ checkedOn: plainDate, unknown: z.array(words).min(1) });

/**
 * Reads the statutes under a resources directory and rejects a collection that contradicts itself or leaves a file
 * unlisted.
 * @throws Error naming the file or the record, in English: it is a fault of the build, not of the lawyer.
 */
export function loadStatutes(resources: string): Statutes {
  const { order: names } = parsed(order, resourcesIn(resources), 'order.json');
  const unlisted = readdirSync(join(resources, 'statutes', 'laws')).filter(
    (file) => !names.some((name) => file === `${name}.json`),
  );
  if (unlisted.length > 0) throw new Error(`order.json does not list ${unlisted.join(', ')}`);
  return readStatutes(resourcesIn(resources));
}

/** The same, wherever the resources come from. @throws Error as above */
export function readStatutes(resources: ResourceReader): Statutes {
  const read = <T>(schema: z.ZodType<T>, path: string): T => parsed(schema, resources, path);
  const { order: names } = read(order, 'order.json');
  const laws = names.map((name) => read(law, `laws/${name}.json`));
  const loaded: Statutes = {
    laws,
    renumberings: read(renumberings, 'renumbering.json').renumberings,
    topics: read(topics, 'topics.json').topics,
    questions: read(questions, 'questions.json').questions.map(({ phrases, articles }) => ({
      phrases,
      articles: articles.map((each) => splitReference(laws, each)),
    })),
    unknown: read(coverage, 'coverage.json').unknown,
  };
  const faults = faultsIn(loaded);
  if (faults.length > 0) throw new Error(`statutes: ${faults.join('; ')}`);
  return loaded;
}

function parsed<T>(schema: z.ZodType<T>, resources: ResourceReader, path: string): T {
  const result = schema.safeParse(resources(`statutes/${path}`));
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
  return result.data;
}

/**
 * Parses a reference as written in the data files: 民诉法解释436 is the law's full title and 第四百三十六条.
 * @throws Error if it names none
 */
export function splitReference(laws: readonly Law[], reference: string): { law: string; article: string } {
  const [, name = '', number = ''] = /^(.+?)(\d+(?:之.)?)$/.exec(reference) ?? [];
  const named = findLaw(laws, name);
  const parsed = parseArticleNumber(number);
  if (named === null || parsed === null) throw new Error(`${reference} names no article`);
  return { law: named.law.law, article: formatArticleNumber(parsed) };
}

function faultsIn(statutes: Statutes): string[] {
  const { laws } = statutes;
  const known = new Set(statutes.topics.map(({ topic }) => topic));
  const names = laws.flatMap((each) => [...new Set([each.law, ...each.aliases].map(plainName))]);
  return [
    ...repeated(names).map((name) => `${name} names two laws`),
    ...laws.flatMap((each) => faultsInVersions(each)),
    ...laws.flatMap((each) =>
      each.versions.flatMap(({ articles }) =>
        articles.flatMap(({ article: number, topics: of, notes, text }) => [
          ...of
            .filter((topic) => !known.has(topic))
            .map((topic) => `${each.shortName}${number}: unknown topic ${topic}`),
          ...notes
            .filter(({ quote }) => !text.includes(quote))
            .map(({ quote }) => `${each.shortName}${number} does not say ${quote}`),
        ]),
      ),
    ),
    ...statutes.renumberings.flatMap(({ subject, places }) =>
      places.flatMap((each) =>
        each.versions
          .filter(
            (from) =>
              !laws.some(
                ({ law: title, versions }) => title === each.law && versions.some((one) => one.effectiveFrom === from),
              ),
          )
          .map((from) => `${subject}: ${each.law} has no version of ${from}`),
      ),
    ),
    ...statutes.questions.flatMap(({ articles }) =>
      articles
        .filter((each) => findArticle(statutes, { ...each, on: laws[0]!.knownUntil })?.held == null)
        .map(({ law: title, article: number }) => `questions: ${title}${number} is not held`),
    ),
  ];
}

function faultsInVersions({ shortName, versions, repealed }: Law): string[] {
  const last = versions.at(-1);
  return [
    ...versions.slice(1).flatMap((each, index) => {
      const before = versions[index];
      return before?.effectiveTo && addDays(before.effectiveTo, 1) === each.effectiveFrom
        ? []
        : [`${shortName}: ${each.label} does not begin where the version before it ends`];
    }),
    ...((
      repealed === null
        ? last?.effectiveTo !== null
        : last?.effectiveTo === null || addDays(last!.effectiveTo, 1) !== repealed.on
    )
      ? [`${shortName}: the last version does not end with the law`]
      : []),
    ...versions.flatMap(({ label, effectiveFrom, effectiveTo, articles }) => [
      ...repeated(articles.map((each) => each.article)).map((number) => `${shortName} ${label} holds ${number} twice`),
      ...articles
        .filter(
          (each) => each.effectiveFrom < effectiveFrom || (effectiveTo !== null && each.effectiveFrom > effectiveTo),
        )
        .map((each) => `${shortName}${each.article} takes effect outside ${label}`),
    ]),
  ];
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) < index);
}
