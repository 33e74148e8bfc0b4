import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../../shell/runtime.ts';
import { answerHost } from './host.ts';
import { KnownEvents } from './known-events.ts';
import { becomeReady, beforeReady } from './readiness.ts';

const events = new KnownEvents('second-instance', 'window-all-closed', 'will-quit', 'child-process-gone');
const paths = new Map<string, string>([
  ['userData', join(configurations(), '追偿案卷')],
  ['home', homedir()],
  ['temp', tmpdir()],
  ['documents', join(homedir(), 'Documents')],
]);
let lockFile: string | undefined;
let closeWindows = (): Promise<void> => Promise.resolve();
let leaving: Promise<void> | undefined;

function configurations(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

/** Whether the process whose PID a lock file holds is still running. */
function runs(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

function holder(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

export const app: App = {
  isPackaged: false,
  // The host starts the browser, sandboxed wherever the browser allows it.
  enableSandbox: () => beforeReady('app.enableSandbox'),
  // With our name in it, as Electron has it.
  userAgentFallback: 'Mozilla/5.0 (KHTML, like Gecko) 追偿案卷/0.0.0 Chrome/156.0.0.0 Electron/45.5.0 Safari/537.36',
  getPath(name) {
    const path = paths.get(name);
    if (path === undefined) throw new Error(`the stand-in has no folder named ${name}`);
    return path;
  },
  setPath: (name, path) => void paths.set(name, path),
  requestSingleInstanceLock() {
    const file = join(app.getPath('userData'), 'running.pid');
    mkdirSync(app.getPath('userData'), { recursive: true });
    if (runs(holder(file))) {
      console.log('追偿案卷已经打开。The casebook is already open.');
      return false;
    }
    writeFileSync(file, String(process.pid));
    lockFile = file;
    return true;
  },
  whenReady: () =>
    new Promise((resolve) =>
      setImmediate(() => {
        becomeReady();
        resolve();
      }),
    ),
  quit: () => void (leaving ??= leave()),
  on: (event: string, listener: (...told: never[]) => void) =>
    events.on(event, listener as (...told: unknown[]) => void),
};

async function leave(): Promise<void> {
  await closeWindows();
  events.emit('will-quit');
  if (lockFile) rmSync(lockFile, { force: true });
  process.exit(0);
}

/** @param close closes what is still open before the program quits. */
export function closeBeforeQuit(close: () => Promise<void>): void {
  closeWindows = close;
}

export function lastWindowClosed(): void {
  events.emit('window-all-closed');
}

/** A process that serves the page has crashed. */
export function helperGone(): void {
  events.emit('child-process-gone', {}, { type: 'Utility', reason: 'crashed', exitCode: 1 });
}

answerHost({ quit: () => setImmediate(() => app.quit()) });
