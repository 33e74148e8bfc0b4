import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE_TODAY, sampleFacts, sampleSettings } from '../cases/article-case.sample.ts';
import { type Input, type OperationName, operations, type Output } from '../contract/operations.ts';
import type { DeskEvent } from '../contract/outcome.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { plainText } from '../domain/letter/letter.ts';
import { addDays, date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import { percent } from '../domain/quantities/rates.ts';
import { reportOf } from '../failure.ts';
import { sampleSuit, withPenaltyWaived } from '../settlement/settlement.sample.ts';
import { clock } from '../workspace/clock.ts';
import { samplePrinting } from '../workspace/printing.sample.ts';
import { type Desk, openDesk } from './desk.ts';

const PASSWORD = " 密码'带空格";

let folder: string;
let desk: Desk;
let saveTo: string | null;
let whileChoosing: () => void;
let events: DeskEvent[];
let printed: Uint8Array[];
let idleMinutes: number[];

/** Asks as the window would: parsed on the way in and out. */
async function ask<O extends OperationName>(operation: O, input: Input<O>): Promise<Output<O>> {
  const { input: asked, output } = operations[operation];
  const handler = desk.handlers[operation] as (input: unknown) => unknown;
  return output.parse(await handler(asked.parse(input))) as Output<O>;
}

const refusalOf = (asking: Promise<unknown>) =>
  asking.then(
    () => null,
    (error: unknown) => reportOf(error),
  );

async function openCase(): Promise<CaseId> {
  saveTo = join(folder, '样例.casebook');
  const chosen = await ask('casefile-choose', { purpose: 'create' });
  await ask('casefile-create', { token: chosen?.token ?? '', password: PASSWORD });
  await ask('settings-save', { settings: sampleSettings });
  return (await ask('case-create', { facts: sampleFacts as Input<'case-create'>['facts'] })).id;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
  saveTo = null;
  whileChoosing = () => undefined;
  events = [];
  printed = [];
  idleMinutes = [];
  desk = await openDesk({
    profile: join(folder, 'profile'),
    resources: join(import.meta.dirname, '..', '..', 'resources'),
    choosing: {
      folder: async () => saveTo,
      file: async () => saveTo,
      files: async () => [],
      saveAs: async () => {
        whileChoosing();
        return saveTo;
      },
      leave: async () => false,
    },
    clock: clock(SAMPLE_TODAY),
    lockClock: { start: (minutes) => void idleMinutes.push(minutes), touch: () => undefined, stop: () => undefined },
    printing: samplePrinting(printed),
    tell: (event) => events.push(event),
  });
});

afterEach(() => {
  desk.close();
  rmSync(folder, { recursive: true });
});

describe('the case from the article, from facts to instalments', () => {
  test('a lawyer’s letter is drafted, passes the gate, is issued once, and is saved and printed as the issued bytes', async () => {
    const caseId = await openCase();
    const { id } = await ask('letter-create', { caseId, kind: 'lawyers-letter', payBy: date('2026-11-30') });
    expect((await ask('letter-check', { id })).findings).toEqual([]);

    const issued = await ask('letter-issue', { id, reasons: [] });
    expect(issued.number).toBe('〔2026〕示律函字第1号');
    saveTo = join(folder, '律师函.pdf');
    await ask('paper-save', { paper: { kind: 'letter', id } });
    const bytes = readFileSync(saveTo);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(issued.sha256);
    await ask('paper-print', { paper: { kind: 'letter', id } });
    expect(Buffer.from(printed[0] ?? [])).toEqual(bytes);

    const { entries, brokenAt } = await ask('log-read', { caseId });
    expect(brokenAt).toBeNull();
    expect(entries.at(-1)?.said).toContain(issued.sha256);
    expect(await refusalOf(ask('letter-issue', { id, reasons: [] }))).toMatchObject({ code: 'already-issued' });
    expect(await refusalOf(ask('letter-discard', { id }))).toMatchObject({ code: 'already-issued' });
  });

  test('a figure not from the ledger, and words that do not match their figures, block the issue', async () => {
    const caseId = await openCase();
    const { id } = await ask('letter-create', { caseId, kind: 'demand', payBy: date('2026-11-30') });
    const { draft } = await ask('letter-read', { id });
    // Overtyped: a fact would be corrected again.
    const body = draft.body.map((block) =>
      block.kind === 'paragraph'
        ? { ...block, runs: block.runs.map(({ text }) => ({ text: text.replace('壹拾万元整', '壹拾元整') })) }
        : block,
    );
    await ask('letter-save', { id, draft: { ...draft, body } });
    expect((await ask('letter-check', { id })).findings).toContainEqual(
      expect.objectContaining({ severity: 'block', rule: 'words-not-figures' }),
    );

    await ask('payment-record', {
      caseId,
      on: date('2026-11-19'),
      amount: fen(100_000),
      designation: null,
      method: '转账',
      note: '',
    });
    expect((await ask('letter-check', { id })).findings).toContainEqual(
      expect.objectContaining({ severity: 'block', rule: 'figures-not-ledger' }),
    );
    expect(await refusalOf(ask('letter-issue', { id, reasons: [] }))).toMatchObject({ code: 'issue-blocked' });
  });

  test('a repealed article blocks the issue and is named', async () => {
    const caseId = await openCase();
    const { id } = await ask('letter-create', { caseId, kind: 'lawyers-letter', payBy: date('2026-11-30') });
    const { draft } = await ask('letter-read', { id });
    await ask('letter-save', {
      id,
      draft: {
        ...draft,
        body: [...draft.body, { kind: 'paragraph', runs: [{ text: '依据《中华人民共和国合同法》第一百零七条。' }] }],
      },
    });
    expect((await ask('letter-check', { id })).findings).toMatchObject([
      { severity: 'block', excerpt: expect.stringContaining('第一百零七条') },
    ]);
  });

  test('a letter about a purchase price mentions no loan and quotes no loan law', async () => {
    await openCase();
    const claim = {
      ...sampleFacts.claim,
      price: { kind: 'sale' as const, multiple: percent('1.5') },
      termRate: null,
      overdueRate: 'none-agreed' as const,
    };
    const facts = {
      ...sampleFacts,
      agreement: { ...sampleFacts.agreement, name: '买卖合同' },
      claim,
    } as Input<'case-create'>['facts'];
    const { id: caseId } = await ask('case-create', { facts });
    const { id } = await ask('letter-create', { caseId, kind: 'lawyers-letter', payBy: date('2026-11-30') });
    expect((await ask('letter-check', { id })).findings).toEqual([]);
    const { draft } = await ask('letter-read', { id });
    const written = [draft.title, plainText(draft.body), ...draft.attachments].join('\n');
    expect(written).not.toMatch(/借款|提供款项|实际交付|本金|第六百七十六条/);
    expect(written).toMatch(/付清价款[^]*第五百七十九条/);
  });

  test('numbers run consecutively per kind and year and are never reused', async () => {
    const caseId = await openCase();
    const numbers: string[] = [];
    for (const kind of ['demand', 'lawyers-letter', 'demand'] as const) {
      const { id } = await ask('letter-create', { caseId, kind, payBy: date('2026-11-30') });
      numbers.push((await ask('letter-issue', { id, reasons: [] })).number);
    }
    expect(numbers).toEqual(['〔2026〕示催函字第1号', '〔2026〕示律函字第1号', '〔2026〕示催函字第2号']);
  });

  test('six instalments with part of the late charges waived sum to what is owed less the waiver, and a payment counts towards the first', async () => {
    const caseId = await openCase();
    // Paid and booked before the agreement on the same day: it reduces what is owed, but counts towards no instalment.
    const { id: before } = await ask('payment-record', {
      caseId,
      on: date('2026-11-20'),
      amount: fen(100_000),
      designation: null,
      method: '',
      note: '',
    });
    const terms = withPenaltyWaived(500);
    const {
      variants: [{ worked: proposal } = { worked: null }],
      total: owed,
    } = await ask('plan-compare', {
      caseId,
      agreedOn: date('2026-11-20'),
      variants: [terms],
      suit: sampleSuit,
      discount: null,
    });
    if (!proposal) throw new Error('no proposal');
    expect(proposal.total).toBe(owed - 50_000);
    expect(proposal.instalments.reduce((sum, each) => sum + each.amount, 0)).toBe(proposal.total);
    expect(proposal.instalments.map((each) => each.dueOn)).toEqual([
      '2026-12-20',
      '2027-01-20',
      '2027-02-20',
      '2027-03-20',
      '2027-04-20',
      '2027-05-20',
    ]);
    await ask('plan-agree', { caseId, agreedOn: date('2026-11-20'), terms, total: proposal.total });
    await ask('payment-record', {
      caseId,
      on: date('2026-11-20'),
      amount: fen(2_000_000),
      designation: null,
      method: '',
      note: '',
    });
    await ask('settings-save', { settings: { ...sampleSettings, account: { ...sampleSettings.account, number: '' } } });
    expect(await refusalOf(ask('paper-preview', { paper: { kind: 'plan', caseId } }))).toMatchObject({
      code: 'issue-blocked',
    });
    const { plan } = await ask('plan-read', { caseId });
    expect(plan?.instalments.map((each) => each.state)).toEqual(['paid', 'partly', 'due', 'due', 'due', 'due']);

    // Voiding what was booked before the agreement does not affect what was paid on it.
    await ask('payment-void', { caseId, paymentId: before, reason: '重复登记' });
    expect((await ask('plan-read', { caseId })).plan?.instalments).toEqual(plan?.instalments);
  });

  test('correcting an old entry keeps the next step set since; correcting the latest entry corrects the next step too', async () => {
    const caseId = await openCase();
    const said = { caseId, channel: 'call', person: '王测试', said: '通话', reason: null, promise: null } as const;
    const first = { ...said, at: '2026-08-01T10:00', nextStep: '再打电话', nextStepOn: date('2026-08-10') };
    const { id: old } = await ask('log-add', { ...first, corrects: null });
    const { id: latest } = await ask('log-add', {
      ...said,
      at: '2026-11-01T10:00',
      corrects: null,
      nextStep: '起诉',
      nextStepOn: date('2026-12-01'),
    });
    await ask('log-add', { ...first, corrects: old, said: '通话，更正错字' });
    expect(await ask('case-read', { id: caseId })).toMatchObject({ nextStep: '起诉', nextStepOn: '2026-12-01' });
    await ask('log-add', {
      ...said,
      at: '2026-11-01T10:00',
      corrects: latest,
      nextStep: '申请支付令',
      nextStepOn: date('2026-12-02'),
    });
    expect(await ask('case-read', { id: caseId })).toMatchObject({ nextStep: '申请支付令', nextStepOn: '2026-12-02' });
  });

  test('a paper from a template is previewed with its gaps, and leaves the program only if nothing blocks it', async () => {
    const caseId = await openCase();
    const paper = { kind: 'template', caseId, template: 'power-of-attorney', answers: {} } as const;
    expect(
      Buffer.from((await ask('paper-preview', { paper })).pdf)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const { blanks } = await ask('paper-check', { caseId, template: paper.template, answers: {} });
    expect(blanks).toEqual(['示例商贸有限公司的统一社会信用代码', '代理阶段', '委托权限']);
    expect(await refusalOf(ask('paper-print', { paper }))).toMatchObject({ code: 'issue-blocked' });
    await ask('paper-print', {
      paper: { ...paper, answers: { [blanks[0]!]: '', 代理阶段: '一审', 委托权限: '一般授权' } },
    });
    expect(printed).toHaveLength(1);
  });

  test('a paper with warnings leaves the program only with a reason for each, logged with the hash of what left', async () => {
    const caseId = await openCase();
    const { facts, version } = await ask('case-read', { id: caseId });
    const [debtor] = facts.debtors;
    await ask('case-save', {
      id: caseId,
      version,
      facts: { ...facts, debtors: [{ ...debtor!, idNumber: '110105194912310021' }] },
    });
    const paper = {
      kind: 'template',
      caseId,
      template: 'power-of-attorney',
      answers: { 示例商贸有限公司的统一社会信用代码: '', 代理阶段: '一审', 委托权限: '一般授权' },
    } as const;
    const { findings } = await ask('paper-check', { caseId, template: paper.template, answers: paper.answers });
    expect(findings).toMatchObject([{ severity: 'warn', rule: 'id-number' }]);
    saveTo = join(folder, '授权委托书.pdf');
    expect(await refusalOf(ask('paper-save', { paper }))).toMatchObject({ code: 'issue-blocked', field: 'reasons' });
    expect(
      await refusalOf(
        ask('paper-print', { paper, reasons: [{ rule: 'id-number', message: '另一条提示', reason: '已核对' }] }),
      ),
    ).toMatchObject({ code: 'issue-blocked' });
    expect(existsSync(saveTo)).toBe(false);
    expect(printed).toEqual([]);

    const reasons = findings.map(({ rule, message }) => ({ rule, message, reason: '与债务人身份证原件核对一致' }));
    const place = saveTo;
    saveTo = null;
    await ask('paper-save', { paper, reasons });
    const statuses = async () =>
      (await ask('log-read', { caseId })).entries.filter(({ kind }) => kind === 'status').map(({ said }) => said);
    expect(await statuses(), 'called off in the dialog').toEqual([]);
    saveTo = place;
    await ask('paper-save', { paper, reasons });
    const [said] = await statuses();
    expect(said).toContain('与债务人身份证原件核对一致');
    expect(said).toContain(createHash('sha256').update(readFileSync(place)).digest('hex'));
    await ask('paper-print', { paper, reasons });
    expect((await statuses())[1]).toContain(createHash('sha256').update(printed[0]!).digest('hex'));
  });

  test('a template is saved as the lawyer’s own, dropped again, and refused if faulty', async () => {
    const caseId = await openCase();
    const id = 'power-of-attorney';
    const { text } = await ask('template-read', { id });
    expect(await refusalOf(ask('template-save', { id, caseId, text: `${text}\n{{ 债权人.名字 }}` }))).toMatchObject({
      code: 'template-fault',
      details: { column: 4 },
    });
    await ask('template-save', { id, caseId, text: text.replace('标题: 授权委托书', '标题: 本所授权委托书') });
    const titleOf = async () => (await ask('template-list', {})).templates.find((each) => each.id === id)?.title;
    expect(await titleOf()).toBe('本所授权委托书');
    await ask('template-drop', { id });
    expect(await titleOf()).toBe('授权委托书');
  });

  test('every paper can be previewed', async () => {
    const caseId = await openCase();
    const pages: Output<'paper-preview'>[] = [];
    for (const paper of [
      { kind: 'calculation', caseId, asOf: date('2026-11-20') } as const,
      { kind: 'log', caseId } as const,
      { kind: 'recovery-sheet', password: PASSWORD } as const,
    ])
      pages.push(await ask('paper-preview', { paper }));
    for (const { pdf } of pages) expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('the case file on the desk', () => {
  test('locked, it reveals nothing of the cases; unsaved input is back after the password', async () => {
    const caseId = await openCase();
    await ask('form-draft-save', { key: `case:${caseId}:facts`, value: { note: '尚未保存' } });
    desk.lock('idle');
    expect(events).toContainEqual({ kind: 'locked', reason: 'idle' });
    for (const asking of [ask('case-read', { id: caseId }), ask('log-read', { caseId }), ask('settings-read', {})]) {
      expect(await refusalOf(asking)).toMatchObject({ code: 'locked' });
    }
    const { current } = await ask('casefile-state', {});
    expect(await refusalOf(ask('casefile-open', { token: current?.token ?? '', password: '错误' }))).toMatchObject({
      code: 'wrong-password',
    });
    await ask('casefile-open', { token: current?.token ?? '', password: PASSWORD });
    expect((await ask('form-draft-read', { key: `case:${caseId}:facts` })).value).toEqual({ note: '尚未保存' });
  });

  test('locked while the save dialog is open, it saves nothing', async () => {
    await openCase();
    saveTo = join(folder, '恢复单.pdf');
    whileChoosing = () => desk.lock('idle');
    expect(await refusalOf(ask('paper-save', { paper: { kind: 'recovery-sheet', password: PASSWORD } }))).toMatchObject(
      { code: 'locked' },
    );
    expect(existsSync(saveTo)).toBe(false);
  });

  test('a new password opens it, the old one does not; a wrong password does not reveal the recovery sheet', async () => {
    await openCase();
    await ask('casefile-change-password', { password: PASSWORD, newPassword: '新的密码' });
    expect(
      await refusalOf(ask('paper-preview', { paper: { kind: 'recovery-sheet', password: PASSWORD } })),
    ).toMatchObject({ code: 'wrong-password' });
    await ask('casefile-close', {});
    expect(await refusalOf(ask('case-list', everyCase))).toMatchObject({ code: 'no-case-file' });
  });

  test('a damaged file is reported as damaged, and a checked copy replaces it while the damaged one is kept', async () => {
    const id = await openCase();
    const made = await ask('casefile-copy', {});
    await ask('casefile-close', {});
    const database = join(folder, '样例.casebook', 'casefile.db');
    const bytes = readFileSync(database);
    bytes.fill(0, 4096, 8192);
    writeFileSync(database, bytes);
    const token = (await ask('casefile-state', {})).recent[0]?.token ?? '';
    expect(await refusalOf(ask('casefile-open', { token, password: PASSWORD }))).toMatchObject({ code: 'damaged' });

    const { copies } = await ask('casefile-copies', { token });
    expect(copies[0]?.name).toBe(made.name);
    const { kept } = await ask('casefile-restore', { token, password: PASSWORD, copy: made.name });
    expect(readFileSync(join(folder, '样例.casebook', kept ?? ''))).toEqual(bytes);
    await ask('casefile-open', { token, password: PASSWORD });
    expect((await ask('case-read', { id })).facts.debtors[0]?.name).toBe('王测试');
  });

  test('a read-only profile does not block the case file, and the idle lock runs', async () => {
    writeFileSync(join(folder, 'profile'), 'a file in the folder’s place');
    await openCase();
    expect(idleMinutes).toEqual([15, sampleSettings.autoLockMinutes]);
    expect((await ask('casefile-state', {})).state).toBe('open');
  });

  test('the profile folder records nothing but the file’s location', async () => {
    await openCase();
    const preferences = join(folder, 'profile', 'preferences.json');
    expect(existsSync(preferences)).toBe(true);
    expect(readFileSync(preferences, 'utf8')).not.toContain('王测试');
  });
});

const everyCase = { search: '', stage: 'active', sort: 'owed', descending: true, offset: 0, limit: 50 } as const;

describe('the case list and the facts', () => {
  test('the sum owed in every case is computed in the background and shown in the list', async () => {
    const id = await openCase();
    await expect.poll(async () => (await ask('case-list', everyCase)).pending).toBe(0);
    const { statement } = await ask('ledger-read', { caseId: id, asOf: date('2026-11-20') });
    const { rows } = await ask('case-list', { ...everyCase, search: '王测 130' });
    expect(rows).toMatchObject([
      { id, debtorName: '王测试', owed: statement?.total, delay: { from: '2026-05-21', to: '2026-11-19', days: 183 } },
    ]);
    expect((await ask('case-list', { ...everyCase, search: '%' })).rows).toEqual([]);
  });

  test('a change made from an older version is refused, and the last change can be undone', async () => {
    const id = await openCase();
    const { facts, version } = await ask('case-read', { id });
    const changed = { ...facts, agreement: { ...facts.agreement, purpose: '进货' } };
    const saved = await ask('case-save', { id, version, facts: changed });
    expect(await refusalOf(ask('case-save', { id, version, facts: changed }))).toMatchObject({ code: 'conflict' });
    await ask('case-undo', { id, version: saved.version });
    expect((await ask('case-read', { id })).facts.agreement.purpose).toBe('周转');
  });

  test('a case leaves the list only after the debtor’s name is typed, and nothing of it is lost', async () => {
    const id = await openCase();
    expect(await refusalOf(ask('case-remove', { id, typedName: '王测' }))).toMatchObject({
      code: 'invalid-input',
      field: 'typedName',
    });
    await ask('case-remove', { id, typedName: '王测试' });
    expect((await ask('case-list', { ...everyCase, stage: 'all' })).rows).toEqual([]);
    expect((await ask('case-list', { ...everyCase, stage: 'removed' })).rows).toHaveLength(1);
  });

  test('a voided payment no longer counts, and both entries stay', async () => {
    const caseId = await openCase();
    const before = await ask('ledger-read', { caseId, asOf: date('2026-11-20') });
    const { id: paymentId } = await ask('payment-record', {
      caseId,
      on: date('2026-11-10'),
      amount: fen(500_000),
      designation: null,
      method: '',
      note: '',
    });
    await ask('payment-void', { caseId, paymentId, reason: '登记到了别的案件' });
    const after = await ask('ledger-read', { caseId, asOf: date('2026-11-20') });
    expect(after.statement?.total).toBe(before.statement?.total);
    expect(after.payments.map((payment) => payment.state).sort()).toEqual(['voided', 'voiding']);
    expect(
      await refusalOf(
        ask('payment-record', {
          caseId,
          on: addDays(date('2026-11-20'), 1),
          amount: fen(1),
          designation: null,
          method: '',
          note: '',
        }),
      ),
    ).toMatchObject({ field: 'on' });
  });
});
