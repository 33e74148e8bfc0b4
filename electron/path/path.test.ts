import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';

let desk: SampleDesk;
let caseId: CaseId;
beforeEach(async () => {
  desk = await sampleDesk();
  caseId = await desk.newCase();
});
afterEach(() => desk.close());

const proposed = async () => {
  const { proposals, stage, ...rest } = await desk.ask('path-read', { caseId });
  return { step: proposals[0]?.step, on: proposals[0]?.on, stage, ...rest };
};
const last = async () => (await desk.ask('log-read', { caseId })).entries.at(-1);
const note = (entry: object) =>
  desk.ask('log-add', {
    caseId,
    corrects: null,
    at: '2026-11-16T10:00',
    channel: 'sms',
    person: '王测试',
    said: '发送还款提醒',
    reason: null,
    promise: null,
    nextStep: '',
    nextStepOn: null,
    ...entry,
  });

test('accepted, the step moves the case, and the log keeps the decision with its reasons', async () => {
  expect(await proposed()).toMatchObject({ step: 'remind', stage: 'verify' });
  await desk.ask('path-decide', { caseId, stage: 'verify', proposed: 'remind', decision: { kind: 'accept' } });
  expect(await last()).toMatchObject({
    kind: 'status',
    stage: 'remind',
    said: expect.stringMatching(
      /^下一步决定：采纳建议，案件阶段由“核实”改为“友善提醒”。理由：未还原因是经济困难.*民法典第一百九十五条/,
    ),
  });
  expect((await desk.ask('case-read', { id: caseId })).stage).toBe('remind');
  const { rungs } = await desk.ask('path-read', { caseId });
  expect(rungs[1]?.deeds).toMatchObject([{ text: '决定进入本阶段', entry: 1 }]);
});

test('overruled, the case goes where the lawyer says, with the reason; postponed, it comes back on that day', async () => {
  await desk.ask('path-decide', {
    caseId,
    stage: 'verify',
    proposed: 'remind',
    decision: { kind: 'other', step: 'lawyers-letter', reason: '委托人要求直接发律师函' },
  });
  expect(await last()).toMatchObject({
    stage: 'lawyers-letter',
    said: '下一步决定：未采纳建议（友善提醒），案件阶段由“核实”改为“律师函”。理由：委托人要求直接发律师函',
  });
  await desk.ask('path-decide', {
    caseId,
    stage: 'lawyers-letter',
    proposed: 'lawyers-letter',
    decision: { kind: 'postpone', until: date('2026-12-01'), reason: '等委托人补签委托合同' },
  });
  expect(await last()).toMatchObject({
    kind: 'status',
    stage: null,
    nextStepOn: '2026-12-01',
    said: '下一步决定：暂缓（建议：留在本阶段），2026年12月1日再议。理由：等委托人补签委托合同',
  });
  expect((await proposed()).postponedUntil).toBe('2026-12-01');
  const { rows } = await desk.ask('deadline-list', {
    within: 'all',
    caseId,
    kinds: ['next-step'],
    offset: 0,
    limit: 10,
  });
  expect(rows).toMatchObject([{ on: '2026-12-01', subject: '再议下一步（建议：留在本阶段）' }]);
});

test('a decision on a proposal that no longer stands is rejected, and changes nothing', async () => {
  await note({ reason: 'deliberate' });
  expect(
    await desk.refusal('path-decide', { caseId, stage: 'verify', proposed: 'remind', decision: { kind: 'accept' } }),
  ).toMatchObject({ code: 'conflict' });
  expect(
    await desk.refusal('path-decide', { caseId, stage: 'remind', proposed: 'demand', decision: { kind: 'accept' } }),
  ).toMatchObject({ code: 'conflict' });
  expect(
    await desk.refusal('path-decide', {
      caseId,
      stage: 'verify',
      proposed: 'demand',
      decision: { kind: 'postpone', until: date('2026-11-20'), reason: '等' },
    }),
  ).toMatchObject({ field: 'until' });
  expect((await desk.ask('log-read', { caseId })).entries).toHaveLength(1);
});

test('contacts in the log, the latest reason and its corrections drive the proposal', async () => {
  await desk.ask('case-stage', { id: caseId, stage: 'remind', note: '' });
  expect(await proposed()).toMatchObject({ step: 'remind' });
  const { id } = await note({});
  expect(await proposed()).toMatchObject({ step: 'call', on: null });
  await note({ corrects: id, at: '2026-11-19T10:00' });
  expect(await proposed()).toMatchObject({ step: 'remind', on: '2026-11-22' });
  await desk.ask('case-stage', { id: caseId, stage: 'call', note: '' });
  await note({ channel: 'call', said: '通话', answered: false });
  expect(await proposed()).toMatchObject({ step: 'demand' });
  await note({ channel: 'call', said: '来电', direction: 'in' });
  expect(await proposed()).toMatchObject({ step: 'negotiate' });
  await note({ channel: 'call', said: '答应月底付', promise: { on: date('2026-11-18'), amount: null } });
  expect(await proposed()).toMatchObject({ step: 'demand' });
});

test('a promise in the log is open until its day, then kept or broken without further input', async () => {
  const promising = (on: string, at: string) =>
    note({ channel: 'call', said: '答应付款', at, promise: { on: date(on), amount: 100_000 } });
  const [broken, open] = [
    await promising('2026-11-18', '2026-11-10T10:00'),
    await promising('2026-11-25', '2026-11-19T10:00'),
  ];
  const states = async () => (await desk.ask('log-read', { caseId })).promises;
  expect(await states()).toEqual({ [broken.id]: 'answered', [open.id]: 'open' });
  await desk.ask('payment-record', {
    caseId,
    on: date('2026-11-18'),
    amount: 100_000 as never,
    designation: null,
    method: '',
    note: '',
  });
  expect(await states()).toEqual({ [broken.id]: 'met', [open.id]: 'open' });
  const correction = await note({
    corrects: open.id,
    channel: 'call',
    said: '更正日期',
    at: '2026-11-19T10:00',
    promise: { on: date('2026-11-19'), amount: 100_000 },
  });
  expect(await states()).toEqual({ [broken.id]: 'met', [correction.id]: 'missed' });
});

test('a letter issued while the case was left at an earlier stage counts: no earlier step is proposed', async () => {
  const { id } = await desk.ask('letter-create', { caseId, kind: 'lawyers-letter', payBy: date('2026-11-30') });
  await desk.ask('letter-issue', { id, reasons: [] });
  expect(await proposed()).toMatchObject({ step: 'lawyers-letter', on: '2026-12-01', stage: 'verify' });
  const { rungs } = await desk.ask('path-read', { caseId });
  expect(rungs.map(({ place }) => place)).toEqual([
    'here',
    'passed',
    'passed',
    'passed',
    'passed',
    'ahead',
    'ahead',
    'ahead',
    'ahead',
  ]);
  await desk.ask('path-decide', { caseId, stage: 'verify', proposed: 'lawyers-letter', decision: { kind: 'accept' } });
  // The lawyer goes back to calling: that choice stands.
  await desk.ask('path-decide', {
    caseId,
    stage: 'lawyers-letter',
    proposed: 'lawyers-letter',
    decision: { kind: 'other', step: 'call', reason: '债务人来短信要求通话' },
  });
  await note({ channel: 'call', said: '无人接听', answered: false });
  expect((await proposed()).step).toBe('lawyers-letter');
});

test.each<[string, () => Promise<unknown>]>([
  [
    'a payment',
    () =>
      desk.ask('payment-record', {
        caseId,
        on: date('2026-11-20'),
        amount: 100_000 as never,
        designation: null,
        method: '',
        note: '',
      }),
  ],
  ['a call answered', () => note({ channel: 'call', said: '来电', direction: 'in' })],
  [
    'new means',
    () =>
      desk.ask('means-save', {
        caseId,
        means: {
          income: [],
          outgoings: [],
          dependants: 0,
          livingCost: 0 as never,
          assets: [],
          creditors: [],
          months: 12,
        },
      }),
  ],
])('a review that says stop is proposed with its reasons, until %s', async (_, change) => {
  await desk.ask('case-stage', { id: caseId, stage: 'lawyers-letter', note: '' });
  await desk.ask('stop-loss-decide', {
    caseId,
    spent: 0 as never,
    chance: 10,
    collectible: 1_000_000 as never,
    furtherCosts: 500_000 as never,
    decision: 'stop',
    reason: '已经没有财产',
    nextOn: date('2027-05-20'),
  });
  await note({ channel: 'call', said: '无人接听', answered: false });
  const {
    proposals: [stop],
  } = await desk.ask('path-read', { caseId });
  // 10 percent of 10,000 yuan, and 5,000 still to be spent.
  expect(stop).toMatchObject({
    step: 'stopped',
    reasons: [
      { text: '2026年11月20日的止损评估决定不再继续，理由：已经没有财产' },
      { text: '预计可收回 1,000.00 元，还要支出 5,000.00 元（律师在止损评估中的估计）' },
    ],
  });
  await change();
  const {
    proposals: [next],
  } = await desk.ask('path-read', { caseId });
  expect(next?.step).not.toBe('stopped');
  expect(next?.against[0]?.text).toContain('请重新评估');
});

test('the guard counts the day’s calls from the log, and a corrected call once', async () => {
  const at = (time: string) => ({ channel: 'call', at: `2026-11-20T${time}`, person: '王测试' });
  const { id } = await note({ ...at('09:00'), said: '通话', answered: true });
  await note({ ...at('09:00'), corrects: id, said: '无人接听', answered: false });
  await note({ ...at('09:10'), said: '对方来电', direction: 'in', answered: true });
  await note({ ...at('09:20'), said: '通话', answered: true });
  const { day, findings } = await desk.ask('contact-check', {
    caseId,
    at: '2026-11-20T09:30',
    channel: 'call',
    person: '老王',
    party: 'debtor',
    corrects: null,
  });
  expect(day).toEqual({
    answered: 1,
    unanswered: 1,
    mostAnswered: 3,
    mostUnanswered: 6,
    from: '08:00',
    until: '22:00',
  });
  expect(findings).toEqual([]);
});
