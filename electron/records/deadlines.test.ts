import { expect, it } from 'vitest';
import { asId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import { setNextStep, setStage } from './cases.ts';
import { activeCaseIds, changeCount, deadlineFacts } from './deadlines.ts';
import { insertEvent } from './letter-events.ts';
import { freezeLetter, insertDraft } from './letters.ts';
import { appendEntry, type NewEntry } from './log.ts';
import { samplePayment } from './payments.sample.ts';
import { insertPayment } from './payments.ts';
import { insertPlan, insertPlanStep } from './plans.ts';
import { AT, SHA256, some, twoCases } from './records.sample.ts';
import { insertReview } from './stop-loss.ts';

const cases = twoCases();
const nothing = {
  payments: [],
  letters: [],
  promises: [],
  plan: null,
  nextStep: null,
  lastActedOn: null,
  unansweredOn: null,
  reviewOn: null,
};
const fromFacts = {
  title: '示例商贸有限公司与王测试',
  stage: 'verify',
  formedOn: '2025-05-20',
  dueOn: '2026-05-20',
  filedOn: null,
  guarantors: [],
  procedure: {},
};
const entry = (id: string, at: string, change: Partial<NewEntry> = {}): NewEntry =>
  some({
    caseId: 'a',
    id,
    at,
    recordedAt: AT,
    channel: 'call',
    person: '',
    said: '',
    kind: 'note',
    reason: null,
    promiseOn: null,
    promiseFen: null,
    nextStep: null,
    nextStepOn: null,
    corrects: null,
    ...change,
  });

it('returns at least the facts of a case', () => {
  expect(deadlineFacts(cases.readable, [asId('b'), asId('none')])).toEqual([{ id: 'b', ...fromFacts, ...nothing }]);
});

it('gathers only what is in force: no voided payment, no corrected promise, the last plan and review', () => {
  const before = changeCount(cases.readable);
  const terms = { bookedBefore: ['p1'], instalments: [], waived: fen(7) };
  cases.write((w) => {
    for (const [id, voids] of [
      ['p1', null],
      ['p2', null],
      ['v', 'p2'],
    ] as const)
      insertPayment(w, asId('a'), samplePayment({ id: asId(id), amount_fen: fen(500), voids: voids && asId(voids) }));
    insertDraft(w, {
      id: asId('l'),
      caseId: asId('a'),
      payBy: date('2026-12-05'),
      draft: some({ kind: 'demand', addressee: '王测试先生', payWithin: 10 }),
      at: AT,
    });
    freezeLetter(w, asId('l'), {
      year: 2026,
      kind: 'demand',
      serial: 1,
      number: '第1号',
      issuedOn: date('2026-11-20'),
      sha256: SHA256.a,
      pdf: Buffer.from('%'),
      at: AT,
    });
    insertEvent(w, {
      id: asId('d'),
      letter_id: asId('l'),
      event: { kind: 'dispatch', on: date('2026-11-21'), way: 'ems', number: '', address: '' },
      recorded_at: AT,
      corrects: null,
    });
    insertDraft(w, {
      id: asId('unsent'),
      caseId: asId('a'),
      payBy: date('2026-12-05'),
      draft: some({ kind: 'demand' }),
      at: AT,
    });
    appendEntry(w, entry('e1', '2026-11-20T10:00', { promiseOn: date('2026-12-01'), promiseFen: fen(1) }));
    appendEntry(
      w,
      entry('e2', '2026-11-21T10:00', { kind: 'correction', corrects: asId('e1'), promiseOn: date('2026-12-02') }),
    );
    appendEntry(w, entry('e3', '2026-11-22T10:00', { answered: false }));
    insertPlan(w, asId('i1'), asId('a'), date('2026-11-01'), some({ ...terms, bookedBefore: [] }));
    insertPlan(w, asId('i2'), asId('a'), date('2026-11-10'), some(terms));
    insertPlanStep(w, asId('i2'), { kind: 'notice', on: date('2026-11-15'), note: '', recordedAt: AT });
    for (const [id, next] of [
      ['r1', '2027-01-01'],
      ['r2', '2027-02-01'],
    ] as const)
      insertReview(w, asId('a'), {
        id: asId(id),
        recorded_at: AT,
        reviewed_on: date('2026-11-20'),
        next_on: date(next),
        review: some({}),
      });
    setNextStep(w, asId('a'), '回访', date('2026-11-30'));
  });
  const [found] = deadlineFacts(cases.readable, [asId('a')]);
  expect(found).toMatchObject({
    id: 'a',
    payments: [{ id: 'p1', on: '2026-11-20', amount: 500, recordedAt: AT }],
    letters: [
      {
        id: 'l',
        number: '第1号',
        issuedOn: '2026-11-20',
        payBy: '2026-12-05',
        payWithin: 10,
        arrival: { state: 'under-way' },
      },
    ],
    promises: [{ id: 'e2', madeOn: '2026-11-21', on: '2026-12-02', amount: null, recordedAt: AT }],
    plan: { id: 'i2', agreedOn: '2026-11-10', ...terms, steps: [{ kind: 'notice', on: '2026-11-15' }] },
    nextStep: { what: '回访', on: '2026-11-30' },
    lastActedOn: '2026-11-22',
    unansweredOn: '2026-11-22',
    reviewOn: '2027-02-01',
  });
  expect([found?.payments, found?.letters, found?.promises].map((each) => each?.length)).toEqual([1, 1, 1]);
  expect(deadlineFacts(cases.inRoom('a'), [asId('a'), asId('b')])).toEqual([found]);
  expect(changeCount(cases.readable)).toBeGreaterThan(before);
});

it('covers only active cases', () => {
  expect(activeCaseIds(cases.readable, null)).toEqual(['a', 'b']);
  cases.write((w) => setStage(w, asId('b'), 'stopped'));
  expect(activeCaseIds(cases.readable, null)).toEqual(['a']);
  expect([activeCaseIds(cases.readable, asId('a')), activeCaseIds(cases.readable, asId('b'))]).toEqual([['a'], []]);
});
