import Database from 'better-sqlite3';

/** Every way in which a case file can refuse. The same codes cross to the window; the sentences are written where they are shown. */
export const CASE_FILE_FAILURES = [
  'empty-password',
  'wrong-password',
  'too-soon',
  'wrong-recovery-code',
  'missing',
  'exists',
  'not-a-case-file',
  'damaged',
  'newer-version',
  'already-open',
  'locked',
  'disk-full',
  'read-only',
] as const;
export type CaseFileFailureCode = (typeof CASE_FILE_FAILURES)[number];

/**
 * What a failure can tell besides its code:
 * `part` of the file that is damaged ('database', 'keys', 'copy', 'evidence'), or 'parcel' and 'backup' where a case parcel or the place of a backup is what failed; `reason` 'not-encrypted'; `machine` and `since`
 * (UTC instant) of the program that holds the file; `retryAfterSeconds`; `line` of the recovery code, from 1;
 * `found` and `known` version; `cause`, the driver's or the operating system's own code.
 */
export type FailureDetails = Readonly<
  Partial<{
    part: 'database' | 'keys' | 'copy' | 'evidence' | 'parcel' | 'backup';
    reason: 'not-encrypted';
    machine: string;
    since: string;
    retryAfterSeconds: number;
    line: number;
    found: number;
    known: number;
    cause: string;
  }>
>;

/** Never carries a password, a key, or what an SQL statement was given. */
export class CaseFileFailure extends Error {
  readonly code: CaseFileFailureCode;
  readonly details: FailureDetails;

  constructor(code: CaseFileFailureCode, details: FailureDetails = {}) {
    super(`case file: ${code}${details.cause ? ` (${details.cause})` : ''}`);
    this.name = 'CaseFileFailure';
    this.code = code;
    this.details = details;
  }
}

const BY_CAUSE: readonly (readonly [RegExp, CaseFileFailureCode])[] = [
  [/^SQLITE_(NOTADB|CORRUPT|IOERR_(SHORT_READ|DATA|CORRUPTFS))/, 'damaged'],
  // A drive that was pulled out while it is read; the file on it is as it was.
  [/^SQLITE_IOERR_READ$/, 'missing'],
  [/^SQLITE_(BUSY|LOCKED)/, 'already-open'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'disk-full'],
  [/^(SQLITE_(READONLY|CANTOPEN|PERM|IOERR)|EACCES|EPERM|EROFS|ENOTDIR)/, 'read-only'],
  // The later ones are what a drive that was pulled out, or a server that is gone, answers.
  [/^(ENOENT|EIO|ENXIO|ENODEV|ESTALE|ENOTCONN|EHOSTDOWN)/, 'missing'],
];

/**
 * Reads an error of the driver or of the file system as a case file failure. Anything else, such as a constraint that a
 * record broke, comes back as it was.
 */
export function failureFrom(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const { code } = error;
  const known = BY_CAUSE.find(([pattern]) => pattern.test(code));
  if (!known) return error;
  return new CaseFileFailure(known[1], known[1] === 'damaged' ? { part: 'database', cause: code } : { cause: code });
}

/** Whether a trigger or a constraint of the database refused a change, e.g. to a log entry. */
export function isRefusedByDatabase(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
}
