import { expect, it } from 'vitest';
import { asId } from '../domain/case/ids.ts';
import type { OwnStatute } from '../domain/law/own-statute.ts';
import { insertOwnStatute, ownStatutes, ownStatutesVersion, withdrawOwnStatute } from './own-statutes.ts';
import { AT, LATER, some, twoCases } from './records.sample.ts';

const cases = twoCases();
const law = (name: string) => some<OwnStatute>({ law: name });

it('lists additions in force, oldest first, and reports whether anything has changed', () => {
  const versions = [ownStatutesVersion(cases.readable)];
  const change = (work: Parameters<typeof cases.write>[0]): void => {
    cases.write(work);
    versions.push(ownStatutesVersion(cases.readable));
  };
  change((w) => insertOwnStatute(w, asId('z'), law('甲'), LATER));
  change((w) => insertOwnStatute(w, asId('y'), law('乙'), AT));
  change((w) => insertOwnStatute(w, asId('x'), law('丙'), AT));
  change((w) => withdrawOwnStatute(w, asId('w'), asId('y'), LATER));
  expect(ownStatutes(cases.readable)).toEqual([
    { id: 'z', recorded_at: LATER, statute: law('甲'), withdraws: null },
    { id: 'x', recorded_at: AT, statute: law('丙'), withdraws: null },
  ]);
  expect(new Set(versions).size).toBe(5);
});

it('is withdrawn once, and only if it was added', () => {
  expect(cases.refuses((w) => withdrawOwnStatute(w, asId('v'), asId('y'), LATER))).toBe(true);
  expect(cases.refuses((w) => withdrawOwnStatute(w, asId('v'), asId('nothing'), LATER))).toBe(true);
});
