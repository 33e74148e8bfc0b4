import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { date } from '../domain/quantities/calendar.ts';
import { reportOf } from '../failure.ts';
import { fingerprint, makePack, openPack, publicKeyIn, sha256, writtenKey } from './update-pack.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519').privateKey;
const trusted = [{ name: '本所', key: publicKey }];
const update = {
  edition: date('2026-12-20'),
  note: '',
  files: { 'rates/lpr.json': '{"a":1}', 'statutes/laws/civil-code.json': '{"b":2}' },
};
const made = makePack(update, privateKey);

/** The sentence with which a pack is refused; empty if it is accepted. */
function refusal(text: string): string {
  try {
    openPack(text, trusted);
    return '';
  } catch (error) {
    const report = reportOf(error);
    expect(report?.code).toBe('pack-refused');
    return report?.message ?? '';
  }
}
const changed = (
  change: (pack: { manifest: string; key?: string; signature?: string; files: Record<string, string> }) => void,
): string => {
  const pack = JSON.parse(made);
  change(pack);
  return JSON.stringify(pack);
};
/** Signed with the trusted key, but not as `makePack` would. */
const signedAs = (manifest: object, files: Record<string, string>): string => {
  const words = JSON.stringify(manifest);
  return JSON.stringify({
    manifest: words,
    key: fingerprint(createPublicKey(privateKey)),
    signature: sign(null, Buffer.from(words), privateKey).toString('base64'),
    files,
  });
};

describe('an update pack', () => {
  it('opens with its original content, under the name of its signer', () => {
    expect(openPack(made, trusted)).toEqual({ ...update, signer: '本所' });
  });

  it.each([
    ['cut off', made.slice(0, -40), /不是完整的更新包/],
    ['no JSON at all', '第一条', /不是完整的更新包/],
    [
      'without a signature',
      changed((pack) => {
        delete pack.signature;
      }),
      /没有签名/,
    ],
    [
      'signed by a stranger',
      makePack(update, stranger),
      /尚未信任的钥匙签名，不能导入。它的指纹是 (?:[0-9A-F]{4} ){15}[0-9A-F]{4}。如要信任/,
    ],
    [
      'a stranger’s, under the trusted name',
      changed((pack) => {
        pack.signature = JSON.parse(makePack(update, stranger)).signature;
      }),
      /签名与内容不符/,
    ],
    [
      'its day changed',
      changed((pack) => {
        pack.manifest = pack.manifest.replace('2026-12-20', '2027-12-20');
      }),
      /签名与内容不符/,
    ],
    [
      'a character changed',
      changed((pack) => {
        pack.files['rates/lpr.json'] = '{"a":2}';
      }),
      /rates\/lpr\.json 与签名时不同/,
    ],
    [
      'a file added',
      changed((pack) => {
        pack.files['rates/more.json'] = '{}';
      }),
      /rates\/more\.json 与签名时不同/,
    ],
    [
      'a file left out',
      changed((pack) => {
        delete pack.files['rates/lpr.json'];
      }),
      /缺少 rates\/lpr\.json/,
    ],
    [
      'of another format',
      signedAs({ format: 'casebook-pack-9', edition: '2026-12-20', note: '', files: {} }, {}),
      /不是完整的更新包/,
    ],
  ])('%s is refused with its own sentence', (_case, text, sentence) => {
    expect(refusal(text)).toMatch(sentence);
  });

  it.each([
    '../main.json',
    'update-keys.json',
    'statutes/laws/../../guide/guide.json',
    'fonts/fonts.json',
    'statutes/laws/A.json',
  ])('brings no %s, whoever signed it', (path) => {
    expect(
      refusal(
        signedAs(
          { format: 'casebook-pack-1', edition: '2026-12-20', note: '', files: { [path]: sha256('{}') } },
          { [path]: '{}' },
        ),
      ),
    ).toMatch(/不接受的内容/);
  });
});

it('a public key is read from PEM or base64; a private key, another kind of key or anything else is not', () => {
  const pem = (key: typeof publicKey): string => String(key.export({ format: 'pem', type: 'spki' }));
  for (const text of [pem(publicKey), `${writtenKey(publicKey)}\n`])
    expect(publicKeyIn(text)?.equals(publicKey)).toBe(true);
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
  const secret = String(privateKey.export({ format: 'pem', type: 'pkcs8' }));
  for (const text of [pem(rsa), writtenKey(rsa), secret, '', '第一条', pem(publicKey).slice(0, 60)])
    expect(publicKeyIn(text)).toBeNull();
});
