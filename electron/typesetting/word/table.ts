/** Ruled tables in Word: the same columns as in print, the header again on every page. */
import { Paragraph, Table, TableCell, TableRow as WordRow } from 'docx';
import { wordsOf } from '../boxes.ts';
import type { Align, TableBlock, TableRow } from '../document.ts';
import { cellsOf, columnEdges } from '../table.ts';
import type { Setting } from '../text-blocks.ts';
import { TYPE_SIZES } from '../type-size.ts';
import { runsOf } from './runs.ts';
import { STYLE } from './styles.ts';
import { exactly, twips } from './units.ts';

export const ALIGNMENT = { left: 'left', centre: 'center', right: 'right', justify: 'both' } as const satisfies Record<
  Align | 'justify',
  string
>;

/** Where the lines of a row fill more than this many times its columns' width, a page break may cut it. */
const WHOLE_ROW_LINES = 6;
/** Beside the text of a cell, in em: narrower than in print, because other faces have wider digits. */
const SIDES = 0.3;
const SHADE = 'EDEDED';
const RULE = { style: 'single', size: 4, color: '000000' } as const;

/** @param keep whether the table's last row stays with what follows. The running totals of pages are not Word's to know and are left out. */
export function wordTable(block: TableBlock, keep: boolean, setting: Setting): Table {
  const { size, edges } = columnEdges(block, block.size ? TYPE_SIZES[block.size] : setting.page.table, setting);
  const rows = [...block.header, ...block.rows];
  const isHeader = (row: TableRow): boolean => block.header.includes(row);
  return new Table({
    layout: 'fixed',
    width: { size: twips(edges.at(-1)!), type: 'dxa' },
    columnWidths: edges.slice(1).map((edge, index) => twips(edge - edges[index]!)),
    margins: {
      left: twips(size * SIDES),
      right: twips(size * SIDES),
      top: twips(size * 0.3),
      bottom: twips(size * 0.3),
    },
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
    rows: rows.map((row, index) => {
      const kept =
        isHeader(row) ||
        row.keepWithNext === true ||
        (index === rows.length - 1 ? keep : rows.length - block.header.length <= 4 || index === rows.length - 2);
      return wordRow(row, { header: isHeader(row), kept, size, edges, block }, setting);
    }),
  });
}

interface RowSetting {
  readonly header: boolean;
  readonly kept: boolean;
  readonly size: number;
  readonly edges: readonly number[];
  readonly block: TableBlock;
}

function wordRow(
  row: TableRow,
  { header, kept, size, edges, block }: RowSetting,
  { fonts, page: { table } }: Setting,
): WordRow {
  let column = 0;
  let whole = true;
  const children = cellsOf(row).map((cell) => {
    const first = block.columns[column]!;
    const left = edges[column]!;
    column += cell.span ?? 1;
    const width = edges[column]! - left;
    whole &&= wordsOf(cell.text).length * size <= WHOLE_ROW_LINES * width;
    const align = cell.align ?? (header ? 'centre' : (first.align ?? 'left'));
    return new TableCell({
      width: { size: twips(width), type: 'dxa' },
      verticalAlign: 'center',
      ...(cell.span ? { columnSpan: cell.span } : {}),
      ...(row.shaded ? { shading: { type: 'clear', fill: SHADE, color: 'auto' } } : {}),
      children: [
        new Paragraph({
          style: STYLE.table,
          alignment: ALIGNMENT[align],
          keepNext: kept,
          spacing: exactly(size * 1.4),
          children: runsOf(cell.text, { of: size, sized: size !== table, bold: header || row.bold === true }, fonts),
        }),
      ],
    });
  });
  return new WordRow({ tableHeader: header, cantSplit: header || whole, children });
}
