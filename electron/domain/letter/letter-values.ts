import type { Cell, LetterBlock, Run } from './letter.ts';
import { LETTER_VARIABLES, type LetterVariable } from './letter-variables.ts';

/** What each variable says now, as it is printed. */
export type LetterValues = Readonly<Record<LetterVariable, string>>;

const MARK = new RegExp(`\\{(${LETTER_VARIABLES.map((name) => name.replace('.', '\\.')).join('|')})\\}`, 'g');

/** Words with {names} in them as runs, each fact with the name that it follows. */
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

/** A cell that says one fact and follows it. */
export function cellOf(variable: LetterVariable, values: LetterValues): Cell {
  return { text: values[variable], variable };
}

/** Whether anything in a letter follows the facts. */
export function followsFacts(body: readonly LetterBlock[]): boolean {
  return body.some((block) =>
    block.kind === 'table'
      ? block.rows.some(({ cells }) => cells.some((cell) => typeof cell !== 'string'))
      : block.runs.some(({ variable }) => variable !== undefined),
  );
}

/** A letter whose facts are as they are now; everything else stays as it was written. */
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
