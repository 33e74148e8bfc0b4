import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { CaseFile, type OpenOptions } from './case-file.ts';
import { connect, isUnencrypted } from './connection.ts';
import { syncFile, syncFolder } from './durable-file.ts';
import { CaseFileFailure, failureFrom } from './failure.ts';
import { APPLICATION_ID, COPIES, DATABASE, EVIDENCE } from './format.ts';
import { randomKey, wrapKey } from './keys.ts';
import { writeFirstKeys } from './keys-file.ts';
import { migrate } from './migrate.ts';

/** Creates a file's first database and verifies on disk that it is encrypted. */
function createDatabase(database: string, key: Buffer, file: string, createdAt: Date): void {
  const db = connect(database, key, 'create');
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, () => {});
    db.prepare('INSERT INTO identity (only_row, file, created_at) VALUES (1, ?, ?)').run(file, createdAt.toISOString());
  } finally {
    db.close();
  }
  if (isUnencrypted(database)) throw new Error('the new database is not encrypted');
  connect(database, key, 'read').close();
  syncFile(database);
}

/**
 * Creates a case file and opens it. It is built next to its destination and moved there whole, so a failed attempt
 * leaves nothing behind.
 * @param folder a path that does not exist yet, in a folder that does. @param password as typed.
 * @throws CaseFileFailure empty-password, exists, missing (the parent folder), disk-full, read-only.
 */
export async function createCaseFile(folder: string, password: string, options: OpenOptions = {}): Promise<CaseFile> {
  const place = path.resolve(folder);
  if (fs.existsSync(place)) throw new CaseFileFailure('exists');
  const key = randomKey();
  const id = randomUUID();
  const keys = await wrapKey(key, id, password, options.cost);
  const building = `${place}.${id}`;
  try {
    fs.mkdirSync(building, { mode: 0o700 });
    fs.mkdirSync(path.join(building, EVIDENCE));
    fs.mkdirSync(path.join(building, COPIES));
    createDatabase(path.join(building, DATABASE), key, id, options.clock?.() ?? new Date());
    writeFirstKeys(building, keys);
    fs.renameSync(building, place);
    syncFolder(path.dirname(place));
  } catch (error) {
    fs.rmSync(building, { recursive: true, force: true });
    throw failureFrom(error);
  }
  const file = new CaseFile(place, options);
  file.unlockWithKey(key);
  return file;
}
