import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failureFrom } from '../casefile/failure.ts';
import type { Workspace } from './workspace.ts';

/** A name that every system takes for a file: 律师函.pdf. */
export function fileName(title: string, ending: string): string {
  return `${title.replace(/[\\/:*?"<>|\n]/g, '')}.${ending}`;
}

/**
 * Saves a content outside the case file, where the lawyer says: whole, or not at all.
 * @param content bytes at hand, or bytes that come piece by piece
 * @param settle is called once the bytes are on disk and before they get their name: when it throws, nothing is left of them.
 * @returns the file's name, or null when the lawyer called it off.
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
  // While the dialog stood open the case file may have been locked: whoever answered it then may be anybody.
  reading(() => undefined);
  settleStaged(await stageContent(place, content), settle);
  return basename(place);
}

/** Writes a file whole or not at all, over one of that name. @param settle see `saveOutside` @throws CaseFileFailure disk-full, read-only */
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

/** A file that is on disk whole and has not got its name yet. */
export interface StagedFile {
  /** Where it lies until then. */
  readonly beside: string;
  finish(): void;
  drop(): void;
}

/** @throws CaseFileFailure disk-full, read-only; then nothing is left of it */
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

/** The same for bytes that may come piece by piece. @throws also what the content throws; then nothing is left of it */
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

/** A folder that was not there before, so that nothing in it is written over. @throws CaseFileFailure disk-full, read-only, missing */
export function makeFolder(place: string, name: string): string {
  const folder = freeFolder(place, name);
  try {
    mkdirSync(folder);
    return folder;
  } catch (error) {
    throw failureFrom(error);
  }
}

/** Where a folder of this name can be made: with a number after it when there is one. */
export function freeFolder(place: string, name: string): string {
  for (let n = 1; ; n++) {
    const folder = join(place, n === 1 ? name : `${name}（${n}）`);
    if (!existsSync(folder)) return folder;
  }
}
