import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeskEvent } from '../contract/outcome.ts';
import { LAST_TYPING_MS } from './case-files.ts';
import { type SampleDesk, sampleDesk } from './desk.sample.ts';

let sample: SampleDesk;
let heard: DeskEvent[];
const state = async () => (await sample.ask('casefile-state', {})).state;
const draft = (text: string) => sample.ask('form-draft-save', { key: 'case:1:facts', value: { text } });

beforeEach(async () => {
  sample = await sampleDesk();
  heard = [];
  sample.hear = (event) => heard.push(event);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  sample.close();
});

test('the page is asked for its unsaved input, and the file is locked as soon as it arrives, with the original reason', async () => {
  sample.desk.lockAfterTyping('suspend');
  expect(heard).toEqual([{ kind: 'locking' }]);
  await draft('最后几个字');
  await sample.ask('casefile-lock', {});
  expect(heard.at(-1)).toEqual({ kind: 'locked', reason: 'suspend' });
  expect(await state()).toBe('locked');
  vi.advanceTimersByTime(10 * LAST_TYPING_MS);
  expect(heard).toHaveLength(2);
});

test('a page that does not answer delays the lock by half a second at most', async () => {
  sample.desk.lockAfterTyping('screen-lock');
  vi.advanceTimersByTime(499);
  expect(await state()).toBe('open');
  vi.advanceTimersByTime(1);
  expect(await state()).toBe('locked');
  expect(heard.at(-1)).toEqual({ kind: 'locked', reason: 'screen-lock' });
});

test('if the computer wakes before the half second is over, the file is locked at once; a second event starts no second wait', async () => {
  sample.desk.lockAfterTyping('screen-lock');
  vi.advanceTimersByTime(300);
  sample.desk.lockAfterTyping('suspend');
  expect(heard).toEqual([{ kind: 'locking' }]);
  sample.desk.hurry();
  expect(await state()).toBe('locked');
  sample.desk.hurry();
  sample.desk.lockAfterTyping('idle');
  expect(heard).toEqual([{ kind: 'locking' }, { kind: 'locked', reason: 'screen-lock' }]);
});

test('a file closed in the meantime is not locked again', async () => {
  sample.desk.lockAfterTyping('idle');
  await sample.ask('casefile-close', {});
  vi.advanceTimersByTime(LAST_TYPING_MS);
  expect(heard).toEqual([{ kind: 'locking' }]);
});
