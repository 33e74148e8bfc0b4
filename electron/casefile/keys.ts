import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { z } from 'zod';
import { CaseFileFailure } from './failure.ts';
import { FORMAT } from './format.ts';
import { type Cost, USUAL_COST } from './key-cost.ts';
import { passwordBytes } from './password.ts';

const base64 = z.base64().transform((text): Buffer => Buffer.from(text, 'base64'));
const bytes = (length: number) => base64.refine((value) => value.length === length);

/**
 * keys.json. The bounds keep a forged file from exhausting memory; GCM's tag covers every field, so no change goes
 * undetected.
 */
export const keysSchema = z.strictObject({
  format: z.literal(FORMAT),
  file: z.uuid(),
  cipher: z.literal('sqlcipher-4'),
  kdf: z.literal('argon2id'),
  memoryKiB: z.int().min(8).max(1_048_576),
  passes: z.int().min(1).max(16),
  salt: bytes(16),
  wrap: z.literal('aes-256-gcm'),
  nonce: bytes(12),
  wrapped: bytes(32),
  tag: bytes(16),
  /** Tells whether a key belongs to this file, without the database. */
  check: bytes(16),
});
export type Keys = z.infer<typeof keysSchema>;

/** A new key for a new file. */
export function randomKey(): Buffer {
  return randomBytes(32);
}

function keyCheck(key: Buffer): Buffer {
  return createHmac('sha256', key).update('casebook key check 1').digest().subarray(0, 16);
}

/** Whether a key, e.g. one typed from the recovery sheet, belongs to this file. */
export function fits(keys: Keys, key: Buffer): boolean {
  return timingSafeEqual(keys.check, keyCheck(key));
}

/** Everything but the wrapped key itself, authenticated by the wrapping. */
function boundFields(keys: Omit<Keys, 'wrapped' | 'tag'>): Buffer {
  return Buffer.from(
    JSON.stringify([
      keys.format,
      keys.file,
      keys.cipher,
      keys.kdf,
      keys.memoryKiB,
      keys.passes,
      keys.salt.toString('hex'),
      keys.wrap,
      keys.nonce.toString('hex'),
      keys.check.toString('hex'),
    ]),
  );
}

async function wrappingKey(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const typed = passwordBytes(password);
  try {
    return Buffer.from(
      await argon2id({
        password: typed,
        salt,
        parallelism: 1,
        iterations: cost.passes,
        memorySize: cost.memoryKiB,
        hashLength: 32,
        outputType: 'binary',
      }),
    );
  } finally {
    typed.fill(0);
  }
}

/**
 * Wraps a file's key under a password, with a fresh salt and nonce each time.
 * @param file the file's id. @throws CaseFileFailure empty-password.
 */
export async function wrapKey(key: Buffer, file: string, password: string, cost: Cost = USUAL_COST): Promise<Keys> {
  const fields = {
    format: FORMAT,
    file,
    cipher: 'sqlcipher-4',
    kdf: 'argon2id',
    memoryKiB: cost.memoryKiB,
    passes: cost.passes,
    salt: randomBytes(16),
    wrap: 'aes-256-gcm',
    nonce: randomBytes(12),
    check: keyCheck(key),
  } as const;
  const under = await wrappingKey(password, fields.salt, cost);
  const cipher = createCipheriv('aes-256-gcm', under, fields.nonce).setAAD(boundFields(fields));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  under.fill(0);
  return { ...fields, wrapped, tag: cipher.getAuthTag() };
}

/**
 * Recovers a file's key with its password; takes as long as one Argon2id.
 * @throws CaseFileFailure empty-password, wrong-password.
 */
export async function unwrapKey(keys: Keys, password: string): Promise<Buffer> {
  const under = await wrappingKey(password, keys.salt, keys);
  const decipher = createDecipheriv('aes-256-gcm', under, keys.nonce).setAAD(boundFields(keys)).setAuthTag(keys.tag);
  try {
    return Buffer.concat([decipher.update(keys.wrapped), decipher.final()]);
  } catch {
    throw new CaseFileFailure('wrong-password');
  } finally {
    under.fill(0);
  }
}
