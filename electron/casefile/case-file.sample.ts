import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { CaseFile, OpenOptions } from './case-file.ts';
import { createCaseFile } from './create.ts';
import { CaseFileFailure, isRefusedByDatabase } from './failure.ts';
import { write, type WritableFile } from './transaction.ts';

/** An Argon2id that costs next to nothing, so that tests may open many files. */
export const LIGHT = { memoryKiB: 64, passes: 1 };
export const PASSWORD = ' 密码 it\'s "ok"; --';

/** A folder of the test's own, removed when the test ends. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casebook-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new, open case file with one setting in it; closed when the test ends. */
export async function sampleCaseFile(options: OpenOptions = {}, password = PASSWORD): Promise<CaseFile> {
  const file = await createCaseFile(path.join(temporaryFolder(), '样本.casebook'), password, {
    cost: LIGHT,
    ...options,
  });
  onTestFinished(() => file.close());
  write(file.writable, (w) => w.run("INSERT INTO setting VALUES ('sample', '\"样本\"')"));
  return file;
}

/** The failure that some work ends in, as `code` and details. @throws what else it throws; Error when it succeeds. */
export async function failureOf(work: () => unknown): Promise<Record<string, unknown>> {
  try {
    await work();
  } catch (error) {
    if (error instanceof CaseFileFailure) return { code: error.code, ...error.details };
    throw error;
  }
  throw new Error('nothing failed');
}

/** Tells of a statement whether the database itself refuses it; one that it takes has been done. @throws what it fails with otherwise */
export function refusedBy(writable: WritableFile): (sql: string) => boolean {
  return (sql) => {
    try {
      write(writable, (w) => w.run(sql));
      return false;
    } catch (error) {
      if (isRefusedByDatabase(error)) return true;
      throw error;
    }
  };
}
