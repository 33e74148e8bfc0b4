import type Database from 'better-sqlite3';
import { openDatabase } from './driver.ts';
import { CaseFileFailure, failureFrom } from './failure.ts';

/** How a database is opened: `create` a new one, `own` an existing one exclusively, or only `read` it. */
export type Purpose = 'create' | 'own' | 'read';

/** The driver's own method for passing a key as bytes; its published types, written for unencrypted SQLite, omit it. */
type Keyed = Database.Database & { key(key: Buffer): number };

/**
 * Gives the connection its key as bytes, never as part of SQL text. Cipher settings are not stored in the file, so they
 * are part of format 1: SQLCipher 4's page format under a raw 256-bit key, which standard SQLCipher tools open with
 * `PRAGMA key = "x'…'"`.
 */
function unlock(db: Database.Database, key: Buffer): void {
  if (key.length !== 32) throw new RangeError('a case file has a 256-bit key');
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  const notation = Buffer.from(`x'${key.toString('hex')}'`);
  (db as Keyed).key(notation);
  notation.fill(0);
}

/**
 * Opens the encrypted database with every setting the case file's guarantees depend on, without relying on the driver's
 * defaults: temporary tables stay in memory because SQLite cannot encrypt them on disk, and the rollback journal, which
 * it does encrypt, is gone once the file is closed. A wrong key only shows at the first read, which is made here.
 * @throws CaseFileFailure damaged (or the key does not fit), not-a-case-file (reason not-encrypted), already-open,
 * read-only.
 */
export function connect(file: string, key: Buffer, purpose: Purpose): Database.Database {
  let db: Database.Database | undefined;
  try {
    db = openDatabase(file, { fileMustExist: purpose !== 'create', readonly: purpose === 'read', timeout: 0 });
    db.pragma('temp_store = MEMORY');
    unlock(db, key);
    if (purpose !== 'read') db.pragma('locking_mode = EXCLUSIVE');
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    db.pragma('foreign_keys = ON');
    db.pragma('recursive_triggers = ON'); // or INSERT OR REPLACE deletes log entries without firing triggers
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    if (purpose !== 'read') {
      db.pragma('journal_mode = DELETE');
      db.pragma('journal_size_limit = 0');
      db.pragma('synchronous = EXTRA');
      db.pragma('secure_delete = ON');
      // Exclusive locking alone still lets a second process read; taking the lock once and keeping it does not.
      db.exec('BEGIN EXCLUSIVE; COMMIT');
    }
    proveSettings(db, purpose);
    return db;
  } catch (error) {
    db?.close();
    const failure = failureFrom(error);
    const unreadable = failure instanceof CaseFileFailure && failure.details.cause === 'SQLITE_NOTADB';
    throw unreadable && isUnencrypted(file)
      ? new CaseFileFailure('not-a-case-file', { reason: 'not-encrypted' })
      : failure;
  }
}

/**
 * Whether this database is readable without a key: a file that was never given one is silently written in plain text.
 */
export function isUnencrypted(file: string): boolean {
  let db: Database.Database | undefined;
  try {
    db = openDatabase(file, { readonly: true, fileMustExist: true, timeout: 0 });
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    return true;
  } catch {
    return false;
  } finally {
    db?.close();
  }
}

/**
 * SQLite silently ignores a pragma it does not know or cannot apply, so those that keep plain text off the disk are
 * read back.
 */
function proveSettings(db: Database.Database, purpose: Purpose): void {
  const expected: Record<string, unknown> = { temp_store: 2, foreign_keys: 1, recursive_triggers: 1 };
  if (purpose !== 'read') Object.assign(expected, { journal_mode: 'delete', synchronous: 3, secure_delete: 1 });
  for (const [pragma, value] of Object.entries(expected)) {
    if (db.pragma(pragma, { simple: true }) !== value)
      throw new CaseFileFailure('damaged', { part: 'database', cause: pragma });
  }
}
