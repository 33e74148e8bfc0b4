import type { PlainDate } from '../quantities/calendar.ts';
import type { Law, LawVersion } from './law.ts';

/** One matter and its numbers in successive texts, in date order. */
export interface Renumbering {
  /** 起诉条件 */
  readonly subject: string;
  readonly places: readonly Place[];
  /** Whether the words stayed the same, as far as both texts could be compared. */
  readonly wording: 'same' | 'changed' | 'unchecked';
  /** Whether handbooks and old papers still cite the matter by its old number. */
  readonly oftenCited: boolean;
  /** Why the number changed, in a sentence. */
  readonly why: string;
}

export interface Place {
  readonly law: string;
  /** Days on which the versions concerned took effect. */
  readonly versions: readonly PlainDate[];
  /** Usually one; several where one article was divided. */
  readonly articles: readonly string[];
  /** False when the number was not checked against the text of that version. */
  readonly checked: boolean;
}

/** Where a matter stands, and how it got there. */
export interface Where extends Pick<Renumbering, 'subject' | 'wording' | 'oftenCited' | 'why'> {
  readonly law: string;
  readonly articles: readonly string[];
  /** Whether both numbers, the one asked about and this one, were checked against the texts. */
  readonly checked: boolean;
}

interface Tables {
  readonly laws: readonly Law[];
  readonly renumberings: readonly Renumbering[];
}

/** Why a number changed, whether the words did, and what was not checked: sentences for the lawyer. */
export function explanation({ why, wording, checked }: Pick<Where, 'why' | 'wording' | 'checked'>): string {
  const doubt = checked ? '' : '旧号未与旧文本原文核对，引用前请查证。';
  return why + (wording === 'same' ? '文字未变。' : '') + doubt;
}

/** Whether a number is known for a version of a law, with or without its text. */
export function attested(
  renumberings: readonly Renumbering[],
  law: Law,
  version: LawVersion,
  article: string,
): boolean {
  return renumberings.some(({ places }) => places.some((place) => isAt(place, law, version, article)));
}

/**
 * Where the matter of an article of one version stands on a day; nothing when it stands there itself, or its place is
 * unknown.
 */
export function counterparts(
  { laws, renumberings }: Tables,
  law: Law,
  version: LawVersion,
  article: string,
  on: PlainDate,
): Where[] {
  return renumberings.flatMap((each) => {
    const here = each.places.find((place) => isAt(place, law, version, article));
    const there = each.places.find((place) => inForce(laws, place, on));
    return !here || !there || (there.law === law.law && there.articles.includes(article))
      ? []
      : [from(each, here, there)];
  });
}

/** What the number meant in earlier versions of the same law, and where that matter stands on a day. */
export function meantBefore(
  { laws, renumberings }: Tables,
  law: Law,
  version: LawVersion,
  article: string,
  on: PlainDate,
): Where[] {
  return renumberings.flatMap((each) => {
    if (each.places.some((place) => isAt(place, law, version, article))) return [];
    const here = each.places.find(
      (place) =>
        place.law === law.law &&
        place.articles.includes(article) &&
        place.versions.some((start) => start < version.effectiveFrom),
    );
    const there = each.places.find((place) => inForce(laws, place, on));
    return here && there ? [from(each, here, there)] : [];
  });
}

function from({ subject, wording, oftenCited, why }: Renumbering, here: Place, there: Place): Where {
  return {
    law: there.law,
    articles: there.articles,
    subject,
    wording,
    oftenCited,
    why,
    checked: here.checked && there.checked,
  };
}

/** Whether a matter stood at an article of a version of a law. */
export function isAt(place: Place, law: Law, version: LawVersion, article: string): boolean {
  return place.law === law.law && place.versions.includes(version.effectiveFrom) && place.articles.includes(article);
}

function inForce(laws: readonly Law[], place: Place, on: PlainDate): boolean {
  const versions = laws.find((each) => each.law === place.law)?.versions ?? [];
  return versions.some(
    (each) =>
      place.versions.includes(each.effectiveFrom) &&
      each.effectiveFrom <= on &&
      (each.effectiveTo === null || on <= each.effectiveTo),
  );
}
