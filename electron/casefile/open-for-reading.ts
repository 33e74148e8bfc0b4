import path from 'node:path';
import { keyFor } from './case-file.ts';
import { findFaults, requireOurs, schemaVersion } from './check.ts';
import { connect } from './connection.ts';
import { EvidenceStore } from './evidence-store.ts';
import { CaseFileFailure, failureFrom } from './failure.ts';
import { DATABASE, EVIDENCE, inspectFolder } from './format.ts';
import { NEWEST_SCHEMA } from './migrations/all.ts';
import { ReadableFile } from './transaction.ts';
import { alreadyOpen } from './use-note.ts';

/** A case file opened for examination: nothing in its folder is written, upgraded or copied. */
export interface FileForReading {
  readonly readable: ReadableFile;
  readonly evidence: EvidenceStore;
  /** Id of the file as keys.json has it. */
  readonly id: string;
  readonly schema: number;
  /** See `findFaults`. */
  faults(): string[];
  close(): void;
}

/**
 * Opens a file as it is, damaged ones included as far as they can be read.
 * @throws CaseFileFailure as `openCaseFile`; read-only with cause SQLITE_READONLY_ROLLBACK when an interrupted change must first be taken
 * back by opening the file in the program.
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
      return {
        readable: new ReadableFile(db),
        evidence: new EvidenceStore(path.join(folder, EVIDENCE)),
        id: keys.file,
        schema,
        faults: () => findFaults(db),
        close: () => db.close(),
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
