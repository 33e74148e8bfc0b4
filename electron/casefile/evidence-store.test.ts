import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { asOrdinaryUser, failureOf, temporaryFolder } from './case-file.sample.ts';
import { EvidenceStore, type SealedFile } from './evidence-store.ts';
import { CHUNK, ChunkOpener, ChunkSealer, sealedLength } from './sealed-chunks.ts';

const SEALED = CHUNK + 16;

async function kept(folder: string, content: Uint8Array, pieces = [content]): Promise<SealedFile> {
  const writer = new EvidenceStore(folder).begin();
  for (const piece of pieces) await writer.add(piece);
  const sealed = await writer.seal();
  writer.place();
  return sealed;
}

/** Lengths on either side of every boundary in content of a few chunks. */
const LENGTHS = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 3 * CHUNK + 7];

describe('sealed content', () => {
  it.each(LENGTHS)('of %i bytes comes back unchanged and is nowhere in plain text', async (length) => {
    const folder = temporaryFolder();
    const content =
      length < 32 ? Buffer.alloc(length, 7) : Buffer.concat([Buffer.from('哨兵'), randomBytes(length - 6)]);
    const sealed = await kept(folder, content);
    const store = new EvidenceStore(folder);
    expect((await store.read(sealed, 0, length)).equals(content)).toBe(true);
    expect(await store.check(sealed)).toBe(null);
    expect(sealed).toMatchObject({ bytes: length, sha256: createHash('sha256').update(content).digest('hex') });
    expect(fs.readdirSync(folder)).toEqual([sealed.id]);
    const onDisk = fs.readFileSync(path.join(folder, sealed.id));
    expect(onDisk.length).toBe(sealedLength(length));
    if (length >= 32) expect(onDisk.includes(content.subarray(0, 32))).toBe(false);
  });

  it('is the same however it is split into pieces, and any part of it can be read', async () => {
    const folder = temporaryFolder();
    const content = randomBytes(5 * CHUNK + 123);
    const sizes = fc.array(fc.integer({ min: 0, max: 2 * CHUNK }), { maxLength: 6 });
    const place = fc.integer({ min: 0, max: content.length });
    await fc.assert(
      fc.asyncProperty(sizes, place, place, async (lengths, a, b) => {
        let at = 0;
        const pieces = [...lengths.map((length) => content.subarray(at, (at += length))), content.subarray(at)];
        const sealed = await kept(folder, content, pieces);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        expect((await new EvidenceStore(folder).read(sealed, from, to)).equals(content.subarray(from, to))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('of unknown length opens however it is split into pieces', () => {
    const key = randomBytes(32);
    for (const length of LENGTHS) {
      const content = randomBytes(length);
      const sealer = new ChunkSealer(key);
      const sealed = Buffer.concat([sealer.add(content), sealer.end()]);
      const opener = new ChunkOpener(key);
      const parts: (Buffer | null)[] = [];
      for (let at = 0; at < sealed.length; at += 40_000) parts.push(opener.add(sealed.subarray(at, at + 40_000)));
      parts.push(opener.end());
      expect(Buffer.concat(parts.map((part) => part ?? Buffer.from('!'))).equals(content), String(length)).toBe(true);
      if (length >= CHUNK) {
        const cut = new ChunkOpener(key);
        cut.add(sealed.subarray(0, SEALED));
        if (length > CHUNK) expect(cut.end()).toBe(null);
      }
    }
  });
});

describe('content that was tampered with', () => {
  const content = randomBytes(3 * CHUNK + 7);
  const last = sealedLength(content.length) - 1;
  const swapChunks = (bytes: Buffer): Buffer =>
    Buffer.concat([bytes.subarray(SEALED, 2 * SEALED), bytes.subarray(0, SEALED), bytes.subarray(2 * SEALED)]);
  const flip =
    (at: number) =>
    (bytes: Buffer): Buffer => {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      return altered;
    };

  it.each([
    ...[
      0,
      1,
      CHUNK - 1,
      CHUNK,
      SEALED - 1,
      SEALED,
      SEALED + 1,
      2 * SEALED - 1,
      3 * SEALED - 1,
      3 * SEALED,
      3 * SEALED + 6,
      3 * SEALED + 7,
      last,
    ].map((at) => [`with byte ${at} changed`, flip(at)] as const),
    ...[0, 1, CHUNK, SEALED, 3 * SEALED, last].map(
      (length) => [`cut to ${length} bytes`, (bytes: Buffer) => bytes.subarray(0, length)] as const,
    ),
    ['made longer', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(1)])] as const,
    ['with two chunks exchanged', swapChunks] as const,
    [
      'with a chunk repeated in place of another',
      (bytes: Buffer) =>
        Buffer.concat([bytes.subarray(0, SEALED), bytes.subarray(0, SEALED), bytes.subarray(2 * SEALED)]),
    ] as const,
  ])('%s is found, and no altered byte is ever given out', async (_what, tamper) => {
    const folder = temporaryFolder();
    const sealed = await kept(folder, content);
    const file = path.join(folder, sealed.id);
    fs.writeFileSync(file, tamper(fs.readFileSync(file)));
    const store = new EvidenceStore(folder);
    expect(await store.check(sealed)).toBe('altered');
    expect(await failureOf(() => store.read(sealed, 0, content.length))).toMatchObject({
      code: 'damaged',
      part: 'evidence',
    });
  });

  it('in one chunk can still be read outside it', async () => {
    const folder = temporaryFolder();
    const sealed = await kept(folder, content);
    const file = path.join(folder, sealed.id);
    fs.writeFileSync(file, flip(5)(fs.readFileSync(file)));
    expect(
      (await new EvidenceStore(folder).read(sealed, 2 * CHUNK, 2 * CHUNK + 9)).equals(
        content.subarray(2 * CHUNK, 2 * CHUNK + 9),
      ),
    ).toBe(true);
  });

  it('by swapping two files or losing one is detected; a file mended from its content is unchanged', async () => {
    const folder = temporaryFolder();
    const [one, two] = [await kept(folder, content), await kept(folder, randomBytes(content.length))];
    const [first, second] = [path.join(folder, one.id), path.join(folder, two.id)];
    const bytes = fs.readFileSync(first);
    fs.writeFileSync(first, fs.readFileSync(second));
    fs.rmSync(second);
    const store = new EvidenceStore(folder);
    expect([await store.check(one), await store.check(two)]).toEqual(['altered', 'lost']);
    const again = store.begin();
    await again.add(content);
    await store.mend(one, await again.seal());
    await again.discard();
    expect(await store.check(one)).toBe(null);
    expect(fs.readFileSync(first).equals(bytes)).toBe(true);
  });
});

describe('a capture', () => {
  it('that is cancelled or interrupted leaves a partial file that no record names, removed by the next opening', async () => {
    const folder = temporaryFolder();
    const store = new EvidenceStore(folder);
    const calledOff = store.begin();
    await calledOff.add(randomBytes(CHUNK * 2));
    await calledOff.discard();
    expect(fs.readdirSync(folder)).toEqual([]);
    const cutShort = store.begin();
    await cutShort.add(randomBytes(CHUNK * 2));
    expect(fs.readdirSync(folder)).toEqual([expect.stringMatching(/\.part$/)]);
    const whole = await kept(folder, randomBytes(9));
    store.sweep();
    expect(fs.readdirSync(folder)).toEqual([whole.id]);
    await cutShort.discard();
  });

  it.runIf(process.platform !== 'win32')('into a read-only folder is reported as such', async () => {
    const folder = temporaryFolder();
    fs.chmodSync(folder, 0o555);
    const adding = () => new EvidenceStore(folder).begin().add(randomBytes(CHUNK * 2));
    expect(await asOrdinaryUser(() => failureOf(adding))).toMatchObject({ code: 'read-only' });
    fs.chmodSync(folder, 0o755);
  });

  it('onto a full disk is reported as such', async () => {
    const full = {
      appendFile: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    } as unknown as fs.promises.FileHandle;
    vi.spyOn(fs.promises, 'open').mockResolvedValueOnce(full);
    expect(
      await failureOf(() => new EvidenceStore(temporaryFolder()).begin().add(randomBytes(CHUNK * 2))),
    ).toMatchObject({ code: 'disk-full' });
    vi.restoreAllMocks();
  });
});
