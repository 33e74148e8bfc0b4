/**
 * What a character is to the line breaker. The sets are those of mainland practice (GB/T 15834-2011 §5.1 on marks and line
 * ends; W3C, Requirements for Chinese Text Layout), written out so that they can be read and argued with.
 */

/** Full-width marks whose ink stands in the left half: the right half is blank and may be given up. */
export const CLOSING = '、，。；：！？）》〉」』】〕〗”’］｝．';
/** Full-width marks whose ink stands in the right half. */
export const OPENING = '（《〈「『【〔〖“‘［｛';

/** May not open a line, beside the closing marks. */
const NOT_AT_START = '—…·・／～％‰℃々,.;:!?)]}>%';
/** May not end a line, beside the opening marks: signs that belong to the figure or word after them. */
const NOT_AT_END = '￥¥＄$￡€№＃#☐☑([{<';

export type CharacterKind = 'han' | 'opening' | 'closing' | 'mark' | 'latin' | 'space';

const KINDS = new Map<string, CharacterKind>([
  ...Array.from(CLOSING, (c): [string, CharacterKind] => [c, 'closing']),
  ...Array.from(OPENING, (c): [string, CharacterKind] => [c, 'opening']),
  ...Array.from('—…·・～　', (c): [string, CharacterKind] => [c, 'mark']),
  [' ', 'space'],
]);

/** Letters, digits and the signs that are set with them. */
const LATIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\x21-\x7e\u00a0-\u00ff\u2010-\u2013\u20ac]/u;

/** @param sign a character, or a pair set as one sign */
export function kindOf(sign: string): CharacterKind {
  return KINDS.get(sign[0] ?? '') ?? (LATIN.test(sign) ? 'latin' : 'han');
}

const closing = new Set(CLOSING + NOT_AT_START);
const opening = new Set(OPENING + NOT_AT_END);

export function mayOpenLine(sign: string): boolean {
  return !closing.has(sign[0] ?? '') && sign !== ' ';
}

export function mayEndLine(sign: string): boolean {
  return !opening.has(sign[0] ?? '');
}

/** Letters and digits, between which and a Chinese character a quarter em is left open; ASCII marks take none. */
export function isWordCharacter(sign: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d%]/u.test(sign);
}
