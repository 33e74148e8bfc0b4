import type { Migration } from './migration.ts';

const appendOnly = (table: string): string => `
  CREATE TRIGGER ${table}_is_not_changed BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
  CREATE TRIGGER ${table}_is_not_deleted BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;

/**
 * What the lawyer adds to the program's knowledge: articles, which a later row may withdraw, and signed updates, of
 * which the last accepted one counts. Both are append-only, so that it can later be established what a letter or a
 * figure was based on. Times are UTC instants.
 */
export const ownLaw: Migration = {
  version: 20,
  name: 'own law',
  up: (db) =>
    db.exec(`
    CREATE TABLE own_statute (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      recorded_at TEXT NOT NULL,
      statute TEXT CHECK (json_valid(statute)),
      withdraws TEXT UNIQUE REFERENCES own_statute (id) CHECK (withdraws <> id),
      CHECK ((statute IS NULL) = (withdraws IS NOT NULL))
    ) STRICT;
    ${appendOnly('own_statute')}

    CREATE TABLE update_pack (
      seq INTEGER PRIMARY KEY,
      edition TEXT NOT NULL CHECK (edition GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      signer TEXT NOT NULL,
      accepted_at TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      pack TEXT NOT NULL CHECK (json_valid(pack))
    ) STRICT;
    ${appendOnly('update_pack')}
  `),
};
