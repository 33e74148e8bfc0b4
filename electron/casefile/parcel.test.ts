import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { failureOf, LIGHT, PASSWORD, temporaryFolder } from './case-file.sample.ts';
import { newParcelSeal, type ParcelSeal, sealParcel } from './parcel.ts';
import { ParcelReader } from './parcel-reader.ts';
import { CHUNK } from './sealed-chunks.ts';

const LIST = Buffer.from('{"what":"清单"}');

async function* pieces(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function parcelOf(content: Buffer, size = 1000): Promise<{ place: string; seal: ParcelSeal; bytes: Buffer }> {
  const seal = await newParcelSeal(PASSWORD, LIGHT);
  const parts: Buffer[] = [];
  for await (const part of sealParcel(seal, LIST, pieces(content, size))) parts.push(part);
  const bytes = Buffer.concat(parts);
  const place = path.join(temporaryFolder(), '包.caseparcel');
  fs.writeFileSync(place, bytes);
  return { place, seal, bytes };
}

async function readAll(
  place: string,
  opening: { password: string } | ParcelSeal,
  length: number,
): Promise<{ list: Buffer; content: Buffer }> {
  const reader = await ParcelReader.open(place, opening);
  try {
    const list = await reader.list();
    const parts: Buffer[] = [];
    for await (const piece of reader.content(length)) parts.push(Buffer.from(piece));
    await reader.end();
    return { list, content: Buffer.concat(parts) };
  } finally {
    await reader.close();
  }
}

it.each([0, 1, CHUNK - LIST.length - 4, CHUNK - LIST.length - 3, 3 * CHUNK, 2_500_000])(
  'returns %i bytes unchanged, in pieces of any length, for its password',
  async (length) => {
    const content = randomBytes(length);
    for (const size of length > CHUNK ? [CHUNK, 99_999] : [7, 1000]) {
      const { place } = await parcelOf(content, size);
      const read = await readAll(place, { password: PASSWORD }, length);
      expect(read.list.equals(LIST)).toBe(true);
      expect(read.content.equals(content)).toBe(true);
    }
  },
);

it('is refused with any byte changed, any number of bytes cut off, or anything added', async () => {
  const content = randomBytes(300);
  const { place, seal, bytes } = await parcelOf(content);
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 0x10;
    fs.writeFileSync(place, changed);
    expect([at, await failureOf(() => readAll(place, seal, content.length))]).toEqual([
      at,
      expect.objectContaining({ code: at < 10 ? 'not-a-case-file' : 'damaged', part: 'parcel' }),
    ]);
    fs.writeFileSync(place, bytes.subarray(0, at));
    expect(['damaged', 'not-a-case-file']).toContain(
      (await failureOf(() => readAll(place, seal, content.length)))['code'],
    );
  }
  fs.writeFileSync(place, Buffer.concat([bytes, Buffer.from([0])]));
  expect(await failureOf(() => readAll(place, seal, content.length))).toMatchObject({ code: 'damaged' });
});

it('does not open with chunks moved, its head swapped, or only part of it read', async () => {
  const content = randomBytes(3 * CHUNK);
  const [one, other] = [await parcelOf(content), await parcelOf(content)];
  const head = one.seal.head.length;
  const [first, second] = [
    one.bytes.subarray(head, head + CHUNK + 16),
    one.bytes.subarray(head + CHUNK + 16, head + 2 * (CHUNK + 16)),
  ];
  fs.writeFileSync(
    one.place,
    Buffer.concat([one.seal.head, second, first, one.bytes.subarray(head + 2 * (CHUNK + 16))]),
  );
  expect(await failureOf(() => readAll(one.place, { password: PASSWORD }, content.length))).toMatchObject({
    code: 'damaged',
    part: 'parcel',
  });
  fs.writeFileSync(one.place, Buffer.concat([other.seal.head, one.bytes.subarray(head)]));
  expect(await failureOf(() => readAll(one.place, { password: PASSWORD }, content.length))).toMatchObject({
    code: 'damaged',
  });
  expect(await failureOf(() => readAll(other.place, { password: PASSWORD }, content.length - 1))).toMatchObject({
    code: 'damaged',
  });
  expect(await failureOf(() => readAll(other.place, { password: `${PASSWORD} ` }, content.length))).toEqual({
    code: 'wrong-password',
    part: 'parcel',
  });
});
