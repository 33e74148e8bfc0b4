import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Failure } from '../failure.ts';

const { listeners } = vi.hoisted(() => ({
  listeners: new Map<string, (event: unknown, ...said: unknown[]) => unknown>(),
}));
vi.mock('electron', () => ({
  ipcMain: {
    handle: (name: string, listener: (event: unknown, ...said: unknown[]) => unknown) => listeners.set(name, listener),
  },
}));
vi.mock('./runtime.ts', () => ({ protocol: {} }));
const { answer, answerTheWindow, isOurPage } = await import('./answering.ts');

const operations = {
  greet: {
    input: z.strictObject({
      name: z.string().trim().min(1),
      parties: z.array(z.strictObject({ age: z.int() })).default([]),
    }),
    output: z.strictObject({ greeting: z.string(), parties: z.int() }),
  },
};
const ask = (
  input: unknown,
  greet: (asked: { name: string; parties: { age: number }[] }) => unknown = ({ name, parties }) => ({
    greeting: `你好，${name}`,
    parties: parties.length,
  }),
) => answer(operations, { greet }, 'greet', input);

afterEach(() => vi.restoreAllMocks());

describe('a question', () => {
  it('reaches its handler as parsed by its schema, and the answer comes back', async () => {
    expect(await ask({ name: ' 张三 ' })).toEqual({ ok: true, value: { greeting: '你好，张三', parties: 0 } });
  });

  it.each([
    ['a missing field', {}, 'name'],
    ['an empty field', { name: ' ' }, 'name'],
    ['a wrong kind, deep inside', { name: 'a', parties: [{ age: 1 }, { age: 'x' }] }, 'parties.1.age'],
    ['a field that nobody knows', { name: 'a', path: '/etc' }, 'path'],
    ['a field that nobody knows, deep inside', { name: 'a', parties: [{ age: 1, path: '' }] }, 'parties.0.path'],
  ])('with %s is refused, in Chinese, naming it', async (_what, input, field) => {
    const handler = vi.fn();
    const outcome = await ask(input, handler);
    expect(outcome).toEqual({
      ok: false,
      error: { code: 'invalid-input', field, message: expect.stringMatching(/\p{Script=Han}/u) },
    });
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([null, 'text', 7, []])('that is just %j is refused', async (input) => {
    expect(await ask(input)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it.each(['missing', '__proto__', 'constructor', 'toString', 7, null, undefined])(
    'for an operation named %s is refused',
    async (operation) => {
      expect(await answer(operations, { greet: vi.fn() }, operation, {})).toMatchObject({
        ok: false,
        error: { code: 'unknown-operation' },
      });
    },
  );
});

describe('a handler', () => {
  it('that throws a Failure is quoted', async () => {
    const outcome = await ask({ name: 'a' }, () =>
      Promise.reject(new Failure('conflict', '已被修改。', { field: 'version', details: { version: 3 } })),
    );
    expect(outcome).toEqual({
      ok: false,
      error: { code: 'conflict', message: '已被修改。', field: 'version', details: { version: 3 } },
    });
  });

  it('that throws anything else is not quoted, neither to the window nor in the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const outcome = await ask({ name: '张三' }, ({ name }) => {
      throw new TypeError(`no row for ${name}`);
    });
    expect(outcome).toEqual({ ok: false, error: { code: 'internal', message: '程序内部出错，本次操作没有完成。' } });
    const logged = log.mock.calls.flat().join('\n');
    expect(logged).toMatch(/^greet: TypeError\n\s+at /);
    expect(logged).not.toContain('张三');
  });

  it('whose answer breaks the contract is a fault of the program', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const outcome = await ask({ name: 'a' }, () => ({ greeting: '秘密', parties: 1, key: '秘密' }));
    expect(outcome).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(log.mock.calls.flat().join('\n')).not.toContain('秘密');
  });
});

describe('the sender', () => {
  it('is our page in the main frame of the window', () => {
    expect(isOurPage({ url: 'app://desk/index.html#/case/1', parent: null })).toBe(true);
  });

  it.each([
    ['a frame inside our page', { url: 'app://desk/index.html', parent: {} }],
    ['another origin', { url: 'https://example.com/', parent: null }],
    ['another host of our scheme', { url: 'app://print/', parent: null }],
    ['a file', { url: 'file:///index.html', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['a page without an address', { url: '', parent: null }],
    ['a frame that is gone', null],
  ])('that is %s gets no answer', async (_what, senderFrame) => {
    const greet = vi.fn();
    answerTheWindow(operations, { greet });
    expect(await listeners.get('ask')?.({ senderFrame }, 'greet', { name: 'a' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden-sender' },
    });
    expect(greet).not.toHaveBeenCalled();
  });
});
