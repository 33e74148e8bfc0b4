import { expect, it } from 'vitest';
import { sampleCaseFile } from '../case-file.sample.ts';
import { isRefusedByDatabase } from '../failure.ts';
import { write } from '../transaction.ts';

it('holds one complete picture per character', async () => {
  const { writable } = await sampleCaseFile();
  const insert = (character: string, width: number, ink: number[]): boolean => {
    try {
      write(writable, (w) =>
        w.run(
          'INSERT INTO glyph_picture (character, width, height, ink, recorded_at) VALUES (?, ?, 2, ?, ?)',
          character,
          width,
          Uint8Array.from(ink),
          '2026-03-01T01:00:00.000Z',
        ),
      );
      return true;
    } catch (error) {
      if (isRefusedByDatabase(error)) return false;
      throw error;
    }
  };
  expect(insert('𠮷', 9, [1, 0, 1, 0])).toBe(true);
  expect(insert('𠮷', 9, [1, 0, 1, 0])).toBe(false);
  expect(insert('㬎', 9, [1, 0])).toBe(false);
  expect(insert('两字', 8, [1, 0])).toBe(false);
});
