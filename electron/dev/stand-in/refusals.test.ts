import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runPreload } from './preload-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));

/** Runs a main process of one file on the stand-in. @returns what it prints */
function run(main: string): string {
  const file = join(folder, 'main.mjs');
  writeFileSync(file, `import { app, BrowserWindow, protocol, session } from 'electron';\n${main}\nprocess.exit(0);`);
  const register = new URL('register.ts', import.meta.url).href;
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', register, file], { encoding: 'utf8' });
  rmSync(file);
  return stdout + stderr;
}

const attempt = (what: string): string =>
  `try { ${what}; console.log('done'); } catch (error) { console.log(error.message); }`;

test.each([
  ['a window before the application is ready', attempt('new BrowserWindow({})'), /cannot be used before/],
  ['a session before it', attempt("session.fromPartition('a')"), /cannot be used before/],
  ['the sandbox after it', `await app.whenReady(); ${attempt('app.enableSandbox()')}`, /must be used before/],
  [
    'a scheme after it',
    `await app.whenReady(); ${attempt('protocol.registerSchemesAsPrivileged([])')}`,
    /must be used before/,
  ],
  ['an event that Electron does not have', attempt("app.on('will-quitt', () => 1)"), /no event named will-quitt/],
])('%s is refused', (_what, main, refused) => expect(run(main)).toMatch(refused));

test('a header beyond Latin-1 is refused as by Electron, and with it every page, until the user agent is plain', () => {
  const serve = `await app.whenReady();
    const desk = session.fromPartition('a');
    desk.protocol.handle('app', () => new Response('page'));
    const load = () => desk.respond({ url: 'app://desk/', method: 'GET', range: null });
    await load().then(() => console.log('loaded'), (error) => console.log(error.message));
    app.userAgentFallback = 'Electron/45';
    await load().then(() => console.log('loaded'), (error) => console.log(error.message));`;
  expect(run(serve)).toMatch(/ByteString.*\nloaded/);
});

test('a preload that needs anything but Electron is refused', () => {
  const file = join(folder, 'preload.cjs');
  writeFileSync(file, "require('node:fs');");
  expect(() => runPreload(file, () => Promise.resolve())).toThrow('module not found: node:fs');
});
