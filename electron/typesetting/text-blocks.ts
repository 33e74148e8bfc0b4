/** Blocks that are nothing but text: their lines as strips. */
import { wordsOf } from './boxes.ts';
import type { AttachmentsBlock, Block, ChoicesBlock, PairsBlock, Text } from './document.ts';
import type { Fonts } from './fonts.ts';
import { type PageGeometry, tracking } from './page.ts';
import { type ParagraphLine, type ParagraphStyle, setParagraph, widthOf } from './paragraph.ts';
import { baselineIn, leaf, type Strip, type Tag } from './strip.ts';
import { shapeTitle } from './title.ts';
import { TYPE_SIZES } from './type-size.ts';

export interface Setting {
  readonly page: PageGeometry;
  readonly fonts: Fonts;
}

export interface LaidBlock {
  readonly strips: readonly Strip[];
  readonly tags: readonly Tag[];
  readonly keepsWithNext?: boolean;
}

export type TextBlock = Exclude<Block, { kind: 'table' | 'signature' | 'space' | 'rule' | 'page-break' }>;

const HEADING_TAGS = { 1: 'H2', 2: 'H3', 3: 'H4' } as const;

export function layTextBlock(block: TextBlock, setting: Setting): LaidBlock {
  const { page } = setting;
  const text = (role: Tag['role'], words: Text, style: Partial<ParagraphStyle>): LaidBlock => {
    const tag = leaf(role);
    return { strips: layText(words, bodyStyle(page, style), tag, setting), tags: [tag] };
  };
  switch (block.kind) {
    case 'title':
      return layTitle(block.text, TYPE_SIZES[block.size ?? '二号'], setting);
    case 'number':
      return text('P', block.text, { align: block.align ?? 'right' });
    case 'addressee':
      return { ...text('P', block.text, { align: 'left' }), keepsWithNext: true };
    case 'heading':
      return {
        ...text(HEADING_TAGS[block.level], block.text, {
          bold: true,
          role: block.level === 1 ? 'heading' : 'subheading',
          indent: twoCharacters(page),
        }),
        keepsWithNext: true,
      };
    case 'paragraph': {
      const align = block.align ?? 'justify';
      const size = block.size ? TYPE_SIZES[block.size] : page.body;
      const indent = (block.indent ?? align === 'justify') ? twoCharacters(page, size) : 0;
      // 如下： is not parted from what it announces.
      const keepsWithNext = block.keepWithNext ?? wordsOf(block.text).endsWith('：');
      return { ...text('P', block.text, { align, size, indent }), keepsWithNext };
    }
    case 'choices':
      return text('P', choiceWords(block), { align: 'left' });
    case 'pairs':
      return layPairs(block, setting);
    case 'attachments':
      return layAttachments(block, setting);
  }
}

/** Two characters of running text, the space between them counted, so that the indent keeps the grid. */
function twoCharacters(page: PageGeometry, size = page.body): number {
  return 2 * (size + tracking(page.measure, size));
}

function bodyStyle(page: PageGeometry, style: Partial<ParagraphStyle>): ParagraphStyle {
  const size = style.size ?? page.body;
  const measure = style.measure ?? page.measure;
  return { size, measure, align: 'justify', tracking: tracking(page.measure, size), ...style };
}

/** The lines of a text as strips; a page break leaves at least two lines on either side. */
function layText(text: Text, style: ParagraphStyle, tag: Tag, setting: Setting, x = 0): Strip[] {
  return stripsOf(setParagraph(text, style, setting.fonts), style.size, tag, setting.page, x);
}

function stripsOf(lines: readonly ParagraphLine[], size: number, tag: Tag, page: PageGeometry, x: number): Strip[] {
  const pitch = size * page.leading;
  return lines.map((line, index) => ({
    height: pitch,
    glued: index === 1 || (index > 0 && index === lines.length - 1),
    marks: [{ kind: 'text', line, x: x + line.x, baseline: baselineIn(pitch, size), tag }],
  }));
}

const TITLE_LEADING = 1.5;

function layTitle(text: string, size: number, setting: Setting): LaidBlock {
  const { page, fonts } = setting;
  const tag = leaf('H1');
  const style: ParagraphStyle = { size, role: 'title', bold: true, measure: page.measure, align: 'centre' };
  const pitch = size * TITLE_LEADING;
  const lines = setParagraph(shapeTitle(text, style, fonts), style, fonts);
  const space: Strip = { height: page.body * page.leading * 0.6, marks: [], glued: true };
  return {
    tags: [tag],
    keepsWithNext: true,
    strips: [
      { ...space, glued: false, blank: true },
      ...lines.map((line): Strip => ({
        height: pitch,
        glued: true,
        marks: [{ kind: 'text', line, x: line.x, baseline: baselineIn(pitch, size), tag }],
      })),
      space,
    ],
  };
}

export function choiceWords(block: ChoicesBlock): string {
  return (block.label ?? '') + block.options.map(({ text, checked }) => `${checked ? '☑' : '☐'} ${text}`).join('　');
}

function layPairs(block: PairsBlock, setting: Setting): LaidBlock {
  const { page, fonts } = setting;
  const size = block.size ? TYPE_SIZES[block.size] : page.body;
  const left = (block.indent ?? true) ? twoCharacters(page, size) : 0;
  const label = Math.max(0, ...block.items.map((item) => widthOf(item.label, { size }, fonts))) + size / 2;
  const tags: Tag[] = [];
  const strips = block.items.flatMap((item) => {
    const tag = leaf('P');
    tags.push(tag);
    const labelLines = layText(item.label, bodyStyle(page, { size, align: 'left', tracking: 0 }), tag, setting, left);
    const value = bodyStyle(page, { size, align: 'justify', measure: page.measure - left - label });
    return besides(labelLines, layText(item.value, value, tag, setting, left + label), size * page.leading);
  });
  return { strips, tags };
}

/** Lines of a list that no page break parts. */
const SHORT_LIST = 8;

function layAttachments(block: AttachmentsBlock, setting: Setting): LaidBlock {
  const { page, fonts } = setting;
  const style = bodyStyle(page, { align: 'left', tracking: 0 });
  const left = twoCharacters(page);
  const word = '附件：';
  const numbered = block.items.length > 1;
  const wordWidth = widthOf(word, style, fonts) + style.size / 2;
  const numberWidth = numbered ? widthOf(`${block.items.length}.`, style, fonts) + style.size / 2 : 0;
  const list: Tag[] = [];
  const strips = block.items.flatMap((item, index) => {
    const tag = leaf('LBody');
    list.push({ role: 'LI', children: [tag] });
    const labels = [
      ...(index === 0 ? layText(word, style, tag, setting, left) : []),
      ...(numbered ? layText(`${index + 1}.`, style, tag, setting, left + wordWidth) : []),
    ];
    const x = left + wordWidth + numberWidth;
    const lines = layText(item, bodyStyle(page, { measure: page.measure - x }), tag, setting, x);
    return labels.reduceRight((rest, label) => besides([label], rest, page.body * page.leading), lines);
  });
  // A list of a few lines is read at one glance.
  const whole = strips.length <= SHORT_LIST;
  return {
    strips: strips.map((strip, index) => (whole && index > 0 ? { ...strip, glued: true } : strip)),
    tags: [{ role: 'L', children: list }],
  };
}

/** Puts the marks of a label's line on the first line of its text. */
function besides(labels: readonly Strip[], lines: readonly Strip[], pitch: number): Strip[] {
  const [first = { height: pitch, marks: [] }, ...rest] = lines;
  return [{ ...first, marks: [...labels.flatMap((label) => label.marks), ...first.marks] }, ...rest];
}
