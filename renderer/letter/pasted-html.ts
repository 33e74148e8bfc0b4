/** What a letter cannot show, and what therefore did not come along. */
export type LeftOut = 'struck' | 'picture' | 'merged';

interface Pasted {
  /** Paragraphs, headings and tables whose every row has the same number of plain cells. */
  readonly html: string;
  readonly leftOut: readonly LeftOut[];
}

/** Seen by nobody where it was copied: comments, hidden text, a program's own notes. */
const UNSEEN = 'script, style, template, title, meta, link, head, [hidden], o\\:p:empty';
const HIDDEN = /display:\s*none|visibility:\s*hidden|mso-hide:\s*all|mso-element:\s*comment/i;
const STRUCK = 'del, s, strike';
const PICTURES = 'img, picture, svg, canvas, video, audio, object, embed, iframe, v\\:shape';
const BLOCKS = 'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, pre, section, article, dt, dd, caption, figcaption';
const FIGURE = /^[¥￥]?\s*-?[\d,]+(?:\.\d+)?\s*(?:元|%|％)?$/;

/**
 * Pasted HTML as a letter can hold it, so that it arrives as it looked where it was copied. Text that was struck out,
 * as Word's and WPS's tracked changes are, is left out, since a letter would show it like any other; a merged cell
 * becomes its text and empty cells; list items bear their numbers as text; lines within a cell are joined.
 */
export function cleanPasted(html: string): Pasted {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  const leftOut = new Set<LeftOut>();
  drop(body, UNSEEN);
  for (const each of body.querySelectorAll(`[${STYLE}]`)) {
    const style = each.getAttribute(STYLE) ?? '';
    if (HIDDEN.test(style)) each.remove();
    else if (/line-through/i.test(style)) {
      each.remove();
      leftOut.add('struck');
    }
  }
  if (drop(body, STRUCK) > 0) leftOut.add('struck');
  if (drop(body, PICTURES) > 0) leftOut.add('picture');
  for (const list of [...body.querySelectorAll('ol, ul')].reverse()) flattenList(list);
  for (const each of [...body.querySelectorAll('table')].reverse())
    if (each.parentElement?.closest('table')) each.replaceWith(lineOf(each));
    else if (straighten(each)) leftOut.add('merged');
  return { html: body.innerHTML, leftOut: [...leftOut] };
}

/** Under what name style attributes are read, since the page's policy, rightly, complains about each that is parsed. */
const STYLE = 'data-style';

function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ` ${STYLE}=`));
}

/** @returns how many there were. */
function drop(body: HTMLElement, what: string): number {
  const found = body.querySelectorAll(what);
  for (const each of found) each.remove();
  return found.length;
}

/** Its items become paragraphs that begin with the number or the dot that was seen before them. */
function flattenList(list: Element): void {
  const items = [...list.children].filter(({ tagName }) => tagName === 'LI');
  const start = Number(list.getAttribute('start') ?? '1') || 1;
  const paragraphs = items.map((item, index) => {
    const paragraph = list.ownerDocument.createElement('p');
    paragraph.append(list.tagName === 'OL' ? `${start + index}. ` : '· ');
    const blocks = [...item.children].filter((child) => child.matches('p, div'));
    for (const block of blocks) block.replaceWith(...block.childNodes);
    paragraph.append(...[...item.childNodes].filter((child) => !isBlock(child)));
    return [paragraph, ...[...item.childNodes].filter(isBlock)];
  });
  list.replaceWith(...paragraphs.flat());
}

const isBlock = (node: Node): boolean => node.nodeType === 1 && (node as Element).matches(`${BLOCKS}, table`);

/** The words of a nested table, one line. */
function lineOf(table: Element): string {
  return [...table.querySelectorAll('td, th')].map(({ textContent }) => textContent?.trim() ?? '').join(' ');
}

/** Rewrites a table as plain rows of one length. @returns whether cells were merged */
function straighten(table: HTMLTableElement): boolean {
  const grid: (HTMLTableCellElement | null)[][] = [];
  let merged = false;
  for (const [index, row] of [...table.rows].entries()) {
    const cells = (grid[index] ??= []);
    for (const cell of row.cells) {
      let column = 0;
      while (cells[column] !== undefined) column += 1;
      const [across, down] = [Math.max(cell.colSpan, 1), Math.max(cell.rowSpan, 1)];
      if (across > 1 || down > 1) merged = true;
      for (let y = 0; y < Math.min(down, table.rows.length - index); y += 1)
        for (let x = 0; x < across; x += 1) (grid[index + y] ??= [])[column + x] = x === 0 && y === 0 ? cell : null;
    }
  }
  const width = Math.max(...grid.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const textOf = (cell: HTMLTableCellElement | null | undefined): string => cell?.textContent?.trim() ?? '';
  const isNumeric = columns.map((column) => {
    const texts = grid.slice(1).flatMap((cells) => textOf(cells[column]) || []);
    return texts.length > 0 && texts.every((text) => FIGURE.test(text));
  });
  const document = table.ownerDocument;
  const straight = document.createElement('table');
  for (const [index, cells] of grid.entries()) {
    const row = straight.insertRow();
    const total = table.rows[index]?.dataset['total'];
    if (total !== undefined) row.dataset['total'] = total;
    for (const column of columns) {
      const made = document.createElement(index === 0 ? 'th' : 'td');
      const cell = cells[column];
      if (cell) made.append(...inlineOf(cell));
      if (cell?.dataset['numeric'] === 'true' || isNumeric[column]) made.dataset['numeric'] = 'true';
      row.append(made);
    }
  }
  table.replaceWith(straight);
  return merged;
}

/** What a cell holds, its lines joined by blanks; facts that follow the case stay facts. */
function inlineOf(cell: Element): (string | Node)[] {
  const lines: (string | Node)[][] = [[]];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) lines.at(-1)?.push((node.textContent ?? '').replace(/\s+/g, ' '));
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (element.matches('span[data-variable]')) return void lines.at(-1)?.push(element);
    const breaks = element.matches('br') || isBlock(element);
    if (breaks) lines.push([]);
    for (const child of element.childNodes) walk(child);
    if (breaks) lines.push([]);
  };
  for (const child of [...cell.childNodes]) walk(child);
  const isEmpty = (line: readonly (string | Node)[]): boolean =>
    line.every((part) => typeof part === 'string' && part.trim() === '');
  return lines
    .filter((line) => !isEmpty(line))
    .flatMap((line, index) => [...(index > 0 ? [' '] : []), ...trimmed(line)]);
}

function trimmed(line: readonly (string | Node)[]): (string | Node)[] {
  return line.map((part, index) => {
    if (typeof part !== 'string') return part;
    const begun = index === 0 ? part.trimStart() : part;
    return index === line.length - 1 ? begun.trimEnd() : begun;
  });
}
