import { addDays, type PlainDate } from '../quantities/calendar.ts';
import { articleLabel, NUMERAL, parseArticleNumber } from './article-number.ts';
import type { Law, LawVersion, StatuteArticle } from './law.ts';
import { findLaw } from './law-name.ts';
import { pinyinInitials } from './pinyin-initials.ts';
import type { Statutes } from './statute.ts';

/** Articles that a lawyer added to the collection: of a law that it lacks, or new texts of one that it holds. */
export interface OwnStatute {
  /** Full title. */
  readonly law: string;
  readonly shortName: string;
  readonly kind: Law['kind'];
  readonly organ: string;
  readonly documentNumber: string;
  /** First and last day on which these texts are in force, both inclusive; null while no end is known. */
  readonly effectiveFrom: PlainDate;
  readonly effectiveTo: PlainDate | null;
  /** Their purpose, in a line; empty when the lawyer gave none. */
  readonly purpose: string;
  readonly topics: readonly string[];
  readonly source: string;
  readonly checkedOn: PlainDate;
  readonly articles: readonly PastedArticle[];
}

export interface PastedArticle {
  /** 第五百七十七条 */
  readonly article: string;
  readonly text: string;
}

const ARTICLE_LINE = new RegExp(`^[\\s　]*(第${NUMERAL}+条(?:之${NUMERAL}+)?)[\\s　]*([\\s\\S]*)$`);
/** 第三章　合同的履行: not part of any article. */
const DIVISION = new RegExp(`^[\\s　]*第${NUMERAL}+(?:分编|编|章|节)(?:[\\s　]|$)`);
const OWN_CAUTION = '本法由您自行添加，文字和效力以您核对的来源为准。';

/**
 * Splits a pasted law at the lines that open an article; headings and anything before the first article are dropped.
 */
export function articlesInText(text: string): PastedArticle[] {
  const found: { article: string; lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const opening = ARTICLE_LINE.exec(line);
    if (opening) found.push({ article: articleLabel(opening[1] ?? ''), lines: [opening[2] ?? ''] });
    else if (!DIVISION.test(line)) found.at(-1)?.lines.push(line);
  }
  return found.map(({ article, lines }) => ({ article, text: tidy(lines) })).filter(({ text: words }) => words !== '');
}

/** The text of one article pasted without its number. */
export function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^[\s　]+|[\s　]+$/g, ''))
    .filter(Boolean)
    .join('\n');
}

/**
 * Merges a lawyer's own articles into the collection. An existing text of the same number ends the day before the own
 * one begins; one that begins on the same day is replaced.
 */
export function withOwnStatutes(statutes: Statutes, own: readonly OwnStatute[]): Statutes {
  const laws = own.reduce<readonly Law[]>((all, added) => {
    const known = findLaw(all, added.law)?.law;
    return known
      ? all.map((law) => (law === known ? { ...law, versions: withTexts(law.versions, added) } : law))
      : [...all, newLaw(added)];
  }, statutes.laws);
  return { ...statutes, laws };
}

/** Why an addition conflicts with the collection, as a sentence; null when it does not. */
export function conflictWith(
  laws: readonly Law[],
  { law: title, effectiveFrom }: Pick<OwnStatute, 'law' | 'effectiveFrom'>,
): string | null {
  const repealed = findLaw(laws, title)?.law.repealed;
  return repealed && effectiveFrom >= repealed.on ? `该法已于${repealed.on}废止，不能添加此后施行的条文。` : null;
}

function newLaw(added: OwnStatute): Law {
  const { effectiveTo } = added;
  return {
    law: added.law,
    shortName: added.shortName,
    aliases: [added.shortName],
    pinyin: pinyinInitials(added.shortName) || 'x',
    kind: added.kind,
    organ: added.organ,
    replaces: [],
    repealed: effectiveTo === null ? null : { on: addDays(effectiveTo, 1), by: added.source },
    caution: OWN_CAUTION,
    knownUntil: added.checkedOn,
    versions: [newVersion(added, effectiveTo)],
  };
}

function newVersion(added: OwnStatute, effectiveTo: PlainDate | null): LawVersion {
  return {
    label: `${added.effectiveFrom.slice(0, 4)}年文本`,
    documentNumber: added.documentNumber,
    effectiveFrom: added.effectiveFrom,
    effectiveTo,
    dateConfidence: 'unverified',
    articles: textsOf(added, effectiveTo),
  };
}

function withTexts(versions: readonly LawVersion[], added: OwnStatute): LawVersion[] {
  const covering = versions.findLast((each) => each.effectiveFrom <= added.effectiveFrom);
  const [first] = versions;
  if (covering === undefined) {
    const before = first ? addDays(first.effectiveFrom, -1) : null;
    return [newVersion(added, added.effectiveTo ?? before), ...versions];
  }
  const articles = textsOf(added, added.effectiveTo ?? covering.effectiveTo).reduce(withText, covering.articles);
  return versions.map((each) => (each === covering ? { ...each, articles: [...articles].sort(inOrder) } : each));
}

function withText(articles: readonly StatuteArticle[], added: StatuteArticle): readonly StatuteArticle[] {
  const start = added.effectiveFrom;
  const later = articles.find((each) => each.article === added.article && each.effectiveFrom > start);
  const end =
    later && (added.effectiveTo === null || added.effectiveTo >= later.effectiveFrom)
      ? addDays(later.effectiveFrom, -1)
      : added.effectiveTo;
  return [
    ...articles
      .filter((each) => each.article !== added.article || each.effectiveFrom !== start)
      .map((each) =>
        each.article === added.article &&
        each.effectiveFrom < start &&
        (each.effectiveTo === null || each.effectiveTo >= start)
          ? { ...each, effectiveTo: addDays(start, -1) }
          : each,
      ),
    { ...added, effectiveTo: end },
  ];
}

function textsOf(added: OwnStatute, effectiveTo: PlainDate | null): StatuteArticle[] {
  return added.articles.map(({ article, text }) => ({
    article,
    text,
    purpose: added.purpose,
    topics: added.topics,
    effectiveFrom: added.effectiveFrom,
    effectiveTo,
    dateConfidence: 'unverified',
    notes: [],
    source: added.source,
    checkedOn: added.checkedOn,
    own: true,
  }));
}

function inOrder(a: StatuteArticle, b: StatuteArticle): number {
  const key = ({ article, effectiveFrom }: StatuteArticle): string => {
    const number = parseArticleNumber(article);
    return number
      ? `${String(number.main).padStart(5, '0')}-${String(number.sub).padStart(3, '0')} ${effectiveFrom}`
      : `99999 ${article}`;
  };
  return key(a) < key(b) ? -1 : 1;
}
