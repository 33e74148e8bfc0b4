import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openCaseFile } from './case-file.ts';
import { createCaseFile } from './create.ts';
import { write } from './transaction.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'casebook-'));
afterAll(() => fs.rmSync(root, { recursive: true }));
const cost = { memoryKiB: 64, passes: 1 };

describe('a case file', () => {
  it('opens again with its password and holds what was written', async () => {
    const folder = path.join(root, '甲.casebook');
    const file = await createCaseFile(folder, "密码 '1", { cost });
    write(file.writable, (w) => w.run('INSERT INTO setting VALUES (?, ?)', 'a', '{"b":1}'));
    file.close();
    expect(fs.readdirSync(folder).sort()).toEqual(['casefile.db', 'copies', 'evidence', 'keys.json']);
    const again = await openCaseFile(folder, "密码 '1");
    expect(again.readable.one('SELECT value FROM setting')).toEqual({ value: '{"b":1}' });
    again.close();
  });
});
