import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type BrowserContext, chromium, type Page } from 'playwright';
import { chromiumSandbox, findBrowser, QUIET_BROWSER, QUIET_PREFERENCES } from './browser.ts';
import { choosePath, pressButton } from './choosers.ts';
import { cupsPrinters, printOnCups } from './cups.ts';
import { downloadElectron, findElectron } from './electron-binary.ts';
import type { PrintJob } from './messages.ts';
import { ROOT } from './tool.ts';
import { INSIDE, startMain } from './window-host.ts';

/** What the program runs on: Electron itself, or an installed browser under the stand-in for Electron. */
export type Place = { readonly electron: string } | { readonly browser: string };

/** The running program. */
export interface Program {
  /** Its exit status, once it has ended. */
  readonly ended: Promise<number>;
  quit(): Promise<void>;
}

/** A program whose page can be reloaded while main goes on. */
export interface ReloadableProgram extends Program {
  reload(): Promise<void>;
}

/**
 * Looks for Electron, downloads it if possible, else uses an installed browser; says which, and why.
 * @returns null if the program cannot be shown here.
 */
export async function findPlace(): Promise<Place | null> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    return none(
      '没有图形显示。请在桌面环境中运行，或设置 DISPLAY（例如：安装 xvfb，再用 xvfb-run npm start）。',
      'There is no display. Run this on a desktop, or set DISPLAY or WAYLAND_DISPLAY (for instance: install xvfb, then xvfb-run npm start).',
    );
  const wanted = process.env['CASEBOOK_RUNTIME'];
  const found = wanted === 'stand-in' ? { missing: 'CASEBOOK_RUNTIME=stand-in was set' } : await electron();
  if ('program' in found) {
    console.log(`运行环境 Runtime: Electron (${found.program})`);
    return { electron: found.program };
  }
  const browser = wanted === 'electron' ? null : findBrowser();
  if (!browser)
    return none(
      `没有 Electron（${found.missing}），也没有找到 Chromium、Chrome 或 Edge。请安装其一（Debian：apt-get install chromium），或以 CASEBOOK_BROWSER 指明其路径，或以 ELECTRON_MIRROR 指明 Electron 的下载镜像。`,
      `There is no Electron (${found.missing}) and no Chromium, Chrome or Edge. Install one of these (Debian: apt-get install chromium), or name its path in CASEBOOK_BROWSER, or a mirror for Electron in ELECTRON_MIRROR.`,
    );
  console.log(
    `运行环境 Runtime: stand-in for Electron over ${browser}, because Electron is not here: ${found.missing}`,
  );
  if (!chromiumSandbox)
    console.log('以 root 运行，浏览器的沙箱因此关闭。Running as root, so the browser runs without its sandbox.');
  return { browser };
}

function none(...reasons: string[]): null {
  for (const reason of reasons) console.error(reason);
  return null;
}

async function electron(): Promise<{ readonly program: string } | { readonly missing: string }> {
  const program = findElectron();
  if (program) return { program };
  console.log('正在下载 Electron… Downloading Electron (ELECTRON_MIRROR names another host)…');
  let shown = -1;
  return await downloadElectron((percent) => {
    if (process.stdout.isTTY) process.stdout.write(`\r${percent} %${percent === 100 ? '\n' : ''}`);
    else if (percent >= shown + 10) console.log(`${(shown = percent)} %`);
  });
}

/** Starts the built program. */
export function openProgram(place: Place): Program {
  return 'electron' in place ? onElectron(place.electron) : onStandIn(place.browser);
}

/**
 * Starts a development build whose page can be reloaded.
 * @param built the folder of the build, with a package.json that names its main. @param inspected whether main listens
 * for a debugger.
 */
export async function openReloadable(place: Place, built: string, inspected: boolean): Promise<ReloadableProgram> {
  if ('electron' in place) return await onDrivenElectron(place.electron, built, inspected);
  const options = ['--enable-source-maps', ...(inspected ? ['--inspect'] : []), process.env['NODE_OPTIONS'] ?? ''];
  return onStandIn(place.browser, built, { ...process.env, NODE_OPTIONS: options.join(' ').trim() });
}

const switches = chromiumSandbox ? [] : ['--no-sandbox'];

function onElectron(executablePath: string): Program {
  const app = spawn(executablePath, [ROOT, ...switches], { stdio: 'inherit' });
  const ended = once(app, 'exit').then(([status]) => (status as number | null) ?? 1);
  return {
    ended,
    async quit() {
      app.kill('SIGTERM');
      await ended;
    },
  };
}

/** Electron under Playwright, which can reload a page from outside, unnoticed by main. */
async function onDrivenElectron(executablePath: string, built: string, inspected: boolean): Promise<ReloadableProgram> {
  const app = await _electron.launch({
    executablePath,
    args: [...(inspected ? ['--inspect=9229'] : []), join(ROOT, built), ...switches],
  });
  app.process().stdout?.pipe(process.stdout, { end: false });
  app.process().stderr?.pipe(process.stderr, { end: false });
  return {
    ended: once(app.process(), 'exit').then(([status]) => (status as number | null) ?? 1),
    reload: async () => void (await (await app.firstWindow()).reload()),
    quit: () => app.close(),
  };
}

function onStandIn(executablePath: string, built = 'out', environment = process.env): ReloadableProgram {
  // In memory where possible: a browser writes page content to disk, even with a throw-away profile.
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
  const host = startMain({
    built,
    environment,
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
        args: [...QUIET_BROWSER, `--app=${INSIDE}/`, `--window-size=${width},${height}`, '--ozone-platform-hint=auto'],
      });
      return context;
    },
    choosePath: (asked) => choosePath(page(), asked),
    pressButton: (asked) => pressButton(page(), asked),
    openLink: ({ url }) => openInSystem(url),
    print: (job) => print(page(), job),
    printers: async () => (await cupsPrinters()).map(asPrinter),
    async showPaper({ pdf }) {
      const paper = join(folder, `${(papers += 1)}.pdf`);
      writeFileSync(paper, pdf, { mode: 0o600 });
      await openInSystem(paper);
    },
    complain: (text) => process.stderr.write(text),
  });
  const ended = host.ended.then(async (status) => {
    await context?.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
    return status ?? 1;
  });
  return {
    ended,
    reload: host.reload,
    async quit() {
      await host.quit();
      await ended;
    },
  };
}

/** In place of the print dialog, asks which printer; where there is none, says what Electron would. */
async function print(page: Page, { pdf, options }: PrintJob): Promise<{ success: boolean; reason: string }> {
  if (options.silent) return await printOnCups(pdf, options.deviceName ?? '', options);
  const printers = await cupsPrinters();
  if (printers.length === 0) return { success: false, reason: 'No printers available on the network' };
  const buttons = [...printers, '取消'];
  const question = { message: '打印到哪一台打印机？', buttons, cancelId: printers.length };
  const pressed = await pressButton(page, { kind: 'message', options: question });
  const printer = printers[pressed];
  return printer === undefined
    ? { success: false, reason: 'Print job canceled' }
    : await printOnCups(pdf, printer, options);
}

function asPrinter(name: string): Electron.PrinterInfo {
  return { name, displayName: name, description: '', options: {} };
}

/** Opens an address or a file in the system's default program. @throws Error if the system has none for it. */
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

/** Handles the ways a terminal ends a program: Ctrl+C, a closed terminal, `kill`. */
export function onEnding(end: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}
