import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve, join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from './casefile/case-file.sample.ts';
import { sampleDesk, type SampleDesk } from './desk.sample.ts';
import { date } from './domain/calendar.ts';
import { packCommand } from './pack.ts';

const PARTS = ['statutes', 'rates', 'holidays', 'guide', 'edition.json', 'update-keys.json'];
const LAW = '中华人民共和国民法典';
/** Two months after the program's edition. */
const TODAY = '2027-01-22T02:00:00.000Z';

let folder: string;
let sample: SampleDesk;
let key: KeyObject;

/** A directory of resources that trusts the test's key. */
function resourcesNamed(name: string): string {
  const directory = join(folder, name);
  for (const part of PARTS) cpSync(join('resources', part), join(directory, part), { recursive: true });
  for (const part of ['fonts', 'fees', 'conduct', 'templates']) symlinkSync(resolve('resources', part), join(directory, part));
  const publicKey = key.export({ format: 'der', type: 'spki' }).toString('base64');
  writeFileSync(join(directory, 'update-keys.json'), JSON.stringify({ note: '', keys: [{ name: '本所', publicKey }] }));
  return directory;
}

function rewrite(directory: string, path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(directory, path), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(join(directory, path), after);
}

/** The pack that `casebook pack` makes of some resources. */
async function packOf(directory: string): Promise<string> {
  const out = join(folder, 'update.json');
  expect(await packCommand(['--key', join(folder, 'key.pem'), '--out', out], directory)).toBe(0);
  return out;
}

/** Resources of a later day, with a new fixing and an article reworded. */
function later(edition: string): string {
  const directory = resourcesNamed(`later-${edition}`);
  rewrite(directory, 'edition.json', /\d{4}-\d\d-\d\d/, edition);
  rewrite(directory, 'rates/lpr.json', /\n\s*\]\s*\}\s*$/, `,\n{ "publishedOn": "2026-12-21", "oneYear": "2.90", "fiveYear": "3.40", "source": "boc" }\n]\n}`);
  rewrite(directory, 'statutes/laws/civil-code.json', '自然人之间的借款合同，自贷款人提供借款时成立。', '自然人之间的借款合同，自贷款人交付借款时成立。');
  return directory;
}

beforeEach(async () => {
  folder = temporaryFolder();
  const pair = generateKeyPairSync('ed25519');
  key = pair.publicKey;
  writeFileSync(join(folder, 'key.pem'), pair.privateKey.export({ format: 'pem', type: 'pkcs8' }));
  sample = await sampleDesk(TODAY, resourcesNamed('shipped'));
  onTestFinished(() => sample.close());
});

it('is shown as a difference, and changes statutes and rates only once it is accepted', async () => {
  const article = async () => (await sample.ask('statute-search', { query: '民法典679', on: date('2027-01-22') })).articles[0]?.text;
  const before = await article();
  sample.saveTo = await packOf(later('2027-01-20'));
  const chosen = await sample.ask('update-choose', {});
  expect(chosen?.difference).toEqual({
    articles: [{ law: LAW, shortName: '民法典', article: '第六百七十九条', effectiveFrom: '2021-01-01', kind: 'reworded', before, after: before?.replace('提供', '交付') }],
    rates: [{ table: 'lpr', on: '2026-12-21', before: null, after: '一年期 2.90%，五年期以上 3.40%' }],
    holidays: [], parts: [],
  });
  expect(await article()).toBe(before);

  await sample.ask('update-accept', { token: chosen?.token ?? '' });
  expect(await article()).toContain('交付借款时成立');
  expect((await sample.ask('rates-read', {})).last).toMatchObject({ publishedOn: '2026-12-21', oneYear: '2.90' });
  expect(await sample.ask('update-state', {})).toMatchObject({ accepted: { edition: '2027-01-20', signer: '本所', inUse: true } });
  expect((await sample.refusal('update-accept', { token: chosen?.token ?? '' }))?.code).toBe('not-found');
});

it('is refused when it is no newer than what is there', async () => {
  sample.saveTo = await packOf(resourcesNamed('same'));
  expect((await sample.refusal('update-choose', {}))?.message).toMatch(/不比现有的新/);
  sample.saveTo = await packOf(later('2027-01-20'));
  await sample.ask('update-accept', { token: (await sample.ask('update-choose', {}))?.token ?? '' });
  sample.saveTo = await packOf(later('2027-01-19'));
  expect((await sample.refusal('update-choose', {}))?.message).toMatch(/不比现有的新/);
});

it('is refused when it is of a day to come, after which no other could be taken', async () => {
  sample.saveTo = await packOf(later('2027-01-23'));
  expect((await sample.refusal('update-choose', {}))?.message).toMatch(/在今天之后/);
});

it('is refused when its own records contradict each other, even if signed', async () => {
  const directory = later('2027-01-20');
  rewrite(directory, 'rates/lpr.json', '"2026-12-21"', '"2027-02-20"');
  sample.saveTo = await packOf(directory);
  expect(await sample.refusal('update-choose', {})).toMatchObject({ code: 'pack-refused', message: expect.stringMatching(/没有通过检查/) });
});

it('is not made of resources that contradict themselves', async () => {
  const directory = later('2027-01-20');
  rewrite(directory, 'statutes/laws/civil-code.json', '"第六百七十九条"', '"第六百七十八条"');
  await expect(packOf(directory)).rejects.toThrow('twice');
});

it('a file too large or called off is nothing to read', async () => {
  sample.saveTo = null;
  expect(await sample.ask('update-choose', {})).toBeNull();
  sample.saveTo = join(folder, 'large.json');
  writeFileSync(sample.saveTo, Buffer.alloc(10_000_001, ' '));
  expect((await sample.refusal('update-choose', {}))?.message).toMatch(/太大/);
});
