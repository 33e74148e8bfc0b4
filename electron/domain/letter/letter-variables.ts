import type { Cell, LetterBlock, Run } from './letter.ts';

/** Facts that may stand in a letter and follow the case until it is issued, by the names that templates use for them. */
export const LETTER_VARIABLES = [
  '债权人.名称',
  '债务人名称',
  '合同.名称',
  '合同.编号',
  '合同.订立日期',
  '合同.到期日',
  '合同.逾期天数',
  '约定本金合计',
  '约定本金合计（大小写）',
  '欠款.截至',
  '欠款.本金',
  '欠款.利息',
  '欠款.违约金',
  '欠款.费用',
  '欠款.合计',
  '欠款.合计（大小写）',
  '欠款.每日',
  '付款期限',
  '账户.户名',
  '账户.开户行',
  '账户.账号',
  '律所.名称',
  '律师姓名',
] as const;
export type LetterVariable = (typeof LETTER_VARIABLES)[number];
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
