import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { LIGHT, PASSWORD } from '../casefile/case-file.sample.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import { createCaseFile } from '../casefile/create.ts';
import { isRefusedByDatabase } from '../casefile/failure.ts';
import { type ReadableFile, type WritableFile, write } from '../casefile/transaction.ts';
import { sampleFacts } from '../cases/article-case.sample.ts';
import { asId } from '../domain/case/ids.ts';
import { insertCase } from './cases.ts';

export const AT = '2026-11-20T02:00:00.000Z';
export const LATER = '2026-11-24T02:00:00.000Z';
export const SHA256 = { a: 'a'.repeat(64), b: 'b'.repeat(64) };

/** A stored document, whatever it contains. */
export const some = <T>(document: unknown): T => document as T;

/**
 * An encrypted file with two cases, `a` and `b`, shared by the tests of one test file, since deriving a key takes time.
 */
export interface TwoCases {
  readonly file: CaseFile;
  readonly readable: ReadableFile;
  /** What can be read while the client of a case is in the room; of no case, if null. */
  inRoom(caseId: string | null, lendingId?: string | null): ReadableFile;
  write<T>(work: (file: WritableFile) => T): T;
  /** Whether the database itself refuses a change; one that it accepts has been made. */
  refuses(work: (file: WritableFile) => unknown): boolean;
}

export function twoCases(): TwoCases {
  let folder: string;
  let file: CaseFile;
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'records-'));
    file = await createCaseFile(path.join(folder, '样本.casebook'), PASSWORD, { cost: LIGHT });
    shared.write((w) => ['a', 'b'].forEach((id) => insertCase(w, asId(id), sampleFacts, AT)));
  });
  afterAll(() => {
    file.close();
    fs.rmSync(folder, { recursive: true });
  });
  const shared: TwoCases = {
    get file() {
      return file;
    },
    get readable() {
      return file.readable;
    },
    inRoom: (caseId, lendingId = null) => file.narrowedTo({ caseId, lendingId }),
    write: (work) => write(file.writable, work),
    refuses(work) {
      try {
        shared.write((w) => void work(w));
        return false;
      } catch (error) {
        if (isRefusedByDatabase(error)) return true;
        throw error;
      }
    },
  };
  return shared;
}
