import type { PlainDate } from '../quantities/calendar.ts';
import { articleLabel } from './article-number.ts';
import type { Law, LawVersion, StatuteArticle } from './law.ts';
import { findLaw } from './law-name.ts';
import { attested, counterparts, isAt, meantBefore, type Renumbering, type Where } from './renumbering.ts';

export interface Topic {
  readonly topic: string;
  readonly pinyin: string;
  /** Synonyms. */
  readonly words: readonly string[];
}

/** Common questions, and the articles that answer them, best first. */
export interface Question {
  readonly phrases: readonly string[];
  readonly articles: readonly { readonly law: string; readonly article: string }[];
}

export interface Statutes {
  readonly laws: readonly Law[];
  readonly renumberings: readonly Renumbering[];
  readonly topics: readonly Topic[];
  readonly questions: readonly Question[];
  /** Known gaps of the collection, in sentences. */
  readonly unknown: readonly string[];
}

export type Standing = 'in-force' | 'repealed' | 'superseded' | 'not-yet';

/** An article of one version of a law, as it stands on a day. */
export interface FoundArticle {
  readonly law: Law;
  readonly version: LawVersion;
  readonly article: string;
  /** Null when the collection knows the number but does not hold the text. */
  readonly held: StatuteArticle | null;
  readonly standing: Standing;
  readonly effectiveFrom: PlainDate;
  readonly effectiveTo: PlainDate | null;
  /** Where the same matter stands on that day, when it is not here. */
  readonly elsewhere: readonly Where[];
  /** Earlier meanings of the number, and where those matters stand on that day. */
  readonly formerMeanings: readonly Where[];
}

/** Whether a text in force from one day to another (inclusive) is law on a day. */
export function standing(law: Law, from: PlainDate, to: PlainDate | null, on: PlainDate): Standing {
  if (on < from) return 'not-yet';
  if (law.repealed !== null && on >= law.repealed.on) return 'repealed';
  return to !== null && on > to ? 'superseded' : 'in-force';
}

/**
 * Finds an article as of a day. Among the versions whose text is held, or in which the number had a meaning that is
 * still cited, the one in force that day is used; if there is none, the last before it, or else the first after it. A
 * year in brackets after the law's name (民事诉讼法（2017修正）) selects that version.
 * @returns null when the collection knows neither the text nor the number
 */
export function findArticle(
  statutes: Statutes,
  asked: { law: string; article: string; on: PlainDate },
): FoundArticle | null {
  const named = findLaw(statutes.laws, asked.law);
  if (named === null) return null;
  const { law, year } = named;
  const article = articleLabel(asked.article);
  const versions = year === null ? law.versions : law.versions.filter((version) => version.label.startsWith(year));
  const known = versions.filter(
    (version) =>
      version.articles.some((each) => each.article === article) ||
      attested(
        statutes.renumberings.filter(({ oftenCited }) => oftenCited),
        law,
        version,
        article,
      ),
  );
  const candidates =
    known.length > 0 ? known : versions.filter((version) => attested(statutes.renumberings, law, version, article));
  const version =
    candidates.find((each) => covers(each, asked.on)) ??
    candidates.findLast((each) => each.effectiveFrom <= asked.on) ??
    candidates[0];
  return version === undefined ? null : articleAsOf(statutes, law, version, article, asked.on);
}

/** Every article in the collection, as it stands on a day, by law and number. */
export function everyArticle(statutes: Statutes, on: PlainDate): (FoundArticle & { readonly held: StatuteArticle })[] {
  return statutes.laws.flatMap((law) =>
    law.versions.flatMap((version) =>
      version.articles.map((held) => ({ ...articleAsOf(statutes, law, version, held.article, on, held), held })),
    ),
  );
}

/**
 * Every text that carries or carried the matter of an article, in date order, whether or not its words are held; only
 * itself when no map leads on.
 */
export function historyOf(
  { laws, renumberings }: Statutes,
  title: string,
  article: string,
  effectiveFrom: PlainDate,
): Pick<FoundArticle, 'law' | 'version' | 'article' | 'held'>[] {
  const law = laws.find((each) => each.law === title);
  const version = law?.versions.findLast((each) => each.effectiveFrom <= effectiveFrom);
  if (!law || !version) return [];
  const places = renumberings
    .filter(({ places: of }) => of.some((place) => isAt(place, law, version, article)))
    .flatMap(({ places: of }) => of);
  return laws
    .flatMap((each) =>
      each.versions.flatMap((of) => {
        const numbers = places
          .filter((place) => place.law === each.law && place.versions.includes(of.effectiveFrom))
          .flatMap(({ articles }) => articles);
        const own = each === law && of === version ? [article] : [];
        return [...new Set([...own, ...numbers])].flatMap((number) => {
          const texts = of.articles.filter((one) => one.article === number);
          return (texts.length > 0 ? texts : [null]).map((held) => ({ law: each, version: of, article: number, held }));
        });
      }),
    )
    .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
}

function startOf({ version, held }: Pick<FoundArticle, 'version' | 'held'>): PlainDate {
  return (held ?? version).effectiveFrom;
}

/** A text with its editor's notes inserted after the words they belong to: 第二百五十三条〔现为……〕. */
export function annotated({ text, notes }: Pick<StatuteArticle, 'text' | 'notes'>): string {
  return notes.reduce((words, { quote, note }) => words.replaceAll(quote, `${quote}〔${note}〕`), text);
}

/**
 * An article of a given version, held or not, as it stands on a day; of several texts the one of that day, or the
 * nearest before it.
 */
export function articleAsOf(
  statutes: Statutes,
  law: Law,
  version: LawVersion,
  article: string,
  on: PlainDate,
  held: StatuteArticle | null = textOn(version, article, on),
): FoundArticle {
  const { effectiveFrom, effectiveTo } = held ?? version;
  const state = standing(law, effectiveFrom, effectiveTo, on);
  return {
    law,
    version,
    article,
    held,
    standing: state,
    effectiveFrom,
    effectiveTo,
    elsewhere: state === 'in-force' ? [] : counterparts(statutes, law, version, article, on),
    formerMeanings: meantBefore(statutes, law, version, article, on),
  };
}

function textOn({ articles }: LawVersion, article: string, on: PlainDate): StatuteArticle | null {
  const texts = articles.filter((each) => each.article === article);
  return texts.findLast((each) => each.effectiveFrom <= on) ?? texts[0] ?? null;
}

function covers({ effectiveFrom, effectiveTo }: LawVersion, on: PlainDate): boolean {
  return effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo);
}
