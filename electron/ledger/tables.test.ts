import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleFacts } from '../cases/article-case.sample.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import { percent } from '../domain/quantities/rates.ts';

let sample: SampleDesk;
beforeAll(async () => void (sample = await sampleDesk()));
afterAll(() => sample.close());
const asOf = date('2026-11-20');

it('saves the calculation as CSV and as .xlsx where the lawyer says, and nothing when cancelled', async () => {
  const caseId = await sample.newCase({
    ...sampleFacts,
    claim: { ...sampleFacts.claim, costs: [{ on: date('2026-06-01'), amount: fen(50_000), label: '=1+1' }] },
  });
  const { statement } = await sample.ask('ledger-read', { caseId, asOf });
  sample.saveTo = join(sample.folder, '明细.csv');
  expect(await sample.ask('table-save', { caseId, asOf, format: 'csv' })).toEqual({ saved: '明细.csv' });
  const lines = readFileSync(sample.saveTo, 'utf8').split('\r\n');
  expect(lines[0]).toBe('\uFEFF债务计算明细表');
  expect(
    lines
      .find((line) => line.includes('截至计算日合计'))
      ?.split(',')
      .at(-1),
  ).toBe(((statement?.total ?? 0) / 100).toFixed(2));
  expect(lines.some((line) => line.includes(",'=1+1,"))).toBe(true);

  sample.saveTo = join(sample.folder, '明细.xlsx');
  await sample.ask('table-save', { caseId, asOf, format: 'xlsx' });
  expect(readFileSync(sample.saveTo).subarray(0, 2).toString()).toBe('PK');

  sample.saveTo = null;
  expect(await sample.ask('table-save', { caseId, asOf, format: 'csv' })).toEqual({ saved: null });
  expect(existsSync(join(sample.folder, '明细.xlsx.part'))).toBe(false);
});

it('rejects a workbook whose amounts spreadsheets cannot hold, and offers CSV instead', async () => {
  const on = date('2025-05-20');
  const caseId = await sample.newCase({
    ...sampleFacts,
    claim: {
      ...sampleFacts.claim,
      lender: 'financial',
      disbursements: [{ on, amount: fen(999_999_999_999_999) }],
      termRate: { annualPercent: percent('1') },
    },
  });
  sample.saveTo = join(sample.folder, '大额.csv');
  expect(await sample.refusal('table-save', { caseId, asOf, format: 'xlsx' })).toMatchObject({
    code: 'not-computable',
    message: expect.stringContaining('十五位'),
  });
  expect(await sample.ask('table-save', { caseId, asOf, format: 'csv' })).toEqual({ saved: '大额.csv' });
});
