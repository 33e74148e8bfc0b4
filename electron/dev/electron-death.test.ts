import { expect, test } from 'vitest';
import { type Ending, whyElectronDied } from './electron-death.ts';

const PROGRAM = '/opt/electron dist/electron';
const wrong: Ending = { status: 1, signal: null, after: 100, complaints: '' };

const SUID =
  '[4711:1130/101112.131415:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not ' +
  'configured correctly. Rather than run without sandboxing I’m aborting now. You need to make sure that ' +
  '/opt/electron dist/chrome-sandbox is owned by root and has mode 4755.';
const NONE =
  '[4711:1130/101112.131415:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are running on Ubuntu ' +
  '23.10+ or another Linux distro that has disabled unprivileged user namespaces with AppArmor, see …';
const LIBRARY =
  '/opt/electron dist/electron: error while loading shared libraries: libnss3.so: cannot open shared object file: No ' +
  'such file or directory';

test.each<[name: string, ending: Partial<Ending>, said: readonly string[] | null]>([
  ['ended well', { status: 0 }, null],
  ['ended well, after complaining', { status: 0, complaints: NONE }, null],
  ['failed after a while', { after: 5_000 }, null],
  ['was killed after a while', { status: null, signal: 'SIGSEGV', after: 60_000 }, null],
  ['failed at once', { after: 4_999 }, ['status 1', '一启动就结束']],
  ['was killed at once', { status: null, signal: 'SIGSEGV' }, ['signal SIGSEGV']],
  ['failed at once on Windows', { status: 0xc0000135 }, ['status 0xC0000135']],
  ['never ran', { status: null }, ['it did not come up']],
  [
    'its sandbox helper is not root’s',
    { status: null, signal: 'SIGTRAP', complaints: SUID },
    [
      '沙箱',
      'profile casebook-electron "/opt/electron dist/electron"',
      "cd '/opt/electron dist' && sudo chown root:root chrome-sandbox && sudo chmod 4755 chrome-sandbox",
      'CASEBOOK_RUNTIME=stand-in',
    ],
  ],
  ['has no sandbox, on a slow machine', { after: 20_000, complaints: `…\n${NONE}` }, ['userns,', 'chmod 4755']],
  [
    'lacks a library',
    { status: 127, complaints: LIBRARY },
    ['缺少共享库 libnss3.so。', 'the shared library libnss3.so'],
  ],
  ['mentions libraries that are there', { complaints: 'loading shared libraries' }, ['status 1']],
])('Electron %s', (_name, ending, said) => {
  const lines = whyElectronDied(PROGRAM, { ...wrong, ...ending });
  if (said === null) return expect(lines).toBeNull();
  for (const part of said) expect(lines?.join('\n')).toContain(part);
});

test('never is it advised to run without the sandbox', () => {
  for (const complaints of [SUID, NONE, LIBRARY, ''])
    expect(whyElectronDied(PROGRAM, { ...wrong, complaints })?.join('\n')).not.toContain('no-sandbox');
});
