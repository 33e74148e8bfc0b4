import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampleFacts, sampleSettings } from '../cases/article-case.sample.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import type { Reason } from '../domain/case/case-facts.ts';
import type { LetterId } from '../domain/case/ids.ts';
import { cellText, LETTER_KINDS, plainText } from '../domain/letter/letter.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import { percent } from '../domain/quantities/rates.ts';

let sample: SampleDesk;
beforeEach(async () => {
  sample = await sampleDesk();
});
afterEach(() => sample.close());

const payBy = date('2026-11-30');
const guarantor = (name: string, mode: 'general' | 'joint' | 'unspecified') => ({
  ...sampleFacts.debtors[0]!,
  name,
  mode,
});
const textOf = async (id: LetterId): Promise<string> => plainText((await sample.ask('letter-read', { id })).draft.body);

async function issue(id: LetterId): Promise<string> {
  const { findings } = await sample.ask('letter-check', { id });
  expect(findings.filter(({ severity }) => severity === 'block')).toEqual([]);
  return (
    await sample.ask('letter-issue', {
      id,
      reasons: findings.map(({ rule, message }) => ({ rule, message, reason: '已核对' })),
    })
  ).number;
}

test('a case is found by the number of its letter', async () => {
  const caseId = await sample.newCase();
  const { id } = await sample.ask('letter-create', { caseId, kind: 'lawyers-letter', payBy });
  await issue(id);
  const query = { stage: 'all', sort: 'createdAt', descending: false, offset: 0, limit: 10 } as const;
  for (const [search, total] of [
    ['〔2026〕示律函字第1号', 1],
    ['2026示律函字第1号', 1],
    ['示律函字第2号', 0],
  ] as const)
    expect(await sample.ask('case-list', { ...query, search })).toMatchObject({ total });
});

describe('one letter per recipient', () => {
  test('debtor and guarantors each get their own letter and number, and a guarantor reads of the guarantee and not of the debtor’s affairs', async () => {
    const caseId = await sample.newCase({
      ...sampleFacts,
      guarantors: [guarantor('孙保证', 'joint'), guarantor('钱保证', 'unspecified')],
    });
    const { debtors, guarantors } = (await sample.ask('case-read', { id: caseId })).facts;
    const { id, others } = await sample.ask('letter-create', {
      caseId,
      kind: 'lawyers-letter',
      payBy,
      recipients: [
        { role: 'debtor', party: debtors[0]!.id },
        ...guarantors.map(({ id: party }) => ({ role: 'guarantor' as const, party })),
      ],
    });
    const numbers = [];
    for (const each of [id, ...others]) numbers.push(await issue(each));
    expect(numbers).toEqual([1, 2, 3].map((n) => `〔2026〕示律函字第${n}号`));
    const { letters } = await sample.ask('letter-list', { caseId });
    expect(letters.map(({ addressee }) => addressee).sort()).toEqual(['孙保证先生', '王测试先生', '钱保证先生']);
    const [debtor, joint, general] = await Promise.all([id, ...others].map(textOf));
    expect(debtor).toContain('实际困难');
    expect(debtor).not.toMatch(/孙保证|钱保证|保证责任/);
    expect(joint).toMatch(/您的保证方式为连带责任保证。.*第六百九十一条[^]*请求您承担保证责任/);
    expect(general).toMatch(/第六百八十六条，为一般保证。[^]*提起诉讼或者申请仲裁[^]*自愿代为清偿/);
    for (const text of [joint, general]) expect(text).not.toMatch(/困难|资金|住房|失联|孙保证|钱保证/);
  });

  test('nobody outside the case can be written to', async () => {
    const caseId = await sample.newCase();
    expect(
      await sample.refusal('letter-create', {
        caseId,
        kind: 'demand',
        payBy,
        recipients: [{ role: 'guarantor', party: randomUUID() }],
      }),
    ).toMatchObject({ code: 'invalid-input', field: 'recipients' });
  });
});

test('a case’s own account appears in its letters alone, and another client’s account in the settings triggers a warning', async () => {
  const account = { holder: '甲测试有限公司', bank: '示例银行甲支行', number: '1111 2222 3333' };
  const [own, general] = [
    await sample.newCase({ ...sampleFacts, creditor: { ...sampleFacts.creditor, name: '甲测试有限公司' }, account }),
    await sample.newCase(),
  ];
  await sample.ask('settings-save', {
    settings: {
      ...sampleSettings,
      account: { holder: '乙测试有限公司', bank: '示例银行乙支行', number: '4444 5555 6666' },
    },
  });
  const letters = await Promise.all(
    [own, general].map(
      async (caseId) => (await sample.ask('letter-create', { caseId, kind: 'lawyers-letter', payBy })).id,
    ),
  );
  expect(await textOf(letters[0]!)).toContain('1111 2222 3333');
  expect(await textOf(letters[1]!)).toContain('4444 5555 6666');
  const rules = await Promise.all(
    letters.map(async (id) => (await sample.ask('letter-check', { id })).findings.map(({ rule }) => rule)),
  );
  expect(rules).toEqual([[], ['account-holder']]);
});

test('facts in a draft follow the case until it is issued; what was turned into plain text stays', async () => {
  const caseId = await sample.newCase();
  const { id } = await sample.ask('letter-create', { caseId, kind: 'demand', payBy });
  expect(await textOf(id)).toContain('110,854.66');
  await sample.ask('payment-record', {
    caseId,
    on: date('2026-11-19'),
    amount: fen(100_000),
    designation: null,
    method: '',
    note: '',
  });
  const after = await sample.ask('letter-read', { id });
  expect(plainText(after.draft.body)).toContain('109,854.66');
  expect(after.values?.['欠款.合计']).toBe('109,854.66');
  const total = after.draft.body.map((block) =>
    block.kind === 'table' ? block : { ...block, runs: block.runs.map(({ text }) => ({ text })) },
  );
  await sample.ask('letter-save', { id, draft: { ...after.draft, body: total } });
  await sample.ask('payment-record', {
    caseId,
    on: date('2026-11-20'),
    amount: fen(100_000),
    designation: null,
    method: '',
    note: '',
  });
  // The table still follows; the words no longer do, and the gate reports them.
  expect(await textOf(id)).toMatch(/合计\t108,854\.66/);
  expect((await sample.ask('letter-check', { id })).findings).toContainEqual(
    expect.objectContaining({ severity: 'block', rule: 'figures-not-ledger' }),
  );

  await sample.ask('letter-rewrite', { id, payBy });
  await issue(id);
  const issued = await textOf(id);
  await sample.ask('payment-record', {
    caseId,
    on: date('2026-11-20'),
    amount: fen(100_000),
    designation: null,
    method: '',
    note: '',
  });
  expect(await textOf(id)).toBe(issued);
  expect((await sample.ask('letter-read', { id })).values).toBeNull();
});

test('a draft from before chips opens, is checked and can be issued', async () => {
  const caseId = await sample.newCase();
  const { id } = await sample.ask('letter-create', { caseId, kind: 'demand', payBy });
  const { draft } = await sample.ask('letter-read', { id });
  const body = draft.body.map((block) =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(cellText) })) }
      : { ...block, runs: [{ text: block.runs.map(({ text }) => text).join('') }] },
  );
  await sample.ask('letter-save', { id, draft: { ...draft, body } });
  expect((await sample.ask('letter-check', { id })).findings).toEqual([]);
  await issue(id);
});

test('a letter can be replaced once; the new one names the old on paper and in the log, and leaves it unchanged', async () => {
  const caseId = await sample.newCase();
  const { id } = await sample.ask('letter-create', { caseId, kind: 'lawyers-letter', payBy });
  expect(await sample.refusal('letter-reissue', { id })).toMatchObject({ code: 'invalid-input' });
  const first = await issue(id);
  const { id: again } = await sample.ask('letter-reissue', { id });
  expect(await textOf(again)).toContain(`本函替代本所于2026年11月20日出具的${first}函`);
  expect(await sample.refusal('letter-reissue', { id })).toMatchObject({ code: 'conflict' });

  const { draft } = await sample.ask('letter-read', { id: again });
  await sample.ask('letter-save', {
    id: again,
    draft: { ...draft, body: draft.body.filter((block) => !plainText([block]).includes('本函替代')) },
  });
  expect((await sample.ask('letter-check', { id: again })).findings).toMatchObject([
    { severity: 'block', rule: 'replacement-absent' },
  ]);
  await sample.ask('letter-rewrite', { id: again, payBy });
  const second = await issue(again);
  const { letters } = await sample.ask('letter-list', { caseId });
  expect(letters.map(({ number, replaces, replacedBy }) => ({ number, replaces, replacedBy }))).toEqual(
    expect.arrayContaining([
      { number: first, replaces: null, replacedBy: second },
      { number: second, replaces: first, replacedBy: null },
    ]),
  );
  expect((await sample.ask('log-read', { caseId })).entries.at(-1)?.said).toContain(`替代${first}`);
});

test('days from receipt appear in the letter and in the log, and count from the day after receipt', async () => {
  const caseId = await sample.newCase();
  const { id } = await sample.ask('letter-create', { caseId, kind: 'demand', payBy, payWithin: 10 });
  expect(await textOf(id)).toContain('请您在收到本函之日起10日内（自收到的次日起算）');
  await issue(id);
  await sample.ask('delivery-record', {
    letterId: id,
    corrects: null,
    event: {
      kind: 'reply',
      on: date('2026-11-20'),
      written: true,
      said: '收到',
      proof: { note: '短信截图', evidenceId: null },
    },
  });
  expect(await sample.ask('delivery-read', { letterId: id })).toMatchObject({
    payBy: '2026-11-30',
    arrival: { state: 'proven' },
  });
});

test('numbers assigned by hand earlier are skipped, once, and with a reason', async () => {
  const caseId = await sample.newCase();
  await sample.ask('letter-numbers-skip', { kind: 'demand', last: 57, reason: '启用本程序前已手工编号' });
  expect(await sample.refusal('letter-numbers-skip', { kind: 'demand', last: 57, reason: '再次' })).toMatchObject({
    code: 'invalid-input',
    field: 'last',
  });
  const { id } = await sample.ask('letter-create', { caseId, kind: 'demand', payBy });
  expect(await issue(id)).toBe('〔2026〕示催函字第58号');
  expect((await sample.ask('letter-numbers-read', {})).skipped).toEqual([
    { numbers: '〔2026〕示催函字第1号至第57号', reason: '启用本程序前已手工编号' },
  ]);
});

// The contract of 2025-05-20 is under four times 3.00 %. A penalty of 0.0164383562 % a day is 6.000000013 % a year.
test.each([
  ['12.00', '0', null],
  ['12.00001', '0', '年12.00001%'],
  ['15.40', '0', '年15.4%'],
  ['6', '0.0164383561', null],
  ['6', '0.0164383562', '年12.000000013%'],
])('%s percent a year and %s a day against a cap of 12: %s', async (annual, daily, said) => {
  const caseId = await sample.newCase({
    ...sampleFacts,
    claim: {
      ...sampleFacts.claim,
      overdueRate: { annualPercent: percent(annual) },
      penalty: { kind: 'daily', percent: percent(daily) },
    },
  });
  const { id } = await sample.ask('letter-create', { caseId, kind: 'demand', payBy });
  const found = (await sample.ask('letter-check', { id })).findings.find(({ rule }) => rule === 'rate-above-cap');
  expect(found?.message ?? null).toEqual(
    said === null ? null : expect.stringContaining(`${said}，超过受保护的上限年12%`),
  );
});

const REASONS: readonly (Reason | null)[] = ['hardship', 'mismanagement', 'forgotten', 'deliberate', 'other', null];

test('every tone for every reason passes the gate as drafted, and none blames', async () => {
  await sample.ask('settings-save', { settings: sampleSettings });
  for (const reason of REASONS) {
    const caseId = await sample.newCase({ ...sampleFacts, situation: { ...sampleFacts.situation, reason } });
    const texts = new Set<string>();
    for (const kind of LETTER_KINDS) {
      const { id } = await sample.ask('letter-create', { caseId, kind, payBy });
      expect((await sample.ask('letter-check', { id })).findings, `${kind} ${reason}`).toEqual([]);
      const text = await textOf(id);
      expect(text).not.toMatch(/恶意|拖延|赖账|失信|老赖|后果自负|住房|现金紧张/);
      texts.add(text);
    }
    expect(texts.size).toBe(3);
  }
});
