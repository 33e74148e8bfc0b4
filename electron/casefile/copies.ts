import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { countRows, findFaults, requireOurs, schemaVersion } from './check.ts';
import { connect, isUnencrypted } from './connection.ts';
import { syncFile, syncFolder } from './durable-file.ts';
import { CaseFileFailure, failureFrom } from './failure.ts';
import { COPIES } from './format.ts';
import { copiesToDrop, copyName, timeOfCopy } from './thinning.ts';

/** A copy that was opened and checked when it was made. `at` is a UTC instant. */
export interface Copy {
  readonly name: string;
  readonly at: string;
  readonly bytes: number;
}

/** Checked copies in a case file's folder, newest first. @throws CaseFileFailure read-only. */
export function listCopies(folder: string): Copy[] {
  const copies = path.join(folder, COPIES);
  try {
    if (!fs.existsSync(copies)) return [];
    return fs
      .readdirSync(copies)
      .sort()
      .reverse()
      .flatMap((name) => {
        const at = timeOfCopy(name);
        return at ? [{ name, at: at.toISOString(), bytes: fs.statSync(path.join(copies, name)).size }] : [];
      });
  } catch (error) {
    throw failureFrom(error);
  }
}

/** @throws CaseFileFailure damaged (part copy) unless the copy opens with the key, is encrypted and is sound. */
export function verifyCopy(file: string, key: Buffer, source?: Database.Database): void {
  const unsound = new CaseFileFailure('damaged', { part: 'copy' });
  if (isUnencrypted(file)) throw unsound;
  let copy: Database.Database | undefined;
  try {
    copy = connect(file, key, 'read');
    requireOurs(copy);
    if (findFaults(copy).length > 0) throw unsound;
    if (source && (schemaVersion(copy) !== schemaVersion(source) || !sameCounts(copy, source))) throw unsound;
  } catch (error) {
    throw error instanceof CaseFileFailure && error.code === 'damaged' ? unsound : failureFrom(error);
  } finally {
    copy?.close();
  }
}

function sameCounts(copy: Database.Database, source: Database.Database): boolean {
  const [inCopy, inSource] = [countRows(copy), countRows(source)];
  return inCopy.size === inSource.size && [...inSource].every(([table, rows]) => inCopy.get(table) === rows);
}

/**
 * Writes an open database to a new file, under the same key, and verifies it. Reads, and so authenticates, every page.
 * @throws as `makeCopy`, and driver errors
 */
export function writeCopy(place: string, db: Database.Database, key: Buffer): void {
  db.prepare('VACUUM INTO ?').run(place);
  verifyCopy(place, key, db);
  syncFile(place);
}

/**
 * Copies an open case file into its own `copies` folder, under the same key, and renames it only then: any file with a
 * copy's name has been opened and checked. Reads, and so authenticates, every page of the original.
 * @param now local time, which names the copy and determines "today".
 * @throws CaseFileFailure damaged (part database when the original cannot be read, part copy), disk-full, read-only.
 */
export function makeCopy(folder: string, db: Database.Database, key: Buffer, now: Date): Copy {
  const copies = path.join(folder, COPIES);
  const name = copyName(now);
  const unproved = path.join(copies, `${name}.unproved`);
  try {
    fs.mkdirSync(copies, { recursive: true });
    fs.rmSync(unproved, { force: true });
    writeCopy(unproved, db, key);
    fs.renameSync(unproved, path.join(copies, name));
    syncFolder(copies);
    for (const old of copiesToDrop(fs.readdirSync(copies), now)) fs.rmSync(path.join(copies, old));
    return { name, at: now.toISOString(), bytes: fs.statSync(path.join(copies, name)).size };
  } catch (error) {
    fs.rmSync(unproved, { force: true });
    throw failureFrom(error);
  }
}
