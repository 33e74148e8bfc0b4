import { ipcMain } from 'electron';
import { z } from 'zod';
import type { FailureReport, Outcome } from '../contract/outcome.ts';
import { reportOf } from '../failure.ts';
import { faultTrace } from '../fault.ts';
import { isOurs } from './app-protocol.ts';

z.config(z.locales.zhCN());

type Schemas = Readonly<Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>>;
type HandlersOf<S extends Schemas> = { readonly [O in keyof S]: (input: z.output<S[O]['input']>) => unknown };

/** Who is asking: the frame's address, and its parent frame, if any. Electron gives null for a frame that is gone. */
export interface Sender {
  readonly url: string;
  readonly parent: unknown;
}

/** @returns whether our own page is asking: the window's main frame, at our own origin. */
export function isOurPage(sender: Sender | null): boolean {
  return sender !== null && sender.parent === null && isOurs(sender.url);
}

/** Lets the window ask, over the only channel there is. */
export function answerTheWindow<S extends Schemas>(operations: S, handlers: HandlersOf<S>): void {
  const channel: {
    handle(name: string, answer: (event: { readonly senderFrame: Sender | null }, ...said: unknown[]) => unknown): void;
  } = ipcMain;
  channel.handle('ask', (event, operation, input) =>
    isOurPage(event.senderFrame)
      ? answer(operations, handlers, operation, input)
      : refusal({ code: 'forbidden-sender', message: '此页面无权提出请求。' }),
  );
}

/**
 * Answers one question, parsing both input and output. It never throws, and tells the window nothing of an unexpected
 * error.
 */
export async function answer<S extends Schemas>(
  operations: S,
  handlers: HandlersOf<S>,
  operation: unknown,
  input: unknown,
): Promise<Outcome<unknown>> {
  if (typeof operation !== 'string' || !Object.hasOwn(operations, operation))
    return refusal({ code: 'unknown-operation', message: '没有这项操作。' });
  const { input: asked, output: answered } = operations[operation] as Schemas[string];
  try {
    const question = await asked.safeParseAsync(input);
    if (!question.success) return refusal(invalid(question.error));
    return { ok: true, value: await answered.parseAsync(await handlers[operation]?.(question.data as never)) };
  } catch (error) {
    return refusal(reportOf(error) ?? unexpected(operation, error));
  }
}

function refusal(error: FailureReport): Outcome<never> {
  return { ok: false, error };
}

/** The first error, with the dotted path of the field. */
function invalid({ issues }: z.ZodError): FailureReport {
  const [issue] = issues;
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const field = [...(issue?.path ?? []), ...keys].map(String).join('.');
  return { code: 'invalid-input', message: issue?.message ?? '输入有误。', ...(field && { field }) };
}

function unexpected(operation: string, error: unknown): FailureReport {
  console.error(faultTrace(operation, error));
  return { code: 'internal', message: '程序内部出错，本次操作没有完成。' };
}
