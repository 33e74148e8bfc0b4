import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleFacts } from '../cases/article-case.sample.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import { date } from '../domain/quantities/calendar.ts';

let sample: SampleDesk;
beforeEach(async () => void (sample = await sampleDesk()));
afterEach(() => sample.close());

/** No interest agreed, floating LPR: the calculation runs past the last known fixing. */
const floating = () => {
  const facts = {
    ...sampleFacts,
    claim: { ...sampleFacts.claim, termRate: null, overdueRate: 'none-agreed', overdueLpr: 'floating' },
  };
  delete facts.claim.penalty;
  return facts;
};
const asOf = date('2026-11-20');
const everyCase = { search: '', stage: 'active', sort: 'owed', descending: true, offset: 0, limit: 50 } as const;

it('a fixing entered by hand applies from its own day, is labelled as such, and clears the warning once the table reaches today', async () => {
  const caseId = await sample.newCase(floating());
  const before = await sample.ask('ledger-read', { caseId, asOf });
  expect(before.statement?.stale).toBe(true);
  expect((await sample.ask('rates-read', {})).last.publishedOn).toBe('2026-08-20');

  await sample.ask('rates-add', { text: '2026-09-21,3.00,3.50\n2026-10-20,2.50,3.00\n2026-11-20,2.50,3.00' });
  const { statement } = await sample.ask('ledger-read', { caseId, asOf });
  expect(statement?.stale).toBe(false);
  // 100,000 × 3.00 % for 152 days and 2.50 % for 31
  expect(
    statement?.lines.flatMap((line) =>
      line.kind === 'overdue-interest' ? [[line.working.from, line.working.days, line.working.rate, line.amount]] : [],
    ),
  ).toEqual([
    ['2026-05-21', 152, '3.00', 124_932],
    ['2026-10-20', 31, '2.50', 21_233],
  ]);
  expect(statement?.lines.at(-1)).toMatchObject({ working: { row: { source: '手工录入（2026-11-20）' } } });
});

it('the case list reflects the rates', async () => {
  const caseId = await sample.newCase(floating());
  const owed = async () => (await sample.ask('case-list', everyCase)).rows[0]?.owed;
  await expect.poll(owed).toBe((await sample.ask('ledger-read', { caseId, asOf })).statement?.total);
  const at = await owed();
  await sample.ask('rates-add', { text: '2026-09-21,2.50,3.00' });
  await expect.poll(owed).toBeLessThan(at ?? 0);
  await sample.ask('rates-withdraw', { publishedOn: date('2026-09-21') });
  await expect.poll(owed).toBe(at);
});

it('a row that fails a check is named and nothing is saved; only the newest can be removed', async () => {
  expect(await sample.refusal('rates-add', { text: '2026-09-21,3.00,3.50\n2026-10-20,30,3.50' })).toMatchObject({
    code: 'invalid-input',
    field: 'text',
    message: expect.stringContaining('第2行'),
  });
  expect((await sample.ask('rates-read', {})).entered).toEqual([]);
  await sample.ask('rates-add', { text: '2026-09-21,3.00,3.50\n2026-10-20,3.00,3.50' });
  expect(await sample.refusal('rates-withdraw', { publishedOn: date('2026-09-21') })).toMatchObject({
    code: 'not-found',
  });
  await sample.ask('rates-withdraw', { publishedOn: date('2026-10-20') });
  expect(await sample.ask('rates-read', {})).toMatchObject({
    last: { publishedOn: '2026-09-21' },
    stale: true,
    shippedUntil: '2026-08-20',
    entered: [{ publishedOn: '2026-09-21', enteredOn: '2026-11-20', used: true }],
  });
});
