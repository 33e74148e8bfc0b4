import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import { bytes, table } from './table.ts';

const glyphPicture = table('glyph_picture', {
  character: z.string(),
  width: z.number(),
  height: z.number(),
  /** One bit per pixel, rows from the top, padded to whole bytes. */
  ink: bytes,
  recorded_at: z.string(),
});
export type GlyphPictureRecord = z.output<typeof glyphPicture.row>;

/** Pictures of characters that no font has, newest first. */
export function glyphPictures(file: ReadableFile): GlyphPictureRecord[] {
  return glyphPicture.all(file, 'ORDER BY recorded_at DESC, character');
}

/** Replaces any earlier picture of the same character. */
export function writeGlyphPicture(
  file: WritableFile,
  picture: Omit<GlyphPictureRecord, 'recorded_at'>,
  at: string,
): void {
  glyphPicture.put(file, 'character', { ...picture, recorded_at: at });
}

/** @returns false when there was none */
export function deleteGlyphPicture(file: WritableFile, character: string): boolean {
  const had = file.one('SELECT 1 FROM glyph_picture WHERE character = ?', character) !== undefined;
  file.run('DELETE FROM glyph_picture WHERE character = ?', character);
  return had;
}
