import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  asOrdinaryUser,
  failureOf,
  LIGHT,
  PASSWORD,
  protect,
  sampleCaseFile,
  temporaryFolder,
} from './case-file.sample.ts';
import { type CaseFile, openCaseFile } from './case-file.ts';
import { connect } from './connection.ts';
import { createCaseFile } from './create.ts';
import { failureFrom } from './failure.ts';
import { DATABASE } from './format.ts';
import { parseRecoveryCode } from './recovery.ts';

/** Windows has no such permissions for folders; what it reports instead is mapped in failure.ts. */
const posix = process.platform !== 'win32';

describe.runIf(posix)('where nothing may be written', () => {
  it('a file is not opened, and nothing in it is touched', async () => {
    const file = await sampleCaseFile();
    file.close();
    const names = fs.readdirSync(file.folder);
    protect(file.folder);
    const opening = (): Promise<CaseFile> => openCaseFile(file.folder, PASSWORD);
    expect(await asOrdinaryUser(() => failureOf(opening))).toMatchObject({ code: 'read-only' });
    expect(fs.readdirSync(file.folder)).toEqual(names);
  });

  it('no file is created, not even half of one', async () => {
    const parent = temporaryFolder();
    fs.chmodSync(parent, 0o555);
    const creating = (): Promise<CaseFile> =>
      createCaseFile(path.join(parent, '新.casebook'), PASSWORD, { cost: LIGHT });
    expect(await asOrdinaryUser(() => failureOf(creating))).toMatchObject({ code: 'read-only' });
    expect(fs.readdirSync(parent)).toEqual([]);
  });
});

describe('a disk that refuses', () => {
  it('is distinguished from a damaged file', async () => {
    const file = await sampleCaseFile();
    const key = parseRecoveryCode((await file.recoveryCode(PASSWORD)).join('\n'));
    file.close();
    const db = connect(path.join(file.folder, DATABASE), key, 'read');
    onTestFinished(() => {
      db.close();
    });
    expect(
      await failureOf(() => {
        try {
          db.exec('DELETE FROM setting');
        } catch (error) {
          throw failureFrom(error);
        }
      }),
    ).toEqual({ code: 'read-only', cause: 'SQLITE_READONLY' });
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['SQLITE_FULL', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['SQLITE_IOERR_WRITE', 'read-only'],
    ['SQLITE_IOERR_READ', 'missing'],
    ['SQLITE_IOERR_SHORT_READ', 'damaged'],
    ['SQLITE_CORRUPT_INDEX', 'damaged'],
    ['SQLITE_BUSY_SNAPSHOT', 'already-open'],
  ])('%s is %s', async (cause, code) => {
    expect(
      await failureOf(() => {
        throw failureFrom(Object.assign(new Error(), { code: cause }));
      }),
    ).toMatchObject({ code, cause });
  });

  it('is not blamed for a bug of ours', () => {
    const mistake = new TypeError('oops');
    expect(failureFrom(mistake)).toBe(mistake);
    expect(failureFrom(Object.assign(mistake, { code: 'SQLITE_CONSTRAINT_TRIGGER' }))).toBe(mistake);
  });
});
