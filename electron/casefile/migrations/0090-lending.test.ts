import { expect, it } from 'vitest';
import { sampleCaseFile } from '../case-file.sample.ts';
import { isRefusedByDatabase } from '../failure.ts';
import { write } from '../transaction.ts';

it('lets versions be added or deleted all together, but never changed', async () => {
  const { writable } = await sampleCaseFile();
  write(writable, (file) => {
    file.run("INSERT INTO lending (id, created_at) VALUES ('l', '2026-11-20T01:00:00.000Z')");
    file.run(
      "INSERT INTO lending_version (lending_id, version, saved_at, facts) VALUES ('l', 1, '2026-11-20T01:00:00.000Z', '{}')",
    );
  });
  for (const sql of [
    "UPDATE lending_version SET facts = '[]'",
    "DELETE FROM lending WHERE id = 'l'",
    "INSERT INTO lending_version (lending_id, version, saved_at, facts) VALUES ('x', 1, '2026-11-20T01:00:00.000Z', '{}')",
  ]) {
    expect(() => write(writable, (file) => file.run(sql)), sql).toThrow(expect.toSatisfy(isRefusedByDatabase));
  }
  write(writable, (file) => {
    file.run('DELETE FROM lending_version');
    file.run('DELETE FROM lending');
  });
});
