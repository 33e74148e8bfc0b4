import { expect, it } from 'vitest';
import { sampleFacts } from '../cases/article-case.sample.ts';
import { asId, type ReviewId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen, NO_MONEY } from '../domain/quantities/money.ts';
import { setStage, updateFacts } from './cases.ts';
import { appendEntry, type NewEntry } from './log.ts';
import { writeOwed } from './owed.ts';
import { samplePayment } from './payments.sample.ts';
import { insertPayment } from './payments.ts';
import { AT, some, twoCases } from './records.sample.ts';
import { insertReview, portfolio, reviewsOf, type StopLossReview } from './stop-loss.ts';

const cases = twoCases();
const today = date('2026-11-30');
const review = some<StopLossReview>({ decision: 'continue', reason: '有进展' });
const decided = (id: string, next: string | null) => ({
  id: asId<ReviewId>(id),
  recorded_at: AT,
  reviewed_on: date('2026-11-24'),
  next_on: next === null ? null : date(next),
  review,
});

it('keeps every decision as made, newest first', () => {
  cases.write((w) => {
    insertReview(w, asId('a'), decided('z', '2027-02-24'));
    insertReview(w, asId('a'), decided('y', null));
    insertReview(w, asId('b'), decided('x', null));
  });
  expect(reviewsOf(cases.readable, asId('a'))).toEqual([
    { ...decided('y', null), case_id: 'a' },
    { ...decided('z', '2027-02-24'), case_id: 'a' },
  ]);
  expect(reviewsOf(cases.inRoom('b'), asId('a'))).toEqual([]);
});

it('sums counted payments and expenses, and says since when it has been quiet', () => {
  const nothing = {
    title: '示例商贸有限公司与王测试',
    debtor_name: '王测试',
    stage: 'verify',
    owed: null,
    recovered: 0,
    costs: 0,
    quiet_since: null,
  };
  const reviewed = { reviewed_on: '2026-11-24', next_on: null, review };
  expect(portfolio(cases.readable, today)).toEqual(['a', 'b'].map((id) => ({ id, ...nothing, ...reviewed })));
  cases.write((w) => {
    const paid = (id: string, on: string, amount: number, voids: string | null = null) =>
      insertPayment(
        w,
        asId('a'),
        samplePayment({
          id: asId(id),
          paid_on: date(on),
          amount_fen: fen(amount),
          voids: voids === null ? null : asId(voids),
        }),
      );
    paid('p1', '2026-11-10', 300);
    paid('p2', '2026-11-25', 500);
    paid('p3', '2026-11-25', NO_MONEY, 'p2');
    writeOwed(w, asId('a'), today, { principal: fen(1), total: fen(900), daysOverdue: 1, problem: null });
    const costs = [
      { on: date('2026-11-01'), amount: fen(40) },
      { on: date('2026-11-02'), amount: fen(2) },
    ];
    updateFacts(w, asId('a'), 1, { ...sampleFacts, claim: some({ ...sampleFacts.claim, costs }) }, AT);
  });
  const now = { owed: 900, recovered: 300, costs: 42, quiet_since: '2026-11-10' };
  expect(portfolio(cases.readable, today, asId('a'))).toMatchObject([now]);
  expect(portfolio(cases.inRoom('a'), today)).toMatchObject([{ id: 'a', ...now }]);
  expect(portfolio(cases.inRoom('a'), today, asId('b'))).toEqual([]);
});

it('is not quiet after an answer, but is after an unanswered call; and leaves out removed cases', () => {
  const call = (id: string, at: string, answered: boolean) =>
    appendEntry(
      cases.file.writable,
      some<NewEntry>({
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
        answered,
      }),
    );
  cases.write(() => call('e1', '2026-11-12T09:00', true));
  cases.write(() => call('e2', '2026-11-28T09:00', false));
  expect(portfolio(cases.readable, today, asId('a'))[0]?.quiet_since).toBe('2026-11-12');
  cases.write((w) => setStage(w, asId('b'), 'removed'));
  expect(portfolio(cases.readable, today).map(({ id }) => id)).toEqual(['a']);
});
