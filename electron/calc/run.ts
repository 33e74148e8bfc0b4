import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { faultTrace } from '../fault.ts';
import { type Answer, answer, faultOf } from './answer.ts';
import { linesOf } from './lines.ts';
import type { Sources } from './sources.ts';
import { loadSources } from './sources.ts';

const request = z.strictObject({ id: z.union([z.string(), z.number()]), topic: z.string(), input: z.unknown() });

/**
 * `casebook calc`: one JSON object a line in, one a line out, in the same order. A reader that stops reading, as `head` does,
 * ends the run quietly.
 * @returns the exit status: 0, or 2 when the input could not be read or a line was not JSON in UTF-8 (the others are
 * answered all the same)
 */
export async function run(): Promise<number> {
  const sources = loadSources(join(import.meta.dirname, '../../resources'));
  let status = 0;
  async function* answers(input: AsyncIterable<Buffer>): AsyncGenerator<string> {
    for await (const line of linesOf(input)) {
      if (line !== null && BLANK.test(line)) continue;
      const { reply, isJson } = answerLine(line, sources);
      if (!isJson) status = 2;
      yield `${inOneLine(reply)}\n`;
    }
  }
  try {
    await pipeline(process.stdin, answers, process.stdout, { end: false });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'EPIPE') return status;
    process.stderr.write(`标准输入或者输出出错（${String(error.code)}）。\n`);
    return 2;
  }
  return status;
}

/** Nothing but the white space of JSON. */
const BLANK = /^\uFEFF?[ \t\r]*$/;

/** Other programs' ends of line are escaped, so that one answer is one line to every reader. */
function inOneLine(reply: object): string {
  return JSON.stringify(reply).replace(
    /[\u0085\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Answers one line; null stands for one that is not UTF-8. `isJson` is false when it could not be read at all. */
export function answerLine(
  line: string | null,
  sources: Sources,
): { readonly reply: object; readonly isJson: boolean } {
  if (line === null) return unreadable('这一行不是UTF-8编码的文字');
  let json: unknown;
  try {
    json = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return unreadable('这一行不是JSON');
  }
  const parsed = request.safeParse(json, { reportInput: true });
  if (!parsed.success) {
    const { id = null, topic } = z.looseObject({ id: z.unknown(), topic: z.unknown() }).partial().catch({}).parse(json);
    const { field, message } = faultOf(parsed.error, 'line');
    const shape = field === 'line' ? '每行须为一个对象，含 id、topic、input 三项' : message;
    return {
      reply: { id, ...(topic !== undefined && { topic }), error: { code: 'invalid-request', field, message: shape } },
      isJson: true,
    };
  }
  const { id, topic, input } = parsed.data;
  return { reply: { id, topic, ...answerOrFault(topic, input, sources) }, isJson: true };
}

function unreadable(message: string): { readonly reply: object; readonly isJson: false } {
  return { reply: { id: null, error: { code: 'invalid-request', field: 'line', message } }, isJson: false };
}

/**
 * A bug ends only the answer concerned, not the run. Its stack trace goes to standard error, separate from the answers.
 */
function answerOrFault(topic: string, input: unknown, sources: Sources): Answer {
  try {
    return answer(topic, input, sources);
  } catch (error) {
    console.error(faultTrace(`calc ${topic}`, error));
    return { error: { code: 'internal', field: 'input', message: '程序内部错误，未作计算' } };
  }
}
