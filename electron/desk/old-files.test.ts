import fs from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { sampleCaseFile, temporaryFolder } from '../casefile/case-file.sample.ts';
import { openCaseFile } from '../casefile/case-file.ts';
import { DATABASE } from '../casefile/format.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import { verifyCommand } from '../commands/verify.ts';
import { FORMAT_1_FACTS, FORMAT_1_FOLDER, FORMAT_1_PASSWORD, SAMPLE_CASE } from './format-1.sample.ts';
import { audit } from '../records/audit.ts';
import { findCase } from '../records/cases.ts';
import { lettersOf } from '../records/letters.ts';
import { logOf } from '../records/log.ts';
import { paymentEntries } from '../records/payments.ts';
import { currentPlan } from '../records/plans.ts';

/** Opens a copy of an old file: opening may upgrade it, and the one that is kept stays as it was made. */
async function openOld(folder: string, password: string): Promise<ReadableFile> {
  const copy = path.join(temporaryFolder(), path.basename(folder));
  fs.cpSync(folder, copy, { recursive: true });
  const file = await openCaseFile(copy, password);
  onTestFinished(() => file.close());
  return file.readable;
}

it('format 1 opens, and everything in it is as it was', async () => {
  const file = await openOld(FORMAT_1_FOLDER, FORMAT_1_PASSWORD);
  // Parties had no id yet, and were given one by the upgrade.
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

it('an old file, once upgraded, has the very schema of a new one', async () => {
  const schema = (file: ReadableFile): unknown[] => file.all('SELECT name, sql FROM sqlite_master ORDER BY name');
  const [old, fresh] = [await openOld(FORMAT_1_FOLDER, FORMAT_1_PASSWORD), (await sampleCaseFile()).readable];
  expect(schema(old)).toEqual(schema(fresh));
});

it('casebook verify finds an old file sound as it is, without upgrading it', async () => {
  const copy = path.join(temporaryFolder(), path.basename(FORMAT_1_FOLDER));
  fs.cpSync(FORMAT_1_FOLDER, copy, { recursive: true });
  const bytes = fs.readFileSync(path.join(copy, DATABASE));
  vi.stubEnv('CASEBOOK_PASSWORD', FORMAT_1_PASSWORD);
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  expect(await verifyCommand([copy])).toBe(0);
  expect(said.mock.calls.flat()).toContain('案件 1 件，沟通记录 3 条，已发函件 1 份');
  expect(fs.readFileSync(path.join(copy, DATABASE)).equals(bytes)).toBe(true);
});
