import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { START_PAGE } from './app-protocol.ts';
import { BrowserWindow, type Window } from './runtime.ts';

/** A partition without `persist:` is held in memory, so that Chromium writes nothing of a case to its profile. */
export const PARTITION = 'casebook';

/** Every protection spelled out, even those that Electron enables by default. */
export const SAFE = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
} as const;

const MINIMUM = { width: 1000, height: 640 };

/** The size is remembered, but not the position: the screen it was on may be gone. */
const size = z.strictObject({
  width: z.int().min(MINIMUM.width),
  height: z.int().min(MINIMUM.height),
  maximized: z.boolean(),
});
type Size = z.infer<typeof size>;

interface Opening {
  /** The folder where the window's size is remembered. */
  readonly profile: string;
  readonly preload: string;
  /** Whether developer tools may be opened. */
  readonly debuggable: boolean;
  /** What to do with the window before the page is loaded into it. */
  prepare(window: Window): void;
}

export async function openWindow({ profile, preload, debuggable, prepare }: Opening): Promise<void> {
  const file = join(profile, 'window.json');
  const { width, height, maximized } = readSize(file);
  const window = new BrowserWindow({
    width,
    height,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: '追偿案卷',
    backgroundColor: '#ffffff',
    webPreferences: { ...SAFE, preload, partition: PARTITION, devTools: debuggable },
  });
  prepare(window);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    const bounds = window.getNormalBounds();
    writeSize(file, { width: bounds.width, height: bounds.height, maximized: window.isMaximized() });
  });
  await window.loadURL(START_PAGE);
}

function readSize(file: string): Size {
  try {
    return size.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { width: 1280, height: 800, maximized: false };
  }
}

/** Failing to save the window size must not stop the window from closing. */
function writeSize(file: string, { width, height, maximized }: Size): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ width, height, maximized }));
  } catch {
    return;
  }
}
