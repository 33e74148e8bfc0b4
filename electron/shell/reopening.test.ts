import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { reopenAfterCrashes } from './reopening.ts';
import type { App, Window } from './runtime.ts';

function sample() {
  const app = new EventEmitter();
  const contents = Object.assign(new EventEmitter(), { getURL: () => 'app://desk/index.html#/cases/c1/log' });
  const opened: string[] = [];
  let [gone, given, time] = [false, 0, 0];
  const window = {
    webContents: contents,
    isDestroyed: () => gone,
    loadURL: async (address: string) => void opened.push(address),
  };
  reopenAfterCrashes(
    app as unknown as App,
    window as unknown as Window,
    () => (given += 1),
    () => time,
  );
  return {
    crash: (reason = 'crashed') => contents.emit('render-process-gone', {}, { reason }),
    helperCrash: () => app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' }),
    wait: (milliseconds: number) => (time += milliseconds),
    close: () => (gone = true),
    opened,
    given: () => given,
  };
}

test('a page that crashed is opened again where it was, and told so', () => {
  const { crash, helperCrash, opened } = sample();
  crash();
  helperCrash();
  crash('oom');
  expect(opened).toEqual(Array.from({ length: 3 }, () => 'app://desk/index.html?reopened#/cases/c1/log'));
});

test('one that ended as it should, or whose window is gone, is not', () => {
  const { crash, close, opened } = sample();
  crash('clean-exit');
  close();
  crash('killed');
  expect(opened).toEqual([]);
});

test('one that keeps crashing is given up; one that crashes now and then is not', () => {
  const often = sample();
  for (let n = 0; n < 4; n += 1) often.crash();
  expect([often.opened.length, often.given()]).toEqual([3, 1]);
  const rarely = sample();
  for (let n = 0; n < 10; n += 1) {
    rarely.crash();
    rarely.wait(25_000);
  }
  expect([rarely.opened.length, rarely.given()]).toEqual([10, 0]);
});
