import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openForReading } from '../casefile/open-for-reading.ts';
import { sampleFacts } from '../cases/article-case.sample.ts';
import type { SampleDesk } from '../desk/desk.sample.ts';
import type { CaseId, EvidenceId, LetterId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen, NO_MONEY } from '../domain/quantities/money.ts';
import { CASE_TABLES } from '../records/case-tables.ts';
import { sampleSuit, sampleTerms } from '../settlement/settlement.sample.ts';

/** The password of every sample desk's file. */
export const SAMPLE_PASSWORD = '测试用密码';

/** A private-use character, drawn by the lawyer. */
const PICTURED = '\uE100';

async function issueLetter(sample: SampleDesk, caseId: CaseId): Promise<LetterId> {
  const { id } = await sample.ask('letter-create', { caseId, kind: 'demand', payBy: date('2026-11-30') });
  const { findings } = await sample.ask('letter-check', { id });
  await sample.ask('letter-issue', {
    id,
    reasons: findings.map(({ rule, message }) => ({ rule, message, reason: '已核对' })),
  });
  return id;
}

/**
 * A case with something in every table that is transferred with a case.
 * @returns its id, and its evidence as originally added
 */
export async function fullCase(
  sample: SampleDesk,
  debtor = '王测试',
  mark = '甲案',
): Promise<{ caseId: CaseId; contents: Buffer[] }> {
  const caseId = await sample.newCase({
    ...sampleFacts,
    debtors: [{ ...sampleFacts.debtors[0]!, name: debtor }],
    situation: { ...sampleFacts.situation, notes: `${mark}内部备注` },
  });
  const { facts, version } = await sample.ask('case-read', { id: caseId });
  await sample.ask('case-save', {
    id: caseId,
    version,
    facts: { ...facts, situation: { ...facts.situation, means: `${mark}线索${PICTURED}` } },
  });
  await sample.ask('glyph-picture-save', {
    picture: { character: PICTURED, width: 8, height: 1, ink: new Uint8Array([mark.length]) },
  });
  const { id: paid } = await sample.ask('payment-record', {
    caseId,
    on: date('2026-11-10'),
    amount: fen(100_000),
    designation: null,
    method: '银行转账',
    note: `${mark}第一笔`,
  });
  await sample.ask('payment-record', {
    caseId,
    on: date('2026-11-12'),
    amount: fen(50_000),
    designation: null,
    method: '微信',
    note: '',
  });
  await sample.ask('payment-void', { caseId, paymentId: paid, reason: '记重了' });
  await sample.ask('log-add', {
    caseId,
    at: '2026-11-15T10:00',
    channel: 'call',
    person: debtor,
    said: `${mark}称十二月还款。`,
    reason: 'hardship',
    promise: { on: date('2026-12-01'), amount: fen(10_000) },
    nextStep: '回访',
    nextStepOn: date('2026-12-02'),
    corrects: null,
    answered: true,
    direction: 'out',
    seconds: 65,
  });
  const letterId = await issueLetter(sample, caseId);
  await sample.ask('delivery-record', {
    letterId,
    corrects: null,
    event: { kind: 'dispatch', on: date('2026-11-20'), way: 'courier', number: '1000000000001', address: '示例路3号' },
  });
  const [sent] = (await sample.ask('delivery-read', { letterId })).events;
  await sample.ask('delivery-record', {
    letterId,
    corrects: sent!.id,
    event: { kind: 'dispatch', on: date('2026-11-20'), way: 'ems', number: '1000000000001', address: '示例路3号' },
  });
  await sample.ask('letter-reissue', { id: letterId });

  const contents = [
    Buffer.concat([Buffer.from(`%PDF-1.7 ${mark}`), randomBytes(200_000)]),
    Buffer.from(`${mark}聊天记录`.repeat(20)),
    Buffer.from(`${mark}撤回的材料`),
  ];
  const names = ['借款合同.pdf', '聊天记录.txt', '误传.txt'];
  sample.filesToOpen = contents.map((content, index) => {
    const path = join(sample.folder, names[index]!);
    writeFileSync(path, content);
    return path;
  });
  const { chosen } = await sample.ask('evidence-choose', { caseId });
  const ids: EvidenceId[] = [];
  for (const { token } of chosen) ids.push((await sample.ask('evidence-take', { token })).id);
  const account = { source: '债权人提供', form: 'original' as const, proves: '', elements: ['contract' as const] };
  await sample.ask('evidence-describe', { id: ids[0]!, account: { ...account, title: '借款合同' }, withdrawn: null });
  await sample.ask('evidence-describe', {
    id: ids[2]!,
    account: { ...account, title: '误传' },
    withdrawn: '与本案无关',
  });
  const { link } = await sample.ask('evidence-link', { id: ids[1]!, to: { kind: 'letter', id: letterId } });
  await sample.ask('evidence-unlink', { caseId, link });

  await sample.ask('means-save', {
    caseId,
    means: {
      income: [],
      outgoings: [],
      dependants: 1,
      livingCost: fen(200_000),
      assets: [],
      creditors: [],
      months: 12,
    },
  });
  const agreedOn = date('2026-11-20');
  await sample.ask('offer-add', { caseId, by: 'debtor', on: agreedOn, terms: sampleTerms, note: `${mark}方案` });
  const { offers } = await sample.ask('offer-list', { caseId });
  await sample.ask('offer-answer', { caseId, offerId: offers[0]!.id, answer: 'refused', on: agreedOn, note: '' });
  const { variants } = await sample.ask('plan-compare', {
    caseId,
    agreedOn,
    variants: [sampleTerms],
    suit: sampleSuit,
    discount: null,
  });
  await sample.ask('plan-agree', { caseId, agreedOn, terms: sampleTerms, total: variants[0]!.worked!.total });
  await sample.ask('stop-loss-decide', {
    caseId,
    spent: NO_MONEY,
    chance: 60,
    collectible: fen(8_000_000),
    furtherCosts: NO_MONEY,
    decision: 'continue',
    reason: `${mark}仍有财产`,
    nextOn: date('2026-12-20'),
  });
  await sample.ask('form-draft-save', { key: `paper:${caseId}:complaint`, value: { 受理法院: `${mark}法院` } });
  return { caseId, contents };
}

/** Every row transferred with a case, table by table in order, without `seq` except in the log. The file must not be open elsewhere. */
export async function rowsOfCase(folder: string, password: string, caseId: CaseId): Promise<Record<string, unknown[]>> {
  const file = await openForReading(folder, password);
  try {
    return Object.fromEntries(
      Object.entries(CASE_TABLES).flatMap(([table, travel]) => {
        if ('stays' in travel || 'knowledge' in travel || table === 'evidence_file') return [];
        const rows = file.readable.all(`SELECT * FROM ${table} WHERE ${travel.rows}`, { id: caseId });
        return [[table, rows.map(({ seq, ...row }) => (table === 'log_entry' ? { seq, ...row } : row))]];
      }),
    );
  } finally {
    file.close();
  }
}
