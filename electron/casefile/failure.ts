import Database from 'better-sqlite3';

/**
 * Every way a case file can refuse. The renderer gets the same codes; the sentences are written where they are shown.
 */
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
 * Details of a failure besides its code:
 * `part`, what is damaged: a part of the file ('database', 'keys', 'copy', 'evidence'), or 'parcel' or 'backup' when
 * the case parcel or the backup's location failed; `reason` 'not-encrypted'; `machine` and `since` (UTC instant) of the
 * program that holds the file; `retryAfterSeconds`; `line` of the recovery code, from 1;
 * `found` and `known` version; `cause`, the error code of the driver or the operating system.
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

/** Never carries a password, a key, or the parameters of an SQL statement. */
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
  // A drive unplugged while being read; the file on it is intact.
  [/^SQLITE_IOERR_READ$/, 'missing'],
  [/^SQLITE_(BUSY|LOCKED)/, 'already-open'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'disk-full'],
  [/^(SQLITE_(READONLY|CANTOPEN|PERM|IOERR)|EACCES|EPERM|EROFS|ENOTDIR)/, 'read-only'],
  // From EIO on: what an unplugged drive or an unreachable server reports.
  [/^(ENOENT|EIO|ENXIO|ENODEV|ESTALE|ENOTCONN|EHOSTDOWN)/, 'missing'],
];

/**
 * Converts an error of the driver or the file system to a case file failure. Any other error, such as a constraint
 * violation, is returned unchanged.
 */
export function failureFrom(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const { code } = error;
  const known = BY_CAUSE.find(([pattern]) => pattern.test(code));
  if (!known) return error;
  return new CaseFileFailure(known[1], known[1] === 'damaged' ? { part: 'database', cause: code } : { cause: code });
}

/** Whether a trigger or a constraint of the database rejected a change, e.g. to a log entry. */
export function isRefusedByDatabase(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
}
