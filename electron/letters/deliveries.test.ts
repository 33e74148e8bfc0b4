import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleFacts } from '../cases/article-case.sample.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import type { CaseId, LetterId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';

let sample: SampleDesk;
beforeEach(async () => {
  sample = await sampleDesk();
});
afterEach(() => sample.close());

const guarantor = { ...sampleFacts.debtors[0]!, name: '孙保证', mode: 'joint' as const };
const proof = { note: '妥投回单', evidenceId: null };

async function issued(caseId: CaseId): Promise<LetterId> {
  const { id } = await sample.ask('letter-create', { caseId, kind: 'demand', payBy: date('2026-11-30') });
  const { findings } = await sample.ask('letter-check', { id });
  await sample.ask('letter-issue', {
    id,
    reasons: findings.map(({ rule, message }) => ({ rule, message, reason: '已核对' })),
  });
  return id;
}

test('a recorded delivery moves the limitation, is logged, and a correction leaves the original in place', async () => {
  const caseId = await sample.newCase({ ...sampleFacts, guarantors: [guarantor] });
  const letterId = await issued(caseId);
  const limitation = async () =>
    (await sample.ask('deadline-list', { within: 'all', kinds: ['limitation'], caseId, offset: 0, limit: 5 })).rows[0];
  expect(await limitation()).toMatchObject({
    on: '2029-05-20',
    arguable: '2029-11-20',
    cautions: ['no-proof-of-arrival'],
  });

  await sample.ask('delivery-record', {
    letterId,
    corrects: null,
    event: {
      kind: 'dispatch',
      on: date('2026-11-20'),
      way: 'courier',
      number: '1000000000001',
      address: '示例市示例区示例路3号',
    },
  });
  const [sent] = (await sample.ask('delivery-read', { letterId })).events;
  const delivered = {
    kind: 'outcome' as const,
    on: date('2026-11-20'),
    dispatchId: sent!.id,
    result: 'delivered' as const,
    signer: '王测试',
    relation: 'self' as const,
    unchangedAddress: true,
    proof,
  };
  await sample.ask('delivery-record', { letterId, corrects: null, event: delivered });
  expect((await sample.ask('delivery-read', { letterId })).arrival).toMatchObject({
    state: 'disputed',
    on: '2026-11-20',
  });

  // It went by EMS; the outcome still belongs to the corrected dispatch.
  await sample.ask('delivery-record', {
    letterId,
    corrects: sent!.id,
    event: {
      kind: 'dispatch',
      on: date('2026-11-20'),
      way: 'ems',
      number: '1000000000001',
      address: '示例市示例区示例路3号',
    },
  });
  const read = await sample.ask('delivery-read', { letterId });
  expect(read.arrival).toMatchObject({ state: 'proven', on: '2026-11-20' });
  expect(read.events.map(({ superseded }) => superseded)).toEqual([true, false, false]);
  expect(read.events[2]).toMatchObject({ corrects: sent!.id, keptId: sent!.id });
  expect(await limitation()).toMatchObject({ on: '2029-11-20', arguable: null, cautions: [] });

  const { entries, brokenAt } = await sample.ask('log-read', { caseId });
  expect(brokenAt).toBeNull();
  expect(entries.slice(-2).map(({ kind, said }) => `${kind} ${said}`)).toEqual([
    expect.stringContaining('2026年11月20日签收，签收人王测试（本人），凭证：妥投回单'),
    expect.stringMatching(/^letter .*更正原记录（2026年11月20日以其他快递寄出.*）：2026年11月20日以EMS寄出/),
  ]);

  const corrects = read.events[1]!.id;
  await sample.ask('delivery-record', { letterId, corrects, event: null });
  expect(await limitation()).toMatchObject({ on: '2029-05-20' });
  expect(await sample.refusal('delivery-record', { letterId, corrects, event: null })).toMatchObject({
    code: 'not-found',
  });
});

test('impossible days, and drafts, are rejected at their field', async () => {
  const caseId = await sample.newCase();
  const { id: draft } = await sample.ask('letter-create', { caseId, kind: 'demand', payBy: date('2026-11-30') });
  const dispatch = { kind: 'dispatch' as const, on: date('2026-11-20'), way: 'ems' as const, number: '', address: '' };
  expect(await sample.refusal('delivery-record', { letterId: draft, corrects: null, event: dispatch })).toMatchObject({
    code: 'not-found',
  });
  const letterId = await issued(caseId);
  for (const on of ['2026-11-21', '2026-11-19']) {
    expect(
      await sample.refusal('delivery-record', { letterId, corrects: null, event: { ...dispatch, on: date(on) } }),
    ).toMatchObject({ code: 'invalid-input', field: 'event.on' });
  }
});

test('a demand that reached a joint guarantor within the guarantee period starts its own limitation, on a real file', async () => {
  const caseId = await sample.newCase({
    ...sampleFacts,
    guarantors: [{ ...guarantor, agreedUntil: date('2027-05-20') }],
  });
  const { guarantors } = (await sample.ask('case-read', { id: caseId })).facts;
  const { id } = await sample.ask('letter-create', {
    caseId,
    kind: 'demand',
    payBy: date('2026-11-30'),
    recipients: [{ role: 'guarantor', party: guarantors[0]!.id }],
  });
  const { findings } = await sample.ask('letter-check', { id });
  await sample.ask('letter-issue', {
    id,
    reasons: findings.map(({ rule, message }) => ({ rule, message, reason: '已核对' })),
  });
  const own = async () =>
    (await sample.ask('deadline-list', { within: 'all', kinds: ['guarantor-limitation'], caseId, offset: 0, limit: 5 }))
      .rows;
  expect(await own()).toEqual([]);
  await sample.ask('delivery-record', {
    letterId: id,
    corrects: null,
    event: {
      kind: 'dispatch',
      on: date('2026-11-20'),
      way: 'ems',
      number: '1000000000001',
      address: '示例市示例区示例路3号',
    },
  });
  const [sent] = (await sample.ask('delivery-read', { letterId: id })).events;
  await sample.ask('delivery-record', {
    letterId: id,
    corrects: null,
    event: {
      kind: 'outcome',
      on: date('2026-11-20'),
      dispatchId: sent!.id,
      result: 'delivered',
      signer: '孙保证',
      relation: 'self',
      unchangedAddress: true,
      proof,
    },
  });
  expect(await own()).toMatchObject([
    { on: '2029-11-20', subject: '孙保证', state: 'open', cautions: [], arguable: null },
  ]);
});
