import { expect, it } from 'vitest';
import { twoCases } from './records.sample.ts';
import { readSetting, writeSetting } from './settings.ts';

const cases = twoCases();

it.each([[{ firm: '示例“所”' }], [[1, null]], [null], ['text'], [0]])(
  'stores %j, replacing the previous value',
  (value) => {
    cases.write((w) => writeSetting(w, 'key', value));
    expect(readSetting(cases.readable, 'key')).toEqual(value);
  },
);

it('returns nothing that was not stored, and is unaffected by a client in the room', () => {
  expect(readSetting(cases.readable, 'none')).toBeUndefined();
  expect(readSetting(cases.inRoom('a'), 'key')).toBe(0);
});
