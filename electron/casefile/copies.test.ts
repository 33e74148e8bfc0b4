import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { failureOf, LIGHT, PASSWORD, sampleCaseFile } from './case-file.sample.ts';
import { type CaseFile, openCaseFile } from './case-file.ts';
import { connect } from './connection.ts';
import { verifyCopy } from './copies.ts';
import { COPIES, DATABASE } from './format.ts';
import { randomKey } from './keys.ts';
import { parseRecoveryCode } from './recovery.ts';
import { restoreCopy } from './restore.ts';
import { write } from './transaction.ts';

const put = (file: CaseFile, key: string): void =>
  write(file.writable, (w) => {
    w.run('INSERT INTO setting (key, value) VALUES (?, ?)', key, '1');
  });
const keysIn = (file: CaseFile): unknown[] =>
  file.readable.all('SELECT key FROM setting ORDER BY key').map((row) => row['key']);
const copyPath = (file: CaseFile, name: string): string => path.join(file.folder, COPIES, name);
const keyOf = async (file: CaseFile): Promise<Buffer> =>
  parseRecoveryCode((await file.recoveryCode(PASSWORD)).join('\n'));

function damage(file: string): void {
  const bytes = fs.readFileSync(file);
  const at = bytes.length - 2000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  fs.writeFileSync(file, bytes);
}

/** A clock that stands at a day of March 2026 until set to another. */
function calendar() {
  let now = new Date(2026, 2, 1, 9);
  return {
    clock: () => now,
    turnTo: (day: number, hour = 9) => {
      now = new Date(2026, 2, day, hour);
    },
  };
}

describe('copies', () => {
  it('are made before the first change of each day, and hold the state before that change', async () => {
    const { clock, turnTo } = calendar();
    const file = await sampleCaseFile({ clock });
    put(file, 'first day');
    turnTo(2);
    expect(file.copies()).toHaveLength(1);
    put(file, 'second day');
    turnTo(2, 15);
    put(file, 'second day, later');
    expect(file.copies().map((copy) => copy.name)).toEqual([
      'casefile-2026-03-02-090000.db',
      'casefile-2026-03-01-090000.db',
    ]);
    const copy = connect(copyPath(file, 'casefile-2026-03-02-090000.db'), await keyOf(file), 'read');
    onTestFinished(() => {
      copy.close();
    });
    expect(copy.prepare('SELECT key FROM setting ORDER BY key').pluck().all()).toEqual(['first day', 'sample']);
  });

  it('are made on demand, one at a time, and are named only once verified', async () => {
    const { clock, turnTo } = calendar();
    const file = await sampleCaseFile({ clock });
    turnTo(1, 18);
    const copy = file.copyNow();
    expect(copy).toEqual({
      name: 'casefile-2026-03-01-180000.db',
      at: new Date(2026, 2, 1, 18).toISOString(),
      bytes: fs.statSync(copyPath(file, copy.name)).size,
    });
    expect(file.copies()[0]).toEqual(copy);
    verifyCopy(copyPath(file, copy.name), await keyOf(file));
  });

  it('are never named if the original cannot be read to its end', async () => {
    const { clock, turnTo } = calendar();
    const file = await sampleCaseFile({ clock });
    write(file.writable, (w) =>
      w.run('INSERT INTO setting (key, value) VALUES (?, ?)', 'long', JSON.stringify('长'.repeat(50_000))),
    );
    write(file.writable, (w) => w.run('PRAGMA cache_size = 5')); // or the cache would still yield a sound copy
    damage(path.join(file.folder, DATABASE));
    turnTo(2);
    expect(await failureOf(() => file.copyNow())).toMatchObject({ code: 'damaged', part: 'database' });
    expect(fs.readdirSync(path.join(file.folder, COPIES))).toEqual(['casefile-2026-03-01-090000.db']);
  });

  it('do not block work when they cannot be made, but report it', async () => {
    const { clock, turnTo } = calendar();
    const file = await sampleCaseFile({ clock });
    fs.rmSync(path.join(file.folder, COPIES), { recursive: true });
    fs.writeFileSync(path.join(file.folder, COPIES), 'not a folder');
    turnTo(2);
    put(file, 'goes on');
    expect(keysIn(file)).toContain('goes on');
    expect(file.copyFailure?.code).toBe('read-only');
  });

  it.each(['a flipped bit', 'a missing end', 'another key', 'no encryption', 'nothing in it'])(
    'are refused with %s',
    async (fault) => {
      const file = await sampleCaseFile();
      const key = await keyOf(file);
      const copy = copyPath(file, file.copyNow().name);
      if (fault === 'a flipped bit') damage(copy);
      if (fault === 'a missing end') fs.truncateSync(copy, fs.statSync(copy).size - 4096);
      if (fault === 'another key') key.set(randomKey());
      if (fault === 'no encryption')
        fs.writeFileSync(copy, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080)]));
      if (fault === 'nothing in it') fs.truncateSync(copy, 0);
      expect(await failureOf(() => verifyCopy(copy, key))).toMatchObject({ code: 'damaged', part: 'copy' });
    },
  );
});

describe('restoring a copy', () => {
  it('restores its state and sets the damaged database aside, byte for byte', async () => {
    const { clock } = calendar();
    const file = await sampleCaseFile({ clock });
    put(file, 'kept');
    const { name } = file.copyNow();
    put(file, 'lost');
    file.close();
    damage(path.join(file.folder, DATABASE));
    const damaged = fs.readFileSync(path.join(file.folder, DATABASE));
    expect(await failureOf(() => openCaseFile(file.folder, PASSWORD))).toMatchObject({ code: 'damaged' });
    const aside = await restoreCopy(file.folder, PASSWORD, name, clock);
    expect(fs.readFileSync(path.join(file.folder, aside ?? '')).equals(damaged)).toBe(true);
    const restored = await openCaseFile(file.folder, PASSWORD, { clock });
    onTestFinished(() => restored.close());
    expect(keysIn(restored)).toEqual(['kept', 'sample']);
  });

  it('works when the database is missing, and with the newest password', async () => {
    const file = await sampleCaseFile();
    const { name } = file.copyNow();
    await file.changePassword(PASSWORD, '新密码');
    file.close();
    fs.rmSync(path.join(file.folder, DATABASE));
    expect(await restoreCopy(file.folder, '新密码', name)).toBeNull();
    (await openCaseFile(file.folder, '新密码', { cost: LIGHT })).close();
  });

  it('refuses an unsound copy, an invalid name, a wrong password and an open file, changing nothing', async () => {
    const file = await sampleCaseFile();
    const { name } = file.copyNow();
    expect(await failureOf(() => restoreCopy(file.folder, PASSWORD, name))).toMatchObject({ code: 'already-open' });
    file.close();
    const before = fs.readFileSync(path.join(file.folder, DATABASE));
    expect(await failureOf(() => restoreCopy(file.folder, PASSWORD, '../keys.json'))).toEqual({ code: 'missing' });
    expect(await failureOf(() => restoreCopy(file.folder, 'falsch', name))).toEqual({ code: 'wrong-password' });
    damage(copyPath(file, name));
    expect(await failureOf(() => restoreCopy(file.folder, PASSWORD, name))).toEqual({ code: 'damaged', part: 'copy' });
    expect(fs.readFileSync(path.join(file.folder, DATABASE)).equals(before)).toBe(true);
    expect(fs.readdirSync(file.folder).sort()).toEqual(['casefile.db', 'copies', 'evidence', 'keys.json']);
  });
});
