import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { _electron, type BrowserContext, chromium, type Page } from 'playwright';
import { chromiumSandbox, QUIET_BROWSER, QUIET_PREFERENCES } from './browser.ts';
import { choosePath, pressButton } from './choosers.ts';
import { cupsPrinters, printOnCups } from './cups.ts';
import { type Ending, whyElectronDied } from './electron-death.ts';
import type { PrintJob } from './messages.ts';
import type { Place } from './place.ts';
import { ROOT } from './tool.ts';
import { INSIDE, startMain } from './window-host.ts';

/** How the program ended. */
export interface Ended {
  /** The exit status. */
  readonly status: number;
  /** Why Electron cannot run here and what to do about it, line by line; null when it did run. */
  readonly stillborn: readonly string[] | null;
}

/** The running program. */
export interface Program {
  readonly ended: Promise<Ended>;
  quit(): Promise<void>;
}

/** A program whose page can be reloaded while main goes on. */
export interface ReloadableProgram extends Program {
  reload(): Promise<void>;
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

/** As much of Electron's standard error is kept, in characters: why it does not start stands at the beginning. */
const KEPT = 65_536;
/** Milliseconds that its last words may take after its end. */
const LAST_WORDS = 500;

function onElectron(executablePath: string): Program {
  const began = performance.now();
  const app = spawn(executablePath, [ROOT, ...(chromiumSandbox ? [] : ['--no-sandbox'])], {
    stdio: ['inherit', 'inherit', 'pipe'],
  });
  let complaints = '';
  let asked = false;
  app.stderr.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk);
    if (complaints.length < KEPT) complaints += chunk.toString();
  });
  const ended = (async (): Promise<Ended> => {
    const [status, signal] = (await once(app, 'exit').catch((error: Error) => {
      console.error(error.message);
      return [null, null];
    })) as [number | null, NodeJS.Signals | null];
    const after = performance.now() - began;
    // A browser that Electron has opened may keep the other end of the pipe for as long as it runs.
    if (status !== 0) await Promise.race([once(app.stderr, 'end'), setTimeout(LAST_WORDS)]);
    app.stderr.destroy();
    return endOf(executablePath, asked, { status, signal, after, complaints });
  })();
  return {
    ended,
    async quit() {
      asked = true;
      app.kill('SIGTERM');
      await ended;
    },
  };
}

/** @param asked whether it ended because it was told to. */
function endOf(executablePath: string, asked: boolean, ending: Ending): Ended {
  return { status: ending.status ?? 1, stillborn: asked ? null : whyElectronDied(executablePath, ending) };
}

/** When Electron dies before it can be driven, Playwright leaves promises that nobody waits for; they end nothing. */
function outliveFailedLaunch(reason: unknown): void {
  if (!(reason instanceof Error && reason.message.startsWith('Process failed to launch'))) throw reason;
}

/** Electron under Playwright, which can reload a page from outside, unnoticed by main. */
async function onDrivenElectron(executablePath: string, built: string, inspected: boolean): Promise<ReloadableProgram> {
  process.on('unhandledRejection', outliveFailedLaunch);
  const launched = await _electron
    .launch({ executablePath, chromiumSandbox, args: [...(inspected ? ['--inspect=9229'] : []), join(ROOT, built)] })
    .catch((error: Error) => error)
    .finally(() => process.off('unhandledRejection', outliveFailedLaunch));
  if (launched instanceof Error) {
    console.error(launched.message);
    const ending = { status: null, signal: null, after: 0, complaints: launched.message };
    return {
      ended: Promise.resolve(endOf(executablePath, false, ending)),
      reload: () => Promise.resolve(),
      quit: () => Promise.resolve(),
    };
  }
  launched.process().stdout?.pipe(process.stdout, { end: false });
  launched.process().stderr?.pipe(process.stderr, { end: false });
  return {
    // Playwright has spoken with it, so it runs.
    ended: once(launched.process(), 'exit').then(([status]) => ({
      status: (status as number | null) ?? 1,
      stillborn: null,
    })),
    reload: async () => void (await (await launched.firstWindow()).reload()),
    quit: () => launched.close(),
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
    return { status: status ?? 1, stillborn: null };
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
