import { expect, it } from 'vitest';
import { asId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { setStage } from './cases.ts';
import { textsWithNumber } from './citing.ts';
import { insertDraft } from './letters.ts';
import { appendEntry, type NewEntry } from './log.ts';
import { AT, LATER, some, twoCases } from './records.sample.ts';

const cases = twoCases();

it('finds letters and entries of cases not removed with either spelling of a number, newest first', () => {
  const words = { old: '民法典第五百七十七条', new: '民法典 577', other: '民法典第五百条' };
  cases.write((w) => {
    for (const [id, at, title] of [
      ['l1', AT, words.old],
      ['l2', LATER, words.new],
      ['l3', LATER, words.other],
    ] as const)
      insertDraft(w, {
        id: asId(id),
        caseId: asId('a'),
        payBy: date('2026-12-05'),
        draft: some({ kind: 'demand', title }),
        at,
      });
    for (const [id, caseId, at, said] of [
      ['e1', 'a', '2026-11-20T10:00', words.old],
      ['e2', 'a', '2026-11-21T10:00', words.new],
      ['e3', 'b', '2026-11-22T10:00', words.new],
    ] as const)
      appendEntry(
        w,
        some<NewEntry>({
          caseId,
          id,
          at,
          recordedAt: AT,
          channel: 'call',
          person: '',
          said,
          kind: 'note',
          reason: null,
          promiseOn: null,
          promiseFen: null,
          nextStep: null,
          nextStepOn: null,
          corrects: null,
        }),
      );
  });
  const found = (file = cases.readable) => textsWithNumber(file, '五百七十七', '577');
  expect(found().letters.map(({ id, state, issued_on: on }) => [id, state, on])).toEqual([
    ['l2', 'draft', null],
    ['l1', 'draft', null],
  ]);
  expect(found().entries.map(({ id, at }) => [id, at])).toEqual([
    ['e3', '2026-11-22'],
    ['e2', '2026-11-21'],
    ['e1', '2026-11-20'],
  ]);
  expect(found(cases.inRoom('b')).entries.map(({ id }) => id)).toEqual(['e3']);
  cases.write((w) => setStage(w, asId('b'), 'removed'));
  expect(found().entries.map(({ id }) => id)).toEqual(['e2', 'e1']);
});
