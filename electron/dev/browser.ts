import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** Installed, but not on the search path. */
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ].flatMap((app) => [join('/Applications', app), join(process.env['HOME'] ?? '', 'Applications', app)]),
  win32: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ].flatMap((app) =>
    [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']].map((root) =>
      join(root ?? 'C:\\', app),
    ),
  ),
};

/** Debian's Chromium without a window to show: the same engine, and no toolbars that are drawn for nobody. Specs take half the processor time on it. */
export const HEADLESS = 'chromium-headless-shell';

/** @returns the path of an installed Chromium, Chrome or Edge, or null. CASEBOOK_BROWSER names another one. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  return find(NAMES, environment);
}

/** The same for specs, whose windows nobody sees. */
export function findHeadlessBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  return find([HEADLESS, ...NAMES], environment);
}

function find(names: readonly string[], environment: NodeJS.ProcessEnv): string | null {
  const chosen = environment['CASEBOOK_BROWSER'];
  if (chosen) return existsSync(chosen) ? chosen : null;
  const searched = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return (
    [
      ...names.flatMap((name) => searched.map((folder) => join(folder, name))),
      ...(PLACES[process.platform] ?? []),
    ].find((path) => existsSync(path)) ?? null
  );
}

/** Chromium refuses its own sandbox to root on Linux; it is done without there, and nowhere else. */
export const chromiumSandbox = !(process.platform === 'linux' && process.getuid?.() === 0);

/**
 * Besides what Playwright turns off (updates, reports, sync): no name resolves, so that no request can leave; and no bar at the top
 * about unusual flags, which this very line is.
 */
export const QUIET_BROWSER = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-domain-reliability',
  '--test-type',
  '--lang=zh-CN',
];

/** Written into a throw-away profile before the browser starts: it offers neither to translate, nor to keep passwords or addresses, nor to check spelling. */
export const QUIET_PREFERENCES = {
  translate: { enabled: false },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
};
