import fs from 'node:fs';
import { CaseFileFailure, failureFrom } from './failure.ts';
import { unwrapKey } from './keys.ts';
import { bodyKey, failed, type ParcelSeal, readHead } from './parcel.ts';
import { ChunkOpener } from './sealed-chunks.ts';

/** The largest list accepted; a forged length must not exhaust memory. */
const MOST_LIST = 64 * 1024 * 1024;
const READ = 1024 * 1024;

/**
 * Reads a parcel from beginning to end. Every byte it yields has been authenticated; only `end` proves that none is
 * missing.
 */
export class ParcelReader {
  readonly #handle: fs.promises.FileHandle;
  readonly #opener: ChunkOpener;
  readonly #read: (done: number, total: number) => void;
  readonly #total: number;
  #at: number;
  #held: Buffer = Buffer.alloc(0);
  #ended = false;

  private constructor(
    handle: fs.promises.FileHandle,
    key: Uint8Array,
    at: number,
    total: number,
    read: (done: number, total: number) => void,
  ) {
    this.#handle = handle;
    this.#opener = new ChunkOpener(key);
    this.#at = at;
    this.#total = total;
    this.#read = read;
  }

  /**
   * @param with the password as typed, or the seal of a parcel just made.
   * @param read called after each stretch with the number of bytes read so far; if it throws, reading ends
   * @throws CaseFileFailure (part parcel) missing, not-a-case-file, newer-version, damaged, wrong-password;
   * empty-password, read-only
   */
  static async open(
    place: string,
    opening: { readonly password: string } | ParcelSeal,
    read: (done: number, total: number) => void = () => undefined,
  ): Promise<ParcelReader> {
    const handle = await fs.promises.open(place, 'r').catch((error: unknown) => {
      throw ofParcel(error);
    });
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

  /** The parcel's list, which precedes the contents. @throws CaseFileFailure damaged (part parcel) */
  async list(): Promise<Buffer> {
    const length = (await this.#take(4)).readUInt32BE();
    if (length > MOST_LIST) throw failed('damaged', 'list');
    return this.#take(length);
  }

  /**
   * The next content, of the given number of bytes. Must be read to its end before the one after it.
   * @throws CaseFileFailure damaged (part parcel)
   */
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
    const { bytesRead } = await this.#handle.read(sealed, 0, READ, this.#at).catch((error: unknown) => {
      throw ofParcel(error);
    });
    this.#at += bytesRead;
    this.#ended = bytesRead === 0;
    const plain = this.#ended ? this.#opener.end() : this.#opener.add(sealed.subarray(0, bytesRead));
    if (plain === null) throw failed('damaged', `near byte ${this.#at}`);
    this.#held = plain;
    this.#read(this.#at, this.#total);
  }
}

/** Attributes a failure to the parcel rather than to the case file on the desk. */
function ofParcel(error: unknown): unknown {
  const failure = failureFrom(error);
  return failure instanceof CaseFileFailure && (failure.code === 'wrong-password' || failure.code === 'missing')
    ? failed(failure.code, failure.details.cause)
    : failure;
}
