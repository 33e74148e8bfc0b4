import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { waitAfter } from './attempts.ts';
import { failureOf, PASSWORD, sampleCaseFile } from './case-file.sample.ts';
import { openCaseFile } from './case-file.ts';
import { ATTEMPTS } from './format.ts';

describe('wrong passwords', () => {
  it('cost nothing twice, then 1, 2, 4 … 60 seconds', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 50].map(waitAfter)).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('delay the next attempt, even with the right password and across a restart, until the wait is over', async () => {
    let now = Date.parse('2026-03-01T01:00:00Z');
    const clock = (): Date => new Date(now);
    const file = await sampleCaseFile();
    file.close();
    const attempt = (password: string) => failureOf(() => openCaseFile(file.folder, password, { clock }));
    for (let n = 0; n < 3; n += 1) expect(await attempt('falsch')).toEqual({ code: 'wrong-password' });
    expect(await attempt(PASSWORD)).toEqual({ code: 'too-soon', retryAfterSeconds: 1 });
    now += 999;
    expect(await attempt('falsch')).toEqual({ code: 'too-soon', retryAfterSeconds: 1 });
    now += 1;
    expect(await attempt('falsch')).toEqual({ code: 'wrong-password' });
    expect(await attempt(PASSWORD)).toEqual({ code: 'too-soon', retryAfterSeconds: 2 });
    now += 2000;
    (await openCaseFile(file.folder, PASSWORD, { clock })).close();
    expect(fs.existsSync(path.join(file.folder, ATTEMPTS))).toBe(false);
    expect(await attempt('falsch')).toEqual({ code: 'wrong-password' });
    expect(await attempt('falsch')).toEqual({ code: 'wrong-password' });
  });

  it('lock nobody out when the clock has been set back or the count is unreadable', async () => {
    const file = await sampleCaseFile();
    file.close();
    fs.writeFileSync(
      path.join(file.folder, ATTEMPTS),
      JSON.stringify({ failures: 20, lastAt: Date.parse('2099-01-01') }),
    );
    (await openCaseFile(file.folder, PASSWORD)).close();
    fs.writeFileSync(path.join(file.folder, ATTEMPTS), '{"fail');
    (await openCaseFile(file.folder, PASSWORD)).close();
  });
});
