import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

beforeEach(({ skip }) => {
  skip(process.platform !== 'linux', 'the Electron of this test is a shell script, by its name on Linux');
  folder = mkdtempSync(join(tmpdir(), 'program-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const OPEN = `
  import { openReloadable } from ${JSON.stringify(new URL('program.ts', import.meta.url).href)};
  const program = await openReloadable({ electron: process.argv[1] }, 'out-dev', false);
  console.log(JSON.stringify(await program.ended));
`;

test('an Electron that dies before it can be driven is explained by what it wrote, and ends nobody else', () => {
  const electron = join(folder, 'electron');
  writeFileSync(
    electron,
    `#!/bin/sh\necho "$@" > '${folder}/said'\necho "[1:FATAL:x.cc(1)] No usable sandbox! If …" >&2\nkill -TRAP $$\n`,
  );
  chmodSync(electron, 0o755);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', OPEN, electron], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    status: 1,
    stillborn: expect.arrayContaining([expect.stringContaining('chmod 4755 chrome-sandbox')]),
  });
  expect(stderr).toContain('No usable sandbox!');
  // Only root's is started without Chromium's sandbox.
  expect(readFileSync(join(folder, 'said'), 'utf8').includes('--no-sandbox')).toBe(process.getuid?.() === 0);
});
