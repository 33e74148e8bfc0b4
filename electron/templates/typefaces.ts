import type { Handlers } from '../contract/operations.ts';
import type { typefaceOperations } from '../contract/typefaces.ts';
import { placeholderOf } from '../contract/typefaces.ts';
import { Failure } from '../failure.ts';
import { deleteGlyphPicture, glyphPictures, writeGlyphPicture } from '../records/glyph-pictures.ts';
import { settingsOf } from '../workspace/settings.ts';
import type { Workspace } from '../workspace/workspace.ts';

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
        const pictures = glyphPictures(file).map(({ character, width, height, ink }) => ({
          character,
          width,
          height,
          ink,
        }));
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
