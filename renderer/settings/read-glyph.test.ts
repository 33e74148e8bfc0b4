import { expect, test } from 'vitest';
import { cutToInk } from './read-glyph.ts';

test('a picture is cropped to its ink, one bit per pixel', () => {
  const rows = ['............', '..#.......#.', '..##########', '............'];
  expect(cutToInk(12, 4, (x, y) => rows[y]![x] === '#')).toEqual({
    width: 10,
    height: 2,
    ink: Uint8Array.of(0b10000000, 0b10000000, 0b11111111, 0b11000000),
  });
});

test('blank paper is not a character', () => {
  expect(cutToInk(4, 4, () => false)).toBeNull();
});
