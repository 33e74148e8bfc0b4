import { expect, it } from 'vitest';
import { asId, type CaseId, type OfferId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { findOffer, insertAnswer, insertOffer, type Offer, offersOf } from './offers.ts';
import { AT, LATER, some, twoCases } from './records.sample.ts';

const cases = twoCases();
const offer = some<Offer>({ total: 9_600_000, note: '首轮' });
const round = (id: string, caseId: string, by: 'creditor' | 'debtor') => ({
  id: asId<OfferId>(id),
  caseId: asId<CaseId>(caseId),
  by,
  on: date('2026-11-22'),
  at: AT,
  offer,
});
const answer = { on: date('2026-11-23'), answer: 'accepted' as const, note: '当面', at: LATER };

it('reads the rounds in recording order, each with its answer if any', () => {
  cases.write((w) => {
    insertOffer(w, round('z', 'a', 'debtor'));
    insertOffer(w, round('y', 'a', 'creditor'));
    insertOffer(w, round('x', 'b', 'creditor'));
    insertAnswer(w, asId('z'), answer);
  });
  const made = { case_id: 'a', offered_on: '2026-11-22', recorded_at: AT, offer };
  expect(offersOf(cases.readable, asId('a'))).toEqual([
    { ...made, id: 'z', offered_by: 'debtor', answer: 'accepted', answered_on: '2026-11-23', note: '当面' },
    { ...made, id: 'y', offered_by: 'creditor', answer: null, answered_on: null, note: null },
  ]);
  expect(findOffer(cases.readable, asId('x'))?.case_id).toBe('b');
  expect([findOffer(cases.inRoom('a'), asId('x')), findOffer(cases.readable, asId('none'))]).toEqual([null, null]);
});

it('accepts one answer per offer, and none without an offer', () => {
  expect(cases.refuses((w) => insertAnswer(w, asId('z'), { ...answer, answer: 'refused' }))).toBe(true);
  expect(cases.refuses((w) => insertAnswer(w, asId('nothing'), answer))).toBe(true);
});
