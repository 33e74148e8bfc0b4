import type { Migration } from './migration.ts';

const appendOnly = (table: string): string => `
  CREATE TRIGGER ${table}_is_not_changed BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
  CREATE TRIGGER ${table}_is_not_deleted BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;

/**
 * What happened to issued letters: sent, signed for or refused, answered. A correction is a row that names the one it
 * replaces; one whose `event` is null withdraws it. `skipped_number` holds register numbers that were given out before
 * the program was used, or must not be used: numbering continues after them, and the register says why they are
 * missing.
 */
export const letterEvents: Migration = {
  version: 30,
  name: 'letter events',
  up: (db) =>
    db.exec(`
    CREATE TABLE letter_event (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      letter_id TEXT NOT NULL REFERENCES letter (id),
      event TEXT CHECK (json_valid(event)),
      recorded_at TEXT NOT NULL,
      corrects TEXT UNIQUE CHECK (corrects <> id),
      CHECK (event IS NOT NULL OR corrects IS NOT NULL),
      UNIQUE (letter_id, id),
      FOREIGN KEY (letter_id, corrects) REFERENCES letter_event (letter_id, id)
    ) STRICT;
    ${appendOnly('letter_event')}
    CREATE TRIGGER letter_event_is_of_an_issued_letter BEFORE INSERT ON letter_event
      WHEN NOT EXISTS (SELECT 1 FROM letter WHERE id = NEW.letter_id AND state = 'issued')
      BEGIN SELECT RAISE(ABORT, 'only an issued letter is sent'); END;

    CREATE TABLE skipped_number (
      year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
      kind TEXT NOT NULL CHECK (kind <> ''),
      first INTEGER NOT NULL CHECK (first >= 1),
      last INTEGER NOT NULL CHECK (last >= first),
      reason TEXT NOT NULL CHECK (reason <> ''),
      recorded_at TEXT NOT NULL,
      PRIMARY KEY (year, kind, first)
    ) STRICT;
    ${appendOnly('skipped_number')}
    CREATE TRIGGER skipped_number_was_not_given BEFORE INSERT ON skipped_number
      WHEN EXISTS (SELECT 1 FROM letter_number WHERE year = NEW.year AND kind = NEW.kind AND serial BETWEEN NEW.first AND NEW.last)
        OR EXISTS (SELECT 1 FROM skipped_number WHERE year = NEW.year AND kind = NEW.kind AND first <= NEW.last AND last >= NEW.first)
      BEGIN SELECT RAISE(ABORT, 'the number is already accounted for'); END;
  `),
};
