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
/** Where a case that goes out or comes in is worked at, encrypted like the rest; emptied at every opening. */
export const TRANSFER = 'transfer';

/** Version of keys.json and of the cipher settings, which SQLCipher does not store: a given format always means the same settings. */
export const FORMAT = 1;
/** SQLite's `application_id`: "CaBk" in ASCII. */
export const APPLICATION_ID = 0x4361_426b;

/**
 * Looks at a folder before any password is asked for. SQLite would take an empty or missing database for a new one under
 * any password, so both are refused here. The database is not opened: closing it again would, on POSIX systems, give up the
 * locks of a connection that this process may have to it.
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
