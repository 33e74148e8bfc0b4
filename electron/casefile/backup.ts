import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { CaseFile } from './case-file.ts';
import { replaceFile, syncFolder } from './durable-file.ts';
import { EvidenceStore, type SealedFile } from './evidence-store.ts';
import { CaseFileFailure, failureFrom } from './failure.ts';
import { COPIES, DATABASE, EVIDENCE, FOLDER_SUFFIX, IN_USE } from './format.ts';
import { readKeys, writeFirstKeys } from './keys-file.ts';
import { sealedLength } from './sealed-chunks.ts';

/**
 * A file in each backup that records which case file it belongs to and the state of its database when it was written.
 * Opening a backup and working in it changes the database; such a backup is never overwritten.
 */
const MARK = 'backup.json';
const markSchema = z.strictObject({ file: z.uuid(), madeAt: z.iso.datetime(), sha256: z.string() });

export interface BackupJob {
  /** Every evidence file the database knows of; called again before the database is copied. */
  wanted(): readonly SealedFile[];
  /** Called between pieces. @throws whatever is to abort the work */
  goOn(): void;
  /** In bytes. */
  progress(done: number, total: number): void;
}

export interface Backup {
  readonly folder: string;
  /** Evidence files that were not in the backup before. */
  readonly added: number;
  readonly bytes: number;
  /** Damaged in the case file itself: the backup lacks them, or keeps its earlier copies. */
  readonly lost: readonly SealedFile[];
  /** On the same disk as the case file, and so would be lost with it. */
  readonly sameDisk: boolean;
}

/**
 * Copies a whole case file to another place, where it is a case file like any other and opens with the same password:
 * its evidence, file by file, skipping what is already there; then its database, opened and checked; then its wrapped
 * key. A new backup is built next to its destination and renamed last; an older one of the same file is brought up to
 * date. At no point does it lack anything its database refers to.
 * @param place an existing folder outside the case file. @param at the present
 * @throws CaseFileFailure (part backup) disk-full, read-only, missing, exists when `place` is inside the case file;
 * damaged (part database or copy); locked; and whatever `goOn` throws
 */
export async function backUp(file: CaseFile, place: string, at: Date, job: BackupJob): Promise<Backup> {
  try {
    const [inside, outside] = [fs.realpathSync(file.folder), fs.realpathSync(place)];
    if (`${outside}${path.sep}`.startsWith(`${inside}${path.sep}`)) throw new CaseFileFailure('exists');
    const id = String(file.readable.one('SELECT file FROM identity')?.['file']);
    const { folder, isNew } = target(outside, path.basename(file.folder, FOLDER_SUFFIX), id, at);
    const building = isNew ? `${folder}.${randomUUID()}` : folder;
    try {
      for (const part of [building, path.join(building, EVIDENCE), path.join(building, COPIES)])
        fs.mkdirSync(part, { recursive: true, mode: 0o700 });
      const copied = await copyEvidence(file, building, job);
      // No await from here on, so that what is copied matches the last result of `wanted`.
      copyDatabase(file, building);
      writeFirstKeys(building, readKeys(file.folder));
      replaceFile(
        path.join(building, MARK),
        `${JSON.stringify({ file: id, madeAt: at.toISOString(), sha256: digestOf(path.join(building, DATABASE)) })}\n`,
      );
      if (isNew) fs.renameSync(building, folder);
      syncFolder(outside);
      return { folder, ...copied, sameDisk: fs.statSync(outside).dev === fs.statSync(inside).dev };
    } catch (error) {
      if (isNew) fs.rmSync(building, { recursive: true, force: true });
      throw error;
    }
  } catch (error) {
    throw ofBackup(error);
  }
}

/** The backup's destination: an earlier backup of the same file that nobody has worked in since, or an unused name. */
function target(place: string, name: string, file: string, at: Date): { folder: string; isNew: boolean } {
  const stamp = at.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '');
  for (const ending of ['', ` ${stamp.slice(0, 10)}`, ` ${stamp}`, ` ${randomUUID()}`]) {
    const folder = path.join(place, `${name} 备份${ending}${FOLDER_SUFFIX}`);
    if (!fs.existsSync(folder)) return { folder, isNew: true };
    if (isUntouched(folder, file)) return { folder, isNew: false };
  }
  throw new CaseFileFailure('exists');
}

function isUntouched(folder: string, file: string): boolean {
  try {
    const mark = markSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, MARK), 'utf8')));
    return (
      mark.file === file &&
      !fs.existsSync(path.join(folder, IN_USE)) &&
      digestOf(path.join(folder, DATABASE)) === mark.sha256
    );
  } catch {
    return false;
  }
}

function digestOf(file: string): string {
  const hash = createHash('sha256');
  const handle = fs.openSync(file, 'r');
  try {
    const piece = Buffer.alloc(1024 * 1024);
    for (let read = fs.readSync(handle, piece); read > 0; read = fs.readSync(handle, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    fs.closeSync(handle);
  }
  return hash.digest('hex');
}

async function copyEvidence(
  file: CaseFile,
  building: string,
  job: BackupJob,
): Promise<{ added: number; bytes: number; lost: SealedFile[] }> {
  const store = new EvidenceStore(path.join(building, EVIDENCE));
  store.sweep();
  const isThere = ({ id, bytes }: SealedFile): boolean =>
    fs.statSync(path.join(building, EVIDENCE, id), { throwIfNoEntry: false })?.size === sealedLength(bytes);
  const lost: SealedFile[] = [];
  let [added, done] = [0, 0];
  const left = (): SealedFile[] =>
    job.wanted().filter((sealed) => !isThere(sealed) && !lost.some(({ id }) => id === sealed.id));
  for (let files = left(); files.length > 0; files = left()) {
    const total = done + files.reduce((sum, { bytes }) => sum + sealedLength(bytes), 0);
    const free = fs.statfsSync(building);
    if (free.bavail * free.bsize < total - done) throw new CaseFileFailure('disk-full');
    for (const sealed of files) {
      const pieces = async function* (): AsyncGenerator<Buffer> {
        for await (const piece of file.evidence.sealed(sealed)) {
          job.goOn();
          yield piece;
          job.progress((done += piece.length), total);
        }
      };
      try {
        (await store.takeSealed(sealed, pieces())).place();
        added += 1;
      } catch (error) {
        if (!(error instanceof CaseFileFailure) || error.code !== 'damaged') throw error;
        // Intact here but damaged there: the other disk is unreliable.
        if ((await file.evidence.check(sealed)) === null) throw new CaseFileFailure('damaged', { part: 'copy' });
        lost.push(sealed);
      }
    }
  }
  return { added, bytes: done, lost };
}

function copyDatabase(file: CaseFile, building: string): void {
  const fresh = path.join(building, `${DATABASE}.new`);
  fs.rmSync(fresh, { force: true });
  try {
    file.copyTo(fresh);
    fs.renameSync(fresh, path.join(building, DATABASE));
    syncFolder(building);
  } catch (error) {
    fs.rmSync(fresh, { force: true });
    throw error;
  }
}

/** Attributes a failure at the destination to the backup rather than to the case file. */
function ofBackup(error: unknown): unknown {
  const failure = failureFrom(error);
  return failure instanceof CaseFileFailure && ['disk-full', 'read-only', 'missing', 'exists'].includes(failure.code)
    ? new CaseFileFailure(failure.code, { ...failure.details, part: 'backup' })
    : failure;
}
