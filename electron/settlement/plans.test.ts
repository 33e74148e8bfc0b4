import { expect, it, onTestFinished } from 'vitest';
import { sampleFacts } from '../cases/article-case.sample.ts';
import type { Input } from '../contract/operations.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import type { CaseId, OfferId } from '../domain/case/ids.ts';
import { date, type PlainDate } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import { percent } from '../domain/quantities/rates.ts';
import { sampleSuit, sampleTerms, withPenaltyWaived } from './settlement.sample.ts';

const AGREED_ON = date('2026-11-20');

/** A desk at noon of a day, with the article's case on it. */
async function deskOn(today: string, facts: object = sampleFacts): Promise<{ sample: SampleDesk; caseId: CaseId }> {
  const sample = await sampleDesk(`${today}T04:00:00.000Z`);
  onTestFinished(() => sample.close());
  return { sample, caseId: await sample.newCase(facts) };
}

async function agree(
  { sample, caseId }: { sample: SampleDesk; caseId: CaseId },
  terms: Input<'plan-agree'>['terms'],
  agreedOn: PlainDate = AGREED_ON,
): Promise<void> {
  const { variants } = await sample.ask('plan-compare', {
    caseId,
    agreedOn,
    variants: [terms],
    suit: sampleSuit,
    discount: null,
  });
  await sample.ask('plan-agree', { caseId, agreedOn, terms, total: variants[0]!.worked!.total });
}

const pay = ({ sample, caseId }: { sample: SampleDesk; caseId: CaseId }, on: string, yuan: number) =>
  sample.ask('payment-record', {
    caseId,
    on: date(on),
    amount: fen(Math.round(yuan * 100)),
    designation: null,
    method: '',
    note: '',
  });

const ledgerOn = async ({ sample, caseId }: { sample: SampleDesk; caseId: CaseId }, asOf: string) => {
  const { statement } = await sample.ask('ledger-read', { caseId, asOf: date(asOf) });
  if (!statement) throw new Error('no statement');
  return statement;
};

const MONTHS = ['2026-12-20', '2027-01-20', '2027-02-20', '2027-03-20', '2027-04-20', '2027-05-20'];

it('a plan that was kept leaves nothing owed, from the day of its last payment', async () => {
  const desk = await deskOn('2027-06-01');
  await agree(desk, withPenaltyWaived(1000));
  for (const on of MONTHS) await pay(desk, on, 18_309.11);
  const { plan } = await desk.sample.ask('plan-read', { caseId: desk.caseId });
  expect(plan).toMatchObject({ state: 'kept', keptOn: '2027-05-20', left: 0, ifFallen: null });
  expect((await ledgerOn(desk, '2027-05-19')).total).toBeGreaterThan(0);
  expect(await ledgerOn(desk, '2027-05-20')).toMatchObject({ principal: 0, total: 0, perDiem: 0, credit: 0 });
  expect((await ledgerOn(desk, '2027-06-01')).lines.at(-1)).toMatchObject({
    kind: 'remission',
    on: '2027-05-20',
    basis: [expect.objectContaining({ law: '民法典', article: '第五百五十七条' })],
  });
});

it('a terminated plan revives exactly what the ledger says without it', async () => {
  const [desk, without] = [await deskOn('2027-03-10'), await deskOn('2027-03-10')];
  await agree(desk, withPenaltyWaived(1000));
  for (const each of [desk, without]) for (const on of MONTHS.slice(0, 2)) await pay(each, on, 18_309.11);
  const step = (kind: 'notice' | 'fallen' | 'resumed', on: string) => ({
    caseId: desk.caseId,
    kind,
    on: date(on),
    note: '',
  });
  const { sample } = desk;
  expect((await sample.ask('plan-read', { caseId: desk.caseId })).plan).toMatchObject({
    state: 'missed',
    overdue: 1_830_911,
  });
  expect(await sample.refusal('plan-step', step('fallen', '2027-03-10'))).toMatchObject({
    code: 'invalid-input',
    field: 'kind',
  });
  expect(await sample.refusal('plan-step', step('notice', '2027-02-20'))).toMatchObject({ field: 'on' });
  await sample.ask('plan-step', step('notice', '2027-03-01'));
  expect((await sample.ask('plan-read', { caseId: desk.caseId })).plan).toMatchObject({
    state: 'ripe',
    cureUntil: '2027-03-06',
  });
  expect(await sample.refusal('plan-step', step('fallen', '2027-03-06'))).toMatchObject({ field: 'on' });
  const { plan: before } = await sample.ask('plan-read', { caseId: desk.caseId });
  await sample.ask('plan-step', step('fallen', '2027-03-10'));
  const [fallen, plain] = [await ledgerOn(desk, '2027-03-10'), await ledgerOn(without, '2027-03-10')];
  expect(fallen).toEqual(plain);
  expect(before?.ifFallen?.total).toBe(plain.total);
  expect(
    (await sample.ask('deadline-list', { within: 'overdue', kinds: ['instalment'], offset: 0, limit: 20 })).rows,
  ).toEqual([]);
  await sample.ask('plan-step', step('resumed', '2027-03-10'));
  expect((await sample.ask('plan-read', { caseId: desk.caseId })).plan).toMatchObject({
    state: 'missed',
    fallenOn: null,
  });
});

it('a final waiver survives termination of the plan, and payments under the plan are allocated as it says', async () => {
  const [desk, without] = [await deskOn('2026-12-20'), await deskOn('2026-12-20')];
  await agree(desk, withPenaltyWaived(1000, { waiver: 'final', booking: 'principal-first' }));
  await pay(desk, '2026-12-20', 18_309.11);
  const [settled, plain] = [await ledgerOn(desk, '2026-12-20'), await ledgerOn(without, '2026-12-20')];
  expect(settled.penalty).toBe(plain.penalty - 100_000);
  expect(settled.principal).toBe(10_000_000 - 1_830_911);
  expect(settled.interest).toBe(plain.interest);
});

it('drafts the notice of a missed instalment as a letter that passes the gate', async () => {
  const desk = await deskOn('2026-12-30');
  await agree(desk, withPenaltyWaived(1000));
  const { id } = await desk.sample.ask('plan-notice', { caseId: desk.caseId });
  expect((await desk.sample.ask('letter-check', { id })).findings).toEqual([]);
  expect(JSON.stringify((await desk.sample.ask('letter-read', { id })).draft)).toContain('18,309.11');
  const without = await deskOn('2026-12-30');
  expect(await without.sample.refusal('plan-notice', { caseId: without.caseId })).toMatchObject({
    code: 'invalid-input',
  });
});

it('compares terms with suing and doing nothing, using the lawyer’s own odds', async () => {
  const { sample, caseId } = await deskOn('2026-11-20');
  const asked = {
    caseId,
    agreedOn: AGREED_ON,
    variants: [withPenaltyWaived(1000), { ...sampleTerms, firstDueOn: date('2026-11-19') }],
    suit: sampleSuit,
  };
  const answer = await sample.ask('plan-compare', { ...asked, discount: null });
  expect(answer).toMatchObject({
    total: 11_085_466,
    discount: { annualPercent: '3.00', publishedOn: expect.any(String) },
    nothing: { expiresOn: '2029-05-20' },
    ability: null,
    variants: [
      { problem: null, worked: { total: 10_985_466, finishOn: '2027-05-20', burden: 1_830_911 } },
      { worked: null, problem: { field: 'terms.firstDueOn', message: '首期还款日不能早于约定之日。' } },
    ],
    // 诉讼费用交纳办法 13, 16: half of 2,517.09; 14: 1,020 + 0.5 % of 10,854.66.
    suit: { courtFee: 125_855, preservationFee: 107_427, lawyer: 500_000, endsOn: '2027-11-20' },
  });
  const steep = await sample.ask('plan-compare', { ...asked, discount: percent('24') });
  expect(steep.variants[0]!.worked!.presentValue).toBeLessThan(answer.variants[0]!.worked!.presentValue);
});

it('keeps the rounds of negotiation; accepting one makes the plan, and no answer can be changed', async () => {
  const { sample, caseId } = await deskOn('2026-11-20');
  const add = (by: 'creditor' | 'debtor', yuan: number, on = '2026-11-18') =>
    sample.ask('offer-add', { caseId, by, on: date(on), terms: withPenaltyWaived(yuan), note: '' });
  const answer = (offerId: OfferId, of: 'accepted' | 'refused', on = '2026-11-20') => ({
    caseId,
    offerId,
    answer: of,
    on: date(on),
    note: '',
  });
  const { id: first } = await add('debtor', 1800);
  await sample.ask('offer-answer', answer(first, 'refused', '2026-11-19'));
  const { id: second } = await add('creditor', 1000, '2026-11-19');
  expect(await sample.refusal('offer-answer', answer(second, 'accepted', '2026-11-18'))).toMatchObject({ field: 'on' });
  await sample.ask('offer-answer', answer(second, 'accepted'));
  expect(await sample.refusal('offer-answer', answer(first, 'accepted'))).toMatchObject({ code: 'conflict' });
  expect(
    (await sample.ask('offer-list', { caseId })).offers.map(({ no, by, answer: given }) => [no, by, given?.answer]),
  ).toEqual([
    [1, 'debtor', 'refused'],
    [2, 'creditor', 'accepted'],
  ]);
  expect((await sample.ask('plan-read', { caseId })).plan).toMatchObject({
    agreedOn: '2026-11-20',
    waived: 100_000,
    total: 10_985_466,
  });
  expect(
    await sample.refusal('offer-add', {
      caseId,
      by: 'debtor',
      on: AGREED_ON,
      terms: withPenaltyWaived(1_830.01),
      note: '',
    }),
  ).toMatchObject({ field: 'terms.waived.penalty' });
  for (const paper of [
    { kind: 'plan', caseId },
    { kind: 'offer', id: first },
  ] as const)
    expect(
      Buffer.from((await sample.ask('paper-preview', { paper })).pdf)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
});
