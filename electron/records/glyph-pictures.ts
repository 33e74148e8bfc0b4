import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';

const row = z.object({
  character: z.string(),
  width: z.number(),
  height: z.number(),
  ink: z.custom<Uint8Array>((v) => v instanceof Uint8Array),
});
export type GlyphPictureRecord = z.output<typeof row>;

/** Pictures of characters that no face has, the newest first. */
export function glyphPictures(file: ReadableFile): GlyphPictureRecord[] {
  return z
    .array(row)
    .parse(file.all('SELECT character, width, height, ink FROM glyph_picture ORDER BY recorded_at DESC, character'));
}

export function writeGlyphPicture(
  file: WritableFile,
  { character, width, height, ink }: GlyphPictureRecord,
  at: string,
): void {
  file.run(
    'INSERT OR REPLACE INTO glyph_picture (character, width, height, ink, recorded_at) VALUES (?, ?, ?, ?, ?)',
    character,
    width,
    height,
    ink,
    at,
  );
}

/** @returns false when there was none */
export function deleteGlyphPicture(file: WritableFile, character: string): boolean {
  const had = file.one('SELECT 1 FROM glyph_picture WHERE character = ?', character) !== undefined;
  file.run('DELETE FROM glyph_picture WHERE character = ?', character);
  return had;
}
