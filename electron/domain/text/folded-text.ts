import { ideographOf, RADICAL } from './radicals.ts';

/** Without appearance of its own: control, format and ignorable characters, except tab and line feed. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const LINE_END = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
/** Spaces of odd widths. The ideographic space U+3000 is a character of Chinese type and stays. */
const ODD_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F]/g;

/**
 * A text as it is stored, searched and printed: radicals are the ideographs that they stand for, canonically equivalent
 * characters are one (NFC), invisible characters are gone, and every line ends in a line feed. Full-width signs, ① and ㎡
 * stay as typed. Tabs stay too: they separate the cells of a pasted table.
 */
export function foldTable(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(INVISIBLE, '')
    .replace(ODD_SPACE, ' ')
    .replace(RADICAL, ideographOf)
    .normalize('NFC');
}

/** The same for running text, in which a tab is a space. */
export function foldText(text: string): string {
  return foldTable(text).replaceAll('\t', ' ');
}

/**
 * A text with its radicals as ideographs and every position that of the original, for text from before the contract
 * folded it.
 */
export function foldInPlace(text: string): string {
  return text.replace(RADICAL, (radical) =>
    ideographOf(radical).length === radical.length ? ideographOf(radical) : radical,
  );
}

/** The same with digits and the point between them in half width. */
export function figuresInPlace(text: string): string {
  return foldInPlace(text)
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/(?<=\d)．(?=\d)/g, '.');
}

/** Whether a character has no appearance of its own. */
export function isInvisible(character: string): boolean {
  return character.replace(INVISIBLE, '') === '' && character !== '';
}

/** A text as it is read by a program: folded, and full-width characters in half width (NFKC). Never printed. */
export function plainForm(text: string): string {
  return foldText(text).normalize('NFKC');
}

/**
 * Whether no half of a surrogate pair stands alone, as is left when an emoji is cut in two. Such a half cannot be stored
 * as UTF-8.
 */
export function isWholeText(text: string): boolean {
  return text.isWellFormed();
}
