import { expect, it, onTestFinished } from 'vitest';
import type { Input } from '../contract/operations.ts';
import { sampleDesk } from '../desk/desk.sample.ts';
import type { Means } from '../domain/path/means.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';

const known = { knownBy: 'stated', source: '11月18日电话自述', on: date('2026-11-18') } as const;
const means = {
  income: [{ ...known, what: '工资', amount: fen(1_200_000) }],
  outgoings: [],
  dependants: 1,
  livingCost: fen(150_000),
  months: 24,
  creditors: [],
  assets: [
    {
      ...known,
      kind: 'real-estate',
      what: '住房一套',
      low: fen(80_000_000),
      high: fen(90_000_000),
      encumbrance: fen(78_000_000),
      necessity: false,
    },
  ],
} satisfies Means as Input<'means-save'>['means'];

async function desk() {
  const sample = await sampleDesk();
  onTestFinished(() => sample.close());
  return { sample, caseId: await sample.newCase() };
}

it('keeps every version of the means, newest first, and logs the resulting estimate', async () => {
  const { sample, caseId } = await desk();
  await sample.ask('means-save', { caseId, means });
  await sample.ask('means-save', { caseId, means: { ...means, dependants: 2 } });
  const { versions } = await sample.ask('means-read', { caseId });
  expect(versions.map((version) => version.ability.monthly)).toEqual([750_000, 900_000]);
  expect(versions[1]?.means).toEqual(means);
  // 110,854.66 is owed; net of the mortgage the flat yields 20,000 to 120,000.
  expect(versions[0]?.ability).toMatchObject({
    attachableLow: 2_000_000,
    recoverableLow: 2_000_000,
    recoverableHigh: 11_085_466,
    onlyStated: true,
  });
  expect((await sample.ask('log-read', { caseId })).entries.at(-1)?.said).toContain('每月可还 7,500.00 元');
});

it('rejects a future date of knowledge and a low value above the high one, at their fields', async () => {
  const { sample, caseId } = await desk();
  const [asset] = means.assets;
  expect(
    await sample.refusal('means-save', {
      caseId,
      means: { ...means, income: [{ ...means.income[0]!, on: date('2026-11-21') }] },
    }),
  ).toMatchObject({ field: 'means.income.0.on' });
  expect(
    await sample.refusal('means-save', {
      caseId,
      means: { ...means, assets: [{ ...asset!, low: fen(2), high: fen(1) }] },
    }),
  ).toMatchObject({ field: 'means.assets.0.low', message: '低值不能高于高值。' });
});

it('says what may be looked up and what may not, each with articles that the collection holds', async () => {
  const { sample } = await desk();
  const { lookups } = await sample.ask('means-lookups', {});
  expect(lookups.filter(({ allowed }) => !allowed).length).toBeGreaterThan(1);
  expect(lookups.every(({ statutes, source }) => statutes.length > 0 && source !== '')).toBe(true);
});
