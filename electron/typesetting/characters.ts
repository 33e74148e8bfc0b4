/**
 * Character classes for the line breaker. The sets follow mainland practice (GB/T 15834-2011 §5.1 on marks and line
 * ends; W3C, Requirements for Chinese Text Layout), written out so that they can be read and reviewed.
 */

/** Full-width marks with ink in the left half: the right half is blank and can be dropped. */
export const CLOSING = '、，。；：！？）》〉」』】〕〗”’］｝．';
/** Full-width marks with ink in the right half. */
export const OPENING = '（《〈「『【〔〖“‘［｛';

/** May not begin a line, in addition to the closing marks. */
const NOT_AT_START = '—…·・／～％‰℃々,.;:!?)]}>%';
/** May not end a line, in addition to the opening marks: signs that belong to the figure or word after them. */
const NOT_AT_END = '￥¥＄$￡€№＃#☐☑([{<';

export type CharacterKind = 'han' | 'opening' | 'closing' | 'mark' | 'latin' | 'space';

const KINDS = new Map<string, CharacterKind>([
  ...Array.from(CLOSING, (c): [string, CharacterKind] => [c, 'closing']),
  ...Array.from(OPENING, (c): [string, CharacterKind] => [c, 'opening']),
  [' ', 'space'],
]);

/** Letters, digits and the signs set with them; Roman numerals and full-width letters are treated as Chinese. */
const LATIN =
  /^(?![\u2160-\u2188\uff00-\uffdf])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\x21-\x7e\u00a0\u00a3\u00a5\u00b0\u2010-\u2013\u20ac\u2212]/u;
/** Currency signs stay with the figure after them, whatever their width. */
const CURRENCY = '￥＄￡';

/** Dashes, operators, tick boxes, the full-width space: set like Chinese, but without the gap to letters and digits. */
const MARK = /^[\p{P}\p{S}\p{Z}]/u;

/** @param sign a character, or a pair set as one sign */
export function kindOf(sign: string): CharacterKind {
  return (
    KINDS.get(sign[0] ?? '') ??
    (LATIN.test(sign) || CURRENCY.includes(sign) ? 'latin' : MARK.test(sign) ? 'mark' : 'han')
  );
}

const closing = new Set(CLOSING + NOT_AT_START);
const opening = new Set(OPENING + NOT_AT_END);

export function mayOpenLine(sign: string): boolean {
  return !closing.has(sign[0] ?? '') && sign !== ' ';
}

export function mayEndLine(sign: string): boolean {
  return !opening.has(sign[0] ?? '');
}

const WORD_CHARACTER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d%¥£€￥＄￡]/u;

/** Letters, digits and currency signs, which are set a quarter em from Chinese characters; ASCII marks are not. */
export function isWordCharacter(sign: string): boolean {
  return WORD_CHARACTER.test(sign);
}
