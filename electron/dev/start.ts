import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumSandbox, findBrowser, QUIET_BROWSER, QUIET_PREFERENCES } from './browser.ts';
import { choosePath, pressButton } from './choosers.ts';
import { downloadElectron, findElectron } from './electron-binary.ts';
import { INSIDE, startMain } from './window-host.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

process.exitCode = await start();

/** Opens the built application: in Electron where it is or can be had, else on the stand-in. @returns the exit status. */
async function start(): Promise<number> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return stop(
      '没有图形显示。请在桌面环境中运行，或设置 DISPLAY（例如：安装 xvfb，再用 xvfb-run npm start）。',
      'There is no display. Run this on a desktop, or set DISPLAY or WAYLAND_DISPLAY (for instance: install xvfb, then xvfb-run npm start).',
    );
  const wanted = process.env['CASEBOOK_RUNTIME'];
  const found = wanted === 'stand-in' ? { missing: 'CASEBOOK_RUNTIME=stand-in was set' } : await electron();
  if ('program' in found) {
    say(`运行环境 Runtime: Electron (${found.program})`);
    return await runElectron(found.program);
  }
  const browser = wanted === 'electron' ? null : findBrowser();
  if (!browser)
    return stop(
      `没有 Electron（${found.missing}），也没有找到 Chromium、Chrome 或 Edge。请安装其一（Debian：apt-get install chromium），或以 CASEBOOK_BROWSER 指明其路径，或以 ELECTRON_MIRROR 指明 Electron 的下载镜像。`,
      `There is no Electron (${found.missing}) and no Chromium, Chrome or Edge. Install one of these (Debian: apt-get install chromium), or name its path in CASEBOOK_BROWSER, or a mirror for Electron in ELECTRON_MIRROR.`,
    );
  say(`运行环境 Runtime: stand-in for Electron over ${browser}, because Electron is not here: ${found.missing}`);
  if (!chromiumSandbox)
    say('以 root 运行，浏览器的沙箱因此关闭。Running as root, so the browser runs without its sandbox.');
  return await runStandIn(browser);
}

async function electron(): Promise<{ readonly program: string } | { readonly missing: string }> {
  const program = findElectron();
  if (program) return { program };
  say('正在下载 Electron… Downloading Electron (ELECTRON_MIRROR names another host)…');
  let shown = -1;
  return await downloadElectron((percent) => {
    if (process.stdout.isTTY) process.stdout.write(`\r${percent} %${percent === 100 ? '\n' : ''}`);
    else if (percent >= shown + 10) say(`${(shown = percent)} %`);
  });
}

async function runElectron(program: string): Promise<number> {
  const app = spawn(program, [ROOT, ...(chromiumSandbox ? [] : ['--no-sandbox'])], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.kill(signal));
  const [status] = (await once(app, 'exit')) as [number | null];
  return status ?? 1;
}

async function runStandIn(executablePath: string): Promise<number> {
  // In memory where the system has such a place: a browser writes down what a page holds, even a throw-away one.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'casebook-'));
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(QUIET_PREFERENCES));
  let context: BrowserContext | undefined;
  let papers = 0;
  const page = (): Page => {
    const [first] = context?.pages() ?? [];
    if (!first) throw new Error('there is no window to ask in');
    return first;
  };
  try {
    const host = startMain({
      environment: process.env,
      async browser({ width, height }) {
        context = await chromium.launchPersistentContext(profile, {
          executablePath,
          chromiumSandbox,
          headless: false,
          viewport: null,
          acceptDownloads: false,
          serviceWorkers: 'block',
          handleSIGINT: false,
          handleSIGTERM: false,
          handleSIGHUP: false,
          ignoreDefaultArgs: ['--enable-automation', 'about:blank'],
          args: [
            ...QUIET_BROWSER,
            `--app=${INSIDE}/`,
            `--window-size=${width},${height}`,
            '--ozone-platform-hint=auto',
          ],
        });
        return context;
      },
      choosePath: (asked) => choosePath(page(), asked),
      pressButton: (asked) => pressButton(page(), asked),
      openLink: ({ url }) => openInSystem(url),
      async print({ pdf }) {
        const paper = join(folder, `${(papers += 1)}.pdf`);
        writeFileSync(paper, pdf, { mode: 0o600 });
        await openInSystem(paper);
      },
      complain: (text) => process.stderr.write(text),
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void host.quit());
    const status = await host.ended;
    return status ?? 1;
  } finally {
    await context?.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Hands an address or a file to whatever the system opens it with. @throws Error when the system has nothing for it. */
async function openInSystem(what: string): Promise<void> {
  const [program, ...said] =
    process.platform === 'win32'
      ? ['explorer.exe', what]
      : process.platform === 'darwin'
        ? ['open', what]
        : ['xdg-open', what];
  const opener = spawn(program as string, said, { stdio: 'ignore', detached: true });
  opener.unref();
  await once(opener, 'spawn');
}

function say(line: string): void {
  console.log(line);
}

function stop(...lines: string[]): number {
  for (const line of lines) console.error(line);
  return 1;
}
