import type { PlainDate } from '../../domain/quantities/calendar.ts';
import type { Fen } from '../../domain/quantities/money.ts';

/** One spreadsheet cell; null is empty. */
export type TableCell =
  | null
  | { readonly text: string; readonly bold?: boolean }
  | { readonly date: PlainDate }
  | { readonly number: number }
  /** A percentage, exactly as written. */
  | { readonly decimal: string }
  | { readonly amount: Fen; readonly bold?: boolean }
  /** Computed by the spreadsheet, with the value computed by the program. */
  | { readonly formula: string; readonly as: 'amount'; readonly value: Fen; readonly bold?: boolean }
  | { readonly formula: string; readonly as: 'number'; readonly value: number; readonly bold?: boolean };

/** A table for both .xlsx and .csv. */
export interface Table {
  readonly name: string;
  /** Rows above the first line, headings included, that stay frozen. */
  readonly headRows: number;
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** The letters of a column by its 0-based index: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}
