/**
 * Lines of a template carry their number through filling, so that a fault in the filled text is reported at its source,
 * and a line of nothing but tags leaves no empty line behind. Markers are private-use characters, which no paper
 * prints.
 */
const OPEN = '\uE002';
const CLOSE = '\uE003';
const MARKER = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');
/** Tags of the template language: markers must not be placed inside. */
const TAGS = /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g;

export interface Line {
  readonly text: string;
  /** In the template, from 1. */
  readonly number: number;
}

export interface MarkedTemplate {
  readonly text: string;
  /** Maps a column of the marked text to the column in the template. */
  columnOf(line: number, column: number): number;
}

/** Numbers the lines of a template from line `first` on; the head before it is left out and its lines stay empty. */
export function markLines(source: string, first: number): MarkedTemplate {
  const marked = new Set<number>();
  let [text, number, from] = ['', 1, 0];
  const plain = (words: string): void => {
    for (const [index, part] of words.split('\n').entries()) {
      if (index > 0) {
        number += 1;
        text += '\n';
        if (number >= first) {
          marked.add(number);
          text += `${OPEN}${number}${CLOSE}`;
        }
      }
      if (number >= first) text += part;
    }
  };
  for (const tag of source.matchAll(TAGS)) {
    plain(source.slice(from, tag.index));
    if (number >= first) text += tag[0];
    number += tag[0].split('\n').length - 1;
    from = tag.index + tag[0].length;
  }
  plain(source.slice(from));
  return {
    text,
    columnOf: (line, column) => (marked.has(line) ? Math.max(1, column - `${OPEN}${line}${CLOSE}`.length) : column),
  };
}

/** The lines of a filled text, without those that held only tags in the template. */
export function unmarkLines(filled: string, source: readonly string[]): Line[] {
  let number = 1;
  return filled.split('\n').flatMap((line): Line[] => {
    const first = MARKER.exec(line)?.[1];
    MARKER.lastIndex = 0;
    if (first !== undefined) number = Number(first);
    const text = line.replace(MARKER, '').trimEnd();
    const vanished = text.trim() === '' && (source[number - 1] ?? '').trim() !== '';
    return vanished || (first === undefined && text.trim() === '') ? [] : [{ text, number }];
  });
}
