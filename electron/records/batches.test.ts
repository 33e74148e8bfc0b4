import { expect, it } from 'vitest';
import { asId, type LetterId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { findBatch, insertBatch, insertOutcome, listBatches, outcomesOf } from './batches.ts';
import { insertDraft } from './letters.ts';
import { AT, SHA256, some, twoCases } from './records.sample.ts';

const cases = twoCases();
const issued = { outcome: 'issued', sha256: SHA256.a, file: '甲.pdf', letterId: asId<LetterId>('l') } as const;
const blocked = { outcome: 'blocked', message: '没有地址' } as const;

it('gives the outcome of each case in batch order, or none if it was not reached', () => {
  cases.write((w) => {
    insertDraft(w, {
      id: asId('l'),
      caseId: asId('b'),
      payBy: date('2026-12-05'),
      draft: some({ kind: 'demand' }),
      at: AT,
    });
    insertBatch(w, { id: asId('z'), at: AT, title: '催款函', folder: '函', cases: [asId('b'), asId('a')] });
    insertOutcome(w, asId('z'), asId('b'), issued);
  });
  const row = { title: '示例商贸有限公司与王测试', debtor_name: '王测试', number: null };
  const unreached = { ...row, case_id: 'a', outcome: null, message: null, letter_id: null, sha256: null, file: null };
  const done = {
    ...row,
    case_id: 'b',
    outcome: 'issued',
    message: '',
    letter_id: 'l',
    sha256: SHA256.a,
    file: '甲.pdf',
  };
  expect(outcomesOf(cases.readable, asId('z'))).toEqual([done, unreached]);
  cases.write((w) => insertOutcome(w, asId('z'), asId('a'), blocked));
  expect(outcomesOf(cases.readable, asId('z'))[1]).toMatchObject({
    outcome: 'blocked',
    message: '没有地址',
    sha256: null,
    file: '',
  });
  expect(cases.refuses((w) => insertOutcome(w, asId('z'), asId('a'), issued))).toBe(true);
});

it('lists batches with their counts, newest first', () => {
  cases.write((w) => {
    insertBatch(w, { id: asId('y'), at: AT, title: '催款函', folder: '函', cases: [asId('a')] });
    insertOutcome(w, asId('y'), asId('a'), { ...issued, letterId: null });
  });
  const batch = { begun_at: AT, title: '催款函', folder: '函' };
  const first = { ...batch, id: 'z', total: 2, issued: 1, blocked: 1, letters: 1 };
  expect(listBatches(cases.readable)).toEqual([
    { ...batch, id: 'y', total: 1, issued: 1, blocked: 0, letters: 0 },
    first,
  ]);
  expect(findBatch(cases.readable, asId('z'))).toEqual(first);
  expect(findBatch(cases.readable, asId('none'))).toBeNull();
  expect(findBatch(cases.inRoom('a'), asId('z'))?.total).toBe(1);
});
