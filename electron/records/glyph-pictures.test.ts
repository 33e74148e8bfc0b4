import { expect, it } from 'vitest';
import { deleteGlyphPicture, glyphPictures, writeGlyphPicture } from './glyph-pictures.ts';
import { AT, LATER, twoCases } from './records.sample.ts';

const cases = twoCases();
const picture = (character: string, ink: number[]) => ({
  character,
  width: 8,
  height: ink.length,
  ink: Buffer.from(ink),
});

it('keeps one picture per character, newest first, until it is deleted', () => {
  cases.write((w) => {
    writeGlyphPicture(w, picture('甲', [1]), AT);
    writeGlyphPicture(w, picture('乙', [2, 0]), AT);
    writeGlyphPicture(w, picture('乙', [255]), LATER);
  });
  expect(glyphPictures(cases.readable)).toEqual([
    { ...picture('乙', [255]), recorded_at: LATER },
    { ...picture('甲', [1]), recorded_at: AT },
  ]);
  expect(cases.write((w) => [deleteGlyphPicture(w, '乙'), deleteGlyphPicture(w, '乙')])).toEqual([true, false]);
  expect(glyphPictures(cases.readable).map(({ character }) => character)).toEqual(['甲']);
});

it('accepts only a complete picture of a single character', () => {
  expect(cases.refuses((w) => writeGlyphPicture(w, { ...picture('丙', [1]), height: 2 }, AT))).toBe(true);
  expect(cases.refuses((w) => writeGlyphPicture(w, picture('丙丁', [1]), AT))).toBe(true);
});
