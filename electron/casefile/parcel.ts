import { createHash, hkdfSync, randomUUID } from 'node:crypto';
import type fs from 'node:fs';
import { CaseFileFailure } from './failure.ts';
import type { Cost } from './key-cost.ts';
import { type Keys, keysSchema, randomKey, wrapKey } from './keys.ts';
import { plainKeys } from './keys-file.ts';
import { ChunkSealer } from './sealed-chunks.ts';

/**
 * A case parcel, one file under a password. Its head, in plain text: the ten bytes CASEPARCEL, the format version
 * (16 bits, big-endian), the length of what follows (32 bits), a random key wrapped under the password as in keys.json,
 * as JSON, and the SHA-256 of all of the above. Its body: chunks of 64 KiB as for evidence, under a key derived by HKDF
 * from the wrapped key and the head's SHA-256, which ties head and body together. The body's content begins with the
 * length (32 bits) of its list, then the list; the contents follow in the order of the list.
 */
const MAGIC = Buffer.from('CASEPARCEL');
const PARCEL_FORMAT = 1;
const FIXED = MAGIC.length + 2 + 4;
const DIGEST = 32;
/** The largest head accepted; a forged length must not exhaust memory. */
const MOST_HEAD = 64 * 1024;

/** A failure of the parcel, not of the case file on the desk. */
export const failed = (code: CaseFileFailure['code'], cause?: string): CaseFileFailure =>
  new CaseFileFailure(code, { part: 'parcel', ...(cause !== undefined && { cause }) });

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

export function bodyKey(key: Buffer, headDigest: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, headDigest, 'case parcel body 1', 32));
}

/** The key that seals a parcel, and the parcel's head. */
export interface ParcelSeal {
  readonly head: Buffer;
  readonly key: Buffer;
}

/** A new key under a password. Takes as long as one Argon2id. @throws CaseFileFailure empty-password */
export async function newParcelSeal(password: string, cost?: Cost): Promise<ParcelSeal> {
  const key = randomKey();
  try {
    const keys = Buffer.from(JSON.stringify(plainKeys(await wrapKey(key, randomUUID(), password, cost))));
    const fixed = Buffer.alloc(FIXED);
    MAGIC.copy(fixed);
    fixed.writeUInt16BE(PARCEL_FORMAT, MAGIC.length);
    fixed.writeUInt32BE(keys.length, MAGIC.length + 2);
    const head = Buffer.concat([fixed, keys]);
    return { head: Buffer.concat([head, digest(head)]), key: bodyKey(key, digest(head)) };
  } finally {
    key.fill(0);
  }
}

/** The whole file, piece by piece. @param list see above @param contents what the list names, in its order */
export async function* sealParcel(
  { head, key }: ParcelSeal,
  list: Uint8Array,
  contents: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  yield head;
  const sealer = new ChunkSealer(key);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(list.length);
  yield sealer.add(Buffer.concat([length, list]));
  for await (const piece of contents) {
    const sealed = sealer.add(piece);
    if (sealed.length > 0) yield sealed;
  }
  yield sealer.end();
}

/** @throws CaseFileFailure (part parcel) not-a-case-file, newer-version, damaged */
export async function readHead(
  handle: fs.promises.FileHandle,
  size: number,
): Promise<{ keys: Keys; headDigest: Buffer; length: number }> {
  const fixed = Buffer.alloc(FIXED);
  await handle.read(fixed, 0, FIXED, 0);
  if (!fixed.subarray(0, MAGIC.length).equals(MAGIC)) throw failed('not-a-case-file');
  const length = fixed.readUInt32BE(MAGIC.length + 2);
  if (length > MOST_HEAD || FIXED + length + DIGEST > size) throw failed('damaged', 'head');
  const head = Buffer.alloc(FIXED + length + DIGEST);
  await handle.read(head, 0, head.length, 0);
  const headDigest = digest(head.subarray(0, FIXED + length));
  if (!headDigest.equals(head.subarray(FIXED + length))) throw failed('damaged', 'head');
  const found = fixed.readUInt16BE(MAGIC.length);
  if (found > PARCEL_FORMAT)
    throw new CaseFileFailure('newer-version', { part: 'parcel', found, known: PARCEL_FORMAT });
  const keys = keysSchema.safeParse(parsed(head.subarray(FIXED, FIXED + length).toString('utf8')));
  if (!keys.success) throw failed('damaged', 'head');
  return { keys: keys.data, headDigest, length: head.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw failed('damaged', 'head');
  }
}
