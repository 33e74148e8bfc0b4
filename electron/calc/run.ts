import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { faultTrace } from '../fault.ts';
import { type Answer, answer } from './answer.ts';
import type { Sources } from './sources.ts';
import { loadSources } from './sources.ts';

const request = z.strictObject({ id: z.union([z.string(), z.number()]), topic: z.string(), input: z.unknown() });

/**
 * `casebook calc`: one JSON object a line in, one a line out, in the same order.
 * @returns the exit status: 0, or 2 when a line was not JSON (the others are answered all the same)
 */
export async function run(): Promise<number> {
  const sources = loadSources(join(import.meta.dirname, '../../resources'));
  let status = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const { reply, isJson } = answerLine(line, sources);
    if (!isJson) status = 2;
    if (!process.stdout.write(`${JSON.stringify(reply)}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return status;
}

/** Answers one line. `isJson` is false when it could not be read at all. */
export function answerLine(line: string, sources: Sources): { readonly reply: object; readonly isJson: boolean } {
  let json: unknown;
  try {
    json = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return {
      reply: { id: null, error: { code: 'invalid-request', field: '', message: '这一行不是JSON' } },
      isJson: false,
    };
  }
  const parsed = request.safeParse(json);
  if (!parsed.success) {
    const { id = null, topic } = z.looseObject({ id: z.unknown(), topic: z.unknown() }).partial().catch({}).parse(json);
    const [fault] = parsed.error.issues;
    const message = '每行须为一个对象，含 id、topic、input 三项';
    return {
      reply: {
        id,
        ...(topic !== undefined && { topic }),
        error: { code: 'invalid-request', field: fault?.path.join('.') ?? '', message },
      },
      isJson: true,
    };
  }
  const { id, topic, input } = parsed.data;
  return { reply: { id, topic, ...answerOrFault(topic, input, sources) }, isJson: true };
}

/**
 * A bug ends only the answer concerned, not the run. Its stack trace goes to standard error, separate from the answers.
 */
function answerOrFault(topic: string, input: unknown, sources: Sources): Answer {
  try {
    return answer(topic, input, sources);
  } catch (error) {
    console.error(faultTrace(`calc ${topic}`, error));
    return { error: { code: 'internal', field: '', message: '程序内部错误，未作计算' } };
  }
}
