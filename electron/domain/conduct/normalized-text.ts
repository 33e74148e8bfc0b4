import { isInvisible, plainForm } from '../text/folded-text.ts';

/**
 * A text as its reader takes it in, stripped of possible disguises: only letters and digits, with at most one sign
 * between two of them.
 */
export interface NormalizedText {
  /**
   * Half-width, lower case, simplified. Consecutive signs become one: `。` if one of them ends a sentence, else `:`,
   * else `,` if one ends a clause, else a space.
   */
  readonly words: string;
  /** The same text character by character, in half width; positions are those of the original. */
  readonly signs: string;
  /** For each position in `words`, its position in the original. */
  readonly places: readonly number[];
}

/** Traditional and variant characters, each with its simplified form. */
export type Characters = ReadonlyMap<string, string>;

const SIGN = /[\p{P}\p{S}\p{Z}\p{C}\p{M}]/u;
const STRENGTH = ' ,:。';

export function normalizeText(text: string, characters: Characters): NormalizedText {
  let [words, signs, at] = ['', '', 0];
  const places: number[] = [];
  for (const written of text) {
    const plain = plainForm(written).toLowerCase();
    const read = characters.get(plain) ?? plain;
    const same = read.length === written.length ? read : written;
    signs += same;
    if (isInvisible(written)) {
      at += written.length;
      continue;
    }
    if (!SIGN.test(same)) {
      words += same;
      for (let unit = 0; unit < same.length; unit += 1) places.push(at + unit);
    } else {
      const sign = signOf(same);
      const last = words.at(-1) ?? '';
      if (!STRENGTH.includes(last) || last === '') {
        words += sign;
        places.push(at);
      } else if (STRENGTH.indexOf(sign) > STRENGTH.indexOf(last)) words = words.slice(0, -1) + sign;
    }
    at += written.length;
  }
  return { words, signs, places };
}

function signOf(sign: string): string {
  if ('。!?;！？；\n'.includes(sign)) return '。';
  return sign === ':' ? ':' : sign === ',' ? ',' : ' ';
}

/** The range in the original of a range of `words`, end exclusive. */
export function placeOf({ places }: NormalizedText, start: number, end: number): { start: number; end: number } {
  return { start: places[start] ?? 0, end: (places[end - 1] ?? -1) + 1 };
}
