import type { PageStyle } from '../../typesetting/document.ts';
import { TYPE_SIZES, type TypeSize } from '../../typesetting/type-size.ts';
import { TemplateFault } from './fault.ts';

/** The stages of a recovery in which papers are used, in order. */
export const PAPER_GROUPS = ['协商', '委托', '诉前', '诉讼', '执行'] as const;
export type PaperGroup = (typeof PAPER_GROUPS)[number];

/** Something that a paper needs and no case holds: the lawyer is asked before it prints. */
export interface Question {
  /** Also the variable name: 受理法院 is 答.受理法院. */
  readonly name: string;
  readonly kind: 'text' | 'date' | 'amount' | 'choice' | 'guarantor';
  readonly options: readonly string[];
  /** What to consider when answering. */
  readonly hint: string;
}

export interface TemplateHead {
  readonly title: string;
  readonly group: PaperGroup;
  readonly about: string;
  readonly page: PageStyle;
  readonly bodySize: TypeSize | null;
  readonly seamMarks: boolean;
  readonly checks: readonly string[];
  readonly questions: readonly Question[];
}

const PAGES: Readonly<Record<string, PageStyle>> = { 公文: 'letter', 表格: 'sheet', 横表: 'sheet-landscape' };
const KINDS: Readonly<Record<string, Question['kind']>> = {
  文字: 'text',
  日期: 'date',
  金额: 'amount',
  保证人: 'guarantor',
};
const KEYS = '标题、分组、说明、版式、字号、骑缝、检查、询问';

/**
 * Parses the lines between the two `---` that open a template.
 * @returns the head and the number of lines it takes @throws TemplateFault
 */
export function readHead(lines: readonly string[]): { head: TemplateHead; length: number } {
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  if (lines[0]?.trim() !== '---' || end < 0)
    throw new TemplateFault('模板须以两行 --- 之间的说明开头，写明标题和分组。', 1);
  const head = {
    title: '',
    group: null as PaperGroup | null,
    about: '',
    page: 'letter' as PageStyle,
    bodySize: null as TypeSize | null,
    seamMarks: false,
    checks: [] as string[],
    questions: [] as Question[],
  };
  lines.slice(1, end).forEach((line, index) => {
    const at = index + 2;
    if (line.trim() === '') return;
    const [, key = '', value = ''] = /^([^:：]+)[:：](.*)$/.exec(line)?.map((part) => part.trim()) ?? [];
    const fault = (message: string): never => {
      throw new TemplateFault(message, at, line.length - line.trimStart().length + 1);
    };
    switch (key) {
      case '标题':
        head.title = value;
        break;
      case '分组':
        head.group = PAPER_GROUPS.find((group) => group === value) ?? fault(`分组须为${PAPER_GROUPS.join('、')}之一。`);
        break;
      case '说明':
        head.about = value;
        break;
      case '版式':
        head.page = PAGES[value] ?? fault(`版式须为${Object.keys(PAGES).join('、')}之一。`);
        break;
      case '字号':
        head.bodySize =
          value in TYPE_SIZES ? (value as TypeSize) : fault('字号须为三号、小三、四号、小四、五号之类的中文字号。');
        break;
      case '骑缝':
        head.seamMarks = value === '是';
        break;
      case '检查':
        head.checks.push(...value.split(/[\s、，]+/).filter((name) => name !== ''));
        break;
      case '询问':
        head.questions.push(
          readQuestion(value) ?? fault('询问须写成“名称（选项一/选项二）提示”，名称只用汉字、字母和数字。'),
        );
        break;
      default:
        fault(`没有“${key || line.trim()}”这一项，可用的有${KEYS}。`);
    }
  });
  if (head.title === '') throw new TemplateFault('模板没有写明标题。', 1);
  if (head.group === null) throw new TemplateFault('模板没有写明分组。', 1);
  return { head: { ...head, group: head.group }, length: end + 1 };
}

/** 判决生效日（日期）以送达回证为准 */
function readQuestion(words: string): Question | null {
  const found = /^([\p{L}\p{N}]+)(?:[（(]([^）)]*)[）)])?(.*)$/u.exec(words);
  if (!found) return null;
  const [, name = '', type = '文字', hint = ''] = found;
  const kind = KINDS[type];
  if (kind !== undefined) return { name, kind, options: [], hint: hint.trim() };
  const options = type.split('/').map((option) => option.trim());
  return options.length < 2 || options.includes('') ? null : { name, kind: 'choice', options, hint: hint.trim() };
}
