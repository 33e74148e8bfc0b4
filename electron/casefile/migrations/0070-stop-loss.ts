import type { Migration } from './migration.ts';

const DATE = (column: string): string => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;

/**
 * Decisions on whether a case is still worth pursuing: what was weighed, and when to review. Append-only; the last one
 * counts.
 */
export const stopLoss: Migration = {
  version: 70,
  name: 'stop-loss',
  up: (db) =>
    db.exec(`
    CREATE TABLE stop_loss_review (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      case_id TEXT NOT NULL REFERENCES debt_case (id),
      recorded_at TEXT NOT NULL,
      reviewed_on TEXT NOT NULL CHECK (${DATE('reviewed_on')}),
      next_on TEXT CHECK (${DATE('next_on')}),
      review TEXT NOT NULL CHECK (json_valid(review))
    ) STRICT;
    CREATE INDEX stop_loss_review_by_case ON stop_loss_review (case_id, seq);
    CREATE TRIGGER stop_loss_review_is_not_changed BEFORE UPDATE ON stop_loss_review
      BEGIN SELECT RAISE(ABORT, 'stop_loss_review is append-only'); END;
    CREATE TRIGGER stop_loss_review_is_not_deleted BEFORE DELETE ON stop_loss_review
      BEGIN SELECT RAISE(ABORT, 'stop_loss_review is append-only'); END;
  `),
};
