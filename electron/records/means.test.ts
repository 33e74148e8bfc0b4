import { expect, it } from 'vitest';
import { asId } from '../domain/case/ids.ts';
import type { Means } from '../domain/path/means.ts';
import { insertMeans, meansOf } from './means.ts';
import { AT, LATER, some, twoCases } from './records.sample.ts';

const cases = twoCases();

it('keeps every version of what is known, newest first, whatever its id or time', () => {
  const [first, second] = [some<Means>({ months: 12 }), some<Means>({ months: 24, assets: [{ what: '房屋“一”' }] })];
  cases.write((w) => {
    insertMeans(w, asId('z'), asId('a'), LATER, first);
    insertMeans(w, asId('y'), asId('a'), AT, second);
    insertMeans(w, asId('x'), asId('b'), AT, first);
  });
  expect(meansOf(cases.readable, asId('a'))).toEqual([
    { id: 'y', case_id: 'a', recorded_at: AT, means: second },
    { id: 'z', case_id: 'a', recorded_at: LATER, means: first },
  ]);
  expect(meansOf(cases.inRoom('a'), asId('b'))).toEqual([]);
  expect(cases.refuses((w) => insertMeans(w, asId('w'), asId('nobody'), AT, first))).toBe(true);
  expect(cases.refuses((w) => w.run("UPDATE debtor_means SET means = '{}'"))).toBe(true);
});
