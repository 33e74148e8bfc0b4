import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const LINE = '{"id":"1","topic":"date-in-words","input":{"date":"2026-01-05"}}\n';
const start = () => spawn(process.execPath, ['electron/cli.ts', 'calc']);

it('ends quietly when its reader has read enough, as `head` does', async () => {
  const child = start();
  const said = text(child.stderr);
  child.stdin.on('error', () => undefined); // The pipe closes while it is written to.
  child.stdin.end(LINE.repeat(50_000));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(await said).toBe('');
});

it('answers each line in its order, also around one that is not UTF-8, and then ends with 2', async () => {
  const child = start();
  const answers = text(child.stdout);
  child.stdin.write(LINE);
  child.stdin.write(Buffer.from([0xff, 0x0a]));
  child.stdin.end('{"id":"3","topic":"x\u2028y","input":{}}');
  expect(await once(child, 'close')).toEqual([2, null]);
  const lines = (await answers).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toContain('二〇二六年一月五日');
  expect(lines[1]).toContain('不是UTF-8');
  expect(lines[2]).toContain('"topic":"x\\u2028y"');
});
