import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { date } from './domain/calendar.ts';
import { reportOf } from './failure.ts';
import { fingerprint, makePack, openPack, readTrustedKeys, sha256 } from './update-pack.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519').privateKey;
const trusted = [{ name: '本所', key: publicKey }];
const update = { edition: date('2026-12-20'), note: '', files: { 'rates/lpr.json': '{"a":1}', 'statutes/laws/civil-code.json': '{"b":2}' } };
const made = makePack(update, privateKey);

/** The sentence that a pack is refused with; empty when it is not. */
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
const changed = (change: (pack: { manifest: string; key?: string; signature?: string; files: Record<string, string> }) => void): string => {
  const pack = JSON.parse(made);
  change(pack);
  return JSON.stringify(pack);
};
/** Signed by the trusted key itself, but not as `makePack` would. */
const signedAs = (manifest: object, files: Record<string, string>): string => {
  const words = JSON.stringify(manifest);
  return JSON.stringify({ manifest: words, key: fingerprint(createPublicKey(privateKey)), signature: sign(null, Buffer.from(words), privateKey).toString('base64'), files });
};

describe('an update pack', () => {
  it('opens with what was put in, under the name of its signer', () => {
    expect(openPack(made, trusted)).toEqual({ ...update, signer: '本所' });
  });

  it.each([
    ['cut off', made.slice(0, -40), /不是完整的更新包/],
    ['no JSON at all', '第一条', /不是完整的更新包/],
    ['without a signature', changed((pack) => { delete pack.signature; }), /没有签名/],
    ['signed by a stranger', makePack(update, stranger), /不在本程序信任的名单/],
    ['a stranger’s, under the trusted name', changed((pack) => { pack.signature = JSON.parse(makePack(update, stranger)).signature; }), /签名与内容不符/],
    ['its day changed', changed((pack) => { pack.manifest = pack.manifest.replace('2026-12-20', '2027-12-20'); }), /签名与内容不符/],
    ['a character changed', changed((pack) => { pack.files['rates/lpr.json'] = '{"a":2}'; }), /rates\/lpr\.json 与签名时不同/],
    ['a file added', changed((pack) => { pack.files['rates/more.json'] = '{}'; }), /rates\/more\.json 与签名时不同/],
    ['a file left out', changed((pack) => { delete pack.files['rates/lpr.json']; }), /缺少 rates\/lpr\.json/],
    ['of another format', signedAs({ format: 'casebook-pack-9', edition: '2026-12-20', note: '', files: {} }, {}), /不是完整的更新包/],
  ])('%s is refused with its own sentence', (_case, text, sentence) => {
    expect(refusal(text)).toMatch(sentence);
  });

  it.each(['../main.json', 'update-keys.json', 'statutes/laws/../../guide/guide.json', 'fonts/fonts.json', 'statutes/laws/A.json'])('brings no %s, whoever signed it', (path) => {
    expect(refusal(signedAs({ format: 'casebook-pack-1', edition: '2026-12-20', note: '', files: { [path]: sha256('{}') } }, { [path]: '{}' }))).toMatch(/不接受的内容/);
  });
});

it('only Ed25519 keys are trusted', () => {
  const spki = (key: typeof publicKey): string => key.export({ format: 'der', type: 'spki' }).toString('base64');
  const file = (publicKey: string) => () => ({ note: '', keys: [{ name: '本所', publicKey }] });
  expect(readTrustedKeys(file(spki(publicKey)))).toHaveLength(1);
  expect(() => readTrustedKeys(file(spki(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)))).toThrow('no Ed25519 key');
});
