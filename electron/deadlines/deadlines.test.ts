import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleFacts } from '../cases/article-case.sample.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import { sampleSuit, sampleTerms } from '../settlement/settlement.sample.ts';

let sample: SampleDesk;

beforeEach(async () => {
  sample = await sampleDesk();
});
afterEach(() => sample.close());

const [debtor] = sampleFacts.debtors;
const guaranteed = { ...sampleFacts, guarantors: [{ ...debtor!, name: '孙保证', idNumber: '', mode: 'joint' }] };
const list = (within: 'overdue' | '7' | '30' | '90' | 'all' | 'done', more: { caseId?: CaseId } = {}) =>
  sample.ask('deadline-list', { within, offset: 0, limit: 50, ...more });
const note = {
  corrects: null,
  at: '2026-11-19T10:00',
  channel: 'call' as const,
  person: '王测试',
  said: '称周转困难。',
  reason: null,
  promise: null,
  nextStep: '',
  nextStepOn: null,
};

test('the article’s case: every kind of deadline from its file, nearest first', async () => {
  const caseId = await sample.newCase(guaranteed);
  const { id } = await sample.ask('letter-create', { caseId, kind: 'lawyers-letter', payBy: date('2026-11-30') });
  await sample.ask('letter-issue', { id, reasons: [] });
  await sample.ask('log-add', {
    caseId,
    ...note,
    promise: { on: date('2026-11-25'), amount: fen(1_000_000) },
    nextStep: '面谈',
    nextStepOn: date('2026-12-10'),
  });
  await sample.ask('payment-record', {
    caseId,
    on: date('2026-11-20'),
    amount: fen(100_000),
    designation: null,
    method: '',
    note: '',
  });
  const terms = { ...sampleTerms, count: 2 };
  const { total } = await sample.ask('plan-compare', {
    caseId,
    agreedOn: date('2026-11-20'),
    variants: [terms],
    suit: sampleSuit,
    discount: null,
  });
  await sample.ask('plan-agree', { caseId, agreedOn: date('2026-11-20'), terms, total });

  const { rows, counts, done, asOf } = await list('all');
  expect(asOf).toBe('2026-11-20');
  expect(rows.map(({ kind, on, daysLeft }) => [kind, on, daysLeft])).toEqual([
    ['guarantee', '2026-11-20', 0],
    ['promise', '2026-11-25', 5],
    ['pay-by', '2026-11-30', 10],
    ['next-step', '2026-12-10', 20],
    ['instalment', '2026-12-20', 30],
    ['instalment', '2027-01-20', 61],
    ['limitation', '2029-11-20', 1096],
  ]);
  expect(counts).toEqual({ overdue: 0, '7': 2, '30': 3, '90': 1, later: 1 });
  expect(done).toBe(0);
  expect((await list('7')).rows.map(({ kind }) => kind)).toEqual(['guarantee', 'promise']);
  expect(
    await sample.ask('deadline-list', { within: 'all', kinds: ['instalment'], offset: 1, limit: 1 }),
  ).toMatchObject({ total: 2, rows: [{ on: '2027-01-20', caseId }] });
  expect((await sample.ask('deadline-days', { from: date('2026-12-01'), until: date('2026-12-31') })).days).toEqual([
    { on: '2026-12-10', kind: 'next-step', count: 1 },
    { on: '2026-12-20', kind: 'instalment', count: 1 },
  ]);
});

test('a voided payment interrupts nothing; a corrected promise is replaced by its correction; changes show at once', async () => {
  const caseId = await sample.newCase();
  const limitationOn = async () =>
    (await sample.ask('deadline-list', { within: 'all', kinds: ['limitation'], offset: 0, limit: 1 })).rows[0]?.on;
  expect(await limitationOn()).toBe('2029-05-20');
  const { id: paymentId } = await sample.ask('payment-record', {
    caseId,
    on: date('2026-11-15'),
    amount: fen(100_000),
    designation: null,
    method: '',
    note: '',
  });
  expect(await limitationOn()).toBe('2029-11-15');
  await sample.ask('payment-void', { caseId, paymentId, reason: '重复登记' });
  expect(await limitationOn()).toBe('2029-05-20');

  const { id: corrects } = await sample.ask('log-add', {
    caseId,
    ...note,
    promise: { on: date('2026-12-01'), amount: fen(100_000) },
  });
  await sample.ask('log-add', { caseId, ...note, corrects, promise: { on: date('2026-12-11'), amount: fen(100_000) } });
  expect(
    (await sample.ask('deadline-list', { within: 'all', kinds: ['promise'], offset: 0, limit: 5 })).rows.map(
      ({ on }) => on,
    ),
  ).toEqual(['2026-12-11']);
});

test('settled, stopped and removed cases have no deadlines; a single case can be queried', async () => {
  const [one, other] = [await sample.newCase(guaranteed), await sample.newCase()];
  expect((await list('all', { caseId: one })).rows.map(({ caseId }) => caseId)).toEqual([one, one]);
  await sample.ask('case-stage', { id: one, stage: 'settled', note: '已全部清偿。' });
  expect((await list('all', { caseId: one })).total).toBe(0);
  expect((await list('all')).rows.map(({ caseId }) => caseId)).toEqual([other]);
});

test('the calendar file holds no party name or note unless asked for, and nothing is written when cancelled', async () => {
  const caseId = await sample.newCase(guaranteed);
  await sample.ask('log-add', {
    caseId,
    ...note,
    promise: null,
    nextStep: '与王测试面谈',
    nextStepOn: date('2026-12-10'),
  });
  sample.saveTo = join(sample.folder, '期限.ics');
  const written = async (withNames: boolean): Promise<string> => {
    expect(await sample.ask('deadline-export', { within: 'all', withNames })).toEqual({ saved: '期限.ics', count: 3 });
    return readFileSync(sample.saveTo!, 'utf8').replaceAll('\r\n ', '');
  };
  const quiet = await written(false);
  expect(quiet).not.toMatch(/王测试|孙保证|示例商贸|面谈/);
  expect(quiet).toContain(`UID:guarantee-1.${caseId}@recovery-casebook\r\n`);
  expect(quiet).toContain('DTSTART;VALUE=DATE:20261210\r\n');
  const named = await written(true);
  expect(named).toContain('与王测试面谈');
  expect(named).toContain('孙保证');
  const uids = (text: string) => text.match(/^UID:.*$/gm);
  expect(uids(named)).toEqual(uids(quiet));

  sample.saveTo = null;
  expect(await sample.ask('deadline-export', { within: '7', withNames: false })).toEqual({ saved: null, count: 1 });
});

test('more cases than fit in one turn are all found, in a single order', async () => {
  for (let number = 1; number <= 205; number++)
    await sample.newCase({
      ...sampleFacts,
      claim: { ...sampleFacts.claim, dueOn: date(`2026-0${1 + (number % 9)}-15`) },
    });
  const { rows, total } = await sample.ask('deadline-list', { within: 'all', offset: 100, limit: 105 });
  expect(total).toBe(205);
  expect(rows.map(({ on }) => on)).toEqual(rows.map(({ on }) => on).toSorted());
});
