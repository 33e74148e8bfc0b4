import fs from 'node:fs';
import path from 'node:path';
import { keyFor } from './case-file.ts';
import { connect } from './connection.ts';
import { verifyCopy } from './copies.ts';
import { syncFile, syncFolder } from './durable-file.ts';
import { CaseFileFailure, failureFrom } from './failure.ts';
import { COPIES, DATABASE } from './format.ts';
import { copyName, timeOfCopy } from './thinning.ts';
import { alreadyOpen, requireUnused } from './use-note.ts';

/**
 * Replaces the database with a checked copy. The former database, damaged or not, is kept next to it under its own
 * name, together with its journal, so that nothing that might still be salvaged is lost.
 * @param name one of `listCopies`.
 * @returns the name under which the former database was kept, or null if there was none.
 * @throws CaseFileFailure missing, wrong-password, too-soon, already-open, damaged (part copy, part keys), disk-full,
 * read-only.
 */
export async function restoreCopy(
  folder: string,
  password: string,
  name: string,
  clock: () => Date = () => new Date(),
): Promise<string | null> {
  const copy = path.join(folder, COPIES, name);
  if (!timeOfCopy(name) || !fs.existsSync(copy)) throw new CaseFileFailure('missing');
  requireUnused(folder);
  const { key } = await keyFor(folder, password, clock);
  const database = path.join(folder, DATABASE);
  const fresh = `${database}.restoring`;
  try {
    verifyCopy(copy, key);
    requireNotHeld(folder, database, key);
    fs.copyFileSync(copy, fresh);
    verifyCopy(fresh, key);
    syncFile(fresh);
    const kept = fs.existsSync(database) ? copyName(clock()).replace('casefile-', 'replaced-') : null;
    for (const suffix of kept ? ['', '-journal'] : []) {
      if (fs.existsSync(database + suffix)) fs.renameSync(database + suffix, path.join(folder, kept + suffix));
    }
    fs.renameSync(fresh, database);
    syncFolder(folder);
    return kept;
  } catch (error) {
    fs.rmSync(fresh, { force: true });
    throw failureFrom(error);
  } finally {
    key.fill(0);
  }
}

/**
 * Another program on this machine may still be using the database; a damaged one cannot be checked, but is unusable
 * anyway.
 */
function requireNotHeld(folder: string, database: string, key: Buffer): void {
  if (!fs.existsSync(database)) return;
  try {
    connect(database, key, 'own').close();
  } catch (error) {
    if (error instanceof CaseFileFailure && error.code === 'already-open') throw alreadyOpen(folder);
    if (!(error instanceof CaseFileFailure && error.code === 'damaged')) throw error;
  }
}
