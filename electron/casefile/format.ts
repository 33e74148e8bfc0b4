import fs from 'node:fs';
import path from 'node:path';
import { CaseFileFailure, failureFrom } from './failure.ts';

/**
 * The layout of a case file on disk: a folder `名称.casebook` with the encrypted database, the wrapped key, and the
 * folders for evidence and for checked copies. It contains everything needed to open it.
 */
export const FOLDER_SUFFIX = '.casebook';
export const DATABASE = 'casefile.db';
export const KEYS = 'keys.json';
export const PREVIOUS_KEYS = 'keys.previous.json';
export const ATTEMPTS = 'attempts.json';
export const IN_USE = 'in-use.json';
export const EVIDENCE = 'evidence';
export const COPIES = 'copies';
/** Working folder for a case being exported or imported, encrypted like the rest; emptied at every opening. */
export const TRANSFER = 'transfer';

/**
 * Version of keys.json and of the cipher settings, which SQLCipher does not store: a given format always implies the
 * same settings.
 */
export const FORMAT = 1;
/** SQLite's `application_id`: "CaBk" in ASCII. */
export const APPLICATION_ID = 0x4361_426b;

/**
 * Checks a folder before asking for any password. SQLite would treat an empty or missing database as a new one under
 * any password, so both are refused here. The database is not opened: on POSIX systems, closing it again would release
 * the locks of any connection this process has to it.
 * @throws CaseFileFailure missing, not-a-case-file, damaged (`part` says what is lost), read-only.
 */
export function inspectFolder(folder: string): void {
  try {
    if (!fs.existsSync(folder)) throw new CaseFileFailure('missing');
    const names = fs.statSync(folder).isDirectory() ? fs.readdirSync(folder) : [];
    const has = (name: string): boolean => names.includes(name);
    if (!has(DATABASE) && !has(KEYS) && !has(PREVIOUS_KEYS)) throw new CaseFileFailure('not-a-case-file');
    if (!has(DATABASE) || fs.statSync(path.join(folder, DATABASE)).size === 0)
      throw new CaseFileFailure('damaged', { part: 'database' });
  } catch (error) {
    throw failureFrom(error);
  }
}
