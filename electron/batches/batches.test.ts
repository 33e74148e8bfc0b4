import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleFacts } from '../cases/article-case.sample.ts';
import type { Input, Output } from '../contract/operations.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import { asId, type CaseId, type LetterId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { SAMPLE_PRINTER } from '../workspace/printing.sample.ts';

let sample: SampleDesk;
let out: string;

beforeEach(async () => {
  sample = await sampleDesk();
  out = join(sample.folder, '文书');
  mkdirSync(out);
  sample.saveTo = out;
});
afterEach(() => sample.close());

const letters = { kind: 'letter', letter: 'lawyers-letter', payBy: date('2026-11-30') } as const;
const named = (name: string) => ({
  ...sampleFacts,
  debtors: sampleFacts.debtors.map((debtor) => ({ ...debtor, name })),
});
/** Not due yet: the gate warns. */
const early = { ...named('早到期'), claim: { ...sampleFacts.claim, dueOn: date('2026-12-20') } };
/** Nothing is owed: the gate blocks the letter. */
const settled = {
  ...named('已清偿'),
  claim: {
    ...sampleFacts.claim,
    disbursements: [
      {
        on: date('2026-11-20'),
        amount: sampleFacts.claim.disbursements[0]!.amount,
        withheld: sampleFacts.claim.disbursements[0]!.amount,
      },
    ],
  },
};

async function cases(count: number): Promise<CaseId[]> {
  const ids: CaseId[] = [];
  for (let n = 1; n <= count; n++) ids.push(await sample.newCase(named(`债务人${n}`)));
  return ids;
}

const check = (ids: readonly CaseId[], paper: Input<'batch-check'>['paper'] = letters) =>
  sample.ask('batch-check', { paper, cases: ids.map((caseId) => ({ caseId })) });
const reasonsFor = ({ cases: found }: Output<'batch-check'>) =>
  found.map(({ caseId, findings }) => ({
    caseId,
    reasons: findings
      .filter(({ severity }) => severity === 'warn')
      .map(({ rule, message }) => ({ rule, message, reason: '已与委托人核对' })),
  }));
const issue = (wanted: Input<'batch-issue'>['cases'], paper: Input<'batch-issue'>['paper'] = letters) =>
  sample.ask('batch-issue', { paper, cases: wanted, fronts: false });
const bare = (ids: readonly CaseId[]) => ids.map((caseId) => ({ caseId, reasons: [] }));
const filesOf = (folder: string) => readdirSync(join(out, folder)).sort();

test('each case gets its letter, in register order, complete in the folder, in its case and joined', async () => {
  const ids = await cases(3);
  expect((await check(ids)).cases.map(({ findings }) => findings)).toEqual([[], [], []]);
  const { id } = await issue(bare(ids));
  const report = await sample.ask('batch-report', { id: id! });
  expect(report).toMatchObject({
    title: '律师函',
    total: 3,
    issued: 3,
    blocked: 0,
    letters: 3,
    folder: '律师函 2026-11-20',
  });
  expect(report.rows.map(({ outcome, number }) => `${outcome} ${number}`)).toEqual(
    [1, 2, 3].map((n) => `issued 〔2026〕示律函字第${n}号`),
  );
  expect(filesOf(report.folder)).toEqual([...report.rows.map(({ file }) => file), '律师函 合并（3份）.pdf'].sort());
  for (const { caseId, letterId, file } of report.rows) {
    const letter = await sample.ask('letter-read', { id: letterId! });
    expect(letter).toMatchObject({
      caseId,
      state: 'issued',
      sha256: createHash('sha256')
        .update(readFileSync(join(out, report.folder, file)))
        .digest('hex'),
    });
    const { entries } = await sample.ask('log-read', { caseId });
    expect(entries.map(({ said }) => said).join()).toContain(letter.sha256);
  }
  const pages = async (file: string) =>
    (await PDFDocument.load(readFileSync(join(out, report.folder, file)))).getPageCount();
  const each = await Promise.all(report.rows.map(({ file }) => pages(file)));
  expect(await pages('律师函 合并（3份）.pdf')).toBe(each.reduce((sum, count) => sum + count));
});

test('a blocked case gets nothing and the reason is shown; a warning passes only with a reason, which is kept', async () => {
  const plain = await sample.newCase();
  const warned = await sample.newCase(early);
  const blocked = await sample.newCase(settled);
  const found = await check([plain, warned, blocked]);
  expect(found.cases.map(({ findings }) => findings.map(({ severity, rule }) => `${severity} ${rule}`))).toEqual([
    [],
    ['warn not-due'],
    [expect.stringContaining('block')],
  ]);

  const first = await sample.ask('batch-report', { id: (await issue(bare([warned]))).id! });
  expect(first.rows).toMatchObject([{ outcome: 'blocked', message: expect.stringContaining('还有提示没有说明理由') }]);
  expect(await sample.ask('letter-list', { caseId: warned })).toEqual({ letters: [] });
  expect(readdirSync(out), 'no empty folder stays').toEqual([]);

  const { rows } = await sample.ask('batch-report', { id: (await issue(reasonsFor(found))).id! });
  expect(rows.map(({ outcome, number }) => `${outcome} ${number}`)).toEqual([
    'issued 〔2026〕示律函字第1号',
    'issued 〔2026〕示律函字第2号',
    'blocked ',
  ]);
  expect(await sample.ask('letter-list', { caseId: blocked })).toEqual({ letters: [] });
  expect((await sample.ask('log-read', { caseId: warned })).entries.map(({ said }) => said).join()).toContain(
    '已与委托人核对',
  );
});

test('stopped midway, what was issued is complete, and the rest is reported as not reached', async () => {
  const ids = await cases(4);
  sample.hear = (event) =>
    void (
      event.kind === 'batch' &&
      event.step === 'issue' &&
      event.done === 2 &&
      sample.desk.handlers['batch-stop']({})
    );
  const { rows, folder } = await sample.ask('batch-report', { id: (await issue(bare(ids))).id! });
  expect(rows.map(({ outcome }) => outcome)).toEqual(['issued', 'issued', 'not-done', 'not-done']);
  expect(filesOf(folder)).toHaveLength(3);
  // The next number follows on: none was lost.
  sample.hear = () => undefined;
  const next = await sample.ask('batch-report', { id: (await issue(bare(ids.slice(2)))).id! });
  expect(next.rows.map(({ number }) => number)).toEqual(['〔2026〕示律函字第3号', '〔2026〕示律函字第4号']);
  expect(next.folder).toBe('律师函 2026-11-20（2）');
});

test('locked midway it stops: the folder and the register hold exactly the same papers', async () => {
  const ids = await cases(4);
  const { current } = await sample.ask('casefile-state', {});
  sample.hear = (event) =>
    void (event.kind === 'batch' && event.step === 'issue' && event.done === 2 && sample.desk.lock('idle'));
  expect(await sample.refusal('batch-issue', { paper: letters, cases: bare(ids), fronts: false })).toMatchObject({
    code: 'locked',
  });
  sample.hear = () => undefined;
  await sample.ask('casefile-open', { token: current?.token ?? '', password: '测试用密码' });
  const { batches } = await sample.ask('batch-list', {});
  expect(batches).toMatchObject([{ total: 4, issued: 2, blocked: 0 }]);
  const { rows, folder } = await sample.ask('batch-report', { id: batches[0]!.id });
  expect(filesOf(folder)).toEqual(rows.flatMap(({ file }) => (file === '' ? [] : [file])).sort());
  for (const { letterId } of rows.slice(0, 2))
    expect(await sample.ask('letter-read', { id: letterId! })).toMatchObject({ state: 'issued' });
  for (const id of ids.slice(2)) expect(await sample.ask('letter-list', { caseId: id })).toEqual({ letters: [] });
});

test('a paper from a template is made for every case with the same answers, and a gap in one case blocks that case', async () => {
  const whole = await sample.newCase({
    ...named('甲'),
    creditor: { ...sampleFacts.creditor, idNumber: '91350211M000100Y43' },
  });
  const lacking = await sample.newCase(named('乙'));
  const paper = {
    kind: 'template',
    template: 'power-of-attorney',
    answers: { 代理阶段: '一审', 委托权限: '一般授权' },
  } as const;
  const found = await check([whole, lacking], paper);
  expect(found.cases[1]?.findings).toMatchObject([{ severity: 'block', rule: 'unfilled' }]);
  const {
    rows,
    folder,
    letters: issued,
  } = await sample.ask('batch-report', { id: (await issue(reasonsFor(found), paper)).id! });
  expect(rows.map(({ outcome }) => outcome)).toEqual(['issued', 'blocked']);
  expect(issued).toBe(0);
  const sha256 = createHash('sha256')
    .update(readFileSync(join(out, folder, rows[0]!.file)))
    .digest('hex');
  expect((await sample.ask('log-read', { caseId: whole })).entries.map(({ said }) => said).join()).toContain(sha256);
});

test('its letters go to the printer one by one, as issued, and it is said of each whether it did', async () => {
  const ids = await cases(3);
  const { id } = await issue(bare(ids));
  const { rows } = await sample.ask('batch-report', { id: id! });
  const ofBatch = rows.flatMap(({ letterId }) => letterId ?? []);
  const wish = { copies: 1, bothSides: true };
  const steps: unknown[] = [];
  sample.hear = (event) => void (event.kind === 'batch' && event.step === 'print' && steps.push(event.done));
  const { jobs } = await sample.ask('batch-print', { id: id!, letters: ofBatch, printer: SAMPLE_PRINTER, wish });
  expect(jobs).toEqual(ofBatch.map((letterId) => ({ letterId, outcome: 'sent', message: '' })));
  expect(steps).toEqual([1, 2, 3]);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /\/\d .*\.pdf$/.test(name));
  const saved = files.sort().map((name) => readFileSync(join(out, name)).toString('base64'));
  expect(sample.printed.map((pdf) => Buffer.from(pdf).toString('base64'))).toEqual(saved);

  const gone = await sample.ask('batch-print', { id: id!, letters: ofBatch, printer: 'gone', wish });
  expect(gone.jobs.map(({ outcome }) => outcome)).toEqual(['failed', 'not-sent', 'not-sent']);
  const other = { id: id!, letters: [asId<LetterId>(randomUUID())], printer: SAMPLE_PRINTER, wish };
  expect(await sample.refusal('batch-print', other)).toMatchObject({ code: 'not-found' });

  sample.saveTo = join(sample.folder, '报告.csv');
  await sample.ask('batch-report-save', { id: id!, format: 'csv' });
  expect(readFileSync(sample.saveTo, 'utf8')).toContain('律师函：共 3 件，已出具 3 件，未出具 0 件，未处理 0 件');
});

test('one batch at a time; cancelled in the dialog, nothing is saved', async () => {
  const ids = await cases(2);
  const both = await Promise.allSettled([check(ids), check(ids)]);
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  sample.saveTo = null;
  expect(await issue(bare(ids))).toEqual({ id: null });
  expect(await sample.ask('batch-list', {})).toEqual({ batches: [] });
});

test('uses the tone suggested by each case and the recipient chosen by the lawyer; a case without that recipient gets no letter', async () => {
  const guarantor = { ...sampleFacts.debtors[0]!, name: '李保证', mode: 'joint' as const };
  const delaying = await sample.newCase({
    ...named('甲'),
    situation: { ...sampleFacts.situation, reason: 'deliberate' },
    guarantors: [guarantor],
  });
  const forgetful = await sample.newCase({
    ...named('乙'),
    situation: { ...sampleFacts.situation, reason: 'forgotten' },
    debtors: [...named('乙').debtors, ...named('丙').debtors],
  });
  const suggested = { ...letters, letter: 'suggested' } as const;
  expect((await check([delaying, forgetful], suggested)).cases.map(({ paper }) => paper)).toEqual([
    '催款函 致甲先生',
    '提醒函 致乙先生、丙先生',
  ]);
  expect(
    (await check([delaying, forgetful], { ...suggested, to: 'debtor-2' })).cases.map(({ paper, findings }) => [
      paper,
      findings.map(({ message }) => message).join(),
    ]),
  ).toEqual([
    ['', '本案没有第二债务人。'],
    ['提醒函 致丙先生', expect.any(String)],
  ]);

  const toGuarantor = { ...letters, letter: 'demand', to: 'guarantor-1' } as const;
  const found = await check([delaying, forgetful], toGuarantor);
  const { rows } = await sample.ask('batch-report', { id: (await issue(reasonsFor(found), toGuarantor)).id! });
  expect(rows.map(({ outcome, message }) => [outcome, message])).toEqual([
    ['issued', ''],
    ['blocked', '本案没有第一保证人。'],
  ]);
  expect(await sample.ask('letter-read', { id: rows[0]!.letterId! })).toMatchObject({
    kind: 'demand',
    draft: { recipient: { role: 'guarantor', name: '李保证' } },
  });
});

test('answers for one case override those for all', async () => {
  const ids = [
    await sample.newCase({ ...named('甲'), creditor: { ...sampleFacts.creditor, idNumber: '91350211M000100Y43' } }),
    await sample.newCase({ ...named('乙'), creditor: { ...sampleFacts.creditor, idNumber: '91350211M000100Y43' } }),
  ];
  const paper = { kind: 'template', template: 'power-of-attorney', answers: { 委托权限: '一般授权' } } as const;
  const own = ids.map((caseId, index) => ({ caseId, answers: index === 0 ? { 代理阶段: '一审' } : {} }));
  const found = await sample.ask('batch-check', { paper, cases: own });
  expect(found.cases.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
    ['id-number'],
    ['unfilled', 'id-number'],
  ]);
  const { rows } = await sample.ask('batch-report', {
    id: (
      await issue(
        reasonsFor(found).map((each, index) => ({ ...each, ...own[index] })),
        paper,
      )
    ).id!,
  });
  expect(rows.map(({ outcome }) => outcome)).toEqual(['issued', 'blocked']);
  expect((await sample.ask('batch-cases', { cases: ids })).cases).toMatchObject([{ debtor: '甲' }, { debtor: '乙' }]);
});
