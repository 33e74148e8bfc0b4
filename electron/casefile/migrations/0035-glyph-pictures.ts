import type { Migration } from './migration.ts';

/**
 * Pictures of characters that no face has, or of a private character that stands for one without a code. One bit a pixel, rows from the
 * top padded to whole bytes. They may be changed: an issued letter holds the picture that it was printed with.
 */
export const glyphPictures: Migration = {
  version: 35,
  name: 'glyph pictures',
  up: (db) =>
    db.exec(`
    CREATE TABLE glyph_picture (
      character TEXT PRIMARY KEY CHECK (length(character) = 1),
      width INTEGER NOT NULL CHECK (width > 0),
      height INTEGER NOT NULL CHECK (height > 0),
      ink BLOB NOT NULL CHECK (length(ink) = ((width + 7) / 8) * height),
      recorded_at TEXT NOT NULL
    ) STRICT;
  `),
};
