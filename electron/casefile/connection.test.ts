import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureOf, PASSWORD, sampleCaseFile, temporaryFolder } from './case-file.sample.ts';
import { connect } from './connection.ts';
import { APPLICATION_ID, DATABASE } from './format.ts';
import { randomKey } from './keys.ts';
import { NEWEST_SCHEMA } from './migrations/all.ts';
import { write } from './transaction.ts';

const SENTINEL = '哨兵-7d1f0c';

/** Every file under a folder that contains the sentinel in any form in which it might be stored. */
function leaksUnder(folder: string): string[] {
  const forms = [
    Buffer.from(SENTINEL, 'utf8'),
    Buffer.from(SENTINEL, 'utf16le'),
    Buffer.from(JSON.stringify(SENTINEL).slice(1, -1)),
  ];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => forms.some((form) => fs.readFileSync(file).includes(form)));
}

describe('the encrypted database', () => {
  it('exposes none of its content on disk: not in the file, a journal in use or a copy', async () => {
    const file = await sampleCaseFile();
    write(file.writable, (w) => {
      for (let n = 0; n < 300; n += 1)
        w.run(
          'INSERT INTO form_draft (key, value, at) VALUES (?, ?, ?)',
          `${SENTINEL}${n}`,
          JSON.stringify(SENTINEL.repeat(50)),
          '2026-03-01T09:00',
        );
    });
    write(file.writable, (w) => {
      w.run('PRAGMA cache_size = 5'); // so that changed pages and their journal reach the disk before the end
      w.run('UPDATE form_draft SET value = ?', JSON.stringify(SENTINEL.repeat(60)));
      expect(fs.statSync(path.join(file.folder, `${DATABASE}-journal`)).size).toBeGreaterThan(100_000);
      expect(leaksUnder(file.folder)).toEqual([]);
    });
    file.copyNow();
    expect(leaksUnder(file.folder)).toEqual([]);
    file.close();
    expect(leaksUnder(file.folder)).toEqual([]);
    expect(fs.readdirSync(file.folder).filter((name) => name.startsWith(DATABASE))).toEqual([DATABASE]);
  });

  it.runIf(process.platform === 'linux')(
    'sorts in memory: a sort too large for the cache opens no temporary file',
    () => {
      const db = connect(path.join(temporaryFolder(), 'x.db'), randomKey(), 'create');
      const open = (): string[] =>
        fs.readdirSync('/proc/self/fd').flatMap((fd) => {
          try {
            return [fs.readlinkSync(`/proc/self/fd/${fd}`)];
          } catch {
            return []; // the listing's own
          }
        });
      const sort = db
        .prepare(
          `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
      SELECT hex(randomblob(200)) AS filler FROM n ORDER BY filler`,
        )
        .iterate();
      sort.next();
      expect(open().filter((name) => name.includes('etilqs_'))).toEqual([]); // prefix of SQLite temporary files
      sort.return?.();
      db.close();
    },
  );

  it("is in SQLCipher 4's published format, so that the key on the recovery sheet opens it with other programs", async () => {
    const file = await sampleCaseFile();
    const code = await file.recoveryCode(PASSWORD);
    file.close();
    const key = Buffer.from(code.map((line) => line.replaceAll(' ', '').slice(0, 8)).join(''), 'hex');
    const page = fs.readFileSync(path.join(file.folder, DATABASE)).subarray(0, 4096);
    const [salt, cipherText, iv, mac] = [
      page.subarray(0, 16),
      page.subarray(16, 4016),
      page.subarray(4016, 4032),
      page.subarray(4032),
    ];
    const macKey = pbkdf2Sync(
      key,
      salt.map((byte) => byte ^ 0x3a),
      2,
      32,
      'sha512',
    );
    expect(
      createHmac('sha512', macKey)
        .update(cipherText)
        .update(iv)
        .update(Buffer.from([1, 0, 0, 0]))
        .digest(),
    ).toEqual(mac);
    const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    const header = Buffer.concat([Buffer.from('SQLite format 3\0'), decipher.update(cipherText), decipher.final()]);
    expect(header.readUInt16BE(16)).toBe(4096);
    expect(header.readUInt32BE(60)).toBe(NEWEST_SCHEMA);
    expect(header.readUInt32BE(68)).toBe(APPLICATION_ID);
  });

  it('refuses a key of the wrong length without revealing it', async () => {
    const place = path.join(temporaryFolder(), 'x.db');
    expect(() => connect(place, Buffer.alloc(0), 'create')).toThrow(/^a case file has a 256-bit key$/);
    expect(() => connect(place, Buffer.alloc(31), 'create')).toThrow(RangeError);
  });

  it('is not created by opening it', async () => {
    const place = path.join(temporaryFolder(), 'x.db');
    for (const purpose of ['own', 'read'] as const)
      expect(await failureOf(() => connect(place, randomKey(), purpose))).toMatchObject({ code: 'read-only' });
    expect(fs.existsSync(place)).toBe(false);
  });
});
