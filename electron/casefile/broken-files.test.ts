import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { OLD_PASSWORD, oldFolder } from '../desk/old-files.sample.ts';
import { BROKEN } from './broken-files.sample.ts';
import { asOrdinaryUser, protect, temporaryFolder } from './case-file.sample.ts';
import { openCaseFile } from './case-file.ts';
import { CaseFileFailure } from './failure.ts';
import { failureSentence } from './failure-sentence.ts';
import { ATTEMPTS, DATABASE } from './format.ts';

const rows = z
  .array(z.strictObject({ folder: z.string(), password: z.string(), sentence: z.string() }))
  .parse(JSON.parse(fs.readFileSync(path.join(BROKEN, 'sentences.json'), 'utf8')));

/** The failure sentence shown on opening a file. @throws Error when it opens */
async function told(folder: string, password: string): Promise<string> {
  try {
    (await openCaseFile(folder, password)).close();
  } catch (error) {
    if (error instanceof CaseFileFailure) return failureSentence(error);
    throw error;
  }
  throw new Error(`${folder} opens`);
}

/** Everything in a folder, byte for byte, except the count of wrong guesses. */
function contents(folder: string): [name: string, bytes: string][] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name !== ATTEMPTS)
    .map((name) => [name, fs.readFileSync(path.join(folder, name), 'base64')]);
}

it.each(rows)(
  '$folder under “$password” gets its sentence and stays unchanged',
  async ({ folder, password, sentence }) => {
    const copy = path.join(temporaryFolder(), folder);
    if (fs.existsSync(path.join(BROKEN, folder))) fs.cpSync(path.join(BROKEN, folder), copy, { recursive: true });
    const before = contents(copy);
    expect(await told(copy, password)).toBe(sentence);
    expect(contents(copy)).toEqual(before);
  },
);

it('every broken file is in the table', () => {
  const kept = fs.readdirSync(BROKEN).filter((name) => name.endsWith('.casebook'));
  expect(kept.filter((name) => rows.every(({ folder }) => folder !== name))).toEqual([]);
});

it('an empty folder, which git does not keep, is not a case file', async () => {
  expect(await told(temporaryFolder(), OLD_PASSWORD)).toBe('这不是本程序的案卷。');
});

// Windows has no such permissions for folders; what it reports instead is mapped in failure.ts.
it.runIf(process.platform !== 'win32')('a read-only folder is neither opened nor upgraded', async () => {
  const folder = path.join(temporaryFolder(), 'read-only.casebook');
  fs.cpSync(oldFolder(10), folder, { recursive: true });
  const before = fs.readFileSync(path.join(folder, DATABASE));
  protect(folder);
  expect(await asOrdinaryUser(() => told(folder, OLD_PASSWORD))).toBe(
    '案卷所在的文件夹不能写入，改动没有保存；请检查磁盘、写保护和权限。',
  );
  expect(fs.readFileSync(path.join(folder, DATABASE)).equals(before)).toBe(true);
});
