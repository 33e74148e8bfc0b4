import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../../shell/runtime.ts';
import { answerHost } from './host.ts';

const events = new EventEmitter();
const paths = new Map<string, string>([
  ['userData', join(configurations(), '追偿案卷')],
  ['home', homedir()],
  ['temp', tmpdir()],
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
  enableSandbox: () => undefined,
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
  whenReady: () => Promise.resolve(),
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

answerHost({ quit: () => setImmediate(() => app.quit()) });
