import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { downloadElectron, findElectron } from './electron-binary.ts';

let folder: string;
let server: Server | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-binary-'));
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined);
  vi.stubEnv('electron_config_cache', join(folder, 'cache'));
});

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Lets Electron be downloaded from a server of this test's own. */
async function serve(answer: RequestListener): Promise<void> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const mirror = `http://127.0.0.1:${(started.address() as AddressInfo).port}/`;
  // The same setting in npm's configuration comes before the environment variable.
  vi.stubEnv('npm_config_electron_mirror', undefined);
  vi.stubEnv('ELECTRON_MIRROR', mirror);
}

test('Electron is found in a folder of one’s own, by the name it has on this platform', () => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
  expect(findElectron()).toBeNull();
  const name = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform as string];
  const program = join(folder, name ?? 'electron');
  mkdirSync(dirname(program), { recursive: true });
  writeFileSync(program, '');
  expect(findElectron()).toBe(program);
});

test('where a folder of one’s own holds no Electron, none is downloaded for it', async () => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
  expect(await downloadElectron(() => undefined)).toEqual({
    missing: `it is not in ${folder}, which ELECTRON_OVERRIDE_DIST_PATH names`,
  });
});

test('a download that stalls shortly before its end is abandoned, and said to be', async () => {
  await serve((_request, response) => {
    response.writeHead(200, { 'content-length': '10000' });
    response.write(Buffer.alloc(9_900));
  });
  const seen: number[] = [];
  const found = await downloadElectron((percent) => seen.push(percent), 300);
  expect(found).toEqual({ missing: 'downloading it stopped: no byte came for 0.3 seconds' });
  expect(seen.at(-1)).toBe(99);
});

test('a mirror that does not have it is named in one sentence', async () => {
  await serve((_request, response) => response.writeHead(404).end());
  const found = await downloadElectron(() => undefined);
  expect(found).toEqual({
    missing: expect.stringMatching(/^downloading it failed: [^\n]*404[^\n]* http:\/\/127\.0\.0\.1:[^\n]*\.zip$/),
  });
});

test('what was downloaded lies in the cache that Electron’s own installer uses', async () => {
  const zip = Buffer.from('no real archive');
  const asked: string[] = [];
  await serve((request, response) => {
    asked.push(basename(request.url ?? ''));
    response.end(zip);
  });
  const { version } = (await import('electron/package.json', { with: { type: 'json' } })).default;
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const checksum = createHash('sha256').update(zip).digest('hex');
  await downloadElectron(() => undefined, 20_000, { [name]: checksum });
  expect(asked[0]).toBe(name);
  expect(globSync(`cache/*/${name}`, { cwd: folder })).toHaveLength(1);
});
