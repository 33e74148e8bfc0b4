import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from './durable-file.ts';
import { CaseFileFailure } from './failure.ts';
import { IN_USE } from './format.ts';

/**
 * A note next to the database that says which machine has the file open and since when. On one machine the operating
 * system's lock decides, and a note left behind by a crash is simply replaced. Those locks do not travel with a folder
 * synchronized between two machines, so a note from another machine blocks opening until the lawyer confirms it is
 * stale.
 */
const noteSchema = z.strictObject({ machine: z.string(), since: z.iso.datetime(), token: z.uuid() });
type UseNote = z.infer<typeof noteSchema>;

function read(folder: string): UseNote | null {
  try {
    return noteSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, IN_USE), 'utf8')));
  } catch {
    return null;
  }
}

/** @throws CaseFileFailure already-open with `machine` and `since` if the folder holds another machine's note. */
export function requireUnused(folder: string): void {
  const note = read(folder);
  if (note && note.machine !== os.hostname()) throw alreadyOpen(folder);
}

/** The failure to report when the database's own lock is held. */
export function alreadyOpen(folder: string): CaseFileFailure {
  const note = read(folder);
  return new CaseFileFailure(
    'already-open',
    note ? { machine: note.machine, since: note.since } : { machine: os.hostname() },
  );
}

/** Whether the last use of the file did not end cleanly. Called before the note is replaced. */
export function wasLeftOpen(folder: string): boolean {
  return fs.existsSync(path.join(folder, IN_USE));
}

/** Writes our note over any other. @returns its token, which `removeNote` needs. */
export function leaveNote(folder: string, since: Date): string {
  const note: UseNote = { machine: os.hostname(), since: since.toISOString(), token: randomUUID() };
  replaceFile(path.join(folder, IN_USE), `${JSON.stringify(note)}\n`);
  return note.token;
}

/** Removes our own note, never one that another machine has put in its place since. */
export function removeNote(folder: string, token: string): void {
  try {
    if (read(folder)?.token === token) fs.rmSync(path.join(folder, IN_USE));
  } catch {
    // if left behind, it is replaced at the next opening
  }
}
