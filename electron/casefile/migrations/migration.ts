import type Database from 'better-sqlite3';

/**
 * One schema step. A released step is never edited; versions go up in tens, leaving room for one in between, at a five.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  /** Runs inside the upgrade's transaction; foreign keys are not enforced until its end. */
  readonly up: (db: Database.Database) => void;
}
