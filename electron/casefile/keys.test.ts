import { argon2Sync, createDecipheriv } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { failureOf, LIGHT } from './case-file.sample.ts';
import { USUAL_COST } from './key-cost.ts';
import { fits, type Keys, keysSchema, randomKey, unwrapKey, wrapKey } from './keys.ts';

const FILE = '6f0c8f5e-7a39-4d0b-9a55-0d3a5a3f3b11';

describe('the wrapped key', () => {
  it('is recovered with its password and no other', async () => {
    const key = randomKey();
    const keys = await wrapKey(key, FILE, '密码', LIGHT);
    expect(await unwrapKey(keys, '密码')).toEqual(key);
    expect(await failureOf(() => unwrapKey(keys, '密碼'))).toEqual({ code: 'wrong-password' });
    expect(await failureOf(() => unwrapKey(keys, ''))).toEqual({ code: 'empty-password' });
  });

  it('matches another implementation of Argon2id and AES-256-GCM on the same fields', async () => {
    const key = randomKey();
    const keys = await wrapKey(key, FILE, "密码 it's");
    expect([keys.memoryKiB, keys.passes]).toEqual([64 * 1024, 3]);
    const under = argon2Sync('argon2id', {
      message: Buffer.from("密码 it's", 'utf8'),
      nonce: keys.salt,
      parallelism: 1,
      tagLength: 32,
      memory: USUAL_COST.memoryKiB,
      passes: USUAL_COST.passes,
    });
    const bound = JSON.stringify([
      1,
      FILE,
      'sqlcipher-4',
      'argon2id',
      65_536,
      3,
      keys.salt.toString('hex'),
      'aes-256-gcm',
      keys.nonce.toString('hex'),
      keys.check.toString('hex'),
    ]);
    const gcm = createDecipheriv('aes-256-gcm', under, keys.nonce).setAAD(Buffer.from(bound)).setAuthTag(keys.tag);
    expect(Buffer.concat([gcm.update(keys.wrapped), gcm.final()])).toEqual(key);
  });

  it('uses a fresh salt and nonce every time', async () => {
    const key = randomKey();
    const [one, two] = [await wrapKey(key, FILE, 'a', LIGHT), await wrapKey(key, FILE, 'a', LIGHT)];
    expect(one.salt.equals(two.salt) || one.nonce.equals(two.nonce) || one.wrapped.equals(two.wrapped)).toBe(false);
  });

  it('is refused when any field is replaced with another valid one', async () => {
    const key = randomKey();
    const keys = await wrapKey(key, FILE, 'a', LIGHT);
    const other = await wrapKey(randomKey(), '00000000-0000-4000-8000-000000000000', 'a', { memoryKiB: 72, passes: 2 });
    for (const field of ['file', 'memoryKiB', 'passes', 'salt', 'nonce', 'check', 'wrapped', 'tag'] as const) {
      expect(await failureOf(() => unwrapKey({ ...keys, [field]: other[field] } as Keys, 'a')), field).toEqual({
        code: 'wrong-password',
      });
    }
  });

  it('distinguishes its key from any other', async () => {
    const key = randomKey();
    const keys = await wrapKey(key, FILE, 'a', LIGHT);
    expect(fits(keys, key)).toBe(true);
    expect(fits(keys, randomKey())).toBe(false);
  });

  it('is not read if it demands more memory or time than ours ever do', () => {
    const plain = {
      format: 1,
      file: FILE,
      cipher: 'sqlcipher-4',
      kdf: 'argon2id',
      memoryKiB: 64,
      passes: 1,
      salt: Buffer.alloc(16).toString('base64'),
      wrap: 'aes-256-gcm',
      nonce: Buffer.alloc(12).toString('base64'),
      wrapped: Buffer.alloc(32).toString('base64'),
      tag: Buffer.alloc(16).toString('base64'),
      check: Buffer.alloc(16).toString('base64'),
    };
    expect(keysSchema.safeParse(plain).success).toBe(true);
    for (const wrong of [
      { memoryKiB: 2 ** 31 },
      { passes: 1000 },
      { salt: '' },
      { tag: Buffer.alloc(4).toString('base64') },
      { extra: 1 },
    ]) {
      expect(keysSchema.safeParse({ ...plain, ...wrong }).success).toBe(false);
    }
  });
});
