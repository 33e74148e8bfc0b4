import { createHash, hkdfSync, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { CaseFileFailure, failureFrom } from './failure.ts';
import { keysSchema, randomKey, unwrapKey, wrapKey, type Cost, type Keys } from './keys.ts';
import { plainKeys } from './keys-file.ts';
import { ChunkOpener, ChunkSealer } from './sealed-chunks.ts';

/**
 * A case parcel, one file under a password. Its head, in plain text: the ten bytes CASEPARCEL, the format's version (16 bits, big-endian),
 * the length of what follows (32 bits), a random key wrapped under the password as in keys.json, as JSON, and the SHA-256 of all this. Its
 * body: chunks of 64 KiB as of evidence, under a key made by HKDF from the wrapped key and the head's SHA-256, so that head and body belong
 * together. What the body holds begins with the length (32 bits) of its own list, and the list; the contents follow as the list says.
 */
const MAGIC = Buffer.from('CASEPARCEL');
export const PARCEL_FORMAT = 1;
const FIXED = MAGIC.length + 2 + 4;
const DIGEST = 32;
/** The largest head and list that are read; a forged length must not ask for all memory. */
const MOST_HEAD = 64 * 1024;
const MOST_LIST = 64 * 1024 * 1024;
const READ = 1024 * 1024;

const failed = (code: CaseFileFailure['code'], cause?: string): CaseFileFailure => new CaseFileFailure(code, { part: 'parcel', ...(cause !== undefined && { cause }) });

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function bodyKey(key: Buffer, headDigest: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, headDigest, 'case parcel body 1', 32));
}

/** What a parcel is sealed under, and what stands at its head. */
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

/** The whole file, piece by piece. @param list see `PARCEL_FORMAT` @param contents what the list names, in its order */
export async function* sealParcel({ head, key }: ParcelSeal, list: Uint8Array, contents: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
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

/** A parcel being read from its beginning to its end. Every byte that it gives out was authenticated; that none is missing is known only after `end`. */
export class ParcelReader {
  readonly #handle: fs.promises.FileHandle;
  readonly #opener: ChunkOpener;
  readonly #read: (done: number, total: number) => void;
  readonly #total: number;
  #at: number;
  #held: Buffer = Buffer.alloc(0);
  #ended = false;

  private constructor(handle: fs.promises.FileHandle, key: Uint8Array, at: number, total: number, read: (done: number, total: number) => void) {
    this.#handle = handle;
    this.#opener = new ChunkOpener(key);
    this.#at = at;
    this.#total = total;
    this.#read = read;
  }

  /**
   * @param with the password as typed, or the seal of a parcel just made. @param read is told after each stretch how far it has come, in bytes; what it throws ends the reading
   * @throws CaseFileFailure (part parcel) missing, not-a-case-file, newer-version, damaged, wrong-password; empty-password, read-only
   */
  static async open(place: string, opening: { readonly password: string } | ParcelSeal, read: (done: number, total: number) => void = () => undefined): Promise<ParcelReader> {
    const handle = await fs.promises.open(place, 'r').catch((error: unknown) => { throw ofParcel(error); });
    try {
      const { size } = await handle.stat();
      const { keys, headDigest, length } = await readHead(handle, size);
      if ('key' in opening) return new ParcelReader(handle, opening.key, length, size, read);
      const key = await unwrapKey(keys, opening.password);
      try {
        return new ParcelReader(handle, bodyKey(key, headDigest), length, size, read);
      } finally {
        key.fill(0);
      }
    } catch (error) {
      await handle.close();
      throw ofParcel(error);
    }
  }

  /** What the parcel holds, before the contents themselves. @throws CaseFileFailure damaged (part parcel) */
  async list(): Promise<Buffer> {
    const length = (await this.#take(4)).readUInt32BE();
    if (length > MOST_LIST) throw failed('damaged', 'list');
    return this.#take(length);
  }

  /** The next content, of so many bytes. Must be read to its end before the one after it. @throws CaseFileFailure damaged (part parcel) */
  async *content(bytes: number): AsyncGenerator<Buffer> {
    for (let left = bytes; left > 0;) {
      if (this.#held.length === 0) await this.#more();
      const piece = this.#held.subarray(0, left);
      this.#held = this.#held.subarray(piece.length);
      left -= piece.length;
      if (piece.length > 0) yield piece;
    }
  }

  /** Proves that nothing is missing and nothing follows. @throws CaseFileFailure damaged (part parcel) */
  async end(): Promise<void> {
    while (!this.#ended && this.#held.length === 0) await this.#more();
    if (this.#held.length > 0) throw failed('damaged', 'more than its list');
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  async #take(bytes: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const piece of this.content(bytes)) parts.push(piece);
    return Buffer.concat(parts);
  }

  async #more(): Promise<void> {
    if (this.#ended) throw failed('damaged', 'cut');
    const sealed = Buffer.alloc(READ);
    const { bytesRead } = await this.#handle.read(sealed, 0, READ, this.#at).catch((error: unknown) => { throw ofParcel(error); });
    this.#at += bytesRead;
    this.#ended = bytesRead === 0;
    const plain = this.#ended ? this.#opener.end() : this.#opener.add(sealed.subarray(0, bytesRead));
    if (plain === null) throw failed('damaged', `near byte ${this.#at}`);
    this.#held = plain;
    this.#read(this.#at, this.#total);
  }
}

async function readHead(handle: fs.promises.FileHandle, size: number): Promise<{ keys: Keys; headDigest: Buffer; length: number }> {
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
  if (found > PARCEL_FORMAT) throw new CaseFileFailure('newer-version', { part: 'parcel', found, known: PARCEL_FORMAT });
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

/** The failure as one of the parcel and not of the case file on the desk. */
function ofParcel(error: unknown): unknown {
  const failure = failureFrom(error);
  return failure instanceof CaseFileFailure && (failure.code === 'wrong-password' || failure.code === 'missing') ? failed(failure.code, failure.details.cause) : failure;
}
