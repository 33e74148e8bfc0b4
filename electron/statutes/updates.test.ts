import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../casefile/case-file.sample.ts';
import { sampleFacts } from '../cases/article-case.sample.ts';
import { packCommand } from '../commands/pack.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import { inGroups, lastGroups } from '../domain/fingerprint.ts';
import { date } from '../domain/quantities/calendar.ts';

const PARTS = ['statutes', 'rates', 'holidays', 'guide', 'edition.json'];
const LAW = '中华人民共和国民法典';
/** Two months after the shipped edition. */
const TODAY = '2027-01-22T02:00:00.000Z';

let folder: string;
let sample: SampleDesk;

/** Creates a separate resources directory. */
function resourcesNamed(name: string): string {
  const directory = join(folder, name);
  for (const part of PARTS) cpSync(join('resources', part), join(directory, part), { recursive: true });
  for (const part of readdirSync('resources').filter((name) => !PARTS.includes(name)))
    symlinkSync(resolve('resources', part), join(directory, part));
  return directory;
}

function rewrite(directory: string, path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(directory, path), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(join(directory, path), after);
}

/** The pack that `casebook pack` makes from a resources directory. */
async function packOf(directory: string): Promise<string> {
  const out = join(folder, 'update.json');
  expect(await packCommand(['--key', join(folder, 'key.pem'), '--out', out], directory)).toBe(0);
  return out;
}

/** Resources of a later day, with a new fixing and a reworded article. */
function later(edition: string): string {
  const directory = resourcesNamed(`later-${edition}`);
  rewrite(directory, 'edition.json', /\d{4}-\d\d-\d\d/, edition);
  rewrite(
    directory,
    'rates/lpr.json',
    /\n\s*\]\s*\}\s*$/,
    `,\n{ "publishedOn": "2026-12-21", "oneYear": "2.90", "fiveYear": "3.40", "source": "boc" }\n]\n}`,
  );
  rewrite(
    directory,
    'statutes/laws/civil-code.json',
    '自然人之间的借款合同，自贷款人提供借款时成立。',
    '自然人之间的借款合同，自贷款人交付借款时成立。',
  );
  return directory;
}

beforeEach(async () => {
  folder = temporaryFolder();
  expect(await packCommand(['--new-key', join(folder, 'key.pem')])).toBe(0);
  sample = await sampleDesk(TODAY, resourcesNamed('shipped'));
  onTestFinished(() => sample.close());
});

/** Trusts the test's key as a lawyer does, after comparing its fingerprint. */
async function trust(): Promise<void> {
  sample.saveTo = join(folder, 'key.pem.pub');
  const { token = '', fingerprint = '' } = (await sample.ask('update-key-choose', {})) ?? {};
  await sample.ask('update-key-trust', { token, name: '本所', confirmation: lastGroups(fingerprint) });
}

/** Chooses the pack of a resources directory and accepts it. */
async function accept(directory: string): Promise<void> {
  sample.saveTo = await packOf(directory);
  await sample.ask('update-accept', { token: (await sample.ask('update-choose', {}))?.token ?? '' });
}

describe('trust in a signer', () => {
  it('must be granted by the lawyer: an update is rejected before, counts after, and no longer once trust is withdrawn', async () => {
    const total = async () =>
      (await sample.ask('ledger-read', { caseId: floating, asOf: date('2027-01-22') })).statement?.total;
    const floating = await sample.newCase({
      ...sampleFacts,
      claim: { ...sampleFacts.claim, overdueRate: 'none-agreed', termRate: null, overdueLpr: 'floating' },
    });
    const shipped = await total();
    const pack = await packOf(later('2027-01-20'));
    sample.saveTo = pack;
    const refusal = await sample.refusal('update-choose', {});
    expect(refusal?.message).toMatch(/尚未信任的钥匙/);

    sample.saveTo = join(folder, 'key.pem.pub');
    const key = await sample.ask('update-key-choose', {});
    expect(refusal?.message).toContain(inGroups(key?.fingerprint ?? ''));
    expect(
      await sample.refusal('update-key-trust', { token: key?.token ?? '', name: '本所', confirmation: '0000 0000' }),
    ).toMatchObject({ code: 'invalid-input', field: 'confirmation' });
    await sample.ask('update-key-trust', {
      token: key?.token ?? '',
      name: '本所',
      confirmation: lastGroups(key?.fingerprint ?? '')
        .toLowerCase()
        .replace(' ', ''),
    });
    expect(
      (await sample.refusal('update-key-trust', { token: key?.token ?? '', name: '本所', confirmation: '' }))?.code,
    ).toBe('not-found');

    sample.saveTo = pack;
    const offer = await sample.ask('update-choose', {});
    expect([offer?.signer, offer?.difference.rates.length]).toEqual(['本所', 1]);
    expect(await total()).toBe(shipped);
    await sample.ask('update-accept', { token: offer?.token ?? '' });
    expect(await total()).toBeLessThan(shipped ?? 0);

    const { keys } = await sample.ask('update-state', {});
    await sample.ask('update-key-withdraw', { id: keys[0]!.id });
    expect(await total()).toBe(shipped);
    expect(await sample.ask('update-state', {})).toMatchObject({
      accepted: null,
      keys: [{ name: '本所', withdrawnAt: expect.any(String) }],
    });
    expect((await sample.refusal('update-choose', {}))?.message).toMatch(/尚未信任的钥匙/);
    expect((await sample.refusal('update-key-withdraw', { id: keys[0]!.id }))?.code).toBe('not-found');

    // Trusted again, the accepted update counts again; the first grant of trust stays on record.
    await trust();
    expect(await total()).toBeLessThan(shipped ?? 0);
    expect((await sample.ask('update-state', {})).keys).toHaveLength(2);
  });

  it('is not granted twice, nor to a private key, another file or a large one', async () => {
    await trust();
    const key = await sample.ask('update-key-choose', {});
    expect(
      (
        await sample.refusal('update-key-trust', {
          token: key?.token ?? '',
          name: '别名',
          confirmation: lastGroups(key?.fingerprint ?? ''),
        })
      )?.message,
    ).toMatch(/已经以“本所”的名义/);
    for (const [name, content, sentence] of [
      ['key.pem', null, /这是私钥/],
      ['some.txt', '第一条', /没有可用的签名公钥/],
      ['large.txt', 'A'.repeat(10_001), /太大/],
    ] as const) {
      sample.saveTo = join(folder, name);
      if (content !== null) writeFileSync(sample.saveTo, content);
      expect((await sample.refusal('update-key-choose', {}))?.message).toMatch(sentence);
    }
    sample.saveTo = null;
    expect(await sample.ask('update-key-choose', {})).toBeNull();
  });

  it('a pack chosen before trust was withdrawn is not accepted afterwards', async () => {
    await trust();
    sample.saveTo = await packOf(later('2027-01-20'));
    const offer = await sample.ask('update-choose', {});
    const { keys } = await sample.ask('update-state', {});
    await sample.ask('update-key-withdraw', { id: keys[0]!.id });
    expect((await sample.refusal('update-accept', { token: offer?.token ?? '' }))?.code).toBe('pack-refused');
  });

  it('a new key never overwrites an old one', async () => {
    expect(existsSync(join(folder, 'key.pem.pub'))).toBe(true);
    await expect(packCommand(['--new-key', join(folder, 'key.pem')])).rejects.toThrow('EEXIST');
  });
});

it('is shown as a difference, and changes statutes and rates only once accepted', async () => {
  await trust();
  const article = async () =>
    (await sample.ask('statute-search', { query: '民法典679', on: date('2027-01-22') })).articles[0]?.text;
  const before = await article();
  sample.saveTo = await packOf(later('2027-01-20'));
  const chosen = await sample.ask('update-choose', {});
  expect(chosen?.difference).toEqual({
    articles: [
      {
        law: LAW,
        shortName: '民法典',
        article: '第六百七十九条',
        effectiveFrom: '2021-01-01',
        kind: 'reworded',
        before,
        after: before?.replace('提供', '交付'),
      },
    ],
    rates: [{ table: 'lpr', on: '2026-12-21', before: null, after: '一年期 2.90%，五年期以上 3.40%' }],
    holidays: [],
    parts: [],
  });
  expect(await article()).toBe(before);

  await sample.ask('update-accept', { token: chosen?.token ?? '' });
  expect(await article()).toContain('交付借款时成立');
  expect((await sample.ask('rates-read', {})).last).toMatchObject({ publishedOn: '2026-12-21', oneYear: '2.90' });
  expect(await sample.ask('update-state', {})).toMatchObject({
    accepted: { edition: '2027-01-20', signer: '本所', state: 'in-use' },
  });
  expect((await sample.refusal('update-accept', { token: chosen?.token ?? '' }))?.code).toBe('not-found');
});

it('is rejected if it is not newer than what is installed', async () => {
  await trust();
  sample.saveTo = await packOf(resourcesNamed('same'));
  expect((await sample.refusal('update-choose', {}))?.message).toMatch(/不比现有的新/);
  await accept(later('2027-01-20'));
  sample.saveTo = await packOf(later('2027-01-19'));
  expect((await sample.refusal('update-choose', {}))?.message).toMatch(/不比现有的新/);
});

it('is rejected if dated in the future, since no other could be accepted after it', async () => {
  await trust();
  sample.saveTo = await packOf(later('2027-01-23'));
  expect((await sample.refusal('update-choose', {}))?.message).toMatch(/在今天之后/);
});

it('is rejected if its own records contradict each other, even if signed', async () => {
  await trust();
  const directory = later('2027-01-20');
  rewrite(directory, 'rates/lpr.json', '"2026-12-21"', '"2027-02-20"');
  sample.saveTo = await packOf(directory);
  expect(await sample.refusal('update-choose', {})).toMatchObject({
    code: 'pack-refused',
    message: expect.stringMatching(/没有通过检查/),
  });
});

it('is not made from resources that contradict themselves', async () => {
  const directory = later('2027-01-20');
  rewrite(directory, 'statutes/laws/civil-code.json', '"第六百七十九条"', '"第六百七十八条"');
  await expect(packOf(directory)).rejects.toThrow('twice');
});

it('nothing is read from a file too large, or when cancelled', async () => {
  sample.saveTo = null;
  expect(await sample.ask('update-choose', {})).toBeNull();
  sample.saveTo = join(folder, 'large.json');
  writeFileSync(sample.saveTo, Buffer.alloc(10_000_001, ' '));
  expect((await sample.refusal('update-choose', {}))?.message).toMatch(/太大/);
});
