import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { forgetFailures, countFailure, requirePatience } from './attempts.ts';
import { listCopies, type Copy } from './copies.ts';
import type { EvidenceStore } from './evidence-store.ts';
import { CaseFileFailure, failureFrom } from './failure.ts';
import { inspectFolder, TRANSFER } from './format.ts';
import { USUAL_COST, type Cost } from './key-cost.ts';
import { fits, unwrapKey, wrapKey, type Keys } from './keys.ts';
import { readKeys, replaceKeys, settleKeys } from './keys-file.ts';
import { passwordBytes } from './password.ts';
import { parseRecoveryCode, recoveryCode } from './recovery.ts';
import type { Found } from './narrowing.ts';
import { Session } from './session.ts';
import type { ReadableFile, WritableFile } from './transaction.ts';

export interface OpenOptions {
  /** Local time; tests pass their own. */
  readonly clock?: () => Date;
  /** Set once the lawyer has said that another machine's note is out of date. */
  readonly takeOver?: boolean;
  /** What a guess of a new password costs; only tests use less than the usual. */
  readonly cost?: Cost;
}

const systemClock = (): Date => new Date();

/** Gets the key with the password, and slows down whoever guesses. */
export async function keyFor(
  folder: string,
  password: string,
  clock: () => Date,
): Promise<{ key: Buffer; keys: Keys }> {
  requirePatience(folder, clock().getTime());
  const keys = readKeys(folder);
  try {
    const key = await unwrapKey(keys, password);
    forgetFailures(folder);
    return { key, keys };
  } catch (error) {
    if (error instanceof CaseFileFailure && error.code === 'wrong-password') countFailure(folder, clock().getTime());
    throw error;
  }
}

/** A case file that is open or, between `lock` and `unlock`, known but closed: then nothing of it is in memory or held on the disk. */
export class CaseFile {
  /** Absolute path of the `.casebook` folder. */
  readonly folder: string;
  readonly #clock: () => Date;
  readonly #cost: Cost;
  #takeOver: boolean;
  #session: Session | null = null;

  constructor(folder: string, options: OpenOptions = {}) {
    this.folder = path.resolve(folder);
    this.#clock = options.clock ?? systemClock;
    this.#cost = options.cost ?? USUAL_COST;
    this.#takeOver = options.takeOver ?? false;
  }

  get locked(): boolean {
    return this.#session === null;
  }

  /** For records that read. @throws CaseFileFailure locked. */
  get readable(): ReadableFile {
    return this.#open.file;
  }

  /** For records that read, of which one case and one assessment alone may be found, or none: the rest is as if it were not there. @throws CaseFileFailure locked. */
  narrowedTo(found: Found): ReadableFile {
    return this.#open.narrowedTo(found);
  }

  /** For `write`, which sees all. @throws CaseFileFailure locked. */
  get writable(): WritableFile {
    return this.#open.file;
  }

  /** The encrypted files beside the database. @throws CaseFileFailure locked. */
  get evidence(): EvidenceStore {
    return this.#open.evidence;
  }

  /** A folder for a case that goes out or comes in: beside the database, so that it is on the same disk, and swept if it is left behind. @throws CaseFileFailure locked, disk-full, read-only */
  workroom(): string {
    void this.#open;
    const room = path.join(this.folder, TRANSFER, randomUUID());
    try {
      fs.mkdirSync(room, { recursive: true, mode: 0o700 });
    } catch (error) {
      throw failureFrom(error);
    }
    return room;
  }

  /** Why the day's copy could not be made, if it could not. @throws CaseFileFailure locked. */
  get copyFailure(): CaseFileFailure | null {
    return this.#open.copyFailure;
  }

  /** Opens the file, or opens it again after `lock`. @throws CaseFileFailure wrong-password, too-soon, and what `openCaseFile` names. */
  async unlock(password: string): Promise<void> {
    inspectFolder(this.folder);
    const { key } = await keyFor(this.folder, password, this.#clock);
    this.unlockWithKey(key);
    settleKeys(this.folder);
  }

  /** Opens the file with its key, which is wiped. */
  unlockWithKey(key: Buffer): void {
    try {
      this.#session ??= new Session(this.folder, key, this.#clock, this.#takeOver);
      this.#takeOver = false; // said of one note, not of those to come
    } finally {
      key.fill(0);
    }
  }

  /** Closes the database, wipes the key and frees the folder for another machine. Does nothing when it is locked already. */
  lock(): void {
    this.#session?.end();
    this.#session = null;
  }

  /** As `lock`, when the file will not be wanted again. */
  close(): void {
    this.lock();
  }

  /** Makes a copy now and checks it. @throws CaseFileFailure damaged, disk-full, read-only, locked. */
  copyNow(): Copy {
    return this.#open.copy();
  }

  /** Writes the database to a new file elsewhere, under the same key, opened and checked. @throws CaseFileFailure damaged, locked, and as the driver fails */
  copyTo(place: string): void {
    this.#open.copyTo(place);
  }

  /** Checked copies, newest first; known also while the file is locked. */
  copies(): Copy[] {
    return listCopies(this.folder);
  }

  /** The eight lines of the recovery sheet, for whoever knows the password. @throws CaseFileFailure wrong-password, too-soon. */
  async recoveryCode(password: string): Promise<string[]> {
    const { key } = await keyFor(this.folder, password, this.#clock);
    try {
      return recoveryCode(key);
    } finally {
      key.fill(0);
    }
  }

  /**
   * Makes a checked copy, then wraps the same key under a new password. The database and its copies are not encrypted anew:
   * they open with the new password, the recovery sheet stays good, and whoever kept an older keys.json together with the
   * older password can still get the key from them.
   * @throws CaseFileFailure wrong-password, too-soon, empty-password, locked, and what `copyNow` throws.
   */
  async changePassword(password: string, newPassword: string): Promise<void> {
    passwordBytes(newPassword).fill(0);
    const { key, keys } = await keyFor(this.folder, password, this.#clock);
    try {
      this.copyNow();
      await replaceKeys(this.folder, await wrapKey(key, keys.file, newPassword, this.#cost), key, newPassword);
    } finally {
      key.fill(0);
    }
  }

  /** See `openWithRecoveryCode`. */
  async recover(code: string, newPassword: string): Promise<void> {
    passwordBytes(newPassword).fill(0);
    inspectFolder(this.folder);
    const key = parseRecoveryCode(code);
    const keys = readableKeys(this.folder);
    if (keys && !fits(keys, key)) throw new CaseFileFailure('wrong-recovery-code');
    try {
      this.unlockWithKey(Buffer.from(key));
      this.copyNow();
      const file = this.readable.one('SELECT file FROM identity')?.['file'];
      await replaceKeys(this.folder, await wrapKey(key, String(file), newPassword, this.#cost), key, newPassword);
      forgetFailures(this.folder);
    } catch (error) {
      this.lock();
      const neverFitted = !keys && error instanceof CaseFileFailure && error.details.cause === 'SQLITE_NOTADB';
      throw neverFitted ? new CaseFileFailure('wrong-recovery-code') : error;
    } finally {
      key.fill(0);
    }
  }

  get #open(): Session {
    if (!this.#session) throw new CaseFileFailure('locked');
    return this.#session;
  }
}

/** keys.json, or null when it is lost or damaged: the recovery sheet opens the file without it. */
function readableKeys(folder: string): Keys | null {
  try {
    return readKeys(folder);
  } catch (error) {
    if (error instanceof CaseFileFailure && error.code === 'damaged') return null;
    throw error;
  }
}

/**
 * Opens a case file with its password, alone: no other program has it open at the same time.
 * @throws CaseFileFailure missing, not-a-case-file, damaged, newer-version, already-open, empty-password, wrong-password,
 * too-soon, read-only, disk-full.
 */
export async function openCaseFile(folder: string, password: string, options: OpenOptions = {}): Promise<CaseFile> {
  const file = new CaseFile(folder, options);
  await file.unlock(password);
  return file;
}

/**
 * Opens a case file with the code on its recovery sheet and gives it a new password; the old one no longer opens it.
 * @throws CaseFileFailure wrong-recovery-code (`line` when a line is mistyped; none when the code is another file's), and as `openCaseFile`.
 */
export async function openWithRecoveryCode(
  folder: string,
  code: string,
  newPassword: string,
  options: OpenOptions = {},
): Promise<CaseFile> {
  const file = new CaseFile(folder, options);
  await file.recover(code, newPassword);
  return file;
}
