import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { keyFor } from './case-file.ts';
import { findFaults, requireOurs, schemaVersion } from './check.ts';
import { connect } from './connection.ts';
import { writeCopy } from './copies.ts';
import { EvidenceStore } from './evidence-store.ts';
import { CaseFileFailure, failureFrom } from './failure.ts';
import { DATABASE, EVIDENCE, inspectFolder } from './format.ts';
import { migrate } from './migrate.ts';
import { NEWEST_SCHEMA } from './migrations/all.ts';
import { ReadableFile } from './transaction.ts';
import { alreadyOpen } from './use-note.ts';

/** A case file opened for examination: nothing in its folder is written, upgraded or copied. */
export interface FileForReading {
  /** The file as it is; its tables may lack later additions. */
  readonly readable: ReadableFile;
  /**
   * The file as today's records read it. If its schema is older, this is a copy under the same key, upgraded, in a
   * temporary folder that `close` removes. @throws CaseFileFailure damaged, disk-full
   */
  upgraded(): ReadableFile;
  readonly evidence: EvidenceStore;
  /** Id of the file, from keys.json. */
  readonly id: string;
  readonly schema: number;
  /** See `findFaults`. */
  faults(): string[];
  close(): void;
}

/**
 * Opens a file as it is, even a damaged one as far as it can be read.
 * @throws CaseFileFailure as `openCaseFile`; read-only with cause SQLITE_READONLY_ROLLBACK when an interrupted change
 * must first be rolled back by opening the file in the program.
 */
export async function openForReading(
  folder: string,
  password: string,
  clock: () => Date = () => new Date(),
): Promise<FileForReading> {
  inspectFolder(folder);
  const { key, keys } = await keyFor(folder, password, clock);
  try {
    const db = connect(path.join(folder, DATABASE), key, 'read');
    try {
      requireOurs(db);
      const schema = schemaVersion(db);
      if (schema > NEWEST_SCHEMA) throw new CaseFileFailure('newer-version', { found: schema, known: NEWEST_SCHEMA });
      const readable = new ReadableFile(db);
      const ownKey = Buffer.from(key);
      let copy: UpgradedCopy | null = null;
      return {
        readable,
        upgraded: () => (schema === NEWEST_SCHEMA ? readable : (copy ??= upgradedCopy(db, ownKey)).readable),
        evidence: new EvidenceStore(path.join(folder, EVIDENCE)),
        id: keys.file,
        schema,
        faults: () => findFaults(db),
        close: () => {
          copy?.drop();
          db.close();
          ownKey.fill(0);
        },
      };
    } catch (error) {
      db.close();
      throw failureFrom(error);
    }
  } catch (error) {
    throw error instanceof CaseFileFailure && error.code === 'already-open' ? alreadyOpen(folder) : error;
  } finally {
    key.fill(0);
  }
}

interface UpgradedCopy {
  readonly readable: ReadableFile;
  drop(): void;
}

/** @throws CaseFileFailure damaged if the file is not sound enough to be upgraded, disk-full */
function upgradedCopy(db: Database.Database, key: Buffer): UpgradedCopy {
  if (findFaults(db).length > 0) throw new CaseFileFailure('damaged', { part: 'database' });
  const room = fs.mkdtempSync(path.join(os.tmpdir(), 'casebook-'));
  try {
    const place = path.join(room, DATABASE);
    writeCopy(place, db, key);
    const copy = connect(place, key, 'own');
    migrate(copy, () => undefined);
    const drop = (): void => {
      copy.close();
      fs.rmSync(room, { recursive: true, force: true });
    };
    return { readable: new ReadableFile(copy), drop };
  } catch (error) {
    fs.rmSync(room, { recursive: true, force: true });
    throw failureFrom(error);
  }
}
