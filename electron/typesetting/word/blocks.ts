/** The blocks of a paper as Word's paragraphs and tables. */
import { type FileChild, HeadingLevel, type IParagraphOptions, Paragraph } from 'docx';
import { wordsOf } from '../boxes.ts';
import type { AttachmentsBlock, Block, PairsBlock, SignatureBlock, Text } from '../document.ts';
import { widthOf } from '../paragraph.ts';
import { choiceWords, type Setting } from '../text-blocks.ts';
import { shapeTitle } from '../title.ts';
import { TYPE_SIZES } from '../type-size.ts';
import { runsOf, tab } from './runs.ts';
import { wordSignature } from './signature.ts';
import { ATTACHMENTS, MORE_ATTACHMENTS, STYLE } from './styles.ts';
import { ALIGNMENT, wordTable } from './table.ts';
import { exactly, twips } from './units.ts';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Space around a table, in em of its text. */
const AROUND = 0.6;

export function wordBlocks(blocks: readonly Block[], setting: Setting): FileChild[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const before = blocks[index - 1];
    if (block.kind === 'signature')
      return before?.kind === 'signature' ? [] : wordSignatures(signaturesFrom(blocks, index), setting);
    return wordBlock(
      block,
      { first: index === 0, keep: next?.kind === 'signature', startsPage: before?.kind === 'page-break' },
      setting,
    );
  });
}

interface Place {
  readonly first: boolean;
  /** No page break before what follows: a signature never stands alone. */
  readonly keep: boolean;
  readonly startsPage: boolean;
}

function wordBlock(
  block: Exclude<Block, SignatureBlock>,
  { first, keep, startsPage }: Place,
  setting: Setting,
): FileChild[] {
  const { page, fonts } = setting;
  const pitch = page.body * page.leading;
  const paragraph = (text: Text, options: IParagraphOptions, size = page.body): Paragraph =>
    new Paragraph({
      ...(keep ? { keepNext: true } : {}),
      ...(startsPage ? { pageBreakBefore: true } : {}),
      ...(size === page.body ? {} : { spacing: exactly(size * page.leading) }),
      ...options,
      children: runsOf(text, { of: size, sized: size !== page.body }, fonts),
    });
  const gap = (height: number, keepNext = false): Paragraph =>
    new Paragraph({
      style: STYLE.gap,
      keepNext,
      spacing: exactly(Math.max(1, height)),
      ...(startsPage ? { pageBreakBefore: true } : {}),
    });
  switch (block.kind) {
    case 'title': {
      const size = TYPE_SIZES[block.size ?? '二号'];
      const shaped = shapeTitle(
        block.text,
        { size, role: 'title', bold: true, measure: page.measure, align: 'centre' },
        fonts,
      );
      return [
        new Paragraph({
          heading: HeadingLevel.TITLE,
          ...(startsPage ? { pageBreakBefore: true } : {}),
          ...(first || size !== TYPE_SIZES.二号
            ? { spacing: { before: first ? 0 : twips(pitch * 0.6), after: twips(pitch * 0.6), ...exactly(size * 1.5) } }
            : {}),
          children: runsOf(shaped, { of: size, sized: size !== TYPE_SIZES.二号 }, fonts),
        }),
      ];
    }
    case 'number':
      return [
        paragraph(block.text, { style: STYLE.number, ...(block.align ? { alignment: ALIGNMENT[block.align] } : {}) }),
      ];
    case 'addressee':
      return [paragraph(block.text, { style: STYLE.addressee })];
    case 'heading':
      return [paragraph(block.text, { heading: HEADINGS[block.level] })];
    case 'paragraph': {
      const align = block.align ?? 'justify';
      const indent = block.indent ?? align === 'justify';
      const size = block.size ? TYPE_SIZES[block.size] : page.body;
      const keepNext = block.keepWithNext ?? wordsOf(block.text).endsWith('：');
      return linesApart(block.text).map((text) =>
        paragraph(
          text,
          {
            style: indent ? STYLE.text : STYLE.flush,
            alignment: ALIGNMENT[align],
            ...(keepNext ? { keepNext } : {}),
            ...(indent && size !== page.body ? { indent: { firstLine: twips(2 * size), firstLineChars: 200 } } : {}),
          },
          size,
        ),
      );
    }
    case 'choices':
      return [paragraph(choiceWords(block), { style: STYLE.flush })];
    case 'pairs':
      return wordPairs(block, keep, setting);
    case 'attachments':
      return wordAttachments(block, setting);
    case 'table': {
      const size = block.size ? TYPE_SIZES[block.size] : page.table;
      return [gap(size * AROUND, true), wordTable(block, keep, setting), gap(size * AROUND, keep)];
    }
    case 'space':
      return [gap(block.lines * pitch, keep)];
    case 'rule':
      return [
        new Paragraph({
          style: STYLE.gap,
          spacing: exactly(pitch / 2),
          border: { bottom: { style: 'single', size: 4, color: '000000' } },
        }),
      ];
    case 'page-break':
      return [];
  }
}

function signaturesFrom(blocks: readonly Block[], start: number): SignatureBlock[] {
  const block = blocks[start];
  return block?.kind === 'signature' ? [block, ...signaturesFrom(blocks, start + 1)] : [];
}

function wordSignatures(blocks: readonly SignatureBlock[], setting: Setting): FileChild[] {
  const gap = (keepNext: boolean): Paragraph =>
    new Paragraph({ style: STYLE.gap, keepNext, spacing: exactly((setting.page.body * setting.page.leading) / 2) });
  const alike = blocks.every(
    ({ signatories }) => signatories.length === blocks[0]!.signatories.length && signatories.length > 1,
  );
  const tables = alike ? [blocks] : blocks.map((block) => [block]);
  return tables.flatMap((table, index) => [gap(true), wordSignature(table, setting), gap(index < tables.length - 1)]);
}

/** A line feed starts a paragraph of its own, with the same indent. */
function linesApart(text: Text): Text[] {
  if (typeof text === 'string') return text.split('\n');
  return wordsOf(text).includes('\n')
    ? text.reduce<{ text: string; bold?: boolean }[][]>(
        (lines, run) => {
          run.text
            .split('\n')
            .forEach((part, index) =>
              index === 0 ? lines.at(-1)!.push({ ...run, text: part }) : lines.push([{ ...run, text: part }]),
            );
          return lines;
        },
        [[]],
      )
    : [text];
}

/** Labels and values, the values starting at one line. */
function wordPairs(block: PairsBlock, keep: boolean, setting: Setting): Paragraph[] {
  const { page, fonts } = setting;
  const size = block.size ? TYPE_SIZES[block.size] : page.body;
  const left = (block.indent ?? true) ? 2 * size : 0;
  const values = left + Math.max(0, ...block.items.map(({ label }) => widthOf(label, { size }, fonts))) + size / 2;
  const sized = size !== page.body;
  return block.items.map(
    ({ label, value }) =>
      new Paragraph({
        style: STYLE.flush,
        alignment: 'both',
        keepNext: keep,
        ...(sized ? { spacing: exactly(size * page.leading) } : {}),
        indent: { left: twips(values), hanging: twips(values - left) },
        tabStops: [{ type: 'left', position: twips(values) }],
        children: [...runsOf(label, { of: size, sized }, fonts), tab(), ...runsOf(value, { of: size, sized }, fonts)],
      }),
  );
}

/** 附件：1. … 2. …, where their texts start at one line. */
function wordAttachments({ items }: AttachmentsBlock, setting: Setting): Paragraph[] {
  const { page, fonts } = setting;
  const [only, ...more] = items;
  if (only !== undefined && more.length === 0) {
    const word = '附件：';
    const text = hangingOf(setting).first + widthOf(word, { size: page.body }, fonts);
    return [
      new Paragraph({
        style: STYLE.list,
        indent: { left: twips(text), hanging: twips(text - hangingOf(setting).first) },
        children: runsOf(word + only, { of: page.body }, fonts),
      }),
    ];
  }
  return items.map(
    (item, index) =>
      new Paragraph({
        style: STYLE.list,
        keepNext: index < items.length - 1,
        numbering: { reference: index === 0 ? ATTACHMENTS : MORE_ATTACHMENTS, level: 0, custom: true },
        children: runsOf(item, { of: page.body }, fonts),
      }),
  );
}

/** Where the word 附件 and the texts of several attachments start, pt. */
export function hangingOf({ page, fonts }: Setting): { first: number; text: number } {
  const first = 2 * page.body;
  return { first, text: first + widthOf('附件：10.', { size: page.body }, fonts) + page.body };
}
