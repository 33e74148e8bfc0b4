import type { Cell, LetterBlock, Run } from './letter.ts';
import { LETTER_VARIABLES, type LetterVariable } from './letter-variables.ts';

/** The current printed value of each variable. */
export type LetterValues = Readonly<Record<LetterVariable, string>>;

const MARK = new RegExp(`\\{(${LETTER_VARIABLES.map((name) => name.replace('.', '\\.')).join('|')})\\}`, 'g');

/** Converts words with {names} into runs, each fact bound to its name. */
export function runsOf(words: string, values: LetterValues): Run[] {
  const runs: Run[] = [];
  let read = 0;
  for (const { index, 0: mark, 1: name } of words.matchAll(MARK)) {
    if (index > read) runs.push({ text: words.slice(read, index) });
    const variable = name as LetterVariable;
    runs.push({ text: values[variable], variable });
    read = index + mark.length;
  }
  if (read < words.length) runs.push({ text: words.slice(read) });
  return runs;
}

/** A cell bound to one fact. */
export function cellOf(variable: LetterVariable, values: LetterValues): Cell {
  return { text: values[variable], variable };
}

/** Whether anything in a letter is bound to the facts. */
export function followsFacts(body: readonly LetterBlock[]): boolean {
  return body.some((block) =>
    block.kind === 'table'
      ? block.rows.some(({ cells }) => cells.some((cell) => typeof cell !== 'string'))
      : block.runs.some(({ variable }) => variable !== undefined),
  );
}

/** A letter with its bound facts updated; everything else stays as written. */
export function withValues(body: readonly LetterBlock[], values: LetterValues): LetterBlock[] {
  return body.map((block) => {
    if (block.kind === 'table')
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => (typeof cell === 'string' ? cell : { ...cell, text: values[cell.variable] })),
        })),
      };
    return {
      ...block,
      runs: block.runs.map((run) => (run.variable === undefined ? run : { ...run, text: values[run.variable] })),
    };
  });
}
