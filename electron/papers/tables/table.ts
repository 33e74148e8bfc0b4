import type { PlainDate } from '../../domain/quantities/calendar.ts';
import type { Fen } from '../../domain/quantities/money.ts';

/** One cell of a table for spreadsheets; null is empty. */
export type TableCell =
  | null
  | { readonly text: string; readonly bold?: boolean }
  | { readonly date: PlainDate }
  | { readonly number: number }
  /** A rate in percent, exact, as it is written. */
  | { readonly decimal: string }
  | { readonly amount: Fen; readonly bold?: boolean }
  /** Computed by the spreadsheet itself, and what the program computed there. */
  | { readonly formula: string; readonly as: 'amount'; readonly value: Fen; readonly bold?: boolean }
  | { readonly formula: string; readonly as: 'number'; readonly value: number; readonly bold?: boolean };

/** A table as .xlsx and .csv alike take it. */
export interface Table {
  readonly name: string;
  /** Rows above the first line, its headings included: they stay in sight. */
  readonly headRows: number;
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** The letters of a column, counted from 0: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}
