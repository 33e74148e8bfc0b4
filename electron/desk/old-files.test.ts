import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { sampleCaseFile, temporaryFolder } from '../casefile/case-file.sample.ts';
import { keyFor, openCaseFile } from '../casefile/case-file.ts';
import { connect } from '../casefile/connection.ts';
import { DATABASE } from '../casefile/format.ts';
import { MIGRATIONS, NEWEST_SCHEMA } from '../casefile/migrations/all.ts';
import { openForReading } from '../casefile/open-for-reading.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import { verifyCommand } from '../commands/verify.ts';
import { date } from '../domain/quantities/calendar.ts';
import { audit } from '../records/audit.ts';
import { findCase } from '../records/cases.ts';
import { lettersOf } from '../records/letters.ts';
import { logOf } from '../records/log.ts';
import { paymentEntries } from '../records/payments.ts';
import { currentPlan } from '../records/plans.ts';
import { type SampleDesk, sampleDesk } from './desk.sample.ts';
import { FORMAT_1_FACTS, FORMAT_1_FOLDER, FORMAT_1_PASSWORD, SAMPLE_CASE } from './format-1.sample.ts';
import { OLD_CASE } from './old-file-rows.sample.ts';
import { OLD_PASSWORD, oldFolder } from './old-files.sample.ts';

function copyOf(folder: string): string {
  const copy = path.join(temporaryFolder(), path.basename(folder));
  fs.cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Opens a copy of an old file: opening may upgrade it, and the stored one must not change. */
async function openOld(folder: string, password: string): Promise<ReadableFile> {
  const file = await openCaseFile(copyOf(folder), password);
  onTestFinished(() => file.close());
  return file.readable;
}

it('format 1 opens, with everything in it unchanged', async () => {
  const file = await openOld(FORMAT_1_FOLDER, FORMAT_1_PASSWORD);
  // Parties had no id yet; the upgrade gave them one.
  const debtors = FORMAT_1_FACTS.debtors.map((debtor) => ({
    ...debtor,
    id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  }));
  expect(findCase(file, SAMPLE_CASE)?.facts).toEqual({ ...FORMAT_1_FACTS, debtors });
  expect(logOf(file, SAMPLE_CASE).map((entry) => entry.said)).toEqual([
    '承认欠款，称现金紧张，愿意分期偿还。',
    '更正：承诺首期三万元。',
    '发出律师函。',
  ]);
  expect(lettersOf(file, SAMPLE_CASE).map((letter) => letter.number)).toEqual(['〔2026〕示律函字第1号']);
  expect(paymentEntries(file, SAMPLE_CASE).map((payment) => payment.amount_fen)).toEqual([500_000]);
  expect(currentPlan(file, SAMPLE_CASE)?.terms.count).toBe(6);
  expect(audit(file)).toMatchObject({
    cases: 1,
    logEntries: 3,
    issuedLetters: 1,
    brokenLogs: [],
    alteredLetters: [],
    unregisteredLetters: [],
  });
});

it('an old file, once upgraded, has exactly the schema of a new one', async () => {
  const schema = (file: ReadableFile): unknown[] => file.all('SELECT name, sql FROM sqlite_master ORDER BY name');
  const [old, fresh] = [await openOld(FORMAT_1_FOLDER, FORMAT_1_PASSWORD), (await sampleCaseFile()).readable];
  expect(schema(old)).toEqual(schema(fresh));
});

it.each(MIGRATIONS)('schema $version ($name) has its old file', async ({ version }) => {
  const folder = oldFolder(version);
  const advice = 'run `npm run old-files` and commit the folder that it makes in e2e/files';
  expect(fs.existsSync(folder), `schema ${version} has no old file: ${advice}`).toBe(true);
  const file = await openForReading(folder, OLD_PASSWORD);
  onTestFinished(() => file.close());
  expect(file.schema).toBe(version);
});

it('the newest of them has a row in every table, and every column filled in at least one row', async () => {
  const file = await openForReading(oldFolder(NEWEST_SCHEMA), OLD_PASSWORD);
  onTestFinished(() => file.close());
  const columns = file.readable.all(
    `SELECT t.name AS "table", c.name AS column FROM sqlite_master t, pragma_table_info(t.name) c
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
  ) as { table: string; column: string }[];
  const empty = columns.filter(
    ({ table, column }) => file.readable.one(`SELECT 1 FROM ${table} WHERE ${column} IS NOT NULL`) === undefined,
  );
  expect(
    empty,
    'fill it in electron/desk/old-file-rows.sample.ts, then delete the new folder in e2e/files and run `npm run old-files`',
  ).toEqual([]);
});

/** What the window requests of a case, the schema since which it exists, and the expected answer. */
const SHOWN: readonly [what: string, since: number, ask: (desk: SampleDesk) => Promise<unknown>, shown: unknown][] = [
  ['its facts', 10, async (desk) => (await desk.ask('case-read', { id: OLD_CASE })).facts.lawyers.length, 2],
  [
    'its payments',
    10,
    async (desk) =>
      (await desk.ask('ledger-read', { caseId: OLD_CASE, asOf: date('2026-12-01') })).payments.map(
        (each) => each.state,
      ),
    ['standing', 'voided', 'voiding'],
  ],
  [
    'its log',
    10,
    async (desk) => {
      const { entries, brokenAt } = await desk.ask('log-read', { caseId: OLD_CASE });
      return [brokenAt, entries.map((entry) => entry.said)];
    },
    [null, ['承认欠款，愿意分期偿还。', '更正：首期三万元。', '进入协商。']],
  ],
  [
    'its letters',
    10,
    async (desk) => (await desk.ask('letter-list', { caseId: OLD_CASE })).letters.map((letter) => letter.number),
    [null, '〔2026〕示函字第2号'],
  ],
  ['its plan', 10, async (desk) => (await desk.ask('plan-read', { caseId: OLD_CASE })).plan?.instalments.length, 2],
  [
    'own law',
    20,
    async (desk) => (await desk.ask('own-statute-list', {})).additions.map((each) => each.statute.law),
    ['示例办法'],
  ],
  [
    'what became of a letter',
    30,
    async (desk) => {
      const { letters } = await desk.ask('letter-list', { caseId: OLD_CASE });
      const { events } = await desk.ask('delivery-read', { letterId: letters.at(-1)!.id });
      return events.flatMap(({ superseded, event }) => (superseded ? [] : [event?.kind]));
    },
    ['dispatch', 'outcome'],
  ],
  ['characters without a code', 35, async (desk) => (await desk.ask('glyph-pictures-read', {})).pictures.length, 1],
  [
    'its evidence',
    40,
    async (desk) =>
      (await desk.ask('evidence-list', { caseId: OLD_CASE })).evidence.map((piece) => piece.account.title),
    ['邮件签收回执'],
  ],
  [
    'a batch',
    45,
    async (desk) => (await desk.ask('batch-list', {})).batches.map(({ issued, blocked }) => [issued, blocked]),
    [[1, 1]],
  ],
  [
    'the talks',
    50,
    async (desk) => (await desk.ask('offer-list', { caseId: OLD_CASE })).offers.map((offer) => offer.answer?.answer),
    ['accepted'],
  ],
  ['the debtor’s means', 50, async (desk) => (await desk.ask('means-read', { caseId: OLD_CASE })).versions.length, 1],
  [
    'decisions whether to go on',
    70,
    async (desk) => (await desk.ask('stop-loss-read', { caseId: OLD_CASE })).reviews.length,
    1,
  ],
  [
    'an assessment before lending',
    90,
    async (desk) => (await desk.ask('lending-list', {})).rows.map((row) => row.borrower),
    ['李示范'],
  ],
];

describe('an old file of each schema', () => {
  let desk: SampleDesk;
  beforeAll(async () => {
    desk = await sampleDesk();
  });
  afterAll(() => desk.close());
  afterEach(() => vi.unstubAllEnvs());

  /** Exit status and output of `casebook verify`. */
  async function verified(folder: string): Promise<[status: number, out: string]> {
    let out = '';
    vi.stubEnv('CASEBOOK_PASSWORD', OLD_PASSWORD);
    const log = vi.spyOn(console, 'log').mockImplementation((line) => void (out += `${line}\n`));
    const status = await verifyCommand([folder]);
    log.mockRestore();
    return [status, out];
  }

  it.each(MIGRATIONS.map(({ version }) => version))(
    '%i is verified, opens, shows its case, and is verified again',
    async (version) => {
      const folder = copyOf(oldFolder(version));
      expect(await verified(folder)).toEqual([0, expect.stringContaining(`结构版本 ${version}）`)]);
      await desk.ask('casefile-close', {});
      desk.saveTo = folder;
      const chosen = await desk.ask('casefile-choose', { purpose: 'open' });
      await desk.ask('casefile-open', { token: chosen!.token, password: OLD_PASSWORD });
      const listed = { search: '', stage: 'all', sort: 'createdAt', descending: false, offset: 0, limit: 50 } as const;
      expect((await desk.ask('case-list', listed)).rows.map((row) => row.id)).toEqual([OLD_CASE]);
      for (const [what, since, ask, shown] of SHOWN) if (version >= since) expect(await ask(desk), what).toEqual(shown);
      await desk.ask('casefile-close', {});
      expect(await verified(folder)).toEqual([0, expect.stringContaining(`结构版本 ${NEWEST_SCHEMA}）`)]);
    },
  );

  it('is not upgraded by being verified, and an altered entry in it is still found', async () => {
    const folder = copyOf(oldFolder(50));
    const { key } = await keyFor(folder, OLD_PASSWORD, () => new Date());
    const db = connect(path.join(folder, DATABASE), key, 'own');
    db.exec("DROP TRIGGER log_entry_is_not_changed; UPDATE log_entry SET said = '拒绝还款' WHERE seq = 2").close();
    const before = fs.readFileSync(path.join(folder, DATABASE));
    expect(await verified(folder)).toEqual([1, expect.stringContaining('的沟通记录自第 2 条起与校验值不符')]);
    expect(fs.readFileSync(path.join(folder, DATABASE)).equals(before)).toBe(true);
  });
});
