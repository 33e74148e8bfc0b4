import type { Migration } from './migration.ts';

const DATE = (column: string): string => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
const TIME = (column: string): string =>
  `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]*'`;
const DIGEST = (column: string): string => `length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*'`;

/** Rejects every change to rows of an append-only table. */
const appendOnly = (table: string): string => `
  CREATE TRIGGER ${table}_is_not_changed BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
  CREATE TRIGGER ${table}_is_not_deleted BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;

/**
 * Amounts are fen; dates are YYYY-MM-DD of the Chinese calendar day; `recorded_at`, `created_at` and `updated_at` are
 * UTC instants; a log entry's `at` is the local time of the event. A case's facts are in its revision with the same
 * `version` and nowhere else, so that lists and searches need not read through them.
 */
export const first: Migration = {
  version: 10,
  name: 'first',
  up: (db) =>
    db.exec(`
    CREATE TABLE identity (
      only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
      file TEXT NOT NULL,
      created_at TEXT NOT NULL CHECK (${TIME('created_at')})
    ) STRICT;
    ${appendOnly('identity')}

    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE form_draft (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value)),
      at TEXT NOT NULL CHECK (${TIME('at')})
    ) STRICT;

    CREATE TABLE debt_case (
      id TEXT PRIMARY KEY,
      created_at TEXT NOT NULL CHECK (${TIME('created_at')}),
      version INTEGER NOT NULL CHECK (version >= 1),
      stage TEXT NOT NULL CHECK (stage <> ''),
      title TEXT NOT NULL,
      debtor_name TEXT NOT NULL,
      creditor_name TEXT NOT NULL,
      next_step TEXT NOT NULL DEFAULT '',
      next_step_on TEXT CHECK (${DATE('next_step_on')}),
      closed_on TEXT CHECK (${DATE('closed_on')}),
      search_text TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX debt_case_by_stage ON debt_case (stage);
    CREATE INDEX debt_case_by_next_step ON debt_case (next_step_on) WHERE next_step_on IS NOT NULL;

    CREATE TABLE case_revision (
      case_id TEXT NOT NULL REFERENCES debt_case (id),
      version INTEGER NOT NULL CHECK (version >= 1),
      at TEXT NOT NULL CHECK (${TIME('at')}),
      facts TEXT NOT NULL CHECK (json_valid(facts)),
      PRIMARY KEY (case_id, version)
    ) STRICT;
    ${appendOnly('case_revision')}

    -- What the list shows of a case's figures, as of a day; rebuilt at any time.
    CREATE TABLE owed (
      case_id TEXT PRIMARY KEY REFERENCES debt_case (id),
      as_of TEXT NOT NULL CHECK (${DATE('as_of')}),
      principal_fen INTEGER,
      total_fen INTEGER,
      days_overdue INTEGER,
      problem TEXT CHECK (problem IS NULL OR total_fen IS NULL)
    ) STRICT;

    -- A payment entered by mistake is voided by a later row that names it.
    CREATE TABLE payment (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES debt_case (id),
      paid_on TEXT NOT NULL CHECK (${DATE('paid_on')}),
      amount_fen INTEGER NOT NULL CHECK (amount_fen BETWEEN 0 AND 999999999999999 AND (amount_fen > 0 OR voids IS NOT NULL)),
      designation TEXT CHECK (designation <> ''),
      method TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT '',
      recorded_at TEXT NOT NULL CHECK (${TIME('recorded_at')}),
      voids TEXT UNIQUE CHECK (voids <> id),
      UNIQUE (case_id, id),
      FOREIGN KEY (case_id, voids) REFERENCES payment (case_id, id)
    ) STRICT;
    CREATE INDEX payment_by_case ON payment (case_id, paid_on);
    ${appendOnly('payment')}

    CREATE TABLE log_entry (
      case_id TEXT NOT NULL REFERENCES debt_case (id),
      seq INTEGER NOT NULL CHECK (seq >= 1),
      id TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL CHECK (${TIME('at')}),
      recorded_at TEXT NOT NULL CHECK (${TIME('recorded_at')}),
      channel TEXT NOT NULL,
      person TEXT NOT NULL,
      said TEXT NOT NULL,
      reason TEXT CHECK (reason <> ''),
      promise_on TEXT CHECK (${DATE('promise_on')}),
      promise_fen INTEGER CHECK (promise_fen IS NULL OR (promise_fen BETWEEN 0 AND 999999999999999 AND promise_on IS NOT NULL)),
      next_step TEXT,
      next_step_on TEXT CHECK (${DATE('next_step_on')}),
      kind TEXT NOT NULL CHECK (kind IN ('note', 'correction', 'letter', 'payment', 'plan', 'status')),
      corrects TEXT CHECK ((corrects IS NOT NULL) = (kind = 'correction')),
      previous_hash TEXT NOT NULL CHECK (${DIGEST('previous_hash')}),
      hash TEXT NOT NULL CHECK (${DIGEST('hash')}),
      PRIMARY KEY (case_id, seq),
      UNIQUE (case_id, id),
      FOREIGN KEY (case_id, corrects) REFERENCES log_entry (case_id, id)
    ) STRICT;
    CREATE INDEX log_entry_by_promise ON log_entry (promise_on) WHERE promise_on IS NOT NULL;
    ${appendOnly('log_entry')}
    CREATE TRIGGER log_entry_follows_the_last BEFORE INSERT ON log_entry
      WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM log_entry WHERE case_id = NEW.case_id)
        OR NEW.previous_hash <> coalesce(
          (SELECT hash FROM log_entry WHERE case_id = NEW.case_id AND seq = NEW.seq - 1),
          '0000000000000000000000000000000000000000000000000000000000000000')
      BEGIN SELECT RAISE(ABORT, 'log_entry does not follow the last entry'); END;

    CREATE TABLE letter (
      id TEXT PRIMARY KEY,
      case_id TEXT NOT NULL REFERENCES debt_case (id),
      kind TEXT NOT NULL CHECK (kind <> ''),
      state TEXT NOT NULL CHECK (state IN ('draft', 'issued')),
      pay_by TEXT NOT NULL CHECK (${DATE('pay_by')}),
      updated_at TEXT NOT NULL CHECK (${TIME('updated_at')}),
      number TEXT UNIQUE,
      issued_on TEXT CHECK (${DATE('issued_on')}),
      sha256 TEXT CHECK (${DIGEST('sha256')}),
      replaces TEXT REFERENCES letter (id) CHECK (replaces <> id),
      draft TEXT NOT NULL CHECK (json_valid(draft)),
      pdf BLOB,
      CHECK (CASE state
        WHEN 'draft' THEN number IS NULL AND issued_on IS NULL AND sha256 IS NULL AND pdf IS NULL
        ELSE number IS NOT NULL AND issued_on IS NOT NULL AND sha256 IS NOT NULL AND length(pdf) > 0
      END)
    ) STRICT;
    CREATE INDEX letter_by_case ON letter (case_id, updated_at);
    CREATE TRIGGER issued_letter_is_not_changed BEFORE UPDATE ON letter WHEN OLD.state = 'issued'
      BEGIN SELECT RAISE(ABORT, 'an issued letter is not changed'); END;
    CREATE TRIGGER issued_letter_is_not_deleted BEFORE DELETE ON letter WHEN OLD.state = 'issued'
      BEGIN SELECT RAISE(ABORT, 'an issued letter is not deleted'); END;

    -- The register of numbers given out, per year and kind of letter.
    CREATE TABLE letter_number (
      year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
      kind TEXT NOT NULL CHECK (kind <> ''),
      serial INTEGER NOT NULL CHECK (serial >= 1),
      letter_id TEXT NOT NULL UNIQUE REFERENCES letter (id),
      PRIMARY KEY (year, kind, serial)
    ) STRICT;
    ${appendOnly('letter_number')}

    -- The plan of a case is its last row; earlier ones stay as they were agreed.
    CREATE TABLE instalment_plan (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      case_id TEXT NOT NULL REFERENCES debt_case (id),
      agreed_on TEXT NOT NULL CHECK (${DATE('agreed_on')}),
      terms TEXT NOT NULL CHECK (json_valid(terms))
    ) STRICT;
    CREATE INDEX instalment_plan_by_case ON instalment_plan (case_id);
    ${appendOnly('instalment_plan')}
  `),
};
