import { z } from 'zod';
import { Refusal, REFUSAL_CODES } from '../domain/quantities/refusal.ts';
import { conductTopics } from './conduct-topics.ts';
import { courtTopics } from './court-topics.ts';
import { debtTopics } from './debt-topics.ts';
import { moneyTopics } from './money-topics.ts';
import { rateTopics } from './rate-topics.ts';
import type { Sources } from './sources.ts';
import { statementTopic } from './statement-topic.ts';
import { statuteTopic } from './statute-topic.ts';
import { timeTopics } from './time-topics.ts';
import type { Topic } from './topic.ts';

const TOPICS: Readonly<Record<string, Topic>> = {
  ...moneyTopics,
  ...rateTopics,
  ...timeTopics,
  ...debtTopics,
  ...courtTopics,
  ...conductTopics,
  statement: statementTopic,
  statute: statuteTopic,
};

/** Every code that an error of `casebook calc` may carry. */
export const CALC_CODES = [
  ...REFUSAL_CODES,
  /** The line is not one JSON object with `id`, `topic` and `input`. */
  'invalid-request',
  'unknown-topic',
  /** A bug in the program: nothing was computed. */
  'internal',
] as const;
export type CalcCode = (typeof CALC_CODES)[number];

export interface CalcError {
  readonly code: CalcCode;
  /** Dotted path of the field at fault; `input` for all of it, `line` for a line that is no request. Never empty. */
  readonly field: string;
  readonly message: string;
}

export type Answer = { readonly output: object } | { readonly error: CalcError };

/**
 * Computes one topic. A refusal becomes an error with a code from the closed list. @throws anything unforeseen: a bug
 */
export function answer(topic: string, input: unknown, sources: Sources): Answer {
  const handler = Object.hasOwn(TOPICS, topic) ? TOPICS[topic] : undefined;
  if (!handler) return { error: { code: 'unknown-topic', field: 'topic', message: `没有“${topic}”这一项计算` } };
  try {
    return { output: handler(input, sources) };
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === null) throw error;
    return { error: refused };
  }
}

/** Null for an unforeseen error. */
function refusalOf(error: unknown): CalcError | null {
  if (error instanceof z.ZodError) return { code: 'invalid-input', ...faultOf(error, 'input') };
  if (error instanceof Refusal) return { code: error.code, field: error.field || 'input', message: error.message };
  return null;
}

type Fault = Pick<CalcError, 'field' | 'message'>;

/**
 * The error of an input, in words for a lawyer: a field that is not known, since it may be the one that is missing under
 * another name, otherwise the first.
 * @param whole the name of the input itself, for an error that lies in no field of it
 */
export function faultOf({ issues }: z.ZodError, whole: string): Fault {
  const { field, message } = inChinese(foremost(issues), []);
  return { field: field || whole, message };
}

function foremost(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue | undefined {
  return issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
}

/** For a union, the error of the alternative that parsed furthest. */
function inChinese(issue: z.core.$ZodIssue | undefined, above: readonly PropertyKey[]): Fault {
  if (!issue) return fault([], '输入有误');
  const path = [...above, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return fault([...path, ...issue.keys.slice(0, 1)], `不认识的字段：${issue.keys.join('、')}`);
    case 'invalid_type':
      return fault(path, issue.input === undefined ? '缺少此项' : `此项应为${KINDS[issue.expected] ?? issue.expected}`);
    case 'invalid_value':
      return fault(
        path,
        issue.input === undefined && issue.values.length > 1
          ? '缺少此项'
          : `此项只能是 ${issue.values.map(String).join('、')}`,
      );
    case 'invalid_union': {
      const readings = issue.errors.map(foremost).filter((each) => each !== undefined);
      const [furthest] = [...readings].sort((a, b) => depth(b) - depth(a));
      if (furthest && depth(furthest) > 0) return inChinese(furthest, path);
      return fault(path, issue.input === undefined ? '缺少此项' : '此项的写法不在允许之列');
    }
    default:
      return fault(path, issue.message);
  }
}

function depth(issue: z.core.$ZodIssue): number {
  return issue.path.length + (issue.code === 'unrecognized_keys' || issue.code === 'custom' ? 1 : 0);
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字（写在引号内）',
  object: '一组字段',
  array: '列表',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
};

function fault(path: readonly PropertyKey[], message: string): Fault {
  return { field: path.map(String).join('.'), message };
}
