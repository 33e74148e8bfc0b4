import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { countFailure, forgetFailures, requirePatience } from './attempts.ts';
import { type Copy, listCopies } from './copies.ts';
import type { EvidenceStore } from './evidence-store.ts';
import { CaseFileFailure, failureFrom } from './failure.ts';
import { inspectFolder, TRANSFER } from './format.ts';
import { type Cost, USUAL_COST } from './key-cost.ts';
import { fits, type Keys, unwrapKey, wrapKey } from './keys.ts';
import { readKeys, replaceKeys, settleKeys } from './keys-file.ts';
import type { Found } from './narrowing.ts';
import { passwordBytes } from './password.ts';
import { parseRecoveryCode, recoveryCode } from './recovery.ts';
import { Session } from './session.ts';
import type { ReadableFile, WritableFile } from './transaction.ts';

export interface OpenOptions {
  /** Local time; tests pass their own. */
  readonly clock?: () => Date;
  /** Set once the lawyer has confirmed that another machine's note is stale. */
  readonly takeOver?: boolean;
  /** Cost of one guess at a new password; only tests use less than the usual. */
  readonly cost?: Cost;
}

const systemClock = (): Date => new Date();

/** Gets the key from the password, and slows down guessing. */
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

/**
 * A case file that is open or, between `lock` and `unlock`, closed: then nothing of it is in memory or locked on disk.
 */
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

  /** For records that only read. @throws CaseFileFailure locked. */
  get readable(): ReadableFile {
    return this.#open.file;
  }

  /**
   * For records that only read, restricted to one case and one assessment, or to none, as if the rest did not exist.
   * @throws CaseFileFailure locked.
   */
  narrowedTo(found: Found): ReadableFile {
    return this.#open.narrowedTo(found);
  }

  /** For `write`, which sees everything. @throws CaseFileFailure locked. */
  get writable(): WritableFile {
    return this.#open.file;
  }

  /** The encrypted files next to the database. @throws CaseFileFailure locked. */
  get evidence(): EvidenceStore {
    return this.#open.evidence;
  }

  /**
   * A folder for a case being exported or imported: next to the database, so that it is on the same disk, and cleaned
   * up later if left behind.
   * @throws CaseFileFailure locked, disk-full, read-only
   */
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

  /** Why today's copy could not be made, or null. @throws CaseFileFailure locked. */
  get copyFailure(): CaseFileFailure | null {
    return this.#open.copyFailure;
  }

  /**
   * Opens the file, or reopens it after `lock`.
   * @throws CaseFileFailure wrong-password, too-soon, and those of `openCaseFile`.
   */
  async unlock(password: string): Promise<void> {
    inspectFolder(this.folder);
    const { key } = await keyFor(this.folder, password, this.#clock);
    this.unlockWithKey(key);
    settleKeys(this.folder);
  }

  /** Opens the file with its key, then wipes the key. */
  unlockWithKey(key: Buffer): void {
    try {
      this.#session ??= new Session(this.folder, key, this.#clock, this.#takeOver);
      this.#takeOver = false; // applies to one note, not to later ones
    } finally {
      key.fill(0);
    }
  }

  /** Closes the database, wipes the key and releases the folder for other machines. Does nothing if already locked. */
  lock(): void {
    this.#session?.end();
    this.#session = null;
  }

  /** Like `lock`, when the file will not be needed again. */
  close(): void {
    this.lock();
  }

  /** Makes a copy now and checks it. @throws CaseFileFailure damaged, disk-full, read-only, locked. */
  copyNow(): Copy {
    return this.#open.copy();
  }

  /**
   * Writes the database to a new file elsewhere, under the same key, opened and checked.
   * @throws CaseFileFailure damaged, locked, and driver errors
   */
  copyTo(place: string): void {
    this.#open.copyTo(place);
  }

  /** Checked copies, newest first; available even while the file is locked. */
  copies(): Copy[] {
    return listCopies(this.folder);
  }

  /** The eight lines of the recovery sheet, given the password. @throws CaseFileFailure wrong-password, too-soon. */
  async recoveryCode(password: string): Promise<string[]> {
    const { key } = await keyFor(this.folder, password, this.#clock);
    try {
      return recoveryCode(key);
    } finally {
      key.fill(0);
    }
  }

  /**
   * Makes a checked copy, then wraps the same key under a new password. The database and its copies are not
   * re-encrypted: they open with the new password, the recovery sheet stays valid, and anyone who kept an older
   * keys.json and knows the older password can still get the key from them.
   * @throws CaseFileFailure wrong-password, too-soon, empty-password, locked, and whatever `copyNow` throws.
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

/** keys.json, or null if it is lost or damaged: the recovery sheet opens the file without it. */
function readableKeys(folder: string): Keys | null {
  try {
    return readKeys(folder);
  } catch (error) {
    if (error instanceof CaseFileFailure && error.code === 'damaged') return null;
    throw error;
  }
}

/**
 * Opens a case file with its password, exclusively: no other program can have it open at the same time.
 * @throws CaseFileFailure missing, not-a-case-file, damaged, newer-version, already-open, empty-password,
 * wrong-password, too-soon, read-only, disk-full.
 */
export async function openCaseFile(folder: string, password: string, options: OpenOptions = {}): Promise<CaseFile> {
  const file = new CaseFile(folder, options);
  await file.unlock(password);
  return file;
}

/**
 * Opens a case file with the code on its recovery sheet and sets a new password; the old one no longer opens it.
 * @throws CaseFileFailure wrong-recovery-code (with `line` when a line is mistyped; without when the code belongs to
 * another file), and those of `openCaseFile`.
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
