import { expect, test } from 'vitest';
import { messageLength } from './text-message.ts';

test.each([
  [0, 0],
  [1, 1],
  [70, 1],
  [71, 2],
  [134, 2],
  [135, 3],
  [201, 3],
  [202, 4],
])('%i characters go as %i', (characters, segments) => {
  expect(messageLength('字'.repeat(characters))).toEqual({ characters, segments });
});

test('a rare character counts as two', () => {
  expect(messageLength('𠮷'.repeat(36))).toEqual({ characters: 72, segments: 2 });
});
