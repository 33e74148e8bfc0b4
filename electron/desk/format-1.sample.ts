import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { createCaseFile } from '../casefile/create.ts';
import { COPIES } from '../casefile/format.ts';
import { type WritableFile, write } from '../casefile/transaction.ts';
import { sampleFacts, sampleSettings } from '../cases/article-case.sample.ts';
import { asId, type CaseId, type LetterId } from '../domain/case/ids.ts';
import { addMonths, date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import { insertCase, setNextStep } from '../records/cases.ts';
import { writeFormDraft } from '../records/form-drafts.ts';
import { freezeLetter, insertDraft } from '../records/letters.ts';
import { appendEntry, type NewEntry } from '../records/log.ts';
import { samplePayment } from '../records/payments.sample.ts';
import { insertPayment } from '../records/payments.ts';
import { insertPlan } from '../records/plans.ts';
import { writeSetting } from '../records/settings.ts';

/** The password of e2e/files/format-1.casebook. */
export const FORMAT_1_PASSWORD = " 案卷'一号 ";
export const FORMAT_1_FOLDER = path.join(import.meta.dirname, '..', '..', 'e2e', 'files', 'format-1.casebook');

export const SAMPLE_CASE = asId<CaseId>('0198a0de-0000-7000-8000-000000000001');
/** The facts when the file was made; they must not change. */
export const FORMAT_1_FACTS = {
  ...sampleFacts,
  debtors: sampleFacts.debtors.map((debtor) => ({ ...debtor, idNumber: '11010519491231002X' })),
};
const LETTER = asId<LetterId>('0198a0de-0000-7000-8000-000000000002');
const PDF = Buffer.from('%PDF-1.7\n% the bytes of a letter, as far as the file is concerned\n');
const AT = '2026-11-20T02:00:00.000Z';

const spoken: NewEntry = {
  caseId: SAMPLE_CASE,
  id: asId('0198a0de-0000-7000-8000-000000000011'),
  at: '2026-11-20T10:00',
  recordedAt: AT,
  kind: 'note',
  channel: 'call',
  person: '王测试',
  said: '承认欠款，称现金紧张，愿意分期偿还。',
  reason: 'hardship',
  promiseOn: date('2026-12-01'),
  promiseFen: fen(2_000_000),
  nextStep: '寄送律师函',
  nextStepOn: date('2026-11-23'),
  corrects: null,
};

/** One case with a row of every kind a case file can hold. Call inside `write`. */
export function fillWithSample(file: WritableFile): void {
  writeSetting(file, 'settings', sampleSettings);
  insertCase(file, SAMPLE_CASE, FORMAT_1_FACTS, AT);
  setNextStep(file, SAMPLE_CASE, '寄送律师函', date('2026-11-23'));
  appendEntry(file, spoken);
  appendEntry(file, {
    ...spoken,
    id: asId('0198a0de-0000-7000-8000-000000000012'),
    kind: 'correction',
    said: '更正：承诺首期三万元。',
    promiseFen: fen(3_000_000),
    corrects: spoken.id,
  });
  appendEntry(file, {
    ...spoken,
    id: asId('0198a0de-0000-7000-8000-000000000013'),
    kind: 'letter',
    about: 'letter-issued',
    said: '发出律师函。',
    reason: null,
    promiseOn: null,
    promiseFen: null,
  });
  insertDraft(file, {
    id: LETTER,
    caseId: SAMPLE_CASE,
    payBy: date('2026-12-05'),
    at: AT,
    draft: {
      kind: 'lawyers-letter',
      title: '关于偿还借款事宜的律师函',
      addressee: '王测试先生',
      body: [{ kind: 'paragraph', runs: [{ text: '请于期限内偿还借款。' }] }],
      attachments: [],
    },
  });
  freezeLetter(file, LETTER, {
    year: 2026,
    kind: 'lawyers-letter',
    serial: 1,
    number: '〔2026〕示律函字第1号',
    issuedOn: date('2026-11-20'),
    sha256: createHash('sha256').update(PDF).digest('hex'),
    pdf: PDF,
    at: AT,
  });
  insertPayment(
    file,
    SAMPLE_CASE,
    samplePayment({
      id: asId('0198a0de-0000-7000-8000-000000000003'),
      paid_on: date('2026-11-21'),
      amount_fen: fen(500_000),
      method: '银行转账',
    }),
  );
  const instalments = Array.from({ length: 6 }, (_, n) => ({
    no: n + 1,
    dueOn: addMonths(date('2026-12-20'), n),
    amount: fen(1_600_000),
  }));
  insertPlan(file, asId('0198a0de-0000-7000-8000-000000000004'), SAMPLE_CASE, date('2026-11-22'), {
    owed: fen(10_000_000),
    bookedBefore: [asId('0198a0de-0000-7000-8000-000000000003')],
    waivable: fen(400_000),
    waived: fen(400_000),
    total: fen(9_600_000),
    count: 6,
    firstDueOn: date('2026-12-20'),
    instalments,
  });
  writeFormDraft(file, `log:${SAMPLE_CASE}`, { said: '还没有存下的话' }, AT);
}

// `node electron/desk/format-1.sample.ts` recreates the file. Once format 1 is released, it must never change.
if (import.meta.main) {
  fs.rmSync(FORMAT_1_FOLDER, { recursive: true, force: true });
  const file = await createCaseFile(FORMAT_1_FOLDER, FORMAT_1_PASSWORD);
  write(file.writable, fillWithSample);
  file.close();
  for (const copy of file.copies()) fs.rmSync(path.join(FORMAT_1_FOLDER, COPIES, copy.name));
}
