import MarkdownIt from 'markdown-it';
import type { Run } from '../../domain/letter/letter.ts';
import type { Block, Cell, Column, Signatory, TableRow, Text } from '../../typesetting/document.ts';
import { TYPE_SIZES, type TypeSize } from '../../typesetting/type-size.ts';
import { TemplateFault } from './fault.ts';
import type { Line } from './lines.ts';

/** Inserts the values into a piece of text already parsed as structure. */
export type Fill = (text: string) => string;

/** The settings of a table from the `::: 表格` line before it. */
interface TableStyle {
  readonly columns: readonly Column[];
  readonly size?: TypeSize;
  readonly line: Line;
}

const OPENING = /^:::\s*(\S+)\s*(.*)$/;
const CLOSING = /^:::\s*$/;
const CONTAINERS = ['签名', '附件', '栏目', '表单'];
const SINGLES = ['编号', '称呼', '右', '居中', '顶格', '小字', '空行', '横线', '分页', '表格'];

/**
 * Headings, tables, rules and paragraphs only: all other Markdown is plain text to a lawyer, including `1.` and four
 * spaces.
 */
const markdown = new MarkdownIt('zero').enable(['heading', 'hr', 'table']);

/**
 * Parses the filled lines of a template into document blocks. The language is described in
 * resources/templates/README.md.
 * @throws TemplateFault
 */
export function readBody(lines: readonly Line[], fill: Fill): Block[] {
  const blocks: Block[] = [];
  let pending: Line[] = [];
  let style: TableStyle | null = null;
  const flush = (): void => {
    const read = readMarkdown(pending, fill, style);
    if (style !== null && read[0]?.kind !== 'table')
      throw new TemplateFault('“表格”这一行的下面须紧接一张表。', style.line.number);
    if (read.length > 0) style = null;
    blocks.push(...read);
    pending = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const [, word, rest = ''] = OPENING.exec(line.text) ?? [];
    if (word === undefined) {
      if (CLOSING.test(line.text)) throw new TemplateFault('这一行 ::: 没有与它对应的版块开头。', line.number);
      pending.push(line);
      continue;
    }
    flush();
    if (CONTAINERS.includes(word)) {
      const length = lines.slice(index + 1).findIndex(({ text }) => CLOSING.test(text));
      if (length < 0) throw new TemplateFault(`“${word}”版块没有结束，请在后面加一行 :::。`, line.number);
      blocks.push(
        ...readContainer(
          word,
          rest,
          lines.slice(index + 1, index + 1 + length).filter(({ text }) => text.trim() !== ''),
          line,
          fill,
        ),
      );
      index += length + 1;
    } else if (word === '表格') style = { ...tableStyle(rest, line), line };
    else blocks.push(readSingle(word, rest, line, fill));
  }
  if (style !== null || pending.length > 0) flush();
  return blocks;
}

function readSingle(word: string, rest: string, line: Line, fill: Fill): Block {
  const text = runsOf(rest, fill);
  switch (word) {
    case '编号':
      return { kind: 'number', text: fill(rest) };
    case '称呼':
      return { kind: 'addressee', text: fill(rest) };
    case '右':
      return { kind: 'paragraph', text, align: 'right' };
    case '居中':
      return { kind: 'paragraph', text, align: 'centre' };
    case '顶格':
      return { kind: 'paragraph', text, indent: false };
    case '小字':
      return { kind: 'paragraph', text, size: '小五', indent: false };
    case '横线':
      return { kind: 'rule' };
    case '分页':
      return { kind: 'page-break' };
    case '空行': {
      const count = Number(rest.trim() || '1');
      if (!(count > 0 && count <= 20)) throw new TemplateFault('空行的行数须为 1 至 20。', line.number);
      return { kind: 'space', lines: count };
    }
    default:
      throw new TemplateFault(
        `没有“${word}”这种版块，可用的有${[...CONTAINERS, ...SINGLES].join('、')}。`,
        line.number,
        line.text.indexOf(word) + 1,
      );
  }
}

function readContainer(word: string, rest: string, lines: readonly Line[], opening: Line, fill: Fill): Block[] {
  switch (word) {
    case '签名':
      return signatures(lines, opening, fill);
    case '附件':
      return lines.length === 0 ? [] : [{ kind: 'attachments', items: lines.map(({ text }) => fill(text.trim())) }];
    case '栏目':
      return [
        {
          kind: 'pairs',
          indent: rest.trim() !== '顶格',
          items: lines.map((line) => {
            const [label, value] = labelled(line);
            return { label: `${fill(label)}：`, value: runsOf(value, fill) };
          }),
        },
      ];
    default:
      return [form(rest, lines, opening, fill)];
  }
}

/** 签名: a 名称 line begins a signatory; 签字, 日期 and 盖章 belong to it. More than two are set in pairs. */
function signatures(lines: readonly Line[], opening: Line, fill: Fill): Block[] {
  const signatories: { name: string; signers: { label: string }[]; date?: string; seal: boolean }[] = [];
  for (const line of lines) {
    const [key, value] = labelled(line);
    if (key === '名称') signatories.push({ name: fill(value), signers: [], seal: false });
    const last = signatories.at(-1);
    if (!last) throw new TemplateFault('签名版块的第一行须是“名称：”。', line.number);
    switch (key) {
      case '名称':
        break;
      case '签字':
        last.signers.push({ label: `${fill(value)}：` });
        break;
      case '日期':
        last.date = fill(value);
        break;
      case '盖章':
        last.seal = value === '是';
        break;
      default:
        throw new TemplateFault(`签名版块没有“${key}”这一项，可用的有名称、签字、日期、盖章。`, line.number);
    }
  }
  if (signatories.length === 0) throw new TemplateFault('签名版块里没有签名的人。', opening.number);
  const rows: Signatory[][] = [];
  signatories.forEach((signatory, index) => (index % 2 === 0 ? rows.push([signatory]) : rows.at(-1)!.push(signatory)));
  return rows.map((row) => ({ kind: 'signature', signatories: row }));
}

/** 表单: ## 一节, 【左栏】 and the lines of its right column below it. */
function form(rest: string, lines: readonly Line[], opening: Line, fill: Fill): Block {
  const style = tableStyle(rest.trim() === '' ? '2 7 五号' : rest, opening);
  if (style.columns.length !== 2) throw new TemplateFault('表单须有两栏，如“::: 表单 2 7”。', opening.number);
  const rows: { section: boolean; label: string; lines: string[] }[] = [];
  for (const line of lines) {
    const section = /^##\s+(.*)$/.exec(line.text)?.[1];
    const [, label, first = ''] = /^【([^】]*)】\s*(.*)$/.exec(line.text.trim()) ?? [];
    if (section !== undefined) rows.push({ section: true, label: section, lines: [] });
    else if (label !== undefined) rows.push({ section: false, label, lines: first === '' ? [] : [first] });
    else {
      const last = rows.at(-1);
      if (!last || last.section) throw new TemplateFault('表单里的文字须放在一个“【左栏】”的下面。', line.number);
      last.lines.push(line.text.trim());
    }
  }
  const setRows = rows.map((row): TableRow =>
    row.section
      ? {
          cells: [{ text: runsOf(row.label, fill), span: 2, align: 'centre' }],
          bold: true,
          shaded: true,
          keepWithNext: true,
        }
      : { cells: [runsOf(row.label, fill), runsOf(row.lines.join('\n'), fill)] },
  );
  return { kind: 'table', columns: style.columns, header: [], rows: setRows, ...(style.size && { size: style.size }) };
}

/** `1 3右 2中 适 小五`: a width and an alignment for each column, and a type size. */
function tableStyle(words: string, line: Line): Pick<TableStyle, 'columns' | 'size'> {
  const columns: Column[] = [];
  let size: TypeSize | undefined;
  for (const word of words.split(/\s+/).filter((each) => each !== '')) {
    const found = /^(\d+(?:\.\d+)?|适)([左中右]?)$/.exec(word);
    if (found) {
      const align = ({ 左: 'left', 中: 'centre', 右: 'right' } as const)[found[2] ?? ''] ?? 'left';
      columns.push({ width: found[1] === '适' ? 'fit' : Number(found[1]), align, tabular: align === 'right' });
    } else if (word in TYPE_SIZES) size = word as TypeSize;
    else
      throw new TemplateFault(
        `读不懂“${word}”，列宽须写成数字或“适”，后面可加左、中、右。`,
        line.number,
        line.text.indexOf(word) + 1,
      );
  }
  return { columns, ...(size && { size }) };
}

function readMarkdown(lines: readonly Line[], fill: Fill, style: TableStyle | null): Block[] {
  const text = lines.map((line) => line.text.trim()).join('\n');
  const tokens = markdown.parse(text, {});
  const blocks: Block[] = [];
  const lineOf = (index: number): Line => lines[index] ?? { text: '', number: lines[0]?.number ?? 1 };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    if (token.type === 'hr') blocks.push({ kind: 'rule' });
    if (token.type === 'heading_open')
      blocks.push(headingOf(token.tag, tokens[index + 1]?.content ?? '', lineOf(token.map?.[0] ?? 0), fill));
    // Every line is its own paragraph, as it looks in the template.
    if (token.type === 'paragraph_open')
      blocks.push(
        ...(tokens[index + 1]?.content ?? '')
          .split('\n')
          .map((words): Block => ({ kind: 'paragraph', text: runsOf(words, fill) })),
      );
    if (token.type === 'table_open') {
      const [from = 0, to = 0] = token.map ?? [];
      blocks.push(tableOf(lines.slice(from, to), fill, blocks.length === 0 ? style : null));
      index = tokens.findIndex((each, at) => at > index && each.type === 'table_close');
    }
  }
  return blocks;
}

function headingOf(tag: string, words: string, line: Line, fill: Fill): Block {
  const level = Number(tag.slice(1)) - 1;
  if (level === 0) return { kind: 'title', text: fill(words) };
  if (level > 3) throw new TemplateFault('标题最多四级。', line.number);
  return { kind: 'heading', level: level as 1 | 2 | 3, text: runsOf(words, fill) };
}

/** Cells are counted here: Markdown drops those beyond the header's, and no word may be lost. */
function tableOf(lines: readonly Line[], fill: Fill, style: TableStyle | null): Block {
  const split = lines.map(({ text }) =>
    text
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
  const [header = [], marks = [], ...rows] = split;
  split.forEach((cells, index) => {
    if (cells.length !== header.length)
      throw new TemplateFault(`这一行有 ${cells.length} 格，表头有 ${header.length} 格。`, lines[index]?.number ?? 1);
  });
  if (style !== null && style.columns.length > 0 && style.columns.length !== header.length)
    throw new TemplateFault(
      `写了 ${style.columns.length} 列的宽度，下面的表有 ${header.length} 列。`,
      style.line.number,
    );
  const columns =
    style !== null && style.columns.length > 0
      ? style.columns
      : marks.map((mark): Column => {
          const align = /^:-+:$/.test(mark) ? 'centre' : mark.endsWith(':') ? 'right' : 'left';
          return { width: 1, align, tabular: align === 'right' };
        });
  return {
    kind: 'table',
    columns,
    header: header.every((cell) => cell === '')
      ? []
      : [{ cells: header.map((cell): Cell => ({ text: runsOf(cell, fill), align: 'centre' })), bold: true }],
    rows: rows.map((cells) => ({ cells: cells.map((cell) => runsOf(cell, fill)) })),
    ...(style?.size && { size: style.size }),
  };
}

/** 标签：内容 */
function labelled(line: Line): [label: string, value: string] {
  const [, label, value] = /^\s*([^：:]+)[：:](.*)$/.exec(line.text) ?? [];
  if (label === undefined || value === undefined) throw new TemplateFault('这一行须写成“名称：内容”。', line.number);
  // Ideographic spaces are kept: they leave room for a date written by hand.
  return [label.trim(), value.replace(/^[ \t]+|[ \t]+$/g, '')];
}

/**
 * **…** is bold anywhere: Markdown's own rule requires a space or punctuation around the asterisks and fails on 【金额：】
 * in Chinese. A backslash escapes an asterisk.
 */
function runsOf(words: string, fill: Fill): Text {
  const runs = words
    .split(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/g)
    .map((text, index): Run => ({
      text: fill(text.replace(/\\([*#|\\:-])/g, '$1')),
      ...(index % 2 === 1 && { bold: true }),
    }))
    .filter(({ text }) => text !== '');
  return runs.some((run) => run.bold) ? runs : runs.map((run) => run.text).join('');
}
