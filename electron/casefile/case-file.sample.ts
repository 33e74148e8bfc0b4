import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { CaseFile, OpenOptions } from './case-file.ts';
import { createCaseFile } from './create.ts';
import { CaseFileFailure, isRefusedByDatabase } from './failure.ts';
import { USUAL_COST } from './key-cost.sample.ts';
import { type WritableFile, write } from './transaction.ts';

export const LIGHT = USUAL_COST;
export const PASSWORD = ' 密码 it\'s "ok"; --';

/** A temporary folder, removed when the test ends. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'casebook-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new, open case file containing one setting; closed when the test ends. */
export async function sampleCaseFile(options: OpenOptions = {}, password = PASSWORD): Promise<CaseFile> {
  const file = await createCaseFile(path.join(temporaryFolder(), '样本.casebook'), password, {
    cost: LIGHT,
    ...options,
  });
  onTestFinished(() => file.close());
  write(file.writable, (w) => w.run("INSERT INTO setting (key, value) VALUES ('sample', '\"样本\"')"));
  return file;
}

/** The failure that `work` ends in, as `code` and details. @throws any other error; Error when it succeeds */
export async function failureOf(work: () => unknown): Promise<Record<string, unknown>> {
  try {
    await work();
  } catch (error) {
    if (error instanceof CaseFileFailure) return { code: error.code, ...error.details };
    throw error;
  }
  throw new Error('nothing failed');
}

/** Whether the database itself refuses a statement; one that it accepts has been run. @throws any other failure */
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

const NOBODY = 65_534;

/** Permissions do not bind root, so a test running as root drops its privileges for the duration. */
export async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (root) process.seteuid?.(0);
  }
}

/** Makes the folder and everything in it readable by all and writable by none. */
export function protect(folder: string): void {
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    fs.chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o555 : 0o444);
  }
  fs.chmodSync(folder, 0o555);
  fs.chmodSync(path.dirname(folder), 0o555);
  onTestFinished(() => {
    for (const each of [path.dirname(folder), folder, ...fs.readdirSync(folder).map((name) => path.join(folder, name))])
      fs.chmodSync(each, 0o755);
  });
}
