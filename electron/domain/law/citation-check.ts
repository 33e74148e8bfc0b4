import type { Finding } from '../finding.ts';
import { formatChinese, type PlainDate } from '../quantities/calendar.ts';
import { type Citation, citationsIn } from './citation.ts';
import { findLaw } from './law-name.ts';
import { explanation, type Where } from './renumbering.ts';
import { findArticle, type FoundArticle, type Statutes } from './statute.ts';

/**
 * The status of a citation on a day. `renumbered`: the number is in force, but meant something else in earlier
 * versions; `printed-so`: a quotation of an interpretation that itself prints an old number; `not-held`: the law is
 * known, the article is not.
 */
export type Verdict =
  'in-force' | 'repealed' | 'superseded' | 'not-yet' | 'renumbered' | 'printed-so' | 'not-held' | 'unknown-law';

export interface CheckedCitation extends Citation {
  readonly verdict: Verdict;
  /** Null for `not-held` and `unknown-law`. */
  readonly found: FoundArticle | null;
  /** For `renumbered`, the earlier meaning of the number, and where that stands. */
  readonly meant: Where | null;
  /** A Chinese sentence for the lawyer; empty when there is nothing to say. */
  readonly message: string;
}

/** A suggested replacement for a whole phrase of the text. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Words before the law's name or within the phrase showing that the text cites the law of another time. */
const KNOWINGLY = /(?:当时|施行前|废止前|修正前|修订前).{0,10}$|[原旧]$/;
const HOW_TO_CITE_OLD_LAW = '确需引用当时的法律的，请在法律名称前写明“当时施行的”。';
/** How many characters around a phrase show what it is about. */
const CONTEXT = 40;
const DATED = /已废止|\d{4}年?(?:修正|修订|公布|文本)/;

/**
 * Cites articles as papers do: 《中华人民共和国民法典》第六百七十五条、第六百七十六条. A title inside the title takes single marks (GB/T
 * 15834—2011, 4.15.3.1).
 */
export function formatCitation(law: string, articles: readonly string[]): string {
  return `《${law.replaceAll('《', '〈').replaceAll('》', '〉')}》${articles.join('、')}`;
}

/** Every citation of a text, checked against the law of a day. */
export function checkCitations(statutes: Statutes, text: string, on: PlainDate): CheckedCitation[] {
  return citationsIn(text, statutes.laws).map((citation) => {
    const found = findArticle(statutes, { law: citation.law, article: citation.article, on });
    if (found === null) {
      const known = findLaw(statutes.laws, citation.law) !== null;
      const message = `本库未收录${known ? `${citation.law}${citation.article}` : `《${citation.law}》`}，请自行核对是否现行有效。`;
      return {
        ...citation,
        verdict: known ? ('not-held' as const) : ('unknown-law' as const),
        found,
        meant: null,
        message,
      };
    }
    const note = noteOnPrintedNumber(statutes, text, citation);
    if (note !== null)
      return {
        ...citation,
        verdict: 'printed-so' as const,
        found,
        meant: null,
        message: `司法解释原文即为此号，引用时保留，可在其后加注：〔${note}〕。`,
      };
    const meant = meantAsBefore(
      found,
      text.slice(Math.max(0, citation.phrase.start - CONTEXT), citation.phrase.start) +
        text.slice(citation.phrase.end, citation.phrase.end + CONTEXT),
    );
    return {
      ...citation,
      verdict: meant ? ('renumbered' as const) : found.standing,
      found,
      meant,
      message: meant ? messageOnMeaning(found, meant) : messageFor(found, on),
    };
  });
}

/**
 * Findings on the citations of a paper, as of its day. Law that is no longer or not yet in force blocks the paper,
 * unless the surrounding words say that it is cited as the law of its time; citations that cannot be checked, or may be
 * meant otherwise, warn.
 */
export function findingsOnCitations(statutes: Statutes, text: string, on: PlainDate): Finding[] {
  // Offered only once, with the first finding on its phrase.
  const offers = new Map(replacements(statutes, text, on).map((each) => [each.start, each]));
  return checkCitations(statutes, text, on).flatMap(({ verdict, message, start, end, phrase, found }): Finding[] => {
    if (verdict === 'in-force' || verdict === 'printed-so') return [];
    const stale = verdict === 'repealed' || verdict === 'superseded' || verdict === 'not-yet';
    const knowingly =
      KNOWINGLY.test(text.slice(Math.max(0, phrase.start - 16), phrase.start)) ||
      DATED.test(text.slice(phrase.start, end));
    const blocked = stale && !knowingly;
    const offer = knowingly ? undefined : offers.get(phrase.start);
    offers.delete(phrase.start);
    return [
      {
        severity: blocked ? 'block' : 'warn',
        rule: `citation-${verdict}`,
        message: message + (blocked ? HOW_TO_CITE_OLD_LAW : ''),
        excerpt: text.slice(start, end),
        citation: {
          held: found?.held
            ? { law: found.law.law, article: found.article, effectiveFrom: found.held.effectiveFrom }
            : null,
          replacement: offer ? { phrase: text.slice(offer.start, offer.end), text: offer.text } : null,
        },
      },
    ];
  });
}

/**
 * For each phrase that cites law no longer in force, or a number whose meaning has changed, the phrase as it would be
 * written on that day.
 */
export function replacements(statutes: Statutes, text: string, on: PlainDate): Replacement[] {
  const phrases = Map.groupBy(checkCitations(statutes, text, on), ({ phrase }) => `${phrase.start}-${phrase.end}`);
  return [...phrases.values()].flatMap((members) => {
    const [first] = members;
    const places = members.map(placeToday);
    if (
      !first ||
      places.some((place) => place === null) ||
      members.every(({ verdict }) => verdict === 'in-force' || verdict === 'printed-so')
    )
      return [];
    const byLaw = Map.groupBy(
      places.filter((place) => place !== null),
      ({ law }) => law,
    );
    const written = [...byLaw]
      .map(([law, of]) => formatCitation(law, [...new Set(of.flatMap(({ articles }) => articles))]))
      .join('、');
    return [{ start: first.phrase.start, end: first.phrase.end, text: written }];
  });
}

/**
 * Where the matter of a citation stands; the cited paragraph is kept when the wording is unchanged. Null when unknown.
 */
function placeToday({ found, meant, part }: CheckedCitation): { law: string; articles: readonly string[] } | null {
  if (found === null) return null;
  const moved = meant ?? found.elsewhere[0];
  if (moved)
    return {
      law: moved.law,
      articles: moved.articles.map((article) => (moved.wording === 'same' ? article + part : article)),
    };
  return found.standing === 'in-force' ? { law: found.law.law, articles: [found.article + part] } : null;
}

/** The collection's note on an old number, when the citation is part of a quotation of the text that prints it. */
function noteOnPrintedNumber({ laws }: Statutes, text: string, { start, end, law }: Citation): string | null {
  const around = text.slice(Math.max(0, start - 40), end + 40);
  const article = text.slice(start, end);
  const printing = laws
    .flatMap(({ versions }) => versions.flatMap(({ articles }) => articles))
    .find(({ text: official, notes }) =>
      notes.some(
        ({ quote }) =>
          quote.includes(article) &&
          quote.includes(law) &&
          around.includes(quote) &&
          sharesMore(official, around, quote),
      ),
    );
  return printing?.notes.find(({ quote }) => quote.includes(article) && around.includes(quote))?.note ?? null;
}

/**
 * Whether the text around a citation continues with the words of the original: then it is a quotation, not a citation
 * of its own.
 */
function sharesMore(official: string, around: string, quote: string): boolean {
  const [here, there] = [around.indexOf(quote), official.indexOf(quote)];
  const next = (words: string, at: number): string => words.slice(at + quote.length, at + quote.length + 4);
  return next(around, here).length === 4 && next(around, here) === next(official, there);
}

/**
 * Whether a number in force is probably meant in its earlier sense: the surrounding words fit that matter and not the
 * present one, or fit neither and the old number is still commonly cited.
 */
function meantAsBefore({ standing, formerMeanings, held }: FoundArticle, around: string): Where | null {
  if (standing !== 'in-force') return null;
  const now = shared(held?.purpose ?? '', around);
  return (
    formerMeanings.find(({ subject, oftenCited }) => {
      const before = shared(subject, around);
      return (before > now && before >= 2) || (oftenCited && before >= now);
    }) ?? null
  );
}

/** How many bigrams of some words occur in a text. */
function shared(words: string, text: string): number {
  return new Set(
    [...words]
      .slice(1)
      .map((_, index) => words.slice(index, index + 2))
      .filter((pair) => text.includes(pair)),
  ).size;
}

function messageOnMeaning({ law, article, held }: FoundArticle, meant: Where): string {
  return `${law.shortName}${article}现在的内容是：${held?.purpose || held?.text.split('\n')[0] || '（未收原文）'}。旧文本的同一号码是${meant.subject}，现为${placeOf(meant, law.law)}；如指后者，请改引后者。`;
}

function messageFor(
  { law, version, article, standing, effectiveFrom, effectiveTo, elsewhere }: FoundArticle,
  on: PlainDate,
): string {
  const name = law.shortName + article;
  const now =
    elsewhere.map(
      (where) =>
        `，${on < effectiveFrom ? '当时为' : '现为'}${placeOf(where, law.law)}（${where.subject}）。${explanation(where)}`,
    )[0] ?? '。';
  switch (standing) {
    case 'repealed':
      return `${name}已随该法于${formatChinese(law.repealed?.on ?? effectiveFrom)}废止${now}`;
    case 'superseded':
      return `${name}（${version.label}文本）施行至${effectiveTo ? formatChinese(effectiveTo) : ''}${now}`;
    case 'not-yet':
      return `${name}的现有文字自${formatChinese(effectiveFrom)}起施行，该日尚未施行${now}`;
    case 'in-force':
      return '';
  }
}

function placeOf({ law, articles }: Where, same: string): string {
  return law === same ? articles.join('、') : formatCitation(law, articles);
}
