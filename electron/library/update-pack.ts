import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { plainDate } from '../contract/values.ts';
import { inGroups } from '../domain/fingerprint.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { Failure } from '../failure.ts';
import { UPDATABLE } from './resources.ts';

const FORMAT = 'casebook-pack-1';

/**
 * An update: resource files verbatim, and a manifest with the checksum of each. The signature (Ed25519) is over the
 * manifest's literal text, so that no canonical form is needed.
 */
const pack = z.object({
  manifest: z.string(),
  key: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  signature: z.string().optional(),
  files: z.record(z.string(), z.string()),
});
const manifest = z.strictObject({
  format: z.literal(FORMAT),
  edition: plainDate,
  note: z.string(),
  files: z.record(z.string(), z.string()),
});

export interface TrustedKey {
  /** The key's owner, as shown to the lawyer. */
  readonly name: string;
  readonly key: KeyObject;
}

export interface UpdatePack {
  /** The day up to which its resources are current; an edition replaces every earlier one. */
  readonly edition: PlainDate;
  readonly note: string;
  /** Who signed it. */
  readonly signer: string;
  /** Resource files by path. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Reads a public key as a signer hands it out: PEM, or its SPKI form in base64.
 * @returns null for anything else, including a private key
 */
export function publicKeyIn(text: string): KeyObject | null {
  if (text.includes('PRIVATE KEY')) return null;
  try {
    const key = text.includes('-----BEGIN')
      ? createPublicKey(text)
      : createPublicKey({ key: Buffer.from(text.trim(), 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** A public key as stored: SPKI in base64. */
export function writtenKey(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64');
}

/** Packs resource files, signed with a private key. */
export function makePack(
  update: { edition: PlainDate; note: string; files: Readonly<Record<string, string>> },
  privateKey: KeyObject,
): string {
  const { edition, note, files } = update;
  const checksums = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sha256(text)]));
  const words = JSON.stringify({ format: FORMAT, edition, note, files: checksums } satisfies z.input<typeof manifest>);
  const signature = sign(null, Buffer.from(words), privateKey).toString('base64');
  return `${JSON.stringify({ manifest: words, key: fingerprint(createPublicKey(privateKey)), signature, files } satisfies z.input<typeof pack>, null, 1)}\n`;
}

/**
 * Reads a pack, trusting only what its signature covers.
 * @throws Failure pack-refused, with the reason as its sentence
 */
export function openPack(text: string, trusted: readonly TrustedKey[]): UpdatePack {
  const { manifest: words, key, signature, files } = shapeOf(pack, text);
  if (!signature || !key) throw refused('这个更新包没有签名，不能导入。');
  const signer = trusted.find((each) => fingerprint(each.key) === key);
  if (!signer)
    throw refused(
      `这个更新包由尚未信任的钥匙签名，不能导入。它的指纹是 ${inGroups(key)}。如要信任：向签名人索取公钥文件，在“信任的签名”中导入，与签名人电话或者当面核对指纹一致后确认，再重新导入更新包。`,
    );
  if (!verify(null, Buffer.from(words), signer.key, Buffer.from(signature, 'base64')))
    throw refused('这个更新包的签名与内容不符，可能被改动过，不能导入。');
  const { edition, note, files: checksums } = shapeOf(manifest, words);
  const paths = Object.keys(files);
  const altered = paths.find((path) => checksums[path] !== sha256(files[path] ?? ''));
  if (altered !== undefined) throw refused(`更新包中的 ${altered} 与签名时不同，可能被改动过或者损坏，不能导入。`);
  const missing = Object.keys(checksums).find((path) => !Object.hasOwn(files, path));
  if (missing !== undefined) throw refused(`更新包不完整，缺少 ${missing}。`);
  const stray = paths.find((path) => !isUpdatable(path));
  if (stray !== undefined || paths.length === 0) throw refused('更新包含有本程序不接受的内容，不能导入。');
  return { edition, note, signer: signer.name, files };
}

/** The files of a pack that was already accepted. */
export function filesOfAccepted(text: string): Readonly<Record<string, string>> {
  return pack.parse(JSON.parse(text)).files;
}

/** Identifies a key in a pack: SHA-256 of its SPKI form. */
export function fingerprint(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function refused(message: string): Failure {
  return new Failure('pack-refused', message);
}

function isUpdatable(path: string): boolean {
  return UPDATABLE.some(
    (folder) => path.startsWith(`${folder}/`) && /^[a-z0-9-]+\.json$/.test(path.slice(folder.length + 1)),
  );
}

function shapeOf<T>(schema: z.ZodType<T>, text: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw refused('这个文件不是完整的更新包，可能在传送中损坏，不能导入。');
  }
}
