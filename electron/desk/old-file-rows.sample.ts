import { createHash } from 'node:crypto';
import type { SealedFile } from '../casefile/evidence-store.ts';
import type { Bound } from '../casefile/transaction.ts';
import { sampleFacts, sampleSettings } from '../cases/article-case.sample.ts';
import { asId, type CaseId } from '../domain/case/ids.ts';

export const OLD_CASE = asId<CaseId>('0198a0de-0000-7000-8000-0000000000c1');

const AT = '2026-11-20T02:00:00.000Z';
const LATER = '2026-11-24T02:00:00.000Z';
const id = (n: number): string => `0198a0de-0000-7000-8000-${String(n).padStart(12, '0')}`;
const sha256 = (of: string): string => createHash('sha256').update(of).digest('hex');
const PDF = '%PDF-1.7\n% the bytes of a letter, as far as the file is concerned\n';

const [PLAN, LETTER, DRAFT, OFFER, EVIDENCE, BATCH, LENDING] = [31, 41, 42, 51, 61, 71, 81].map(id) as [
  string,
  ...string[],
] as [string, string, string, string, string, string, string];

const letter = {
  kind: 'demand',
  recipient: { role: 'debtor', party: sampleFacts.debtors[0]!.id, name: '王测试' },
  title: '关于偿还借款事宜的函',
  addressee: '王测试先生',
  body: [{ kind: 'paragraph', runs: [{ text: '请于期限内偿还借款。' }] }],
  attachments: [],
};

const terms = {
  waived: { principal: 0, interest: 0, penalty: 400_000, cost: 0 },
  waiver: 'conditional',
  count: 2,
  every: 'month',
  firstDueOn: '2026-12-20',
  monthEnd: false,
  schedule: { kind: 'equal' },
  interest: null,
  graceDays: 0,
  cureDays: 5,
  booking: 'as-claim',
};
const owedParts = { principal: 9_500_000, interest: 300_000, penalty: 200_000, cost: 0 };
const instalments = [
  { no: 1, dueOn: '2026-12-20', amount: 4_800_000, interest: 0 },
  { no: 2, dueOn: '2027-01-20', amount: 4_800_000, interest: 0 },
];

const known = { knownBy: 'stated', source: '电话自述', on: '2026-11-18' };
const means = {
  income: [{ ...known, what: '工资', amount: 800_000 }],
  outgoings: [],
  dependants: 1,
  livingCost: 200_000,
  assets: [],
  creditors: [],
  months: 24,
};

const statute = {
  law: '示例办法',
  shortName: '示例办法',
  kind: 'regulation',
  organ: '示例机关',
  documentNumber: '示〔2026〕1号',
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  purpose: '示例',
  topics: [],
  source: '示例',
  checkedOn: '2026-11-20',
  articles: [{ article: '第一条', text: '示例条文。' }],
};

const lending = {
  kind: 'company-lends',
  client: '示例商贸有限公司',
  borrower: { kind: 'person', name: '李示范' },
  assessedOn: '2026-11-20',
  amount: 5_000_000,
  signedOn: '2026-11-25',
  dueOn: '2027-11-25',
  purpose: 'business',
  purposeText: '',
  rate: '6',
  overdueRate: null,
  dailyPenalty: null,
  withheld: false,
  payment: 'transfer',
  funds: 'own',
  habit: 'once',
  largeBuyer: false,
  income: null,
  living: null,
  otherMonthly: null,
  otherDebts: null,
  property: null,
  lookups: { dishonest: 'clear', enforcement: 'clear', suits: 'not-done', register: 'not-done' },
  securities: [],
  guarantor: { name: '', mode: 'joint' },
  spouse: 'unknown',
  clauses: {},
  notes: '',
};

const said = { case_id: OLD_CASE, at: '2026-11-20T10:00', recorded_at: AT, channel: 'call', person: '王测试' };
const nothing = { reason: null, promise_on: null, promise_fen: null, next_step: null, next_step_on: null };

export type OldRow = Readonly<Record<string, Bound>>;

/**
 * A made-up case as rows of every table with every column of today, each filled in at least one row, in insertion
 * order. A file of an earlier schema gets the tables and columns it had. Hashes of the log are computed when it is
 * filled.
 * @param sealed the content of its only piece of evidence
 */
export const oldRows = (sealed: SealedFile): Readonly<Record<string, readonly OldRow[]>> => ({
  setting: [{ key: 'firm', value: JSON.stringify(sampleSettings) }],
  form_draft: [{ key: `log:${OLD_CASE}`, value: '{"said":"还没有存下的话"}', at: AT }],
  debt_case: [
    {
      id: OLD_CASE,
      created_at: AT,
      version: 2,
      stage: 'negotiate',
      title: '示例商贸有限公司与王测试',
      debtor_name: '王测试',
      creditor_name: '示例商贸有限公司',
      next_step: '核对首期款',
      next_step_on: '2026-12-20',
      postponed: 1,
      closed_on: null,
      search_text: '示例商贸有限公司\n王测试',
    },
    {
      id: id(2),
      created_at: LATER,
      version: 1,
      stage: 'removed',
      title: '示例商贸有限公司与李示范',
      debtor_name: '李示范',
      creditor_name: '示例商贸有限公司',
      next_step: '',
      next_step_on: null,
      postponed: 0,
      closed_on: '2026-11-24',
      search_text: '',
    },
  ],
  case_revision: [
    { case_id: OLD_CASE, version: 1, at: AT, facts: JSON.stringify({ ...sampleFacts, lawyers: [] }) },
    { case_id: OLD_CASE, version: 2, at: LATER, facts: JSON.stringify(sampleFacts) },
    { case_id: id(2), version: 1, at: LATER, facts: JSON.stringify(sampleFacts) },
  ],
  owed: [
    {
      case_id: OLD_CASE,
      as_of: '2026-11-20',
      principal_fen: 10_000_000,
      total_fen: 10_500_000,
      days_overdue: 184,
      problem: null,
    },
    {
      case_id: id(2),
      as_of: '2026-11-20',
      principal_fen: null,
      total_fen: null,
      days_overdue: 0,
      problem: '没有利率',
    },
  ],
  payment: [
    { paid_on: '2026-11-21', amount_fen: 500_000, designation: null, method: '银行转账', note: '', voids: null },
    { paid_on: '2026-11-22', amount_fen: 700_000, designation: 'principal', method: '', note: '', voids: null },
    { paid_on: '2026-11-22', amount_fen: 0, designation: 'principal', method: '', note: '记错', voids: id(12) },
  ].map((row, n) => ({ id: id(11 + n), case_id: OLD_CASE, recorded_at: AT, ...row })),
  log_entry: [
    {
      ...said,
      seq: 1,
      id: id(21),
      said: '承认欠款，愿意分期偿还。',
      kind: 'note',
      corrects: null,
      reason: 'hardship',
      promise_on: '2026-12-01',
      promise_fen: 2_000_000,
      next_step: '寄送函件',
      next_step_on: '2026-11-23',
      answered: 1,
      direction: 'out',
      party: 'debtor',
      people: 1,
      seconds: 200,
      hours_agreed: 0,
      stage: null,
    },
    { ...said, ...nothing, seq: 2, id: id(22), said: '更正：首期三万元。', kind: 'correction', corrects: id(21) },
    {
      ...said,
      ...nothing,
      seq: 3,
      id: id(23),
      channel: 'office',
      said: '进入协商。',
      kind: 'status',
      corrects: null,
      stage: 'negotiate',
      about: 'stage',
    },
  ],
  letter: [
    {
      id: LETTER,
      case_id: OLD_CASE,
      kind: 'demand',
      state: 'issued',
      pay_by: '2026-12-05',
      updated_at: AT,
      number: '〔2026〕示函字第2号',
      issued_on: '2026-11-20',
      sha256: sha256(PDF),
      replaces: null,
      draft: JSON.stringify(letter),
      pdf: Buffer.from(PDF),
    },
    {
      id: DRAFT,
      case_id: OLD_CASE,
      kind: 'demand',
      state: 'draft',
      pay_by: '2026-12-10',
      updated_at: LATER,
      number: null,
      issued_on: null,
      sha256: null,
      replaces: LETTER,
      draft: JSON.stringify(letter),
      pdf: null,
    },
  ],
  letter_recipient: [{ letter_id: LETTER, role: 'debtor', party: sampleFacts.debtors[0]!.id }],
  skipped_number: [{ year: 2026, kind: 'demand', first: 1, last: 1, reason: '启用程序前已用', recorded_at: AT }],
  letter_number: [{ year: 2026, kind: 'demand', serial: 2, letter_id: LETTER }],
  evidence_file: [{ ...sealed }],
  evidence: [
    {
      id: EVIDENCE,
      case_id: OLD_CASE,
      no: 1,
      name: '回执.txt',
      medium: 'text',
      sha256: sealed.sha256,
      captured_at: AT,
    },
  ],
  evidence_account: [
    { evidence_id: EVIDENCE, at: AT, account: evidenceAccount('邮寄回执'), withdrawn: '拿错了' },
    { evidence_id: EVIDENCE, at: LATER, account: evidenceAccount('邮件签收回执'), withdrawn: null },
  ],
  evidence_link: [
    { id: id(62), log_entry_id: id(21), letter_id: null, withdraws: null },
    { id: id(63), log_entry_id: id(21), letter_id: null, withdraws: id(62) },
    { id: id(64), log_entry_id: null, letter_id: LETTER, withdraws: null },
  ].map((row) => ({ ...row, case_id: OLD_CASE, evidence_id: EVIDENCE, role: 'attachment', at: AT })),
  letter_event: [
    {
      id: id(43),
      event: { kind: 'dispatch', on: '2026-11-20', way: 'ems', number: '1000000000001', address: '示例市示例路3号' },
      corrects: null,
    },
    {
      id: id(44),
      event: {
        kind: 'outcome',
        on: '2026-11-22',
        dispatchId: id(43),
        result: 'delivered',
        signer: '王测试',
        relation: 'self',
        recipient: 'person',
        unchangedAddress: true,
        proof: { note: '回执', evidenceId: null },
      },
      corrects: null,
    },
    {
      id: id(45),
      event: { kind: 'reply', on: '2026-11-23', written: false, said: '好', proof: { note: '', evidenceId: null } },
      corrects: null,
    },
    { id: id(46), event: null, corrects: id(45) },
  ].map(({ event, ...row }) => ({
    ...row,
    letter_id: LETTER,
    recorded_at: LATER,
    event: event && JSON.stringify(event),
  })),
  instalment_plan: [
    {
      id: PLAN,
      case_id: OLD_CASE,
      agreed_on: '2026-11-23',
      terms: JSON.stringify({
        owed: 10_000_000,
        bookedBefore: [id(11)],
        waivable: 500_000,
        waived: 400_000,
        total: 9_600_000,
        count: 2,
        firstDueOn: '2026-12-20',
        instalments,
        agreed: terms,
        owedParts,
      }),
    },
  ],
  plan_step: [
    { kind: 'notice', step_on: '2026-12-22', note: '已书面通知' },
    { kind: 'fallen', step_on: '2026-12-30', note: '' },
    { kind: 'resumed', step_on: '2027-01-05', note: '双方同意恢复' },
  ].map((row) => ({ plan_id: PLAN, recorded_at: LATER, ...row })),
  debtor_means: [{ id: id(91), case_id: OLD_CASE, recorded_at: AT, means: JSON.stringify(means) }],
  settlement_offer: [
    {
      id: OFFER,
      case_id: OLD_CASE,
      offered_by: 'debtor',
      offered_on: '2026-11-22',
      recorded_at: AT,
      offer: JSON.stringify({
        terms,
        owedParts,
        owed: 10_000_000,
        waived: 400_000,
        total: 9_600_000,
        instalments,
        note: '',
      }),
    },
  ],
  offer_answer: [
    { offer_id: OFFER, answered_on: '2026-11-23', answer: 'accepted', note: '当面同意', recorded_at: LATER },
  ],
  stop_loss_review: [
    {
      id: id(92),
      case_id: OLD_CASE,
      recorded_at: LATER,
      reviewed_on: '2026-11-24',
      next_on: '2027-02-24',
      review: JSON.stringify({
        spent: 50_000,
        chance: 60,
        collectible: 6_000_000,
        furtherCosts: 100_000,
        decision: 'continue',
        advice: 'continue',
        expected: 3_500_000,
        reason: '债务人配合',
      }),
    },
  ],
  batch: [{ id: BATCH, begun_at: AT, title: '催款函', folder: '催款函 2026-11-20' }],
  batch_case: [OLD_CASE, id(2)].map((caseId, n) => ({ batch_id: BATCH, seq: n + 1, case_id: caseId })),
  batch_outcome: [
    {
      batch_id: BATCH,
      case_id: OLD_CASE,
      outcome: 'issued',
      message: '',
      letter_id: LETTER,
      sha256: sha256(PDF),
      file: '王测试.pdf',
    },
    {
      batch_id: BATCH,
      case_id: id(2),
      outcome: 'blocked',
      message: '已移除',
      letter_id: null,
      sha256: null,
      file: '',
    },
  ],
  own_statute: [
    { id: id(93), recorded_at: AT, statute: JSON.stringify(statute), withdraws: null },
    { id: id(94), recorded_at: AT, statute: JSON.stringify({ ...statute, law: '误加的办法' }), withdraws: null },
    { id: id(95), recorded_at: LATER, statute: null, withdraws: id(94) },
  ],
  // Its signer was withdrawn: it is kept but no longer trusted.
  update_pack: [
    {
      edition: '2026-11-01',
      signer: '示例发布者',
      accepted_at: AT,
      sha256: sha256('{}'),
      pack: JSON.stringify({ key: sha256('key') }),
    },
  ],
  trusted_key: [
    {
      id: id(96),
      recorded_at: AT,
      name: '示例发布者',
      public_key: 'MCow',
      fingerprint: sha256('key'),
      withdraws: null,
    },
    { id: id(97), recorded_at: LATER, name: null, public_key: null, fingerprint: null, withdraws: id(96) },
  ],
  glyph_picture: [{ character: '\ue000', width: 8, height: 2, ink: Buffer.from([0x3c, 0xff]), recorded_at: AT }],
  lending: [{ id: LENDING, created_at: AT }],
  lending_version: [
    { lending_id: LENDING, version: 1, saved_at: AT, facts: JSON.stringify({ ...lending, rate: '8' }) },
    { lending_id: LENDING, version: 2, saved_at: LATER, facts: JSON.stringify(lending) },
  ],
});

function evidenceAccount(title: string): string {
  return JSON.stringify({ title, source: '邮局', form: 'original', proves: '函件已签收', elements: [] });
}
