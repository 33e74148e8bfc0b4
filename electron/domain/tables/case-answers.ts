import type { CaseId } from '../case/ids.ts';
import { formatYuan } from '../quantities/money.ts';
import { readAmount } from '../quantities/typed-amount.ts';
import { pastedTable } from './pasted-table.ts';
import { readDay } from './typed-value.ts';

/**
 * A template's question, as far as needed to check an answer. `ofCase`: the choices depend on each case and are not
 * known here.
 */
export interface AskedQuestion {
  readonly name: string;
  readonly kind: 'text' | 'date' | 'amount' | 'choice';
  readonly options: readonly string[];
  readonly ofCase?: true;
}

export interface NamedCase {
  readonly caseId: CaseId;
  readonly title: string;
  /** All debtors, separated by 、. */
  readonly debtor: string;
}

/** What was typed or pasted for each case, verbatim, by case and question. */
export type CaseAnswers = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface PastedAnswers {
  readonly answers: CaseAnswers;
  /** Rows that match no case of the batch, or several; or a case that another row has already named. */
  readonly unmatched: readonly {
    readonly line: number;
    readonly name: string;
    readonly why: 'no-case' | 'several-cases' | 'twice';
  }[];
  /** Headings that match no question. */
  readonly unknown: readonly string[];
}

/** Leaves a line in the paper to be filled in by hand. */
export const BY_HAND = '手填';

const bare = (name: string): string => name.replace(/\s/g, '');

/**
 * Reads a table of answers: the first row holds the questions' names, the first column the title of a case, its
 * debtors, or one of them. There is no guessing: a name that fits two cases matches none. An empty cell is no answer.
 */
export function pastedAnswers(
  text: string,
  cases: readonly NamedCase[],
  questions: readonly Pick<AskedQuestion, 'name'>[],
): PastedAnswers {
  const [head, ...rows] = pastedTable(text);
  const columns = (head?.cells.slice(1) ?? []).map(bare);
  const asked = new Map(questions.map(({ name }) => [bare(name), name]));
  const answers: Record<string, Record<string, string>> = {};
  const unmatched: PastedAnswers['unmatched'][number][] = [];
  for (const {
    line,
    cells: [name = '', ...cells],
  } of rows) {
    const [found, ...more] = meant(name, cases);
    if (found === undefined || more.length > 0)
      unmatched.push({ line, name, why: found === undefined ? 'no-case' : 'several-cases' });
    else if (Object.hasOwn(answers, found.caseId)) unmatched.push({ line, name, why: 'twice' });
    else
      answers[found.caseId] = Object.fromEntries(
        columns.flatMap((column, index) =>
          asked.has(column) && (cells[index] ?? '') !== '' ? [[asked.get(column)!, cells[index]!]] : [],
        ),
      );
  }
  return { answers, unmatched, unknown: columns.filter((column) => column !== '' && !asked.has(column)) };
}

function meant(name: string, cases: readonly NamedCase[]): readonly NamedCase[] {
  const wanted = bare(name);
  if (wanted === '') return [];
  const exact = cases.filter(({ title, debtor }) => bare(title) === wanted || bare(debtor) === wanted);
  return exact.length > 0
    ? exact
    : cases.filter(({ debtor }) => debtor.split('、').some((each) => bare(each) === wanted));
}

/** An answer in the form the template expects; null where invalid. Empty: filled in by hand. */
export function readAnswer({ kind, options, ofCase }: AskedQuestion, typed: string): string | null {
  const words = typed.trim();
  if (words === BY_HAND && kind !== 'choice') return '';
  switch (kind) {
    case 'text':
      return words;
    case 'date':
      return readDay(words);
    case 'amount':
      return ((amount) => (amount === null ? null : formatYuan(amount)))(readAmount(words));
    case 'choice':
      return ofCase || options.includes(words) ? words : null;
  }
}
