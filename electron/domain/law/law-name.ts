import type { Law } from './law.ts';

/** Words of an official title that common names omit. */
const FORMAL = /中华人民共和国|最高人民法院|最高院|最高法|关于|若干|[《》〈〉<>「」“”"\s]/g;
/** (2017修正), （法释〔2020〕6号）, （已废止）: a suffix in brackets. */
const BRACKETED = /[（(]([^（）()]*)[）)]/g;
const DOCUMENT = /^(法释|国务院令|主席令)/;

export interface NamedLaw {
  readonly law: Law;
  /** The year in the name that selects a version, when that version is known: 民事诉讼法（2017修正）. */
  readonly year: string | null;
}

/** Finds a law by full title, title without 中华人民共和国, short name or document number, with or without 《》. */
export function findLaw(laws: readonly Law[], name: string): NamedLaw | null {
  const wanted = plainName(name);
  const law = laws.find(
    (each) => plainName(each.law) === wanted || each.aliases.some((alias) => plainName(alias) === wanted),
  );
  if (law === undefined) return null;
  const year =
    [...name.matchAll(BRACKETED)]
      .map(([, words]) => /^(\d{4})(?:年?(?:修正|修订|公布|文本|版|$))/.exec(words?.trim() ?? '')?.[1])
      .find(Boolean) ?? null;
  return { law, year: law.versions.some((version) => year !== null && version.label.startsWith(year)) ? year : null };
}

/** A name without its variable parts: brackets of every kind, spaces, 中华人民共和国, 最高人民法院关于. */
export function plainName(name: string): string {
  const words = name.trim();
  if (DOCUMENT.test(words)) return words.replace(/[〔〕[\]（）()【】﹝﹞\s]/g, '');
  return words
    .replace(BRACKETED, '')
    .replace(FORMAL, '')
    .replace(/^[的]|的(?=规定$|解释$|批复$)/g, '');
}
