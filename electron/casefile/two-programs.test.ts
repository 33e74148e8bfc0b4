import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { failureOf, PASSWORD, sampleCaseFile } from './case-file.sample.ts';
import { CaseFile, openCaseFile } from './case-file.ts';
import { findFaults } from './check.ts';
import { connect } from './connection.ts';
import { DATABASE, IN_USE } from './format.ts';
import { openForReading } from './open-for-reading.ts';
import { parseRecoveryCode } from './recovery.ts';

const source = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);

/** Another program on this machine: runs `script` with `file` opened; it writes to us with `say`. */
function otherProgram(folder: string, script: string): ChildProcessByStdio<null, Readable, null> {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module-typescript',
      '--no-warnings',
      '-e',
      `
    import { writeSync } from 'node:fs';
    import { openCaseFile } from ${source('./case-file.ts')};
    import { write } from ${source('./transaction.ts')};
    const say = (text: unknown) => writeSync(1, text + '\\n');
    try {
      const file = await openCaseFile(${JSON.stringify(folder)}, ${JSON.stringify(PASSWORD)});
      ${script}
    } catch (error) {
      say(error.code);
    }`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

async function firstLine(child: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  for await (const chunk of child.stdout) return String(chunk).trim();
  return '';
}

describe('two programs', { timeout: 30_000 }, () => {
  it('never have a file open at once: the second learns who has it and since when', async () => {
    const file = await sampleCaseFile();
    file.close();
    const other = otherProgram(file.folder, "say('open'); setInterval(() => {}, 1000);");
    expect(await firstLine(other)).toBe('open');
    expect(await failureOf(() => openCaseFile(file.folder, PASSWORD))).toEqual({
      code: 'already-open',
      machine: os.hostname(),
      since: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/) as unknown,
    });
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(fs.existsSync(path.join(file.folder, IN_USE))).toBe(true);
    (await openCaseFile(file.folder, PASSWORD)).close();
    expect(fs.existsSync(path.join(file.folder, IN_USE))).toBe(false);
  });

  it('are kept apart even after this one has tried to reopen its own file', async () => {
    const file = await sampleCaseFile();
    await file.unlock(PASSWORD);
    expect(await failureOf(() => openCaseFile(file.folder, PASSWORD))).toMatchObject({ code: 'already-open' });
    expect(await failureOf(() => new CaseFile(file.folder).recover('1234', 'neu'))).toMatchObject({
      code: 'wrong-recovery-code',
    });
    expect(await firstLine(otherProgram(file.folder, "say('open')"))).toBe('already-open');
  });

  it('on two machines that share a folder are kept apart by the note, until the lawyer confirms it is stale', async () => {
    const file = await sampleCaseFile();
    file.close();
    const note = {
      machine: '办公室台式机',
      since: '2026-03-01T01:00:00.000Z',
      token: '6f0c8f5e-7a39-4d0b-9a55-0d3a5a3f3b11',
    };
    fs.writeFileSync(path.join(file.folder, IN_USE), JSON.stringify(note));
    expect(await failureOf(() => openCaseFile(file.folder, PASSWORD))).toEqual({
      code: 'already-open',
      machine: note.machine,
      since: note.since,
    });
    const ours = await openCaseFile(file.folder, PASSWORD, { takeOver: true });
    fs.writeFileSync(path.join(file.folder, IN_USE), JSON.stringify(note)); // the other machine's program comes back and takes over in turn
    ours.lock();
    expect(await failureOf(() => ours.unlock(PASSWORD))).toMatchObject({ code: 'already-open', machine: note.machine });
    expect(JSON.parse(fs.readFileSync(path.join(file.folder, IN_USE), 'utf8'))).toEqual(note);
  });
});

describe('a program killed at any moment', { timeout: 120_000 }, () => {
  it('leaves a file that opens cleanly, with every acknowledged change and no partial one', async () => {
    const file = await sampleCaseFile();
    const key = parseRecoveryCode((await file.recoveryCode(PASSWORD)).join('\n'));
    file.close();
    const part = JSON.stringify('案'.repeat(500));
    let done = 0;
    for (const killAfter of [1, 2, 17, 40, 55, 33, 60]) {
      const writer = otherProgram(
        file.folder,
        `for (let n = ${done}; ; n += 1) {
        write(file.writable, (w) => {
          for (let piece = 0; piece < 5; piece += 1) w.run('INSERT INTO form_draft (key, value, at) VALUES (?, ?, ?)', n + '/' + piece, ${JSON.stringify(part)}, '2026-03-01T09:00');
        });
        say(n + 1);
      }`,
      );
      let acknowledged = done;
      for await (const chunk of writer.stdout) {
        acknowledged = Math.max(acknowledged, ...String(chunk).split('\n').map(Number));
        if (acknowledged >= done + killAfter) writer.kill('SIGKILL');
      }
      const again = await openCaseFile(file.folder, PASSWORD);
      const pieces = again.readable.all(
        "SELECT substr(key, 1, instr(key, '/') - 1) AS n, count(*) AS pieces FROM form_draft GROUP BY 1",
      );
      again.close();
      expect(pieces.length).toBeGreaterThanOrEqual(acknowledged);
      expect(pieces.every((row) => row['pieces'] === 5)).toBe(true);
      done = pieces.length;
    }
    expect(done).toBeGreaterThanOrEqual(200);
    const db = connect(path.join(file.folder, DATABASE), key, 'read');
    expect(findFaults(db)).toEqual([]);
    db.close();
  });

  it('in the middle of a change leaves it to be rolled back by the next opening, but not by an examination', async () => {
    const file = await sampleCaseFile();
    file.close();
    const writer = otherProgram(
      file.folder,
      `write(file.writable, (w) => {
      w.run('PRAGMA cache_size = 5');
      for (let n = 0; n < 500; n += 1) w.run('INSERT INTO form_draft (key, value, at) VALUES (?, ?, ?)', String(n), JSON.stringify('案'.repeat(900)), '2026-03-01T09:00');
      say('half way');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`,
    );
    expect(await firstLine(writer)).toBe('half way');
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    expect(await failureOf(() => openForReading(file.folder, PASSWORD))).toEqual({
      code: 'read-only',
      cause: 'SQLITE_READONLY_ROLLBACK',
    });
    const again = await openCaseFile(file.folder, PASSWORD);
    onTestFinished(() => again.close());
    expect(again.readable.one('SELECT count(*) AS n FROM form_draft')).toEqual({ n: 0 });
    expect(again.readable.one('SELECT count(*) AS n FROM setting')).toEqual({ n: 1 });
  });
});
