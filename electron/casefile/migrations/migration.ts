import type Database from 'better-sqlite3';

/** One step of the schema. A step that has been released is never edited; versions go up in tens, so that one can be put between, on a five. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  /** Runs inside the upgrade's transaction, foreign keys not enforced until its end. */
  readonly up: (db: Database.Database) => void;
}
