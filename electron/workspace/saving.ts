import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failureFrom } from '../casefile/failure.ts';
import type { Workspace } from './workspace.ts';

/** A file name valid on every system: 律师函.pdf. */
export function fileName(title: string, ending: string): string {
  return `${title.replace(/[\\/:*?"<>|\n]/g, '')}.${ending}`;
}

/**
 * Saves content outside the case file, where the lawyer chooses: whole, or not at all.
 * @param content bytes at hand, or bytes that arrive piece by piece
 * @param settle called once the bytes are on disk and before the file gets its name: if it throws, nothing is left.
 * @returns the file's name, or null if the lawyer cancelled.
 * @throws Failure locked, no-case-file; CaseFileFailure disk-full, read-only
 */
export async function saveOutside(
  { choosing, reading }: Pick<Workspace, 'choosing' | 'reading'>,
  title: string,
  name: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  settle = (): void => undefined,
): Promise<string | null> {
  const place = await choosing.saveAs(title, name);
  if (place === null) return null;
  // While the dialog was open the case file may have been locked; anybody could then have answered it.
  reading(() => undefined);
  settleStaged(await stageContent(place, content), settle);
  return basename(place);
}

/**
 * Writes a file whole or not at all, replacing one of that name.
 * @param settle see `saveOutside`
 * @throws CaseFileFailure disk-full, read-only
 */
export function writeWhole(place: string, bytes: Uint8Array, settle = (): void => undefined): void {
  settleStaged(stageFile(place, bytes), settle);
}

function settleStaged(staged: StagedFile, settle: () => void): void {
  try {
    settle();
    staged.finish();
  } catch (error) {
    staged.drop();
    throw error;
  }
}

/** A file completely on disk but not yet under its final name. */
export interface StagedFile {
  /** Its temporary path. */
  readonly beside: string;
  finish(): void;
  drop(): void;
}

/** @throws CaseFileFailure disk-full, read-only; nothing is left then */
export function stageFile(place: string, bytes: Uint8Array): StagedFile {
  const { beside, staged } = besideOf(place);
  try {
    writeFileSync(beside, bytes, WHOLLY);
    return staged;
  } catch (error) {
    staged.drop();
    throw failureFrom(error);
  }
}

/** The same for bytes that may arrive piece by piece. @throws also what the content throws; nothing is left then */
export async function stageContent(
  place: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<StagedFile> {
  const { beside, staged } = besideOf(place);
  try {
    await writeFile(beside, content, WHOLLY);
    return staged;
  } catch (error) {
    staged.drop();
    throw failureFrom(error);
  }
}

const WHOLLY = { mode: 0o600, flag: 'wx', flush: true } as const;

function besideOf(place: string): { beside: string; staged: StagedFile } {
  const beside = `${place}.${randomBytes(6).toString('hex')}.part`;
  const drop = (): void => rmSync(beside, { force: true });
  const finish = (): void => {
    try {
      renameSync(beside, place);
    } catch (error) {
      drop();
      throw failureFrom(error);
    }
  };
  return { beside, staged: { beside, drop, finish } };
}

/**
 * Creates a folder that did not exist before, so that nothing is overwritten.
 * @throws CaseFileFailure disk-full, read-only, missing
 */
export function makeFolder(place: string, name: string): string {
  const folder = freeFolder(place, name);
  try {
    mkdirSync(folder);
    return folder;
  } catch (error) {
    throw failureFrom(error);
  }
}

/** A free path for a folder of this name: with a number appended if it already exists. */
export function freeFolder(place: string, name: string): string {
  for (let n = 1; ; n++) {
    const folder = join(place, n === 1 ? name : `${name}（${n}）`);
    if (!existsSync(folder)) return folder;
  }
}
