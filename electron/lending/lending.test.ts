import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { sampleSettings } from '../cases/article-case.sample.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import type { LendingId } from '../domain/case/ids.ts';
import { checkWording } from '../domain/conduct/wording.ts';
import { findingsOnCitations } from '../domain/law/citation-check.ts';
import { sampleLending } from '../domain/lending/lending.sample.ts';
import { LENDING_KINDS, type LendingFacts } from '../domain/lending/lending.ts';
import { date } from '../domain/quantities/calendar.ts';
import { percent } from '../domain/quantities/rates.ts';
import { readConduct } from '../library/conduct.ts';
import { readLending } from '../library/lending.ts';
import { resourcesIn } from '../library/resources.ts';
import { loadStatutes } from '../library/statutes.ts';
import { OF_LETTERS_ALONE } from './lending.ts';

let sample: SampleDesk;
beforeEach(async () => {
  sample = await sampleDesk();
  await sample.ask('settings-save', { settings: sampleSettings });
});
afterEach(() => sample.close());

const save = (facts: LendingFacts, id: LendingId | null = null, version = 0) =>
  sample.ask('lending-save', { id, version, facts: facts as never });
const preview = (id: LendingId) => sample.ask('paper-preview', { paper: { kind: 'lending', id } });

describe('the lending resources', () => {
  const resources = resourcesIn('resources');
  const statutes = loadStatutes('resources');
  const { findings, clauses } = readLending(resources, statutes);

  it('have an article for everything marked verified, and none that the collection lacks', () => {
    for (const each of [...findings.values(), ...clauses])
      if (each.confidence === 'verified') expect(each.statutes.length, each.id).toBeGreaterThan(0);
    const broken = (path: string) =>
      path === 'lending/clauses.json'
        ? JSON.parse(JSON.stringify(resources(path)).replace('民法典684', '民法典1064'))
        : resources(path);
    expect(() => readLending(broken, statutes)).toThrow('民法典1064 is not held');
  });

  it('have clauses for each kind, no duplicates, and no word that the conduct guard flags in a paper', () => {
    const { wording } = readConduct(resources, statutes);
    for (const kind of LENDING_KINDS) {
      const titles = clauses.filter(({ kinds }) => kinds.includes(kind)).map(({ title }) => title);
      expect(titles.length).toBeGreaterThan(10);
      expect(new Set(titles).size).toBe(titles.length);
    }
    for (const text of [
      ...[...findings.values()].map((each) => each.text),
      ...clauses.flatMap((each) => [each.why, each.wording]),
    ]) {
      expect(
        checkWording(wording, { text, medium: 'letter', addressee: 'debtor' }).filter(
          ({ rule }) => !OF_LETTERS_ALONE.has(`wording-${rule}`),
        ),
        text,
      ).toEqual([]);
      expect(findingsOnCitations(statutes, text, date('2026-11-20')), text).toEqual([]);
    }
  });
});

test('an assessment is saved in versions, listed with its opinion, continued only from the newest, and deleted whole', async () => {
  const { id, version } = await save(sampleLending);
  expect(version).toBe(1);
  expect(await save({ ...sampleLending, funds: 'raised' }, id, 1)).toEqual({ id, version: 2 });
  expect((await sample.refusal('lending-save', { id, version: 1, facts: sampleLending as never }))?.code).toBe(
    'conflict',
  );
  expect((await sample.ask('lending-list', {})).rows).toEqual([
    {
      id,
      kind: 'company-lends',
      client: '示例商贸有限公司',
      borrower: '王测试',
      amount: 10_000_000,
      assessedOn: '2026-08-25',
      opinion: 'hold',
      versions: 2,
    },
  ]);
  const { versions } = await sample.ask('lending-read', { id });
  expect(versions.map(({ facts }) => facts.funds)).toEqual(['raised', 'own']);
  await sample.ask('lending-remove', { id });
  expect((await sample.ask('lending-list', {})).rows).toEqual([]);
  expect((await sample.refusal('lending-read', { id }))?.code).toBe('not-found');
});

describe('rejects', () => {
  test.each([
    ['facts.signedOn', { signedOn: date('2020-08-19') }],
    ['facts.dueOn', { dueOn: sampleLending.signedOn }],
    ['facts.guarantor.name', { guarantor: { name: ' ', mode: 'joint' } }],
    ['facts.client', { client: ' ' }],
    ['facts.amount', { amount: 0 }],
    ['facts.rate', { rate: '-1' }],
  ])('%s', async (field, change) => {
    const asked = { id: null, version: 0, facts: { ...sampleLending, ...change } as never };
    await sample.ask('lending-save', asked).then(
      () => expect.unreachable(),
      (error: unknown) => {
        expect((error as { issues: { path: PropertyKey[] }[] }).issues[0]?.path.join('.')).toBe(field);
      },
    );
  });

  it('an assessment dated tomorrow', async () => {
    expect(
      await sample.refusal('lending-save', {
        id: null,
        version: 0,
        facts: { ...sampleLending, assessedOn: date('2026-11-21') } as never,
      }),
    ).toMatchObject({ code: 'invalid-input', field: 'facts.assessedOn' });
  });

  it('an amount that cannot be held exactly', async () => {
    expect(
      (
        await sample.refusal('lending-assess', {
          facts: {
            ...sampleLending,
            amount: 999_999_999_999_999,
            rate: percent('999999'),
            dueOn: date('2199-12-31'),
          } as never,
        })
      )?.code,
    ).toBe('not-computable');
  });
});

describe('the note for the client', () => {
  it('prints, but not without a firm or with wording that no paper may contain', async () => {
    const { id } = await save({ ...sampleLending, funds: 'raised', rate: percent('24') });
    expect(
      Buffer.from((await preview(id)).pdf)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const { id: told } = await save({
      ...sampleLending,
      notes: '借款人曾被列入失信被执行人名单，并曾因犯罪被判处刑罚，现已履行完毕。',
    });
    expect((await preview(told)).pdf.length).toBeGreaterThan(1000);
    const { id: rude } = await save({ ...sampleLending, notes: '到期不还就叫人堵门。' });
    expect(await sample.refusal('paper-preview', { paper: { kind: 'lending', id: rude } })).toMatchObject({
      code: 'issue-blocked',
    });
    const { id: wrong } = await save({ ...sampleLending, notes: '借款人民币壹拾万元整（¥10,000.00）。' });
    expect((await sample.refusal('paper-preview', { paper: { kind: 'lending', id: wrong } }))?.message).toContain(
      '大写金额与小写金额不一致',
    );
    await sample.ask('settings-save', { settings: { ...sampleSettings, firm: { ...sampleSettings.firm, name: '' } } });
    expect((await sample.refusal('paper-preview', { paper: { kind: 'lending', id } }))?.message).toContain(
      '律师事务所全称',
    );
  });
});

test('the clauses contain the facts given, and no rate beyond the cap', async () => {
  const said = async (change: Partial<LendingFacts>) =>
    new Map(
      (await sample.ask('lending-assess', { facts: { ...sampleLending, ...change } as never })).clauses.map(
        ({ id, wording }) => [id, wording],
      ),
    );
  const loan = await said({ rate: percent('24'), dailyPenalty: percent('0.05') });
  expect(loan.get('amount')).toBe('甲方出借给乙方人民币壹拾万元整（¥100,000.00）。');
  expect(loan.get('interest')).toContain('年利率12%');
  expect(loan.get('late')).toContain('年利率12%支付逾期利息');
  expect(loan.get('guarantee')).toContain('李保证');
  expect((await said({ overdueRate: percent('6'), dailyPenalty: percent('0.01') })).get('late')).toContain(
    '按未还本金和年利率6%支付逾期利息，并按每日0.01%支付违约金',
  );
  expect(
    (await said({ kind: 'credit-sale', overdueRate: null, dailyPenalty: percent('0.05') })).get('price-late'),
  ).toBe('乙方逾期付款的，自逾期之日起按未付价款每日0.05%支付违约金。');
  expect((await said({ rate: null })).get('interest')).toBe('借款期内不计利息。');
});

test('with a client in the room only one assessment, or one begun there, is visible; no other can be read, changed or deleted', async () => {
  const { id: shown } = await save(sampleLending);
  const { id: hidden } = await save({ ...sampleLending, borrower: { kind: 'person', name: '秦不见' } });
  await sample.ask('form-draft-save', { key: `lending:${hidden}`, value: { notes: '秦不见' } });
  await sample.ask('room-enter', { caseId: null, newCase: false, lendingId: shown });
  expect((await sample.ask('lending-list', {})).rows.map(({ borrower }) => borrower)).toEqual(['王测试']);
  expect((await sample.ask('form-draft-read', { key: `lending:${hidden}` })).value).toBeNull();
  expect((await sample.refusal('lending-read', { id: hidden }))?.code).toBe('client-in-room');
  expect((await sample.refusal('lending-remove', { id: hidden }))?.code).toBe('client-in-room');
  expect((await sample.refusal('lending-save', { id: null, version: 0, facts: sampleLending as never }))?.code).toBe(
    'client-in-room',
  );
  expect((await sample.refusal('paper-preview', { paper: { kind: 'lending', id: hidden } }))?.code).toBe('not-found');
  expect((await save({ ...sampleLending, notes: '改' }, shown, 1)).version).toBe(2);
  await sample.ask('room-leave', {});
  expect((await sample.ask('lending-list', {})).rows).toHaveLength(2);

  await sample.ask('room-enter', { caseId: null, newCase: false, newLending: true });
  expect((await sample.ask('lending-list', {})).rows).toEqual([]);
  const begun = await save(sampleLending);
  expect(await sample.ask('room-read', {})).toEqual({ on: true, caseId: null, lendingId: begun.id });
  expect((await sample.ask('lending-list', {})).rows.map(({ id }) => id)).toEqual([begun.id]);
});
