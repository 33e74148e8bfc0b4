/**
 * Pinyin initials, for search by typing: 民法典 is mfd. The first character of each letter in pinyin order marks where
 * that letter begins in the collation `zh-u-co-pinyin` (Unicode CLDR); a character takes the letter of its place. Only
 * the most common reading of a character is used.
 */
const FIRST_OF_LETTER: readonly (readonly [string, string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
];

/** Words in which lawyers use a different reading from the collation's: 调解, 调减. */
const READ_AS: Readonly<Record<string, string>> = { 调: 't' };

const order = new Intl.Collator('zh-u-co-pinyin');
const HAN = /\p{Script=Han}/u;

/**
 * The initials of a text's Chinese characters, with its Latin letters and digits, in lower case; everything else is
 * dropped.
 */
export function pinyinInitials(text: string): string {
  return [...text]
    .map((character) =>
      HAN.test(character) ? initialOf(character) : /[a-z0-9]/i.test(character) ? character.toLowerCase() : '',
    )
    .join('');
}

function initialOf(character: string): string {
  return READ_AS[character] ?? FIRST_OF_LETTER.findLast(([, first]) => order.compare(first, character) <= 0)?.[0] ?? '';
}
