import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { syncFolder } from './durable-file.ts';
import { CaseFileFailure, failureFrom } from './failure.ts';
import { CHUNK, chunkCount, ChunkSealer, openChunk, placeOfChunk, sealedLength } from './sealed-chunks.ts';

/** What is needed to open one evidence file. It is stored in the encrypted database and nowhere else. */
export interface SealedFile {
  /** Also the name on disk; it reveals nothing about the content. */
  readonly id: string;
  /** Length of the content. */
  readonly bytes: number;
  /** Of the content, lower-case hexadecimal. */
  readonly sha256: string;
  readonly key: Uint8Array;
}

const PART = '.part';
/** How much content is decrypted at a time. */
const STRETCH = 16 * CHUNK;

const damaged = (cause: string): CaseFileFailure => new CaseFileFailure('damaged', { part: 'evidence', cause });

/**
 * The evidence files next to the database, each encrypted under its own key. A file is written once and never changed
 * or removed, so every copy of the database, however old, still finds all the files it knows of.
 */
export class EvidenceStore {
  readonly #folder: string;

  /** @param folder the `evidence` folder of a case file */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Starts a new file. @throws CaseFileFailure disk-full, read-only, missing. */
  begin(): EvidenceWriter {
    return new EvidenceWriter(this.#folder);
  }

  /** Names of the existing files, not counting partial ones. */
  names(): string[] {
    return fs.existsSync(this.#folder) ? fs.readdirSync(this.#folder).filter((name) => !name.endsWith(PART)) : [];
  }

  /**
   * Rebuilds a lost or damaged file from the same content, sealed but not placed: under its own key it comes out
   * byte for byte as it was.
   * @throws CaseFileFailure disk-full, read-only, damaged.
   */
  async mend(file: SealedFile, from: SealedFile): Promise<void> {
    if (file.sha256 !== from.sha256) throw new RangeError('another content');
    const writer = new EvidenceWriter(this.#folder, file);
    for await (const piece of this.stream({ ...from, id: `${from.id}${PART}` })) await writer.add(piece);
    await writer.seal();
    writer.place();
  }

  /**
   * A file as stored on disk, sealed, piece by piece.
   * @throws CaseFileFailure damaged (part evidence) if lost or truncated
   */
  async *sealed(file: SealedFile): AsyncGenerator<Buffer> {
    const handle = await this.#open(file);
    try {
      for await (const piece of handle.createReadStream({ autoClose: false, highWaterMark: STRETCH }))
        yield piece as Buffer;
    } catch (error) {
      throw failureFrom(error);
    } finally {
      await handle.close();
    }
  }

  /**
   * Takes over a file sealed for another case file, keeping its name and key; all of it is decrypted and its hash
   * verified.
   * @returns `place`, which renames it for good as `EvidenceWriter.place` does, and `drop`; until then it is a partial
   * file that the next opening removes
   * @throws CaseFileFailure damaged (part evidence), disk-full, read-only, and whatever `pieces` throws; nothing is
   * left then
   */
  async takeSealed(file: SealedFile, pieces: AsyncIterable<Uint8Array>): Promise<{ place(): void; drop(): void }> {
    const part = path.join(this.#folder, `${file.id}${PART}`);
    const drop = (): void => fs.rmSync(part, { force: true });
    try {
      await fs.promises.mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await fs.promises.writeFile(part, pieces, { mode: 0o600, flush: true });
      if ((await this.check({ ...file, id: `${file.id}${PART}` })) !== null) throw damaged('not as it was sealed');
    } catch (error) {
      drop();
      throw failureFrom(error);
    }
    return { drop, place: () => this.#name(part, file.id) };
  }

  #name(part: string, id: string): void {
    try {
      fs.renameSync(part, path.join(this.#folder, id));
      syncFolder(this.#folder);
    } catch (error) {
      throw failureFrom(error);
    }
  }

  /** Removes what an interrupted capture left behind: no record ever refers to a partial file. */
  sweep(): void {
    try {
      if (!fs.existsSync(this.#folder)) return;
      for (const name of fs.readdirSync(this.#folder))
        if (name.endsWith(PART)) fs.rmSync(path.join(this.#folder, name), { force: true });
    } catch {
      // A read-only folder must not prevent the case file from being read; partial files are removed another time.
    }
  }

  /**
   * Part of a file's content, decrypted and checked.
   * @param from first byte, from 0. @param to the byte after the last; both lie within the content.
   * @throws CaseFileFailure damaged (part evidence) if the file is lost, truncated, or altered anywhere that is read.
   */
  async read(file: SealedFile, from: number, to: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.stream(file, from, to)) parts.push(part);
    return Buffer.concat(parts);
  }

  /** Like `read`, but piece by piece, so that long content needs little memory. */
  async *stream(file: SealedFile, from = 0, to = file.bytes): AsyncGenerator<Buffer> {
    const handle = await this.#open(file);
    try {
      if (from >= to) return;
      const [first, end] = [Math.floor(from / CHUNK), Math.floor((to - 1) / CHUNK) + 1];
      for (let index = first; index < end; index += STRETCH / CHUNK) {
        const plain = await this.#chunks(handle, file, index, Math.min(end, index + STRETCH / CHUNK));
        yield plain.subarray(Math.max(0, from - index * CHUNK), Math.min(plain.length, to - index * CHUNK));
      }
    } finally {
      await handle.close();
    }
  }

  /** Decrypts a whole file and recomputes its hash. @returns the fault, or null. @throws CaseFileFailure read-only. */
  async check(file: SealedFile): Promise<'lost' | 'altered' | null> {
    const hash = createHash('sha256');
    try {
      if (file.bytes === 0) await this.#emptyChunk(file);
      for await (const part of this.stream(file)) hash.update(part);
    } catch (error) {
      if (!(error instanceof CaseFileFailure) || error.code !== 'damaged') throw error;
      return error.details.cause === 'lost' ? 'lost' : 'altered';
    }
    return hash.digest('hex') === file.sha256 ? null : 'altered';
  }

  async #emptyChunk(file: SealedFile): Promise<void> {
    const handle = await this.#open(file);
    try {
      await this.#chunks(handle, file, 0, 1);
    } finally {
      await handle.close();
    }
  }

  async #open(file: SealedFile): Promise<fs.promises.FileHandle> {
    try {
      const handle = await fs.promises.open(path.join(this.#folder, file.id), 'r');
      const { size } = await handle.stat();
      if (size === sealedLength(file.bytes)) return handle;
      await handle.close();
      throw damaged('cut');
    } catch (error) {
      throw error instanceof Error && 'code' in error && error.code === 'ENOENT' ? damaged('lost') : failureFrom(error);
    }
  }

  async #chunks(handle: fs.promises.FileHandle, file: SealedFile, from: number, to: number): Promise<Buffer> {
    const start = placeOfChunk(from, file.bytes).at;
    const end = placeOfChunk(to - 1, file.bytes);
    const sealed = Buffer.alloc(end.at + end.length - start);
    let had = 0;
    try {
      while (had < sealed.length) {
        const { bytesRead } = await handle.read(sealed, had, sealed.length - had, start + had);
        if (bytesRead === 0) throw damaged('cut');
        had += bytesRead;
      }
    } catch (error) {
      throw failureFrom(error);
    }
    const plain: Buffer[] = [];
    for (let index = from; index < Math.min(to, chunkCount(file.bytes)); index += 1) {
      const { at, length, last } = placeOfChunk(index, file.bytes);
      const opened = openChunk(file.key, index, last, sealed.subarray(at - start, at - start + length));
      if (!opened) throw damaged(`chunk ${index}`);
      plain.push(opened);
    }
    return Buffer.concat(plain);
  }
}

/** A file being written. Only ciphertext reaches the disk, under a name that no record knows until `place`. */
export class EvidenceWriter {
  readonly #folder: string;
  readonly #id: string;
  readonly #key: Uint8Array;
  readonly #hash = createHash('sha256');
  readonly #sealer: ChunkSealer;
  #bytes = 0;
  #handle: fs.promises.FileHandle | null = null;
  #discarded = false;

  /** @param as only to rebuild a file from its own content: a key must never seal any other. */
  constructor(folder: string, as: Pick<SealedFile, 'id' | 'key'> = { id: randomUUID(), key: randomBytes(32) }) {
    this.#folder = folder;
    this.#id = as.id;
    this.#key = as.key;
    this.#sealer = new ChunkSealer(as.key);
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Takes the next piece of the content, of any length. @throws CaseFileFailure disk-full, read-only, missing. */
  async add(piece: Uint8Array): Promise<void> {
    this.#hash.update(piece);
    this.#bytes += piece.length;
    await this.#append(this.#sealer.add(piece));
  }

  /** Ends the content and makes it survive a power cut. @throws as `add`. */
  async seal(): Promise<SealedFile> {
    await this.#append(this.#sealer.end());
    try {
      await this.#handle?.sync();
      await this.#handle?.close();
    } catch (error) {
      throw failureFrom(error);
    }
    this.#handle = null;
    return { id: this.#id, bytes: this.#bytes, sha256: this.#hash.digest('hex'), key: this.#key };
  }

  /**
   * Gives a sealed file its final name. Called in the transaction that records it, before the record is written, so
   * that no record is ever without its file.
   */
  place(): void {
    try {
      fs.renameSync(this.#part, path.join(this.#folder, this.#id));
      syncFolder(this.#folder);
    } catch (error) {
      throw failureFrom(error);
    }
  }

  /**
   * Discards what was written. A file that already has its final name stays, even without a record: a spare file does
   * less harm than a missing one.
   */
  async discard(): Promise<void> {
    this.#discarded = true;
    await this.#handle?.close().catch(() => undefined);
    await fs.promises.rm(this.#part, { force: true }).catch(() => undefined);
  }

  async #append(sealed: Buffer): Promise<void> {
    if (this.#discarded) throw new Error('this capture was called off');
    try {
      if (this.#handle === null) {
        await fs.promises.mkdir(this.#folder, { recursive: true, mode: 0o700 });
        this.#handle = await fs.promises.open(this.#part, 'wx', 0o600);
      }
      if (sealed.length > 0) await this.#handle.appendFile(sealed);
    } catch (error) {
      throw failureFrom(error);
    }
  }

  get #part(): string {
    return path.join(this.#folder, `${this.#id}${PART}`);
  }
}
