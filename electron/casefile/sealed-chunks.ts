import { createCipheriv, createDecipheriv } from 'node:crypto';

/**
 * Long content encrypted in chunks, so that any part can be read and checked without the rest (the construction is
 * known as STREAM). Each content has its own random key, so a chunk's number can serve as its nonce: a chunk that was
 * moved, repeated or taken from other content does not open. The last chunk is marked as such, so content truncated at
 * a chunk boundary does not open either. Every chunk but the last holds exactly `CHUNK` bytes; empty content is one
 * empty chunk.
 */
export const CHUNK = 64 * 1024;
const TAG = 16;
const SEALED_CHUNK = CHUNK + TAG;

/** What a chunk is bound to besides its position: the version of this format. */
const FORMAT = Buffer.from('casebook chunks 1');

function nonce(index: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(index, 7);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** @param index from 0. @param plain at most `CHUNK` bytes; exactly as many unless it is the last. */
export function sealChunk(key: Uint8Array, index: number, last: boolean, plain: Uint8Array): Buffer {
  if (plain.length > CHUNK || (!last && plain.length < CHUNK)) throw new RangeError('a chunk of the wrong size');
  const cipher = createCipheriv('aes-256-gcm', key, nonce(index, last)).setAAD(FORMAT);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @returns null unless the chunk is the one sealed under this key at this position. */
export function openChunk(key: Uint8Array, index: number, last: boolean, sealed: Uint8Array): Buffer | null {
  if (sealed.length < TAG) return null;
  const end = sealed.length - TAG;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(index, last), { authTagLength: TAG })
    .setAAD(FORMAT)
    .setAuthTag(sealed.subarray(end));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
  } catch {
    return null;
  }
}

/** Number of chunks for content of the given length. */
export function chunkCount(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / CHUNK));
}

/** Sealed length of content of the given length. */
export function sealedLength(bytes: number): number {
  return bytes + chunkCount(bytes) * TAG;
}

/** A chunk's position in the sealed content. */
export function placeOfChunk(
  index: number,
  bytes: number,
): { readonly at: number; readonly length: number; readonly last: boolean } {
  const last = index === chunkCount(bytes) - 1;
  return { at: index * SEALED_CHUNK, length: last ? sealedLength(bytes) - index * SEALED_CHUNK : SEALED_CHUNK, last };
}

/** Seals content that arrives in pieces of any length. Buffers one chunk at most. */
export class ChunkSealer {
  readonly #key: Uint8Array;
  #held = Buffer.alloc(0);
  #index = 0;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** @returns the newly completed chunks, sealed. */
  add(bytes: Uint8Array): Buffer {
    const all = Buffer.concat([this.#held, bytes]);
    const sealed: Buffer[] = [];
    let at = 0;
    // A full chunk is held back while it may still be the last.
    for (; all.length - at > CHUNK; at += CHUNK)
      sealed.push(sealChunk(this.#key, this.#index++, false, all.subarray(at, at + CHUNK)));
    this.#held = Buffer.from(all.subarray(at));
    return Buffer.concat(sealed);
  }

  /** @returns the last chunk, sealed; nothing may be added after it. */
  end(): Buffer {
    return sealChunk(this.#key, this.#index++, true, this.#held);
  }
}

/** Opens sealed chunks that arrive in pieces of any length, for content of unknown length. */
export class ChunkOpener {
  readonly #key: Uint8Array;
  #held = Buffer.alloc(0);
  #index = 0;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** @returns the plain content of the newly completed chunks; null if one of them does not open. */
  add(bytes: Uint8Array): Buffer | null {
    const all = Buffer.concat([this.#held, bytes]);
    const plain: Buffer[] = [];
    let at = 0;
    for (; all.length - at > SEALED_CHUNK; at += SEALED_CHUNK) {
      const opened = openChunk(this.#key, this.#index++, false, all.subarray(at, at + SEALED_CHUNK));
      if (!opened) return null;
      plain.push(opened);
    }
    this.#held = Buffer.from(all.subarray(at));
    return Buffer.concat(plain);
  }

  /** @returns the content of the last chunk; null if it is not the last, or altered. */
  end(): Buffer | null {
    return openChunk(this.#key, this.#index++, true, this.#held);
  }
}
