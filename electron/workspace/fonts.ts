import type { ReadableFile } from '../casefile/transaction.ts';
import type { Library } from '../library/library.ts';
import { glyphPictures } from '../records/glyph-pictures.ts';
import type { Face } from '../typesetting/face.ts';
import { type Fonts, fontsOf, type Role } from '../typesetting/fonts.ts';
import { settingsOf } from './settings.ts';

/** Fonts for the papers of a case file: those it names if this computer has them, its pictures of characters, Song. */
export function fontsFor(file: ReadableFile, { song, installed }: Pick<Library, 'song' | 'installed'>): Fonts {
  const { typefaces } = settingsOf(file);
  const faces: Partial<Record<Role, Face>> = {};
  for (const [role, name] of Object.entries(typefaces) as [Role, string | null][]) {
    const face = name === null ? null : installed.face(name);
    if (face) faces[role] = face;
  }
  const pictures = new Map(
    glyphPictures(file).map(({ character, width, height, ink }) => [character, { width, height, ink }]),
  );
  return fontsOf(song, { faces, pictures, spare: (sign) => installed.faceWith(sign) });
}
