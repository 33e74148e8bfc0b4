import type { Migration } from './migration.ts';

const appendOnly = (table: string): string => `
  CREATE TRIGGER ${table}_is_not_changed BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
  CREATE TRIGGER ${table}_is_not_deleted BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;

/**
 * One paper made for many cases at once: which cases, in order, and the outcome of each. An outcome is stored together
 * with the paper itself, in one transaction; a case without one was not reached, because the batch was cancelled or the
 * file locked. `file` is the name under which the PDF was saved. Times are UTC instants.
 */
export const batch: Migration = {
  version: 45,
  name: 'batch',
  up: (db) =>
    db.exec(`
    CREATE TABLE batch (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      begun_at TEXT NOT NULL,
      title TEXT NOT NULL CHECK (title <> ''),
      folder TEXT NOT NULL
    ) STRICT;
    ${appendOnly('batch')}

    CREATE TABLE batch_case (
      batch_id TEXT NOT NULL REFERENCES batch (id),
      seq INTEGER NOT NULL CHECK (seq >= 1),
      case_id TEXT NOT NULL REFERENCES debt_case (id),
      PRIMARY KEY (batch_id, seq),
      UNIQUE (batch_id, case_id)
    ) STRICT;
    CREATE INDEX batch_case_by_case ON batch_case (case_id);
    ${appendOnly('batch_case')}

    CREATE TABLE batch_outcome (
      batch_id TEXT NOT NULL,
      case_id TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('issued', 'blocked')),
      message TEXT NOT NULL CHECK ((outcome = 'blocked') = (message <> '')),
      letter_id TEXT REFERENCES letter (id),
      sha256 TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      file TEXT NOT NULL CHECK ((outcome = 'issued') = (file <> '')),
      PRIMARY KEY (batch_id, case_id),
      FOREIGN KEY (batch_id, case_id) REFERENCES batch_case (batch_id, case_id),
      CHECK ((outcome = 'issued') = (sha256 IS NOT NULL)),
      CHECK (letter_id IS NULL OR outcome = 'issued')
    ) STRICT;
    ${appendOnly('batch_outcome')}
  `),
};
