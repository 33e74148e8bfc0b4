/** Ruled tables: column widths, rows as strips, and what is printed where a page ends inside one. */
import type { Cell, TableBlock, TableRow, Text } from './document.ts';
import { type ParagraphLine, setParagraph, widthOf } from './paragraph.ts';
import { baselineIn, leaf, type Mark, type Strip, type TableFrame, type Tag } from './strip.ts';
import type { LaidBlock, Setting } from './text-blocks.ts';
import { TYPE_SIZES } from './type-size.ts';

/** Space between a rule and the text beside it, in em. */
const PADDING = { sides: 0.5, ends: 0.3 };
const LINE_PITCH = 1.4;
const RULE = 0.5;
const SHADE = 0.93;
/**
 * A row of more lines than this may be cut by a page break; in it short cells stand at the top, not in the middle, so that a label
 * stands on the page where its text begins.
 */
const WHOLE_ROW_LINES = 10;
/** A table of so few rows is never cut between them; of a longer one, at least two rows stand on either side. */
const WHOLE_TABLE_ROWS = 4;
/** What a column that takes a share must have at least, in em. */
const NARROWEST = 4;
/** Kept free in a column that fits its widest cell, in em, so that rounding never breaks that cell. */
const TOLERANCE = 0.01;
/** A cell at least so wide has an even right edge, in em, as far as no line opens its gaps by more than `LOOSEST`. */
const JUSTIFIED = 16;
const LOOSEST = 0.1;
/** Space above and below, in em of the table. */
const AROUND = 0.6;

export function layTable(block: TableBlock, setting: Setting): LaidBlock {
  const { size, edges } = columnEdges(block, block.size ? TYPE_SIZES[block.size] : setting.page.table, setting);
  const table = new TableSetter(block, size, edges, setting);
  const header = block.header.map((row) => table.row(row, 'TH'));
  const frameHead = [table.topRule, ...block.header.flatMap((row) => table.row(row, null).strips)];
  const frame: TableFrame = {
    head: frameHead,
    foot: table.topRule,
    carryHeight: block.rows.some((row) => row.carry) ? table.lineHeight : 0,
  };
  const rows = block.rows.map((row) => table.row(row, 'TD'));
  const around: Strip = { height: size * AROUND, marks: [], blank: true };
  const strips: Strip[] = [
    around,
    { ...table.topRule, glued: true },
    ...header.flatMap((row) => row.strips.map((strip) => ({ ...strip, glued: true }))),
  ];
  for (const [index, row] of rows.entries()) {
    const whole = rows.length <= WHOLE_TABLE_ROWS || index <= 1 || index === rows.length - 1;
    const glued = whole || block.rows[index - 1]!.keepWithNext === true;
    const carry = block.rows[index]!.carry;
    for (const [part, strip] of row.strips.entries()) {
      const ends = part === row.strips.length - 1;
      strips.push({
        ...strip,
        glued: part === 0 ? glued : strip.glued === true,
        row: {
          table: frame,
          ...(ends ? {} : { cut: row.padding }),
          ...(ends && carry ? { carry: () => table.carry(carry) } : {}),
        },
      });
    }
  }
  strips.push({ ...around, glued: true });
  const tag: Tag = {
    role: 'Table',
    children: [...header, ...rows].map((row) => row.tag),
    ...(block.caption ? { alt: block.caption } : {}),
  };
  return { strips, tags: [tag] };
}

/**
 * @returns the x of every column's left edge and of the right edge of the last, and the size of type at which no amount is cut:
 * smaller than asked for where the columns would otherwise not fit
 */
export function columnEdges(
  block: TableBlock,
  asked: number,
  { page, fonts }: Setting,
): { size: number; edges: number[] } {
  const all = [...block.header, ...block.rows];
  const fitted = block.columns.map((column, index) => {
    if (column.width !== 'fit') return 0;
    const style = { size: 1, tabular: column.tabular === true };
    const widths = all.map((row) => {
      // Cells that span columns are placed by the columns they cover, and do not widen any of them.
      const cell = row.cells.some((other) => isCell(other) && (other.span ?? 1) > 1) ? undefined : cellsOf(row)[index];
      const own = cell
        ? widthOf(cell.text, { ...style, bold: row.bold === true || block.header.includes(row) }, fonts)
        : 0;
      return Math.max(own, row.carry?.[index] ? widthOf(row.carry[index], style, fonts) : 0);
    });
    return Math.max(0, ...widths) + 2 * PADDING.sides + TOLERANCE;
  });
  const needed = fitted.reduce((sum, width) => sum + (width || NARROWEST), 0);
  const size = Math.min(asked, Math.floor((page.measure / needed) * 10) / 10);
  const left = page.measure - fitted.reduce((sum, width) => sum + width * size, 0);
  const shares = block.columns.map((column) => (column.width === 'fit' ? 0 : column.width));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const edges = [0];
  for (const [index, share] of shares.entries()) {
    edges.push(edges.at(-1)! + fitted[index]! * size + (total > 0 ? (share / total) * left : 0));
  }
  // Where every column fits its cells, they share what is left over.
  const scale = page.measure / edges.at(-1)!;
  return { size, edges: edges.map((edge) => edge * scale) };
}

const isCell = (cell: Text | Cell): cell is Cell => typeof cell === 'object' && 'text' in cell;

export function cellsOf(row: TableRow): Cell[] {
  return row.cells.map((cell) => (isCell(cell) ? cell : { text: cell }));
}

interface SetCell {
  readonly lines: readonly ParagraphLine[];
  readonly left: number;
  readonly right: number;
  readonly tag: Tag | null;
}

/** The upright rules of a row. */
function sideRules(cells: readonly SetCell[], height: number): Mark[] {
  return [0, ...cells.map((cell) => cell.right)].map((x) => ({
    kind: 'rule',
    from: [x, 0],
    to: [x, height],
    width: RULE,
  }));
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
  row(row: TableRow, role: 'TH' | 'TD' | null): { strips: Strip[]; padding: Strip; tag: Tag } {
    const cells = this.#cells(row, role);
    const tag: Tag = { role: 'TR', children: cells.flatMap((cell) => cell.tag ?? []) };
    const lines = Math.max(1, ...cells.map((cell) => cell.lines.length));
    const padding: Strip = { height: PADDING.ends * this.#size, marks: sideRules(cells, PADDING.ends * this.#size) };
    if (lines <= WHOLE_ROW_LINES || role !== 'TD')
      return { strips: [this.#slice(row, cells, 0, lines, lines)], padding, tag };
    const strips = Array.from({ length: lines }, (_, line): Strip => ({
      ...this.#slice(row, cells, line, line + 1, lines),
      glued: line === 1 || line === lines - 1,
    }));
    return { strips, padding, tag };
  }

  /** 过次页 and 承前页 with the running totals. */
  carry(texts: readonly string[]): { down: Strip; up: Strip } {
    const first = texts.findIndex((text) => text !== '');
    if (first < 1) throw new RangeError('running totals leave no column for 过次页');
    const labelled = (label: string): TableRow => ({
      cells: [{ text: label, span: first, align: 'centre' }, ...texts.slice(first)],
    });
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
      const measure = right - left - 2 * padding;
      const lines = setParagraph(
        cell.text,
        {
          size: this.#size,
          measure,
          align: align === 'left' && measure >= JUSTIFIED * this.#size ? 'justify' : align,
          loosest: LOOSEST,
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
    if (row.shaded) {
      // The fill covers half of the rule above.
      marks.push({ kind: 'fill', x: 0, y: 0, width: right, height, grey: SHADE }, ...this.topRule.marks);
    }
    for (const cell of cells) {
      const spare = lines > WHOLE_ROW_LINES ? 0 : (lines - cell.lines.length) / 2;
      for (const [index, line] of cell.lines.entries()) {
        const place = spare + index - from;
        if (place < 0 || place >= to - from) continue;
        const baseline = above + place * pitch + baselineIn(pitch, this.#size);
        marks.push({ kind: 'text', line, x: cell.left + line.x, baseline, tag: cell.tag });
      }
    }
    marks.push(...sideRules(cells, height));
    if (to === lines) marks.push({ kind: 'rule', from: [0, height], to: [right, height], width: RULE });
    return { height, marks };
  }
}
