import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { failureOf, PASSWORD, sampleCaseFile, temporaryFolder } from './case-file.sample.ts';
import { type CaseFile, openCaseFile } from './case-file.ts';
import { connect } from './connection.ts';
import { CASE_FILE_FAILURES, CaseFileFailure } from './failure.ts';
import { failureSentence } from './failure-sentence.ts';
import { DATABASE, KEYS } from './format.ts';
import { NEWEST_SCHEMA } from './migrations/all.ts';
import { parseRecoveryCode } from './recovery.ts';
import { write } from './transaction.ts';

const PAGE = 4096;

/** A closed file large enough for damage to occur in the middle. */
async function closedFile(): Promise<{ folder: string; database: string; keys: string; key: Buffer }> {
  const file = await sampleCaseFile();
  write(file.writable, (w) => {
    for (let n = 0; n < 100; n += 1)
      w.run(
        'INSERT INTO form_draft (key, value, at) VALUES (?, ?, ?)',
        `k${n}`,
        JSON.stringify('字'.repeat(900)),
        '2026-03-01T09:00',
      );
  });
  const key = parseRecoveryCode((await file.recoveryCode(PASSWORD)).join('\n'));
  file.close();
  return { folder: file.folder, database: path.join(file.folder, DATABASE), keys: path.join(file.folder, KEYS), key };
}

function flipByte(file: string, at: number): void {
  const bytes = fs.readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  fs.writeFileSync(file, bytes);
}

const opening = (folder: string, password = PASSWORD): Promise<Record<string, unknown>> =>
  failureOf(async (): Promise<CaseFile> => openCaseFile(folder, password));

describe('a file that cannot be opened says why', () => {
  it('missing, or not a case file at all', async () => {
    const folder = temporaryFolder();
    expect(await opening(path.join(folder, '无.casebook'))).toEqual({ code: 'missing' });
    expect(await opening(folder)).toEqual({ code: 'not-a-case-file' });
    fs.writeFileSync(path.join(folder, '文件.casebook'), '');
    expect(await opening(path.join(folder, '文件.casebook'))).toEqual({ code: 'not-a-case-file' });
  });

  it('an empty password before any work is done, a wrong one afterwards', async () => {
    const { folder } = await closedFile();
    expect(await opening(folder, '')).toEqual({ code: 'empty-password' });
    expect(await opening(folder, '密码')).toEqual({ code: 'wrong-password' });
  });

  it('a lost or empty database is not taken for a new one', async () => {
    const { folder, database } = await closedFile();
    fs.truncateSync(database, 0);
    expect(await opening(folder)).toEqual({ code: 'damaged', part: 'database' });
    fs.rmSync(database);
    expect(await opening(folder)).toEqual({ code: 'damaged', part: 'database' });
    expect(fs.existsSync(database)).toBe(false);
  });

  it('an unencrypted database in its place is refused', async () => {
    const { folder, database } = await closedFile();
    fs.rmSync(database);
    new Database(database).exec('CREATE TABLE setting (key, value)').close();
    expect(await opening(folder)).toEqual({ code: 'not-a-case-file', reason: 'not-encrypted' });
  });

  it("another program's database under the same key is refused", async () => {
    const { folder, database, key } = await closedFile();
    connect(database, key, 'own').exec('PRAGMA application_id = 7').close();
    expect(await opening(folder)).toEqual({ code: 'not-a-case-file' });
  });

  it.each([0, 100, 3 * PAGE + 50, 10 * PAGE + 4090, 20 * PAGE])('one flipped bit, at byte %i', async (at) => {
    const { folder, database } = await closedFile();
    flipByte(database, at);
    expect(await opening(folder)).toMatchObject({ code: 'damaged', part: 'database' });
  });

  it.each([1, 5 * PAGE, PAGE * 20 + 7])('a database cut off by or at %i bytes', async (bytes) => {
    const { folder, database } = await closedFile();
    fs.truncateSync(database, bytes === 1 ? fs.statSync(database).size - PAGE : bytes);
    expect(await opening(folder)).toMatchObject({ code: 'damaged', part: 'database' });
  });

  it('damaged keys are distinguished from a wrong password, whichever byte is changed', async () => {
    const { folder, keys } = await closedFile();
    const whole = fs.readFileSync(keys);
    for (let at = 0; at < whole.length; at += 37) {
      flipByte(keys, at);
      expect(await opening(folder)).toEqual({ code: 'damaged', part: 'keys' });
      fs.writeFileSync(keys, whole);
    }
    fs.rmSync(keys);
    expect(await opening(folder)).toEqual({ code: 'damaged', part: 'keys' });
  });

  it('a newer schema or newer keys are left alone', async () => {
    const { folder, database, keys, key } = await closedFile();
    connect(database, key, 'own').exec('PRAGMA user_version = 990').close();
    const before = fs.readFileSync(database);
    expect(await opening(folder)).toEqual({ code: 'newer-version', found: 990, known: NEWEST_SCHEMA });
    expect(fs.readFileSync(database).equals(before)).toBe(true);
    fs.writeFileSync(keys, JSON.stringify({ keys: { format: 2, somethingNew: true }, sha256: '' }));
    expect(await opening(folder)).toEqual({ code: 'newer-version', found: 2, known: 1 });
  });

  it('has a sentence for every code, and never one that says to delete anything', () => {
    const sentences = CASE_FILE_FAILURES.map((code) => failureSentence(new CaseFileFailure(code)));
    expect(new Set(sentences).size).toBe(CASE_FILE_FAILURES.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[^删]+。$/);
  });

  it('never includes the password in a message', async () => {
    const { folder } = await closedFile();
    await expect(openCaseFile(folder, '秘密口令')).rejects.not.toThrow(/秘密口令/);
  });
});
