import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile, syncFolder } from './durable-file.ts';
import { CaseFileFailure, failureFrom } from './failure.ts';
import { FORMAT, KEYS, PREVIOUS_KEYS } from './format.ts';
import { type Keys, keysSchema, unwrapKey } from './keys.ts';

/** On disk the fields carry a checksum, so that a damaged file is not mistaken for a mistyped password. */
const stored = z.strictObject({ keys: z.unknown(), sha256: z.string() });
const anyFormat = z.looseObject({ keys: z.looseObject({ format: z.int() }) });

function checksum(keys: unknown): string {
  return createHash('sha256').update(JSON.stringify(keys)).digest('hex');
}

/** Keys as serialized; `keysSchema` reads them back. */
export function plainKeys(keys: Keys): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(keys).map(([name, value]) => [name, Buffer.isBuffer(value) ? value.toString('base64') : value]),
  );
}

function write(folder: string, keys: Keys): void {
  const plain = plainKeys(keys);
  replaceFile(path.join(folder, KEYS), `${JSON.stringify({ keys: plain, sha256: checksum(plain) }, null, 2)}\n`);
}

function readOne(file: string): Keys {
  const damaged = new CaseFileFailure('damaged', { part: 'keys' });
  let content: unknown;
  try {
    content = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code !== 'ENOENT') throw failureFrom(error);
    throw damaged;
  }
  const format = anyFormat.safeParse(content);
  if (format.success && format.data.keys.format > FORMAT) {
    throw new CaseFileFailure('newer-version', { found: format.data.keys.format, known: FORMAT });
  }
  const outer = stored.safeParse(content);
  if (!outer.success || outer.data.sha256 !== checksum(outer.data.keys)) throw damaged;
  const keys = keysSchema.safeParse(outer.data.keys);
  if (!keys.success) throw damaged;
  return keys.data;
}

/**
 * Reads keys.json, or the previous keys if a password change was interrupted before its result was verified.
 * @throws CaseFileFailure damaged (part keys), newer-version.
 */
export function readKeys(folder: string): Keys {
  try {
    return readOne(path.join(folder, KEYS));
  } catch (error) {
    const previous = path.join(folder, PREVIOUS_KEYS);
    if (error instanceof CaseFileFailure && error.code === 'damaged' && fs.existsSync(previous))
      return readOne(previous);
    throw error;
  }
}

/** Writes the keys of a new file. */
export function writeFirstKeys(folder: string, keys: Keys): void {
  write(folder, keys);
}

/**
 * Replaces the keys. The previous ones stay next to them until the new ones, read back from disk, have yielded the same
 * key for the new password.
 */
export async function replaceKeys(folder: string, keys: Keys, key: Buffer, password: string): Promise<void> {
  const current = path.join(folder, KEYS);
  const previous = path.join(folder, PREVIOUS_KEYS);
  try {
    if (fs.existsSync(current)) fs.copyFileSync(current, previous);
    write(folder, keys);
    const proved = await unwrapKey(readOne(current), password);
    if (!proved.equals(key)) throw new CaseFileFailure('damaged', { part: 'keys' });
    proved.fill(0);
    dropPreviousKeys(folder);
  } catch (error) {
    throw failureFrom(error);
  }
}

function dropPreviousKeys(folder: string): void {
  fs.rmSync(path.join(folder, PREVIOUS_KEYS), { force: true });
  syncFolder(folder);
}

/**
 * Completes an interrupted password change once the file has been opened: if keys.json is intact the previous keys are
 * removed, since an old password must not live on; otherwise they replace it.
 */
export function settleKeys(folder: string): void {
  const [current, previous] = [path.join(folder, KEYS), path.join(folder, PREVIOUS_KEYS)];
  if (!fs.existsSync(previous)) return;
  try {
    readOne(current);
    dropPreviousKeys(folder);
  } catch {
    fs.renameSync(previous, current);
  }
}
