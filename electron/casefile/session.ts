import fs from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { requireOurs } from './check.ts';
import { connect } from './connection.ts';
import { type Copy, listCopies, makeCopy, writeCopy } from './copies.ts';
import { EvidenceStore } from './evidence-store.ts';
import { CaseFileFailure, failureFrom } from './failure.ts';
import { DATABASE, EVIDENCE, TRANSFER } from './format.ts';
import { migrate } from './migrate.ts';
import { type Found, isSame, Narrowing } from './narrowing.ts';
import { copyName } from './thinning.ts';
import { type ReadableFile, WritableFile } from './transaction.ts';
import { alreadyOpen, leaveNote, removeNote, requireUnused, wasLeftOpen } from './use-note.ts';

/**
 * Up to this size the whole file is checked at every opening, in a fifth of a second; a larger one when the day's copy
 * is made, and after a crash.
 */
const CHECKED_AT_OPENING = 64 * 1024 * 1024;

/**
 * What exists while a case file is open: the connection, the key and our note in the folder. Removed and wiped when it
 * ends.
 */
export class Session {
  readonly #file: WritableFile;
  readonly evidence: EvidenceStore;
  /** Why today's copy could not be made, or null; work goes on, and the lawyer is told. */
  copyFailure: CaseFileFailure | null = null;
  readonly #folder: string;
  readonly #db: Database.Database;
  readonly #key: Buffer;
  readonly #clock: () => Date;
  readonly #inode: number;
  readonly #narrowing: Narrowing;
  #narrowed: { readonly found: Found; readonly file: ReadableFile } | null = null;
  #note: string | null = null;
  /** Tried once a day, even if it fails: a full disk must not slow down every change. */
  #copyTriedOn = '';

  /** @throws CaseFileFailure already-open, damaged, newer-version, not-a-case-file, read-only, disk-full. */
  constructor(folder: string, key: Buffer, clock: () => Date, takeOver: boolean) {
    if (!takeOver) requireUnused(folder);
    this.#folder = folder;
    this.evidence = new EvidenceStore(path.join(folder, EVIDENCE));
    this.#clock = clock;
    this.#key = Buffer.from(key);
    const database = path.join(folder, DATABASE);
    try {
      this.#db = connect(database, key, 'own');
    } catch (error) {
      throw error instanceof CaseFileFailure && error.code === 'already-open' ? alreadyOpen(folder) : error;
    }
    try {
      this.#inode = fs.statSync(database).ino;
      const crashed = wasLeftOpen(folder);
      this.#note = leaveNote(folder, clock());
      requireOurs(this.#db);
      if (crashed || fs.statSync(database).size <= CHECKED_AT_OPENING) requireSound(this.#db);
      migrate(this.#db, () => this.copy());
      this.evidence.sweep();
      sweepTransfer(folder);
    } catch (error) {
      this.end();
      throw failureFrom(error);
    }
    this.#narrowing = new Narrowing(this.#db);
    this.#file = new WritableFile(this.#db, () => {
      this.#narrowing.end();
      this.#requireInPlace();
      this.#copyOncePerDay();
    });
  }

  /** The whole file. */
  get file(): WritableFile {
    this.#narrowing.end();
    return this.#file;
  }

  /** One case only, or none; anything cached against the returned file, e.g. derived values, applies to that case. */
  narrowedTo(found: Found): ReadableFile {
    const narrowed =
      this.#narrowed !== null && isSame(this.#narrowed.found, found)
        ? this.#narrowed
        : { found, file: this.#narrowing.to(found) };
    this.#narrowed = narrowed;
    return narrowed.file;
  }

  /** See `makeCopy`. */
  copy(): Copy {
    const copy = makeCopy(this.#folder, this.#db, this.#key, this.#clock());
    this.copyFailure = null;
    return copy;
  }

  /** See `writeCopy`. */
  copyTo(place: string): void {
    writeCopy(place, this.#db, this.#key);
  }

  end(): void {
    this.#db.close();
    this.#key.fill(0);
    if (this.#note) removeNote(this.#folder, this.#note);
  }

  /**
   * A file moved or replaced while open still accepts writes through its handle, but journal and copies would go to the
   * old path, where no later opening looks for them. SQLite's own check does not get through the encryption layer; like
   * it, this one compares the inode, except on Windows, where an open file stays in place and some drives do not keep
   * it stable.
   */
  #requireInPlace(): void {
    try {
      const { ino } = fs.statSync(path.join(this.#folder, DATABASE));
      if (process.platform !== 'win32' && ino !== this.#inode) throw new CaseFileFailure('missing');
    } catch (error) {
      throw failureFrom(error);
    }
  }

  #copyOncePerDay(): void {
    const day = copyName(this.#clock()).slice(0, -'-000000.db'.length);
    if (this.#copyTriedOn === day) return;
    this.#copyTriedOn = day;
    try {
      if (!listCopies(this.#folder).some((copy) => copy.name.startsWith(day))) this.copy();
    } catch (error) {
      const failure = failureFrom(error);
      if (!(failure instanceof CaseFileFailure)) throw failure;
      this.copyFailure = failure;
    }
  }
}

function requireSound(db: Database.Database): void {
  const [first] = db.pragma('quick_check(1)') as { quick_check: string }[];
  if (first?.quick_check !== 'ok') throw new CaseFileFailure('damaged', { part: 'database' });
}

/**
 * Removes what an interrupted transfer left behind. A read-only folder must not prevent the case file from being read.
 */
function sweepTransfer(folder: string): void {
  try {
    fs.rmSync(path.join(folder, TRANSFER), { recursive: true, force: true });
  } catch {
    // removed another time
  }
}
