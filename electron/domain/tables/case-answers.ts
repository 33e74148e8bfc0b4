import type { CaseId } from '../case/ids.ts';
import { formatYuan } from '../quantities/money.ts';
import { pastedTable } from './pasted-table.ts';
import { readAmount, readDay } from './typed-value.ts';

/** What a template asks, as far as an answer is held against it. `ofCase`: the choices are those of each case and not known here. */
export interface AskedQuestion {
  readonly name: string;
  readonly kind: 'text' | 'date' | 'amount' | 'choice';
  readonly options: readonly string[];
  readonly ofCase?: true;
}

export interface NamedCase {
  readonly caseId: CaseId;
  readonly title: string;
  /** All debtors, between 、. */
  readonly debtor: string;
}

/** What was typed or pasted for each case, by case and question, as it stands there. */
export type CaseAnswers = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface PastedAnswers {
  readonly answers: CaseAnswers;
  /** Rows that no case of the batch, or more than one, is meant by; or whose case another row has named already. */
  readonly unmatched: readonly {
    readonly line: number;
    readonly name: string;
    readonly why: 'no-case' | 'several-cases' | 'twice';
  }[];
  /** Headings that no question bears. */
  readonly unknown: readonly string[];
}

/** Leaves a line in the paper to be filled in by hand. */
export const BY_HAND = '手填';

const bare = (name: string): string => name.replace(/\s/g, '');

/**
 * Reads a table of answers: its first row the questions' names, its first column the title of a case, its debtors, or one of them.
 * Nobody is guessed: a name that fits two cases fits none. An empty cell answers nothing.
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

/** An answer as the template takes it; null where it is none. Empty: filled in by hand. */
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
