import type { Migration } from './migration.ts';

/**
 * Pictures of characters that no font has, or of private-use characters standing for uncoded ones. One bit per pixel,
 * rows from the top, padded to whole bytes. They may be changed: an issued letter holds the picture it was printed
 * with.
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
