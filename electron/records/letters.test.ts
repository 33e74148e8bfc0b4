import { expect, it } from 'vitest';
import type { WritableFile } from '../casefile/transaction.ts';
import { asId, type CaseId, type LetterId } from '../domain/case/ids.ts';
import type { LetterDraft } from '../domain/letter/letter.ts';
import { date } from '../domain/quantities/calendar.ts';
import {
  deleteDraft,
  findLetter,
  freezeLetter,
  insertDraft,
  isReplaced,
  issuedPdf,
  lettersOf,
  registerOf,
  updateDraft,
} from './letters.ts';
import { AT, LATER, SHA256, twoCases } from './records.sample.ts';

const cases = twoCases();
const draft: LetterDraft = { kind: 'demand', title: '催款函', addressee: '王测试', body: [], attachments: ['附件'] };
const PDF = Buffer.from('%PDF');
const written = (id: string, caseId = 'a', replaces: string | null = null) => ({
  id: asId<LetterId>(id),
  caseId: asId<CaseId>(caseId),
  payBy: date('2026-12-05'),
  draft,
  at: AT,
  replaces: replaces === null ? null : asId<LetterId>(replaces),
});
const issue = (w: WritableFile, id: string, serial: number): void =>
  freezeLetter(w, asId(id), {
    year: 2026,
    kind: 'demand',
    serial,
    number: `第${serial}号`,
    issuedOn: date('2026-11-20'),
    sha256: SHA256.a,
    pdf: PDF,
    at: AT,
  });
const unissued = { number: null, issued_on: null, sha256: null, replaces_number: null, replaced_by: null };

it('keeps a draft, changed or not, and discards it', () => {
  cases.write((w) => insertDraft(w, written('d')));
  const kept = { id: 'd', case_id: 'a', kind: 'demand', state: 'draft', draft, pay_by: '2026-12-05', updated_at: AT };
  expect(findLetter(cases.readable, asId('d'))).toEqual({ ...kept, ...unissued, replaces: null });
  const changed = { ...draft, title: '改过' };
  cases.write((w) => updateDraft(w, asId('d'), changed, date('2026-12-06'), LATER));
  expect(findLetter(cases.readable, asId('d'))).toMatchObject({
    draft: changed,
    pay_by: '2026-12-06',
    updated_at: LATER,
  });
  expect(issuedPdf(cases.readable, asId('d'))).toBeNull();
  cases.write((w) => deleteDraft(w, asId('d')));
  expect(findLetter(cases.readable, asId('d'))).toBeNull();
});

it('freezes a letter under its number: it cannot be changed or discarded, and no other gets the number', () => {
  cases.write((w) => {
    insertDraft(w, written('l1'));
    issue(w, 'l1', 1);
  });
  const frozen = findLetter(cases.readable, asId('l1'));
  expect(frozen).toMatchObject({ state: 'issued', number: '第1号', issued_on: '2026-11-20', sha256: SHA256.a });
  cases.write((w) => {
    updateDraft(w, asId('l1'), { ...draft, title: '改过' }, date('2027-01-01'), LATER);
    deleteDraft(w, asId('l1'));
  });
  expect(findLetter(cases.readable, asId('l1'))).toEqual(frozen);
  expect(Buffer.from(issuedPdf(cases.readable, asId('l1'))!)).toEqual(PDF);
  cases.write((w) => insertDraft(w, written('l2', 'a', 'l1')));
  expect(cases.refuses((w) => issue(w, 'l2', 1))).toBe(true);
  expect(findLetter(cases.readable, asId('l2'))).toMatchObject({ state: 'draft', number: null });
});

it('reports which letter replaces which, once the replacement is issued', () => {
  expect(isReplaced(cases.readable, asId('l1'))).toBe(true);
  expect(findLetter(cases.readable, asId('l2'))).toMatchObject({
    replaces: 'l1',
    replaces_number: '第1号',
    replaced_by: null,
  });
  expect(findLetter(cases.readable, asId('l1'))?.replaced_by).toBeNull();
  cases.write((w) => issue(w, 'l2', 2));
  expect(findLetter(cases.readable, asId('l1'))?.replaced_by).toBe('第2号');
});

it('lists a case’s letters newest first, and the register by number, for all cases or one', () => {
  cases.write((w) => {
    insertDraft(w, { ...written('l3', 'b'), at: LATER });
    issue(w, 'l3', 3);
    insertDraft(w, { ...written('d2'), at: LATER });
  });
  expect(lettersOf(cases.readable, asId('a')).map(({ id }) => id)).toEqual(['d2', 'l1', 'l2']);
  const numbers = (file = cases.readable, caseId: CaseId | null = null) =>
    registerOf(file, caseId).map(({ number }) => number);
  expect(numbers()).toEqual(['第1号', '第2号', '第3号']);
  expect(numbers(cases.readable, asId('b'))).toEqual(['第3号']);
  expect(numbers(cases.inRoom('a'))).toEqual(['第1号', '第2号']);
  expect(registerOf(cases.readable, asId('a'))[1]).toMatchObject({
    title: '示例商贸有限公司与王测试',
    replaces_number: '第1号',
  });
});
