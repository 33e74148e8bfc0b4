import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

beforeEach(({ skip }) => {
  skip(process.platform !== 'linux', 'the Electron of this test is a shell script, by its name on Linux');
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** In place of a script: the file may not be executed. */
const NO_SCRIPT = '';

interface Seen {
  readonly status: number | null;
  readonly output: string;
  readonly complaints: string;
}

/**
 * Starts the program as `npm start` does once it is built, on an Electron that is this script.
 * @param more environment variables; without any there is no browser. @param until text after which Ctrl+C is pressed.
 */
async function startOn(script: string, more: NodeJS.ProcessEnv = {}, until?: string): Promise<Seen> {
  const program = join(folder, 'electron');
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, script === NO_SCRIPT ? 0o644 : 0o755);
  const started = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], {
    env: {
      PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
      DISPLAY: ':none',
      CASEBOOK_USER_DATA: join(folder, 'profile'),
      ELECTRON_OVERRIDE_DIST_PATH: folder,
      CASEBOOK_BROWSER: join(folder, 'no-browser'),
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, complaints] = ['', ''];
  started.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (until !== undefined && output.includes(until)) started.kill('SIGINT');
  });
  started.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const [status] = (await once(started, 'close')) as [number | null];
  return { status, output, complaints };
}

test('an Electron that runs and ends is all there is to it, and it is said why it was taken', async () => {
  const { status, output, complaints } = await startOn('echo "ran with $#: $1"; echo warned >&2');
  expect(status).toBe(0);
  expect(output).toContain(`Runtime: Electron (${folder}/electron), because it is on this machine`);
  expect(output).toMatch(process.getuid?.() === 0 ? /ran with 2: / : /ran with 1: /);
  expect(complaints).toBe('warned\n');
});

test('without a sandbox, Electron’s own words are shown, then what to do; without a browser that is the end', async () => {
  const { status, complaints } = await startOn(
    'echo "[1:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you …" >&2; kill -TRAP $$',
  );
  expect(status).toBe(1);
  const [own, explained, missing] = ['No usable sandbox! If', `"${folder}/electron" flags=`, '也没有找到 Chromium'].map(
    (part) => complaints.indexOf(part),
  ) as [number, number, number];
  expect(own).toBeGreaterThan(-1);
  expect(explained).toBeGreaterThan(own);
  expect(missing).toBeGreaterThan(explained);
});

test('where there is a browser, the stand-in is started instead', async () => {
  const browser = join(folder, 'browser');
  writeFileSync(browser, '#!/bin/sh\nexit 3\n');
  chmodSync(browser, 0o755);
  const { output, complaints } = await startOn(
    'echo "electron: error while loading shared libraries: libnss3.so: cannot open shared object file" >&2; exit 127',
    { CASEBOOK_BROWSER: browser },
  );
  expect(complaints).toContain('缺少共享库 libnss3.so');
  expect(output).toContain(`Runtime: stand-in for Electron over ${browser}, because Electron does not run here`);
  expect(output).toContain('现改用替身继续启动。The program now starts on the stand-in.');
});

test('who asked for Electron and nothing else does not get the stand-in', async () => {
  const { status, output, complaints } = await startOn('exit 1', {
    CASEBOOK_RUNTIME: 'electron',
    CASEBOOK_BROWSER: process.execPath,
  });
  expect(status).toBe(1);
  expect(output).not.toContain('stand-in');
  expect(complaints).toContain('status 1');
});

test('an Electron that cannot be executed has died as well', async () => {
  const { status, complaints } = await startOn(NO_SCRIPT);
  expect(status).toBe(1);
  expect(complaints).toContain('EACCES');
  expect(complaints).toContain('it did not come up');
});

test('ending it by Ctrl+C right after the start is no death', async () => {
  const { status, output, complaints } = await startOn('echo shown; exec sleep 60', {}, 'shown');
  expect(status).toBe(1);
  expect(output).not.toContain('stand-in');
  expect(complaints).toBe('');
});
