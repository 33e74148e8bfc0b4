import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';

let sample: SampleDesk;
beforeEach(async () => {
  sample = await sampleDesk();
});
afterEach(() => sample.close());

const weighed = { spent: fen(300_000), chance: 60, collectible: fen(8_000_000), furtherCosts: fen(500_000) };

test('a decision is kept with its reasons, is logged, sets a review day, and counts in the portfolio', async () => {
  const caseId = await sample.newCase();
  await sample.ask('payment-record', {
    caseId,
    on: date('2026-11-10'),
    amount: fen(100_000),
    designation: null,
    method: '',
    note: '',
  });
  await sample.ask('stop-loss-decide', {
    caseId,
    ...weighed,
    decision: 'settle',
    reason: '愿意打折一次付清',
    nextOn: date('2026-12-20'),
  });
  const { reviews, recovered, quietDays } = await sample.ask('stop-loss-read', { caseId });
  expect(reviews).toMatchObject([
    { decision: 'settle', advice: 'continue', expected: 4_300_000, reviewedOn: '2026-11-20', nextOn: '2026-12-20' },
  ]);
  expect([recovered, quietDays]).toEqual([100_000, 10]);
  expect((await sample.ask('log-read', { caseId })).entries.at(-1)).toMatchObject({
    kind: 'status',
    said: expect.stringContaining('止损评估：决定转为和解（程序建议继续追讨）'),
  });
  const review = async () =>
    (await sample.ask('deadline-list', { within: 'all', kinds: ['review'], caseId, offset: 0, limit: 5 })).rows.map(
      ({ on }) => on,
    );
  expect(await review()).toEqual(['2026-12-20']);

  await sample.ask('stop-loss-decide', { caseId, ...weighed, decision: 'stop', reason: '费用过高', nextOn: null });
  expect(await review()).toEqual([]);
  const { rows, sums } = await sample.ask('portfolio-read', {});
  expect(rows).toMatchObject([{ caseId, recovered: 100_000, expected: 4_300_000, decision: 'stop', nextOn: null }]);
  expect(sums).toMatchObject({ recovered: 100_000, expected: 4_300_000 });

  sample.saveTo = join(sample.folder, '组合.csv');
  await sample.ask('portfolio-save', { format: 'csv' });
  expect(readFileSync(sample.saveTo, 'utf8')).toContain('43000.00');
});

test.each([
  ['2026-11-20', 'continue'],
  [null, 'settle'],
] as const)('a next day of %s is refused for a decision to %s', async (nextOn, decision) => {
  const caseId = await sample.newCase();
  const refused = await sample.refusal('stop-loss-decide', {
    caseId,
    ...weighed,
    decision,
    reason: '理由',
    nextOn: nextOn === null ? null : date(nextOn),
  });
  expect(refused).toMatchObject({ code: 'invalid-input', field: 'nextOn' });
});
