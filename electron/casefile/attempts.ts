import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from './durable-file.ts';
import { CaseFileFailure } from './failure.ts';
import { ATTEMPTS } from './format.ts';

/**
 * Slows down whoever tries passwords at the lawyer's desk. It lives in a file of its own so that keys.json is never rewritten
 * for a slip of the finger. Against someone who has copied the folder only Argon2id and the password protect.
 */
const attemptsSchema = z.strictObject({ failures: z.int().min(1), lastAt: z.int() });

/** Seconds to wait after a number of failures in a row: 0, 0, 1, 2, 4 … 60. */
export function waitAfter(failures: number): number {
  return failures < 3 ? 0 : Math.min(60, 2 ** (failures - 3));
}

function read(folder: string): z.infer<typeof attemptsSchema> | null {
  try {
    return attemptsSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, ATTEMPTS), 'utf8')));
  } catch {
    return null;
  }
}

/** @param now milliseconds since 1970. @throws CaseFileFailure too-soon with `retryAfterSeconds`, rounded up. */
export function requirePatience(folder: string, now: number): void {
  const last = read(folder);
  if (!last) return;
  const waited = now - last.lastAt;
  const wait = waitAfter(last.failures) * 1000;
  // A clock that was set back since says nothing about how long the wait has been.
  if (waited >= 0 && waited < wait)
    throw new CaseFileFailure('too-soon', { retryAfterSeconds: Math.ceil((wait - waited) / 1000) });
}

/** Counts a wrong password. Where the folder cannot be written the count is not kept, and opening fails anyway. */
export function countFailure(folder: string, now: number): void {
  const failures = (read(folder)?.failures ?? 0) + 1;
  try {
    replaceFile(path.join(folder, ATTEMPTS), JSON.stringify({ failures, lastAt: now }));
  } catch {
    // the right answer to a wrong password stays "wrong password"
  }
}

export function forgetFailures(folder: string): void {
  try {
    fs.rmSync(path.join(folder, ATTEMPTS), { force: true });
  } catch {
    // a file opened only for reading may lie where nothing can be removed
  }
}
