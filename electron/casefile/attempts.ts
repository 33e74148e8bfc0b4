import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from './durable-file.ts';
import { CaseFileFailure } from './failure.ts';
import { ATTEMPTS } from './format.ts';

/**
 * Slows down anyone guessing passwords at the lawyer's desk. The count has its own file so that a typo never causes
 * keys.json to be rewritten. Against someone who has copied the folder, only Argon2id and the password protect.
 */
const attemptsSchema = z.strictObject({ failures: z.int().min(1), lastAt: z.int() });

/** Seconds to wait after a number of consecutive failures: 0, 0, 1, 2, 4 … 60. */
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
  // If the clock has been set back since, it cannot tell how long the wait has been.
  if (waited >= 0 && waited < wait)
    throw new CaseFileFailure('too-soon', { retryAfterSeconds: Math.ceil((wait - waited) / 1000) });
}

/** Counts a wrong password. If the folder is not writable the count is lost; opening fails anyway. */
export function countFailure(folder: string, now: number): void {
  const failures = (read(folder)?.failures ?? 0) + 1;
  try {
    replaceFile(path.join(folder, ATTEMPTS), JSON.stringify({ failures, lastAt: now }));
  } catch {
    // a wrong password is still reported as "wrong password"
  }
}

export function forgetFailures(folder: string): void {
  try {
    fs.rmSync(path.join(folder, ATTEMPTS), { force: true });
  } catch {
    // a file opened read-only may be in a folder where nothing can be removed
  }
}
