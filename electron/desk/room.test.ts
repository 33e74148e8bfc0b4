import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleFacts } from '../cases/article-case.sample.ts';
import type { CaseId, LetterId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import { type SampleDesk, sampleDesk } from './desk.sample.ts';

let sample: SampleDesk;
beforeEach(async () => {
  sample = await sampleDesk();
});
afterEach(() => sample.close());

/** The debtor of the visible case owes here too, so that this case would be mentioned alongside it. */
const otherFacts = {
  ...sampleFacts,
  debtors: [
    { ...sampleFacts.debtors[0]!, name: '秦不见', idNumber: '', phone: '13800006666' },
    sampleFacts.debtors[0]!,
  ],
};
const here = {
  channel: 'call',
  person: '某人',
  said: '民法典第六百七十五条。秦不见已知。',
  reason: null,
  promise: { on: date('2026-11-25'), amount: fen(100_000) },
  nextStep: '回访',
  nextStepOn: date('2026-12-01'),
  at: '2026-11-18T10:00',
  corrects: null,
} as const;

async function twoCases(): Promise<{ shown: CaseId; hidden: CaseId; letterId: LetterId }> {
  const [shown, hidden] = [await sample.newCase(), await sample.newCase(otherFacts)];
  await sample.ask('log-add', { caseId: hidden, ...here });
  const { id: letterId } = await sample.ask('letter-create', {
    caseId: hidden,
    kind: 'demand',
    payBy: date('2026-11-30'),
  });
  await sample.ask('form-draft-save', { key: `case:${hidden}:log:new`, value: { said: '秦不见' } });
  await sample.ask('form-draft-save', { key: 'case:new', value: { notes: '秦不见' } });
  return { shown, hidden, letterId };
}

/** Everything that spans all cases, requested together. */
async function everyList(caseId: CaseId): Promise<string> {
  return JSON.stringify([
    await sample.ask('case-list', {
      search: '',
      stage: 'all',
      sort: 'debtorName',
      descending: false,
      offset: 0,
      limit: 50,
    }),
    await sample.ask('case-list', {
      search: '秦不见',
      stage: 'all',
      sort: 'createdAt',
      descending: false,
      offset: 0,
      limit: 50,
    }),
    await sample.ask('deadline-list', { within: 'all', offset: 0, limit: 50 }),
    await sample.ask('deadline-days', { from: date('2026-11-01'), until: date('2026-12-31') }),
    await sample.ask('ledger-what-if', { caseId, on: date('2026-11-20'), amount: fen(100_000), agreed: 'statutory' }),
    await sample.ask('statute-uses', {
      law: '中华人民共和国民法典',
      article: '第六百七十五条',
      effectiveFrom: date('2021-01-01'),
    }),
    await sample.ask('form-draft-read', { key: 'case:new' }),
    await sample.ask('casefile-state', {}),
  ]);
}

test('with a client in the room every list finds only their case, and everything is back afterwards', async () => {
  const { shown, hidden } = await twoCases();
  expect(await everyList(shown)).toContain('秦不见');
  expect(await sample.ask('room-enter', { caseId: shown, newCase: false })).toEqual({
    on: true,
    caseId: shown,
    lendingId: null,
  });
  const seen = await everyList(shown);
  expect(seen).not.toContain('秦不见');
  expect(seen).not.toContain(hidden);
  expect(seen).toContain('王测试');
  // A change made meanwhile sees the whole file: the next letter number also counts the other case's letters.
  await sample.ask('log-add', { caseId: shown, ...here, said: '约定回访。' });
  expect(await everyList(shown)).not.toContain('秦不见');
  await sample.ask('room-leave', {});
  expect(await everyList(shown)).toContain('秦不见');
});

test('another case can be neither read nor changed, not even through its letters', async () => {
  const { shown, hidden, letterId } = await twoCases();
  await sample.ask('room-enter', { caseId: shown, newCase: false });
  for (const [asked, code] of [
    [() => sample.refusal('case-read', { id: hidden }), 'client-in-room'],
    [() => sample.refusal('log-read', { caseId: hidden }), 'client-in-room'],
    [() => sample.refusal('log-add', { caseId: hidden, ...here }), 'client-in-room'],
    [() => sample.refusal('paper-preview', { paper: { kind: 'log', caseId: hidden } }), 'client-in-room'],
    [() => sample.refusal('letter-read', { id: letterId }), 'not-found'],
    [() => sample.refusal('case-create', { facts: otherFacts as never }), 'client-in-room'],
    [() => sample.refusal('form-draft-save', { key: 'case:new', value: {} }), 'client-in-room'],
  ] as const)
    expect((await asked())?.code).toBe(code);
  expect((await sample.ask('room-enter', { caseId: hidden, newCase: false })).caseId).toBe(shown);
  await sample.ask('room-leave', {});
  expect((await sample.ask('form-draft-read', { key: 'case:new' })).value).toEqual({ notes: '秦不见' });
});

test('numbers show only their ends, and a masked one is never saved as the number', async () => {
  const { shown } = await twoCases();
  await sample.ask('room-enter', { caseId: shown, newCase: false });
  const { facts, version } = await sample.ask('case-read', { id: shown });
  expect(facts.debtors[0]!.idNumber).toMatch(/^\d{6}\*{8}/);
  expect(facts.debtors[0]!.phone).toMatch(/\*{4}/);
  const settings = await sample.ask('settings-read', {});
  expect(settings.account.number).toContain('****');
  expect((await sample.refusal('case-save', { id: shown, version, facts }))?.code).toBe('client-in-room');
  expect((await sample.refusal('settings-save', { settings }))?.code).toBe('client-in-room');
});

test('it outlives a lock and cannot be left while locked; a case begun in the room is the visible one', async () => {
  await twoCases();
  await sample.ask('room-enter', { caseId: null, newCase: true });
  expect((await sample.ask('form-draft-read', { key: 'case:new' })).value).not.toBeNull();
  const begun = await sample.newCase();
  expect(await sample.ask('room-read', {})).toEqual({ on: true, caseId: begun, lendingId: null });
  const { current } = await sample.ask('casefile-lock', {});
  expect(current).toMatchObject({ name: '案卷', folder: '' });
  expect((await sample.refusal('room-leave', {}))?.code).toBe('locked');
  await sample.ask('casefile-open', { token: current!.token, password: '测试用密码' });
  expect((await sample.ask('room-read', {})).on).toBe(true);
  expect(
    (
      await sample.ask('case-list', {
        search: '',
        stage: 'all',
        sort: 'debtorName',
        descending: false,
        offset: 0,
        limit: 50,
      })
    ).total,
  ).toBe(1);
});
