import { analyzeSync, Liquid } from 'liquidjs';
import { inWordsAndFigures } from '../../domain/quantities/amounts.ts';
import type { PlainDate } from '../../domain/quantities/calendar.ts';
import { parseDate } from '../../domain/quantities/calendar.ts';
import { parseYuan } from '../../domain/quantities/money.ts';
import { amountInWords, dateInWords, numberInWords } from '../../domain/quantities/words.ts';
import type { PaperDocument } from '../../typesetting/document.ts';
import { readBody } from './body.ts';
import { faultOf, TemplateFault } from './fault.ts';
import { type Question, readHead, type TemplateHead } from './head.ts';
import { markLines, unmarkLines } from './lines.ts';
import { Amount, Blank, Day, type TemplateValue } from './values.ts';

/** The lawyer's answers, by question name or gap label. An empty answer leaves a line to fill in by hand. */
export type Answers = Readonly<Record<string, string>>;

export interface FilledTemplate {
  readonly head: TemplateHead;
  readonly document: PaperDocument;
  /** What the paper needs and is not known, in order of appearance; each prints as 〔待填：…〕. */
  readonly blanks: readonly string[];
}

const TAGS = ['assign', 'case', 'comment', 'for', 'break', 'continue', 'if', 'unless', 'raw'];
const FILTERS = ['size', 'plus', 'minus', 'default'];
const BY_HAND = '＿＿＿＿＿＿＿＿';
const VALUE = /\uE000(\d+)\uE001/g;
const PRIVATE = /[\uE000-\uE003]/g;

/** Only the head, for lists. @throws TemplateFault */
export function headOf(source: string): TemplateHead {
  return readHead(source.split(/\r?\n/)).head;
}

/**
 * Fills a template. Values are inserted after the structure has been parsed, so that nothing in a name or address is
 * taken for Markdown, Liquid or a directive.
 * @param scope the variables, without 答, which comes from the answers @throws TemplateFault also for an unknown
 * variable in an unused branch
 */
export function fillTemplate(
  source: string,
  scope: Readonly<Record<string, unknown>>,
  answers: Answers,
  today: PlainDate,
): FilledTemplate {
  const lines = source.split(/\r?\n/);
  const { head, length } = readHead(lines);
  const marked = markLines(lines.join('\n'), length + 1);
  const values: string[] = [];
  const blanks = new Set<string>();
  // What the paper depends on must be answered, not left to be filled in by hand.
  const closed = new Set(
    head.questions.filter(({ kind }) => kind === 'choice' || kind === 'guarantor').map(({ name }) => name),
  );
  const answerTo = (label: string): string | undefined =>
    closed.has(label) ? answers[label]?.trim() || undefined : answers[label];
  const printed = (value: unknown): string => {
    if (value instanceof Blank || value === null || value === undefined || value === '') {
      const label = value instanceof Blank ? value.label : '此处内容';
      const answer = answerTo(label);
      if (answer === undefined) blanks.add(label);
      return answer === undefined ? `〔待填：${label}〕` : answer.trim() === '' ? BY_HAND : answer;
    }
    return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
  };
  const engine = engineWith((value) => `\uE000${values.push(printed(value).replace(PRIVATE, '')) - 1}\uE001`);
  const whole = {
    ...scope,
    答: answered(head.questions, answers, (label) => answerTo(label) === undefined && blanks.add(label)),
  };
  try {
    const templates = engine.parse(marked.text);
    for (const variable of Object.values(analyzeSync(templates, { partials: false }).globals).flat()) {
      if (!isKnown(whole, variable.toArray()))
        throw new TemplateFault(
          `没有“${String(variable)}”这个变量，请从变量表中选用。`,
          variable.location.row,
          marked.columnOf(variable.location.row, variable.location.col),
        );
    }
    const filled = unmarkLines(String(engine.renderSync(templates, whole)), lines);
    const blocks = readBody(filled, (text) => text.replace(VALUE, (_, index: string) => values[Number(index)] ?? ''));
    const title = blocks.find((block) => block.kind === 'title')?.text ?? head.title;
    const document: PaperDocument = {
      title,
      language: 'zh-CN',
      createdOn: today,
      page: head.page,
      blocks,
      footer: { left: title },
      seamMarks: head.seamMarks,
      ...(head.bodySize && { bodySize: head.bodySize }),
    };
    return { head, document, blanks: [...blanks] };
  } catch (error) {
    throw faultOf(error, marked.columnOf);
  }
}

function engineWith(outputEscape: (value: unknown) => string): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape,
    parseLimit: 200_000,
    renderLimit: 2000,
    memoryLimit: 20_000_000,
  });
  for (const name of Object.keys(engine.tags)) if (!TAGS.includes(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) if (!FILTERS.includes(name)) delete engine.filters[name];
  engine.registerFilter('大写', (value: unknown) =>
    value instanceof Amount ? `人民币${amountInWords(value.fen)}` : value,
  );
  engine.registerFilter('大小写', (value: unknown) => (value instanceof Amount ? inWordsAndFigures(value.fen) : value));
  engine.registerFilter('中文日期', (value: unknown) => (value instanceof Day ? dateInWords(value.on) : value));
  engine.registerFilter('序号', (value: unknown) => (Number.isInteger(value) ? numberInWords(Number(value)) : value));
  engine.registerFilter('勾', (value: unknown) => (value === true ? '☑' : '☐'));
  return engine;
}

/** The answers as variables, by kind of question. */
function answered(
  questions: readonly Question[],
  answers: Answers,
  asked: (label: string) => void,
): Record<string, TemplateValue> {
  return Object.fromEntries(
    questions.map(({ name, kind, options }): [string, TemplateValue] => {
      const answer = answers[name]?.trim() ?? '';
      const blank = new Blank(name, asked);
      if (answer === '') return [name, blank];
      if (kind === 'date') return [name, ((day) => (day ? new Day(day) : blank))(parseDate(answer))];
      if (kind === 'amount')
        return [
          name,
          ((amount) => (amount === null ? blank : new Amount(amount)))(parseYuan(answer.replaceAll(',', ''))),
        ];
      return [name, kind === 'choice' && !options.includes(answer) ? blank : answer];
    }),
  );
}

/** Whether a path resolves. Members of an empty list or of an unknown value cannot be checked. */
function isKnown(scope: Readonly<Record<string, unknown>>, path: readonly unknown[]): boolean {
  let place: unknown = scope;
  for (const step of path) {
    if (place === null || Array.isArray(step)) return true;
    if (Array.isArray(place)) {
      if (step === 'size') return true;
      if (place.length === 0) return typeof step === 'number' || step === 'first' || step === 'last';
      place = step === 'last' ? place.at(-1) : place[0];
    } else if (
      typeof place === 'object' &&
      place !== null &&
      !(place instanceof Blank) &&
      Object.hasOwn(place, String(step))
    )
      place = (place as Record<string, unknown>)[String(step)];
    else return false;
  }
  return place !== undefined;
}
