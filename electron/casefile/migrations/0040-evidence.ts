import type { Migration } from './migration.ts';

const appendOnly = (table: string): string => `
  CREATE TRIGGER ${table}_is_not_changed BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
  CREATE TRIGGER ${table}_is_not_deleted BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;

/**
 * Evidence. Content is stored once, however often it is referred to, in a file named by `evidence_file.id`; a case's
 * evidence refers to it by its hash. The lawyer's account of a piece is its last row in `evidence_account`, which can
 * also withdraw it (`withdrawn`, the reason) or reinstate it. A link is undone by a later row that names it. Times are
 * UTC instants.
 */
export const evidence: Migration = {
  version: 40,
  name: 'evidence',
  up: (db) =>
    db.exec(`
    CREATE TABLE evidence_file (
      id TEXT PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      bytes INTEGER NOT NULL CHECK (bytes >= 0),
      key BLOB NOT NULL CHECK (length(key) = 32)
    ) STRICT;
    ${appendOnly('evidence_file')}

    CREATE TABLE evidence (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES debt_case (id),
      no INTEGER NOT NULL CHECK (no >= 1),
      name TEXT NOT NULL CHECK (name <> ''),
      medium TEXT NOT NULL CHECK (medium IN ('image', 'pdf', 'audio', 'text', 'other')),
      sha256 TEXT NOT NULL REFERENCES evidence_file (sha256),
      captured_at TEXT NOT NULL,
      UNIQUE (case_id, no),
      UNIQUE (case_id, id)
    ) STRICT;
    ${appendOnly('evidence')}

    CREATE TABLE evidence_account (
      seq INTEGER PRIMARY KEY,
      evidence_id TEXT NOT NULL REFERENCES evidence (id),
      at TEXT NOT NULL,
      account TEXT NOT NULL CHECK (json_valid(account)),
      withdrawn TEXT CHECK (withdrawn <> '')
    ) STRICT;
    CREATE INDEX evidence_account_by_evidence ON evidence_account (evidence_id);
    ${appendOnly('evidence_account')}

    CREATE TABLE evidence_link (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL,
      evidence_id TEXT NOT NULL,
      log_entry_id TEXT,
      letter_id TEXT REFERENCES letter (id),
      role TEXT NOT NULL CHECK (role IN ('attachment', 'delivery')),
      at TEXT NOT NULL,
      withdraws TEXT UNIQUE REFERENCES evidence_link (id) CHECK (withdraws <> id),
      CHECK ((log_entry_id IS NULL) <> (letter_id IS NULL)),
      FOREIGN KEY (case_id, evidence_id) REFERENCES evidence (case_id, id),
      FOREIGN KEY (case_id, log_entry_id) REFERENCES log_entry (case_id, id)
    ) STRICT;
    CREATE INDEX evidence_link_by_case ON evidence_link (case_id);
    CREATE TRIGGER evidence_link_stays_in_its_case BEFORE INSERT ON evidence_link
      WHEN NEW.letter_id IS NOT NULL AND NEW.case_id <> (SELECT case_id FROM letter WHERE id = NEW.letter_id)
      BEGIN SELECT RAISE(ABORT, 'the letter belongs to another case'); END;
    ${appendOnly('evidence_link')}
  `),
};
