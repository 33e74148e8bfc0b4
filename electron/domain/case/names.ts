import { foldText, plainForm } from '../text/folded-text.ts';
import type { PartyKind } from './party-kind.ts';

/** The interpunct of foreign and minority names, in the forms in which keyboards and PDF files give it. */
const INTERPUNCT = '·•‧․∙⋅・･．﹒᛫ꞏ⸱⸳';
const HAN = '\\p{Script=Han}';
const LETTER = `[${HAN}\\p{Script=Latin}]`;
/** Between Han characters the point and the full stop of the keyboard stand for it too; J.K. keeps its points. */
const IN_NAME = new RegExp(
  `(?<=${LETTER})\\s*[${INTERPUNCT}]\\s*(?=${LETTER})|(?<=${HAN})\\s*[.。｡]\\s*(?=${HAN})`,
  'gu',
);
const CHINESE = `[${HAN}·（）]`;
const INNER_SPACE = new RegExp(`(?<=${CHINESE})\\s+(?=${CHINESE})`, 'gu');

/**
 * A name as papers print it: no spaces within Chinese ones, single spaces within others, and in a person's name the one
 * interpunct · (U+00B7), however it was typed.
 */
export function tidyName(name: string, kind: PartyKind): string {
  const typed = foldText(name).trim();
  return (kind === 'person' ? typed.replace(IN_NAME, '·') : typed).replace(INNER_SPACE, '').replace(/\s+/g, ' ');
}

/** Whether two names are the same but for how they were typed. */
export function isSameName(one: string, other: string): boolean {
  return tidyName(one, 'person') === tidyName(other, 'person');
}

/** Signs that no registered name contains. */
const MARKS = /[*×✕✖╳○◯●◦□■?]|某|〇{2,}/u;
/** An X that is no part of a Latin word: a row of them, or one beside a Han character. */
const CROSSES = new RegExp(
  `(?<!\\p{Script=Latin})(?:X{2,}|X(?=\\s*${HAN})|(?<=${HAN}\\s*)X)(?!\\p{Script=Latin})`,
  'iu',
);

/** Whether a name hides some of its characters: 张某, 王*明, 李X, XX LIMITED. ALEX SMITH and MALCOLM X do not. */
export function isMasked(name: string): boolean {
  const plain = plainForm(name);
  return MARKS.test(plain) || CROSSES.test(plain);
}

/** Endings of foreign companies' names, without points: LTD for Ltd. */
const FOREIGN =
  /\b(?:LIMITED|LTD|INC|INCORPORATED|CORP|CORPORATION|COMPANY|CO|LLC|LLP|LP|PLC|GMBH|AG|KG|OHG|SA|SAS|SARL|SPA|SRL|BV|NV|AB|AS|OY|OYJ|APS|KK|PTE|PTY|BHD|GROUP|HOLDINGS)$/i;

/** Whether a name is written in Latin letters and ends like a company's. */
export function endsLikeForeignCompany(name: string): boolean {
  return isLatinName(name) && FOREIGN.test(plainForm(name).trim().replace(/[.,]/g, ''));
}

/** Whether a name is written in Latin letters, without any Han character. */
export function isLatinName(name: string): boolean {
  return /\p{Script=Latin}/u.test(name) && !/\p{Script=Han}/u.test(name);
}
