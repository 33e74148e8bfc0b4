import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'msedge'];

/** Installed, but not on the search path. */
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge']
    .flatMap((app) => [join('/Applications', app), join(process.env['HOME'] ?? '', 'Applications', app)]),
  win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe']
    .flatMap((app) => [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']].map((root) => join(root ?? 'C:\\', app))),
};

/** @returns the path of an installed Chromium, Chrome or Edge, or null. CASEBOOK_BROWSER names another one. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const chosen = environment['CASEBOOK_BROWSER'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  const searched = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...NAMES.flatMap((name) => searched.map((folder) => join(folder, name))), ...(PLACES[process.platform] ?? [])].find((path) => existsSync(path)) ?? null;
}

/** Chromium refuses its own sandbox to root on Linux; it is done without there, and nowhere else. */
export const chromiumSandbox = !(process.platform === 'linux' && process.getuid?.() === 0);

/** Nothing that the browser does of its own accord: no updates, no reports, no sync; and no name resolves, so no request can leave. */
export const QUIET_BROWSER = [
  '--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-domain-reliability', '--disable-breakpad', '--disable-client-side-phishing-detection', '--disable-default-apps', '--disable-extensions',
  '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,InterestFeedContentSuggestions,SpareRendererForSitePerProcess',
  '--host-resolver-rules=MAP * ~NOTFOUND', '--lang=zh-CN',
];
