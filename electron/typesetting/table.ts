/** Ruled tables: column widths, rows as strips, and what is printed where a page ends inside one. */
import type { Cell, TableBlock, TableRow, Text } from './document.ts';
import { setParagraph, widthOf, type ParagraphLine } from './paragraph.ts';
import type { LaidBlock, Setting } from './text-blocks.ts';
import { baselineIn, leaf, type Mark, type Strip, type TableFrame, type Tag } from './strip.ts';
import { TYPE_SIZES } from './type-size.ts';

/** Space between a rule and the text beside it, in em. */
const PADDING = { sides: 0.4, ends: 0.3 };
const LINE_PITCH = 1.4;
const RULE = 0.5;
const SHADE = 0.93;
/** A row of more lines than this may be cut by a page break. */
const WHOLE_ROW_LINES = 6;

export function layTable(block: TableBlock, setting: Setting): LaidBlock {
  const size = block.size ? TYPE_SIZES[block.size] : setting.page.table;
  const edges = columnEdges(block, size, setting);
  const table = new TableSetter(block, size, edges, setting);
  const header = block.header.map((row) => table.row(row, 'TH'));
  const frameHead = [table.topRule, ...block.header.flatMap((row) => table.row(row, null).strips)];
  const frame: TableFrame = {
    head: frameHead,
    foot: table.topRule,
    carryHeight: block.rows.some((row) => row.carry) ? table.lineHeight : 0,
  };
  const rows = block.rows.map((row) => table.row(row, 'TD'));
  const strips: Strip[] = [table.topRule, ...header.flatMap((row) => row.strips.map((strip) => ({ ...strip, glued: true })))];
  for (const [index, row] of rows.entries()) {
    const glued = index === 0 || block.rows[index - 1]!.keepWithNext === true;
    const carry = block.rows[index]!.carry;
    for (const [part, strip] of row.strips.entries()) {
      const ends = part === row.strips.length - 1;
      strips.push({
        ...strip,
        glued: part === 0 ? glued : strip.glued === true,
        row: { table: frame, ends, ...(ends && carry ? { carry: () => table.carry(carry) } : {}) },
      });
    }
  }
  const tag: Tag = { role: 'Table', children: [...header, ...rows].map((row) => row.tag), ...(block.caption ? { alt: block.caption } : {}) };
  return { strips, tags: [tag] };
}

/** @returns the x of every column's left edge and of the right edge of the last */
function columnEdges(block: TableBlock, size: number, { page, fonts }: Setting): number[] {
  const all = [...block.header, ...block.rows];
  const fitted = block.columns.map((column, index) => {
    if (column.width !== 'fit') return 0;
    const widths = all.map((row) => {
      const cell = cellsOf(row)[index];
      // Cells that span columns are placed by the columns they cover, and do not widen any of them.
      if (!cell || row.cells.some((other) => isCell(other) && (other.span ?? 1) > 1)) return 0;
      return widthOf(cell.text, { size, bold: row.bold === true, tabular: column.tabular === true }, fonts);
    });
    return Math.ceil(Math.max(0, ...widths)) + 2 * PADDING.sides * size;
  });
  const left = page.measure - fitted.reduce((sum, width) => sum + width, 0);
  const shares = block.columns.map((column) => (column.width === 'fit' ? 0 : column.width));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const edges = [0];
  for (const [index, share] of shares.entries()) {
    edges.push(edges.at(-1)! + fitted[index]! + (total > 0 ? (share / total) * Math.max(0, left) : 0));
  }
  // Columns that fit their cells alone may fall short of the measure or pass it: scaled to it.
  const scale = page.measure / edges.at(-1)!;
  return edges.map((edge) => edge * scale);
}

const isCell = (cell: Text | Cell): cell is Cell => typeof cell === 'object' && 'text' in cell;

function cellsOf(row: TableRow): Cell[] {
  return row.cells.map((cell) => (isCell(cell) ? cell : { text: cell }));
}

interface SetCell {
  readonly lines: readonly ParagraphLine[];
  readonly left: number;
  readonly right: number;
  readonly tag: Tag | null;
}

class TableSetter {
  readonly topRule: Strip;
  readonly lineHeight: number;
  readonly #block: TableBlock;
  readonly #size: number;
  readonly #edges: readonly number[];
  readonly #setting: Setting;

  constructor(block: TableBlock, size: number, edges: readonly number[], setting: Setting) {
    this.#block = block;
    this.#size = size;
    this.#edges = edges;
    this.#setting = setting;
    this.topRule = { height: 0, marks: [{ kind: 'rule', from: [0, 0], to: [edges.at(-1)!, 0], width: RULE }] };
    this.lineHeight = size * (LINE_PITCH + 2 * PADDING.ends);
  }

  /** A row's strips: one, or one for each line where a page break may cut it. @param role null for a repeated header */
  row(row: TableRow, role: 'TH' | 'TD' | null): { strips: Strip[]; tag: Tag } {
    const cells = this.#cells(row, role);
    const tag: Tag = { role: 'TR', children: cells.flatMap((cell) => cell.tag ?? []) };
    const lines = Math.max(1, ...cells.map((cell) => cell.lines.length));
    if (lines <= WHOLE_ROW_LINES || role !== 'TD') return { strips: [this.#slice(row, cells, 0, lines, lines)], tag };
    const strips = Array.from({ length: lines }, (_, line): Strip => ({
      ...this.#slice(row, cells, line, line + 1, lines),
      glued: line === 1 || line === lines - 1,
    }));
    return { strips, tag };
  }

  /** 过次页 and 承前页 with the running totals. */
  carry(texts: readonly string[]): { down: Strip; up: Strip } {
    const labelled = (label: string): TableRow => {
      const place = texts.findIndex((text) => text === '');
      return { cells: texts.map((text, index) => (index === place ? { text: label, align: 'left' as const } : text)) };
    };
    return { down: this.row(labelled('过次页'), null).strips[0]!, up: this.row(labelled('承前页'), null).strips[0]! };
  }

  #cells(row: TableRow, role: 'TH' | 'TD' | null): SetCell[] {
    const padding = PADDING.sides * this.#size;
    let column = 0;
    return cellsOf(row).map((cell) => {
      const first = this.#block.columns[column]!;
      const left = this.#edges[column]!;
      column += cell.span ?? 1;
      const right = this.#edges[column];
      if (right === undefined) throw new RangeError('a row has more cells than the table has columns');
      const align = cell.align ?? (role === 'TH' || this.#isHeader(row) ? 'centre' : (first.align ?? 'left'));
      const lines = setParagraph(
        cell.text,
        {
          size: this.#size,
          measure: right - left - 2 * padding,
          align,
          bold: row.bold === true || role === 'TH' || this.#isHeader(row),
          tabular: first.tabular === true,
        },
        this.#setting.fonts,
      );
      return { lines, left: left + padding, right, tag: role ? leaf(role) : null };
    });
  }

  #isHeader(row: TableRow): boolean {
    return this.#block.header.includes(row);
  }

  /** Lines `from` to `to` of every cell, with the row's rules; padding and lower rule where the row begins and ends. */
  #slice(row: TableRow, cells: readonly SetCell[], from: number, to: number, lines: number): Strip {
    const pitch = this.#size * LINE_PITCH;
    const padding = PADDING.ends * this.#size;
    const above = from === 0 ? padding : 0;
    const height = above + (to - from) * pitch + (to === lines ? padding : 0);
    const right = this.#edges.at(-1)!;
    const marks: Mark[] = [];
    if (row.shaded) marks.push({ kind: 'fill', x: 0, y: 0, width: right, height, grey: SHADE });
    for (const cell of cells) {
      // A row that is never cut centres its shorter cells.
      const down = from === 0 && to === lines ? ((lines - cell.lines.length) / 2) * pitch : 0;
      for (const [index, line] of cell.lines.slice(from, to).entries()) {
        const baseline = above + down + index * pitch + baselineIn(pitch, this.#size);
        marks.push({ kind: 'text', line, x: cell.left + line.x, baseline, tag: cell.tag });
      }
    }
    for (const x of [0, ...cells.map((cell) => cell.right)]) {
      marks.push({ kind: 'rule', from: [x, 0], to: [x, height], width: RULE });
    }
    if (to === lines) marks.push({ kind: 'rule', from: [0, height], to: [right, height], width: RULE });
    return { height, marks };
  }
}
