import { expect, it } from 'vitest';
import { asId } from '../domain/case/ids.ts';
import type { LendingFacts } from '../domain/lending/lending.ts';
import { deleteLending, insertLendingVersion, lendings, lendingVersions } from './lending.ts';
import { AT, LATER, some, twoCases } from './records.sample.ts';

const cases = twoCases();
const facts = (notes: string) => some<LendingFacts>({ notes });

it('shows the current version of every assessment, last saved first, and its versions newest first', () => {
  cases.write((w) => {
    insertLendingVersion(w, asId('l'), 1, facts('一'), AT);
    insertLendingVersion(w, asId('m'), 1, facts('另'), AT);
    insertLendingVersion(w, asId('l'), 2, facts('二'), LATER);
  });
  const second = { lending_id: 'l', version: 2, saved_at: LATER, facts: facts('二') };
  expect(lendings(cases.readable)).toEqual([second, { lending_id: 'm', version: 1, saved_at: AT, facts: facts('另') }]);
  expect(lendingVersions(cases.readable, asId('l'))).toEqual([
    second,
    { ...second, version: 1, saved_at: AT, facts: facts('一') },
  ]);
  expect(lendings(cases.inRoom(null, 'm')).map((each) => each.lending_id)).toEqual(['m']);
  expect(lendings(cases.inRoom('a'))).toEqual([]);
});

it('continues from an existing version, and is deleted with all of them', () => {
  expect(cases.refuses((w) => insertLendingVersion(w, asId('l'), 2, facts('三'), LATER))).toBe(true);
  expect(cases.refuses((w) => insertLendingVersion(w, asId('nothing'), 2, facts('三'), LATER))).toBe(true);
  cases.write((w) => deleteLending(w, asId('l')));
  expect(lendingVersions(cases.readable, asId('l'))).toEqual([]);
  expect(lendings(cases.readable)).toHaveLength(1);
});
