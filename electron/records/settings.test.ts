import { expect, it } from 'vitest';
import { readSetting, writeSetting } from './settings.ts';
import { twoCases } from './records.sample.ts';

const cases = twoCases();

it.each([[{ firm: '示例“所”' }], [[1, null]], [null], ['text'], [0]])(
  'keeps %j, in place of what was kept before',
  (value) => {
    cases.write((w) => writeSetting(w, 'key', value));
    expect(readSetting(cases.readable, 'key')).toEqual(value);
  },
);

it('knows of nothing that was not kept, and is the same with a client in the room', () => {
  expect(readSetting(cases.readable, 'none')).toBeUndefined();
  expect(readSetting(cases.inRoom('a'), 'key')).toBe(0);
});
