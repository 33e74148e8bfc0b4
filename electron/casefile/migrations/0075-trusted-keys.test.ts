import { expect, it } from 'vitest';
import { refusedBy, sampleCaseFile } from '../case-file.sample.ts';
import { write } from '../transaction.ts';

const KEY = 'ab'.repeat(32);
const trust = (id: string, values: string) =>
  `INSERT INTO trusted_key (id, recorded_at, name, public_key, fingerprint, withdraws) VALUES ('${id}', '2026-03-01T01:00:00.000Z', ${values})`;

async function filled(): Promise<(sql: string) => boolean> {
  const { writable } = await sampleCaseFile();
  write(writable, (w) => w.run(trust('a', `'本所', 'MCow', '${KEY}', NULL`)));
  return refusedBy(writable);
}

it('lets nobody change or remove a key', async () => {
  const refuses = await filled();
  expect(refuses("UPDATE trusted_key SET name = '别人'")).toBe(true);
  expect(refuses('DELETE FROM trusted_key')).toBe(true);
  expect(refuses('INSERT OR REPLACE INTO trusted_key SELECT * FROM trusted_key')).toBe(true);
});

it('accepts a complete key or a withdrawal, and each withdrawal once', async () => {
  const refuses = await filled();
  expect(refuses(trust('b', "'甲', NULL, NULL, NULL"))).toBe(true);
  expect(refuses(trust('b', "'甲', 'MCow', 'no fingerprint', NULL"))).toBe(true);
  expect(refuses(trust('b', "NULL, NULL, NULL, 'nothing'"))).toBe(true);
  expect(refuses(trust('b', "NULL, NULL, NULL, 'a'"))).toBe(false);
  expect(refuses(trust('c', "NULL, NULL, NULL, 'a'"))).toBe(true);
});

it('finds the update of a key by the index, without reading every pack', async () => {
  const { writable } = await sampleCaseFile();
  const plan = write(writable, (w) =>
    w.all("EXPLAIN QUERY PLAN SELECT seq FROM update_pack WHERE json_extract(pack, '$.key') = ?", KEY),
  );
  expect(JSON.stringify(plan)).toMatch(/SEARCH update_pack USING (?:COVERING )?INDEX update_pack_by_signer/);
});
