import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failureOf, sampleCaseFile } from './case-file.sample.ts';
import type { CaseFile } from './case-file.ts';
import { type ReadableFile, write } from './transaction.ts';

const put = (file: CaseFile, key: string): void =>
  write(file.writable, (w) => {
    w.run('INSERT INTO setting (key, value) VALUES (?, ?)', key, '1');
  });
const keys = (file: ReadableFile): unknown[] =>
  file.all('SELECT key FROM setting ORDER BY key').map((row) => row['key']);

describe('a change', () => {
  it('is done as a whole or not at all', async () => {
    const file = await sampleCaseFile();
    expect(() =>
      write(file.writable, (w) => {
        w.run('INSERT INTO setting (key, value) VALUES (?, ?)', 'half', '1');
        throw new Error('second thoughts');
      }),
    ).toThrow('second thoughts');
    expect(keys(file.readable)).toEqual(['sample']);
    put(file, 'whole');
    expect(keys(file.readable)).toEqual(['sample', 'whole']);
  });

  it('returns what the work returns, reports how many rows it touched, and binds values by position or by name', async () => {
    const file = await sampleCaseFile();
    const touched = write(file.writable, (w) => [
      w.run('INSERT INTO setting (key, value) VALUES (:key, :value)', { key: "it's", value: '"“引号”"' }),
      w.run('UPDATE setting SET value = ? WHERE key = ?', '2', 'nobody'),
    ]);
    expect(touched).toEqual([1, 0]);
    expect(file.readable.one('SELECT value FROM setting WHERE key = :key', { key: "it's" })).toEqual({
      value: '"“引号”"',
    });
  });

  it('cannot be made while reading, outside write(), within another, or by an async function', async () => {
    const file = await sampleCaseFile();
    expect(() => file.readable.all('DELETE FROM setting RETURNING key')).toThrow(TypeError);
    expect(() => file.readable.one("UPDATE setting SET value = '0' RETURNING key")).toThrow(TypeError);
    expect(() => file.writable.run('DELETE FROM setting')).toThrow(TypeError);
    expect(() => write(file.writable, (w) => write(w, () => 1))).toThrow(TypeError);
    expect(() => write(file.writable, async (w) => w.run('DELETE FROM setting'))).toThrow(TypeError);
    expect(keys(file.readable)).toEqual(['sample']);
    // @ts-expect-error a readable file cannot be changed: it has no run()
    expect(typeof (file.readable satisfies ReadableFile as ReadableFile).run).toBe('function');
  });

  it('that does not fit on the disk is rolled back, and the file remains usable', async () => {
    const file = await sampleCaseFile();
    const [pages] = file.readable.all('PRAGMA page_count').map((row) => Number(row['page_count']));
    file.readable.all(`PRAGMA max_page_count = ${pages}`);
    const long = JSON.stringify('长'.repeat(100_000));
    expect(
      await failureOf(() =>
        write(file.writable, (w) => {
          w.run("INSERT INTO setting (key, value) VALUES ('first', '1')");
          w.run("INSERT INTO setting (key, value) VALUES ('long', ?)", long);
        }),
      ),
    ).toEqual({ code: 'disk-full', cause: 'SQLITE_FULL' });
    expect(keys(file.readable)).toEqual(['sample']);
    file.readable.all('PRAGMA max_page_count = 100000');
    put(file, 'small');
    expect(keys(file.readable)).toEqual(['sample', 'small']);
  });

  it.skipIf(process.platform === 'win32')(
    'is refused if the folder was renamed under the open file, and nothing is created at its old path',
    async () => {
      const file = await sampleCaseFile();
      const moved = `${file.folder}.moved`;
      fs.renameSync(file.folder, moved);
      expect(await failureOf(() => put(file, 'lost'))).toMatchObject({ code: 'missing' });
      expect(fs.existsSync(file.folder)).toBe(false);
      fs.cpSync(moved, file.folder, { recursive: true });
      expect(await failureOf(() => put(file, 'lost'))).toMatchObject({ code: 'missing' });
      fs.rmSync(file.folder, { recursive: true });
      fs.renameSync(moved, file.folder);
      put(file, 'kept');
      expect(keys(file.readable)).toEqual(['kept', 'sample']);
    },
  );
});
