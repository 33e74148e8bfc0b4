import fs from 'node:fs';
import path from 'node:path';
import { CaseFileFailure, failureFrom } from './failure.ts';

/**
 * What a case file is on disk: a folder `名称.casebook` with the encrypted database, the wrapped key, and the folders
 * for evidence and for checked copies. Everything needed to open it lies inside; nothing outside the folder is required.
 */
export const FOLDER_SUFFIX = '.casebook';
export const DATABASE = 'casefile.db';
export const KEYS = 'keys.json';
export const PREVIOUS_KEYS = 'keys.previous.json';
export const ATTEMPTS = 'attempts.json';
export const IN_USE = 'in-use.json';
export const EVIDENCE = 'evidence';
export const COPIES = 'copies';

/** Version of keys.json and of the cipher settings, which SQLCipher does not store: a given format always means the same settings. */
export const FORMAT = 1;
/** SQLite's `application_id`: "CaBk" in ASCII. */
export const APPLICATION_ID = 0x4361_426b;

const PLAINTEXT_HEADER = 'SQLite format 3\0';

/** Whether a file starts as an unencrypted SQLite database does. */
export function isPlaintextDatabase(file: string): boolean {
  const header = Buffer.alloc(PLAINTEXT_HEADER.length);
  const fd = fs.openSync(file, 'r');
  try {
    fs.readSync(fd, header, 0, header.length, 0);
  } finally {
    fs.closeSync(fd);
  }
  return header.toString('latin1') === PLAINTEXT_HEADER;
}

/**
 * Looks at a folder before any password is asked for. SQLite would take an empty or missing database for a new one under
 * any password, and an unencrypted one without complaint, so both are refused here.
 * @throws CaseFileFailure missing, not-a-case-file, damaged (`part` says what is lost), read-only.
 */
export function inspectFolder(folder: string): void {
  try {
    if (!fs.existsSync(folder)) throw new CaseFileFailure('missing');
    const names = fs.statSync(folder).isDirectory() ? fs.readdirSync(folder) : [];
    const has = (name: string): boolean => names.includes(name);
    if (!has(DATABASE) && !has(KEYS) && !has(PREVIOUS_KEYS)) throw new CaseFileFailure('not-a-case-file');
    const database = path.join(folder, DATABASE);
    if (!has(DATABASE) || fs.statSync(database).size === 0) throw new CaseFileFailure('damaged', { part: 'database' });
    if (isPlaintextDatabase(database)) throw new CaseFileFailure('not-a-case-file', { reason: 'not-encrypted' });
  } catch (error) {
    throw failureFrom(error);
  }
}
