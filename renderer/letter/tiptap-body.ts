import type { JSONContent } from '@tiptap/react';
import { type Cell, type LetterBlock, rectangular, type Row, type Run } from '../../electron/domain/letter/letter.ts';
import type { LetterVariable } from '../../electron/domain/letter/letter-variables.ts';
import { CHIP } from './chip.ts';

/** A letter has one level of heading; in the editor it ranks below the page's title and the letter's own. */
export const HEADING_LEVEL = 2;

/**
 * The letter's body as the editor holds it, and back. The editor's schema (letter-schema.ts) is no richer than the
 * body,
 * so a body survives the round trip, except for what paper cannot show: runs of one weight are joined, empty runs
 * dropped, and short table rows padded with empty cells.
 */
export function docOf(body: readonly LetterBlock[]): JSONContent {
  const content = body.flatMap((block) => nodeOf(block) ?? []);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** Reads the editor's document. @throws RangeError for a node that the schema lacks, so that nothing is lost silently. */
export function bodyOf(doc: JSONContent): LetterBlock[] {
  return (doc.content ?? []).map(blockOf);
}

function nodeOf(block: LetterBlock): JSONContent | null {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', attrs: { level: HEADING_LEVEL }, ...textOf(block.runs) };
    case 'paragraph':
      return { type: 'paragraph', ...textOf(block.runs) };
    case 'table':
      return tableOf(block);
  }
}

function tableOf({ rows, numeric }: LetterBlock & { kind: 'table' }): JSONContent | null {
  const width = Math.max(...rows.map(({ cells }) => cells.length), 0);
  if (width === 0) return null;
  const columns = Array.from({ length: width }, (_, column) => column);
  return {
    type: 'table',
    content: rows.map(({ cells, total = false }, index) => ({
      type: 'tableRow',
      attrs: { total },
      content: columns.map((column) => ({
        type: index === 0 ? 'tableHeader' : 'tableCell',
        attrs: { numeric: numeric[column] ?? false },
        ...textOf([runOf(cells[column] ?? '')]),
      })),
    })),
  };
}

function textOf(runs: readonly Run[]): Pick<JSONContent, 'content'> {
  const content = runs
    .filter((run) => run.text !== '')
    .map(({ text, variable, bold }) => ({
      ...(variable === undefined ? { type: 'text', text } : { type: CHIP, attrs: { variable, text } }),
      ...(bold ? { marks: [{ type: 'bold' }] } : {}),
    }));
  return content.length > 0 ? { content } : {};
}

function blockOf(node: JSONContent): LetterBlock {
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', runs: runsOf(node) };
    case 'paragraph':
      return { kind: 'paragraph', runs: runsOf(node) };
    case 'table': {
      const rows = node.content ?? [];
      const numeric = (rows[0]?.content ?? []).map((cell) => cell.attrs?.['numeric'] === true);
      return rectangular({ kind: 'table', rows: rows.map(rowIn), numeric });
    }
    default:
      throw new RangeError(`not part of a letter: ${node.type}`);
  }
}

function rowIn({ content = [], attrs }: JSONContent): Row {
  return { cells: content.map(cellIn), ...(attrs?.['total'] === true && { total: true }) };
}

function runOf(cell: Cell): Run {
  return typeof cell === 'string' ? { text: cell } : cell;
}

/** A fact follows the case only if it is alone in its cell; beside other text it becomes plain text. */
function cellIn(node: JSONContent): Cell {
  const runs = runsOf(node);
  const [only] = runs;
  return only?.variable !== undefined && runs.length === 1
    ? { text: only.text, variable: only.variable }
    : runs.map(({ text }) => text).join('');
}

function runsOf(node: JSONContent): Run[] {
  const runs: Run[] = [];
  for (const { type, text = '', attrs, marks = [] } of node.content ?? []) {
    const bold = marks.some((mark) => mark.type === 'bold');
    const last = runs.at(-1);
    if (type === CHIP)
      runs.push({ ...run(String(attrs?.['text'] ?? ''), bold), variable: attrs?.['variable'] as LetterVariable });
    else if (last && last.variable === undefined && Boolean(last.bold) === bold)
      runs.splice(-1, 1, run(last.text + text, bold));
    else if (text !== '') runs.push(run(text, bold));
  }
  return runs;
}

function run(text: string, bold: boolean): Run {
  return bold ? { text, bold } : { text };
}
