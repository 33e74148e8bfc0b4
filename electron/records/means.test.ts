import { expect, it } from 'vitest';
import type { Means } from '../domain/path/means.ts';
import { insertMeans, meansOf } from './means.ts';
import { AT, LATER, some, twoCases } from './records.sample.ts';

const cases = twoCases();

it('keeps every version of what is known, newest first, whatever its id or time', () => {
  const [first, second] = [some<Means>({ months: 12 }), some<Means>({ months: 24, assets: [{ what: '房屋“一”' }] })];
  cases.write((w) => {
    insertMeans(w, 'z', 'a', LATER, first);
    insertMeans(w, 'y', 'a', AT, second);
    insertMeans(w, 'x', 'b', AT, first);
  });
  expect(meansOf(cases.readable, 'a')).toEqual([
    { id: 'y', case_id: 'a', recorded_at: AT, means: second },
    { id: 'z', case_id: 'a', recorded_at: LATER, means: first },
  ]);
  expect(meansOf(cases.inRoom('a'), 'b')).toEqual([]);
  expect(cases.refuses((w) => insertMeans(w, 'w', 'nobody', AT, first))).toBe(true);
  expect(cases.refuses((w) => w.run("UPDATE debtor_means SET means = '{}'"))).toBe(true);
});
