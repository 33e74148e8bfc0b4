import { placeholderOf } from '../contract/typefaces.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import type { Handlers } from '../contract/operations.ts';
import type { typefaceOperations } from '../contract/typefaces.ts';
import { Failure } from '../failure.ts';
import type { Library } from '../library/library.ts';
import { deleteGlyphPicture, glyphPictures, writeGlyphPicture } from '../records/glyph-pictures.ts';
import { settingsOf } from '../desk/settings.ts';
import type { Face } from '../typesetting/face.ts';
import { fontsOf, type Fonts, type Role } from '../typesetting/fonts.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What the papers of a case file are set in: the faces that it names where this computer has them, its pictures of characters, Song. */
export function fontsFor(file: ReadableFile, { song, installed }: Pick<Library, 'song' | 'installed'>): Fonts {
  const { typefaces } = settingsOf(file);
  const faces: Partial<Record<Role, Face>> = {};
  for (const [role, name] of Object.entries(typefaces) as [Role, string | null][]) {
    const face = name === null ? null : installed.face(name);
    if (face) faces[role] = face;
  }
  const pictures = new Map(glyphPictures(file).map(({ character, ...picture }) => [character, picture]));
  return fontsOf(song, { faces, pictures, spare: (sign) => installed.faceWith(sign) });
}

export function typefaceHandlers({
  clock,
  library,
  reading,
  writing,
}: Workspace): Pick<Handlers, keyof typeof typefaceOperations> {
  return {
    'typefaces-read': () =>
      reading((file) => {
        const chosen = [...new Set(Object.values(settingsOf(file).typefaces))].filter((name) => name !== null);
        return {
          faces: [...library.installed.forText()],
          lacking: chosen.filter((name) => library.installed.face(name) === null),
        };
      }),
    'glyph-pictures-read': () =>
      reading((file) => {
        const pictures = glyphPictures(file);
        return { pictures, placeholder: placeholderOf(pictures.map(({ character }) => character)) };
      }),
    'glyph-picture-save': ({ picture }) => {
      writing((file) => writeGlyphPicture(file, picture, clock.now()));
      return {};
    },
    'glyph-picture-remove': ({ character }) => {
      writing((file) => {
        if (!deleteGlyphPicture(file, character)) throw new Failure('not-found', '没有找到这个字的图片。');
      });
      return {};
    },
  };
}
