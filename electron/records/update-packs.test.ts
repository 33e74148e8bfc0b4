import { expect, it } from 'vitest';
import { asId, type TrustedKeyId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { AT, LATER, SHA256, twoCases } from './records.sample.ts';
import { insertTrustedKey, withdrawTrustedKey } from './trusted-keys.ts';
import { insertPack, lastPack, packText } from './update-packs.ts';

const cases = twoCases();
const pack = (edition: string, key: string) => ({
  edition: date(edition),
  signer: '示例发布者',
  accepted_at: AT,
  sha256: SHA256.a,
  pack: JSON.stringify({ key, edition }),
});

it('uses the last accepted pack whose signer is still trusted', () => {
  const trust = (id: string, fingerprint: string) => ({
    id: asId<TrustedKeyId>(id),
    recorded_at: AT,
    name: '甲',
    public_key: 'MCow',
    fingerprint,
  });
  cases.write((w) => {
    insertTrustedKey(w, trust('a', SHA256.a));
    insertTrustedKey(w, trust('b', SHA256.b));
  });
  expect(lastPack(cases.readable)).toBeNull();
  const [older, newer] = [pack('2026-11-01', SHA256.a), pack('2026-10-01', SHA256.b)];
  cases.write((w) => {
    insertPack(w, older);
    insertPack(w, newer);
    insertPack(w, pack('2026-12-01', 'f'.repeat(64)));
  });
  const { pack: text, ...rest } = newer;
  expect(lastPack(cases.readable)).toEqual({ ...rest, seq: 2 });
  expect(packText(cases.readable, 2)).toBe(text);
  cases.write((w) => withdrawTrustedKey(w, asId('c'), asId('b'), LATER));
  expect(lastPack(cases.readable)?.edition).toBe('2026-11-01');
  expect(cases.refuses((w) => w.run('DELETE FROM update_pack'))).toBe(true);
});
