import type Database from 'better-sqlite3';
import { CaseFileFailure, failureFrom } from './failure.ts';
import { APPLICATION_ID } from './format.ts';

/**
 * The faults SQLite finds in the file and its references; empty when it is sound. Reads and authenticates every page.
 */
export function findFaults(db: Database.Database): string[] {
  try {
    const pages = db.pragma('integrity_check') as { integrity_check: string }[];
    const references = db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
    return [
      ...pages.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
      ...references.map((row) => `${row.table} ${row.rowid} -> ${row.parent}`),
    ];
  } catch (error) {
    const failure = failureFrom(error);
    if (failure instanceof CaseFileFailure && failure.code === 'damaged')
      return [failure.details.cause ?? failure.code];
    throw failure;
  }
}

/** Row count per table: two sound databases with the same counts hold the same records. */
export function countRows(db: Database.Database): Map<string, number> {
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  return new Map(tables.map((table) => [table, db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number]));
}

export function schemaVersion(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** @throws CaseFileFailure not-a-case-file when the key opens a database of some other program. */
export function requireOurs(db: Database.Database): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new CaseFileFailure('not-a-case-file');
}
