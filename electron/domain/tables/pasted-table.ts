/**
 * A table as spreadsheets put it on the clipboard (tabs between cells) or into a file (CSV, RFC 4180); the first line
 * determines which. Cells are trimmed; blank rows are dropped.
 * @returns rows with the number of the line on which each began, from 1
 */
export function pastedTable(text: string): { line: number; cells: string[] }[] {
  const plain = text.replace(/^\uFEFF/, '');
  const between = (plain.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ',';
  const rows: { line: number; cells: string[] }[] = [];
  let [line, cell, quoted] = [1, '', false];
  let row = { line, cells: [] as string[] };
  const endCell = (): void => {
    row.cells.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (row.cells.some((words) => words !== '')) rows.push(row);
    row = { line: line + 1, cells: [] };
  };
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (plain[at + 1] === '"') cell += plain[at++];
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      [cell, quoted] = ['', true];
    } else if (sign === between) {
      endCell();
    } else if (sign === '\n') {
      endRow();
    } else if (sign !== '\r') {
      cell += sign;
    }
    if (sign === '\n') line += 1;
  }
  endRow();
  return rows;
}
