import type { Migration } from './migration.ts';

/**
 * Pre-lending assessments. A version is never changed, only succeeded; an assessment may be deleted with all its
 * versions, as it is no evidence.
 */
export const lending: Migration = {
  version: 90,
  name: 'lending',
  up: (db) =>
    db.exec(`
    CREATE TABLE lending (
      id TEXT PRIMARY KEY,
      created_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE lending_version (
      lending_id TEXT NOT NULL REFERENCES lending (id),
      version INTEGER NOT NULL CHECK (version > 0),
      saved_at TEXT NOT NULL,
      facts TEXT NOT NULL CHECK (json_valid(facts)),
      PRIMARY KEY (lending_id, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER lending_version_is_not_changed BEFORE UPDATE ON lending_version
      BEGIN SELECT RAISE(ABORT, 'lending_version is not changed'); END;
  `),
};
