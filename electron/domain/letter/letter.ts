import { addDays, type PlainDate } from '../quantities/calendar.ts';
import type { LetterVariable } from './letter-variables.ts';

/**
 * The body of a letter as the lawyer edits it: no richer than what the typesetter can print, so that nothing typed is
 * lost on paper.
 */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  /** The fact that the text states. It follows the facts and the ledger until the letter is issued. */
  readonly variable?: LetterVariable;
}

/** Content of a table cell: plain words, or a single fact. */
export type Cell = string | { readonly text: string; readonly variable: LetterVariable };

export interface Row {
  readonly cells: readonly Cell[];
  /** The row totals those above it and is printed bold. */
  readonly total?: true;
}

export type LetterBlock =
  /** 一、… set in bold and kept with what follows. */
  | { readonly kind: 'heading'; readonly runs: readonly Run[] }
  /** A paragraph with the two-character indent, justified. */
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** A table whose first row is its header; `numeric` columns are right-aligned. */
  | { readonly kind: 'table'; readonly rows: readonly Row[]; readonly numeric: readonly boolean[] };

/** Kinds of letter: 还款提醒函, 催款函, 律师函. */
export const LETTER_KINDS = ['reminder', 'demand', 'lawyers-letter'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** The role in which a letter addresses somebody. */
export const PARTY_ROLES = ['debtor', 'guarantor'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** The recipient of a letter. Absent from a draft: all debtors together. */
export interface Recipient {
  readonly role: PartyRole;
  /** Id of the party in the facts of the case. */
  readonly party: string;
  /** Full name, as in the facts when the letter was drafted. */
  readonly name: string;
}

export interface LetterDraft {
  readonly kind: LetterKind;
  readonly recipient?: Recipient;
  /** Days allowed, counted from the day after receipt; absent where the letter names a day. */
  readonly payWithin?: number;
  /** For example 关于偿还借款事宜的律师函 */
  readonly title: string;
  /** Full name of the recipient with form of address, without the colon: 王测试先生. */
  readonly addressee: string;
  readonly body: readonly LetterBlock[];
  /** Titles of the enclosures, in order. */
  readonly attachments: readonly string[];
}

/**
 * The last day for payment under a letter: the day that it names, or that many days after it arrived (民法典 201: the day
 * of arrival is not counted).
 */
export function payByOf(
  { payWithin }: Pick<LetterDraft, 'payWithin'>,
  named: PlainDate,
  arrivedOn: PlainDate | null,
): PlainDate {
  return payWithin === undefined || arrivedOn === null ? named : addDays(arrivedOn, payWithin);
}

export function cellText(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** The table with its shorter rows filled up by empty cells, its header's included: what is printed is a rectangle. */
export function rectangular(table: LetterBlock & { readonly kind: 'table' }): LetterBlock & { readonly kind: 'table' } {
  const width = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  const missing = (length: number): number[] => Array.from({ length: width - length }, (_, index) => index);
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: [...row.cells, ...missing(row.cells.length).map(() => '')] })),
    numeric: [...table.numeric, ...missing(Math.min(table.numeric.length, width)).map(() => false)].slice(0, width),
  };
}

/** The letter's words alone, block by block, for checks and search. */
export function plainText(body: readonly LetterBlock[]): string {
  return body
    .map((block) =>
      block.kind === 'table'
        ? block.rows.map(({ cells }) => cells.map(cellText).join('\t')).join('\n')
        : block.runs.map((run) => run.text).join(''),
    )
    .join('\n');
}
