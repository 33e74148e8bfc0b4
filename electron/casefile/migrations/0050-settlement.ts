import type { Migration } from './migration.ts';

const DATE = (column: string): string => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

const appendOnly = (table: string): string => `
  CREATE TRIGGER ${table}_is_not_changed BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
  CREATE TRIGGER ${table}_is_not_deleted BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;

/**
 * What is known of the debtor's means, the rounds of negotiation, and what became of a plan. All of it is append-only:
 * a case's means are its last row, an offer is answered once, and a plan's course is given by its steps. Days are
 * Chinese calendar days, `recorded_at` UTC instants.
 */
export const settlement: Migration = {
  version: 50,
  name: 'settlement',
  up: (db) =>
    db.exec(`
    CREATE TABLE debtor_means (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      case_id TEXT NOT NULL REFERENCES debt_case (id),
      recorded_at TEXT NOT NULL,
      means TEXT NOT NULL CHECK (json_valid(means))
    ) STRICT;
    CREATE INDEX debtor_means_by_case ON debtor_means (case_id);
    ${appendOnly('debtor_means')}

    CREATE TABLE settlement_offer (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      case_id TEXT NOT NULL REFERENCES debt_case (id),
      offered_by TEXT NOT NULL CHECK (offered_by IN ('creditor', 'debtor')),
      offered_on TEXT NOT NULL CHECK (${DATE('offered_on')}),
      recorded_at TEXT NOT NULL,
      offer TEXT NOT NULL CHECK (json_valid(offer))
    ) STRICT;
    CREATE INDEX settlement_offer_by_case ON settlement_offer (case_id);
    ${appendOnly('settlement_offer')}

    CREATE TABLE offer_answer (
      offer_id TEXT PRIMARY KEY REFERENCES settlement_offer (id),
      answered_on TEXT NOT NULL CHECK (${DATE('answered_on')}),
      answer TEXT NOT NULL CHECK (answer IN ('accepted', 'refused', 'withdrawn')),
      note TEXT NOT NULL DEFAULT '',
      recorded_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    ${appendOnly('offer_answer')}

    CREATE TABLE plan_step (
      seq INTEGER PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES instalment_plan (id),
      kind TEXT NOT NULL CHECK (kind IN ('notice', 'fallen', 'resumed')),
      step_on TEXT NOT NULL CHECK (${DATE('step_on')}),
      note TEXT NOT NULL DEFAULT '',
      recorded_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX plan_step_by_plan ON plan_step (plan_id);
    ${appendOnly('plan_step')}
  `),
};
