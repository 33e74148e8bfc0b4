import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeExcel, { type Cell, type Feature } from 'write-excel-file/node';
import { dayNumber } from '../domain/quantities/calendar.ts';
import { formatYuan } from '../domain/quantities/money.ts';
import type { Table, TableCell } from '../papers/tables/table.ts';

/** Day 1 in spreadsheets is 1900-01-01, and they count a 29 February 1900 that never was. */
const DAYS_TO_1970 = 25_569;
const AMOUNT = '#,##0.00';

/** A workbook with one sheet per table, with live formulas and the program's own results as their cached values. */
export async function workbook(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, headRows, widths, rows }) => ({
    sheet: name,
    data: rows.map((row) => row.map(excelCell)),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: headRows,
    orientation: 'landscape' as const,
  }));
  return writeExcel(sheets, { fontFamily: 'SimSun', fontSize: 10, features: [withResults(tables)] }).toBuffer();
}

function excelCell(cell: TableCell): Cell {
  if (cell === null) return null;
  const bold = 'bold' in cell && cell.bold ? { fontWeight: 'bold' as const } : {};
  if ('text' in cell) return { type: String, value: cell.text, ...bold };
  if ('date' in cell) return { type: Number, value: dayNumber(cell.date) + DAYS_TO_1970, format: 'yyyy-mm-dd' };
  if ('number' in cell) return { type: Number, value: cell.number };
  if ('decimal' in cell) return { type: Number, value: Number(cell.decimal), format: '0.00##########' };
  if ('amount' in cell) return { type: Number, value: cell.amount / 100, format: AMOUNT, ...bold };
  return { type: 'Formula', value: cell.formula, ...(cell.as === 'amount' && { format: AMOUNT }), ...bold };
}

/** The library writes formulas without results, which viewers that do not calculate would show as empty. */
function withResults(tables: readonly Table[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(content, _options, { sheetIndex }) {
            const results = (tables[sheetIndex]?.rows ?? [])
              .flat()
              .flatMap((cell) =>
                cell && 'formula' in cell ? [cell.as === 'amount' ? formatYuan(cell.value) : String(cell.value)] : [],
              );
            let next = 0;
            return content.replaceAll('</f>', () => `</f><v>${results[next++]}</v>`);
          },
        },
      },
    },
  };
}

/** Text that a spreadsheet would treat as a formula, or as a way out of the cell. */
const TAKEN_FOR_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as CSV (RFC 4180) of values, with the BOM by which Excel recognizes UTF-8. Text that begins like a formula is
 * prefixed with an apostrophe (OWASP, CSV Injection); numbers are written plainly.
 */
export function csv({ rows }: Table): Uint8Array {
  const lines = rows.map((row) => row.map(csvCell).join(','));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function csvCell(cell: TableCell): string {
  if (cell === null) return '';
  if ('text' in cell) return quoted(TAKEN_FOR_FORMULA.test(cell.text) ? `'${cell.text}` : cell.text);
  if ('date' in cell) return cell.date;
  if ('number' in cell) return String(cell.number);
  if ('decimal' in cell) return cell.decimal;
  if ('amount' in cell) return formatYuan(cell.amount);
  return cell.as === 'amount' ? formatYuan(cell.value) : String(cell.value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
