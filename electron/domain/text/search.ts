import { plainForm } from './folded-text.ts';

const SIGNS = /[\p{P}\p{S}\p{Z}\p{C}]/gu;
/** The country code of China before a number that goes on. */
const COUNTRY =
  /(?:\+\s*|(?<!\d)00\s*)86(?=[\s\-－]*\d)|(?<!\d)86(?=[\s\-－]*1\d{2}[\s\-－]*\d{4}[\s\-－]*\d{4}(?!\d))/g;
const WITHIN_NUMBER = /(?<=\d)[\s\p{Pd}()（）]+(?=\d)/gu;

/** Letters and digits alone, in half width and lower case. */
function bare(text: string): string {
  return plainForm(text).toLowerCase().replace(SIGNS, '');
}

/** The words of a query; without letters or digits a word is its signs. */
function wordsOf(query: string): { readonly bare: string; readonly typed: string }[] {
  return query
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ bare: bare(word), typed: word }));
}

/**
 * Tests texts for what somebody says on the telephone: every word occurs in one of the lines. Width, case, brackets,
 * hyphens, spaces and invisible characters do not matter; digits compare as digits, with or without +86.
 */
export function searching(query: string): (text: string) => boolean {
  const asked = plainForm(query).toLowerCase().trim();
  // 138 1111 2222 is one number to a person, and 示借 2026 two words; both readings count.
  const readings = [wordsOf(asked), wordsOf(asked.replace(COUNTRY, '').replace(WITHIN_NUMBER, ''))];
  return (text) => {
    const typed = plainForm(text).toLowerCase();
    const lines = typed.split('\n').map(bare);
    return readings.some((words) =>
      words.every((word) =>
        word.bare === '' ? typed.includes(word.typed) : lines.some((line) => line.includes(word.bare)),
      ),
    );
  };
}
