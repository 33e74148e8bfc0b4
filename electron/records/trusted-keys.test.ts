import { expect, it } from 'vitest';
import { asId, type TrustedKeyId } from '../domain/case/ids.ts';
import { AT, LATER, SHA256, twoCases } from './records.sample.ts';
import { insertTrustedKey, trustedKeys, withdrawTrustedKey } from './trusted-keys.ts';

const cases = twoCases();
const key = (id: string, fingerprint: string) => ({
  id: asId<TrustedKeyId>(id),
  recorded_at: AT,
  name: `发布者${id}`,
  public_key: 'MCow',
  fingerprint,
});

it('lists every key ever trusted, and since when it no longer is', () => {
  cases.write((w) => {
    insertTrustedKey(w, key('z', SHA256.a));
    insertTrustedKey(w, key('y', SHA256.b));
    withdrawTrustedKey(w, asId('x'), asId('z'), LATER);
  });
  expect(trustedKeys(cases.readable)).toEqual([
    { ...key('z', SHA256.a), withdrawn_at: LATER },
    { ...key('y', SHA256.b), withdrawn_at: null },
  ]);
  expect(cases.refuses((w) => withdrawTrustedKey(w, asId('w'), asId('z'), LATER))).toBe(true);
});
