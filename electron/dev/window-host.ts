import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Frame, Page, Request, Route } from 'playwright';
import { type Answers, link } from './link.ts';
import type { HostAnswers, MainAnswers, PowerEvent } from './messages.ts';
import { preparePage, type Said } from './page-script.ts';

/**
 * Stands for app://desk in the browser, which cannot load a custom scheme. The name can belong to no host (RFC 6761),
 * and no request for it leaves the machine.
 */
export const INSIDE = 'https://desk.app-stand-in.invalid';
const OUTSIDE = 'app://desk';
const LENT = '__standIn';

const toOurs = (url: string): string =>
  url.startsWith(`${INSIDE}/`)
    ? OUTSIDE + url.slice(INSIDE.length)
    : url.replace(`blob:${INSIDE}/`, `blob:${OUTSIDE}/`);
const toBrowser = (url: string): string => INSIDE + url.slice(OUTSIDE.length);

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REGISTER = new URL('stand-in/register.ts', import.meta.url).href;

/** What the windows' host needs from its caller, the start command or a test. */
export interface Surroundings extends Pick<
  HostAnswers,
  'choosePath' | 'pressButton' | 'openLink' | 'print' | 'printers' | 'showPaper'
> {
  /** The folder of the built program, beside `resources/`; `out` by default. */
  readonly built?: string;
  /** The environment variables of main. */
  readonly environment: NodeJS.ProcessEnv;
  /** The browser; the first window uses its existing page, if any. */
  browser(size: { width: number; height: number }): Promise<BrowserContext>;
  /** Called with what main writes to standard error. */
  complain(text: string): void;
}

export interface WindowHost {
  /** The page of the first window, once it has loaded. Rejected if main ends first. */
  readonly firstPage: Promise<Page>;
  /** Resolves when main has ended: its exit status, or null if it was killed. */
  readonly ended: Promise<number | null>;
  power(event: PowerEvent): Promise<void>;
  /** Reloads the first window's page, which the page itself may not do. */
  reload(): Promise<void>;
  /** The page's process, or one that serves it, crashes: the window turns white, without a word to the page. */
  crash(what: 'page' | 'helper'): Promise<void>;
  sessionEnds(): Promise<void>;
  quit(): Promise<void>;
  /** Simulates a crash or a flat battery: SIGKILL, to main alone. */
  kill(): Promise<void>;
}

interface Shown {
  readonly page: Page;
  /** Messages from main to the page's callbacks that the page has not yet fetched. */
  readonly told: { callback: number; told: readonly unknown[] }[];
  fetch: (() => void) | undefined;
  loading: boolean;
  closing: boolean;
}

/**
 * Starts the built main on the stand-in for Electron, in a separate process, and shows its windows in a browser. No
 * port is opened.
 */
export function startMain(surroundings: Surroundings): WindowHost {
  const program = join(ROOT, surroundings.built ?? 'out', 'main', 'main.js');
  const main = spawn(process.execPath, ['--import', REGISTER, program], {
    env: surroundings.environment,
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  main.stderr?.setEncoding('utf8').on('data', surroundings.complain);
  const ended = once(main, 'exit').then(([code]) => code as number | null);
  const windows = new Map<number, Shown>();
  const firstPage = Promise.withResolvers<Page>();
  firstPage.promise.catch(() => undefined);
  void ended.then((code) => firstPage.reject(new Error(`main ended before it showed a window (status ${code})`)));
  let context: BrowserContext | undefined;
  let opening = false;
  const alive = (): boolean => main.connected;

  const shown = (id: number): Shown => {
    const found = windows.get(id);
    if (!found) throw new Error(`no window ${id}`);
    return found;
  };

  const answers: HostAnswers = {
    choosePath: surroundings.choosePath,
    pressButton: surroundings.pressButton,
    openLink: surroundings.openLink,
    print: surroundings.print,
    printers: surroundings.printers,
    showPaper: surroundings.showPaper,

    async openWindow({ id, width, height, exposed, shortcuts }) {
      if (!context) {
        context = await surroundings.browser({ width, height });
        await context.route('**/*', answerRequest);
        await context.grantPermissions([]);
        // Main was notified of a page's pop-up when its address was requested; the window itself is closed.
        context.on('page', (page) => void (opening || page.close()));
      }
      const page = await unusedPage(context);
      const window: Shown = { page, told: [], fetch: undefined, loading: false, closing: false };
      windows.set(id, window);
      // A page whose main has ended waits forever, as it does when Electron's main process is killed.
      await page.exposeBinding(LENT, ({ frame }, said: Said) =>
        Promise.resolve(hear(id, frame, said)).catch((error) => (alive() ? Promise.reject(error as Error) : forever())),
      );
      await page.addInitScript(preparePage, { lent: LENT, exposed, shortcuts });
      page.on('close', () => {
        windows.delete(id);
        if (!window.closing) void ask('windowClosed', { window: id }).catch(() => undefined);
      });
    },

    async load({ window, url }) {
      const { page } = shown(window);
      shown(window).loading = true;
      await page.goto(toBrowser(url));
      firstPage.resolve(page);
    },

    async closeWindow({ window }) {
      const closed = shown(window);
      closed.closing = true;
      await closed.page.close();
    },

    focusWindow: ({ window }) => shown(window).page.bringToFront(),

    callBack({ window, callback, told }) {
      const to = shown(window);
      to.told.push({ callback, told });
      to.fetch?.();
    },
  };

  /** The browser's initial page, or a new one. */
  async function unusedPage(browser: BrowserContext): Promise<Page> {
    const taken = [...windows.values()].map(({ page }) => page);
    opening = true;
    try {
      return browser.pages().find((page) => !taken.includes(page)) ?? (await browser.newPage());
    } finally {
      opening = false;
    }
  }

  const { ask } = link<MainAnswers>(main, answers as Answers);

  function hear(id: number, frame: Frame, said: Said): unknown {
    const window = shown(id);
    if (frame !== window.page.mainFrame()) throw new Error('only the window’s own page is heard');
    switch (said.kind) {
      case 'begins':
        // The blank page that is left by a crash.
        if (!frame.url().startsWith(`${INSIDE}/`)) return null;
        window.told.length = 0;
        return ask('pageBegins', { window: id, url: toOurs(frame.url()) });
      case 'next':
        return nextTold(window);
      case 'ready':
        return ask('pageReady', { window: id });
      case 'resized':
        return ask('windowResized', { window: id, width: said.width, height: said.height });
      case 'shortcut':
        return ask('shortcut', { shortcut: said.shortcut });
      case 'call':
        return ask('call', { window: id, path: said.path, said: said.said });
      case 'callReturned':
        return ask('callReturned', { window: id, function: said.function });
    }
  }

  async function answerRequest(route: Route, request: Request): Promise<void> {
    const id = windowOf(request);
    const url = toOurs(request.url());
    const window = id === null ? undefined : windows.get(id);
    if (!window) return route.abort('blockedbyclient');
    // The page is closing; its pending requests need no response.
    if (window.closing) return;
    const navigation = !request.isNavigationRequest() ? null : window.loading ? 'loaded' : 'wanted';
    if (navigation) window.loading = false;
    const response = await ask('request', {
      window: id,
      url,
      method: request.method(),
      range: request.headers()['range'] ?? null,
      navigation,
    }).catch(() => null);
    if (response)
      await route.fulfill({ status: response.status, headers: response.headers, body: Buffer.from(response.body) });
    // A 204 leaves the page where it is; a failure would replace it with the browser's error page.
    else if (navigation === 'wanted' && request.frame() === window.page.mainFrame())
      await route.fulfill({ status: 204 });
    else await route.abort('blockedbyclient');
  }

  /** The window whose page makes a request, or null; requests of a pop-up are reported to main here. */
  function windowOf(request: Request): number | null {
    const page = pageOf(request);
    for (const [id, window] of windows) if (window.page === page) return id;
    const [first] = windows.keys();
    if (first !== undefined && request.isNavigationRequest())
      void ask('popup', { window: first, url: toOurs(request.url()) }).catch(() => undefined);
    return null;
  }

  return {
    firstPage: firstPage.promise,
    ended,
    power: (event) => ask('power', { event }),
    async reload() {
      const [window] = windows.values();
      if (!window || window.closing) return;
      window.loading = true;
      await window.page.reload();
    },
    async crash(what) {
      const [window] = windows.values();
      const url = window ? toOurs(window.page.url()) : '';
      if (what === 'page') await window?.page.goto('about:blank');
      await ask('crash', { what, url });
    },
    sessionEnds: () => ask('sessionEnds', null),
    async quit() {
      await Promise.race([ask('quit', null), ended]).catch(() => undefined);
      await ended;
    },
    async kill() {
      main.kill('SIGKILL');
      await ended;
    },
  };
}

function forever(): Promise<never> {
  return new Promise(() => undefined);
}

/** Playwright throws for the frame of a page that is still being opened. */
function pageOf(request: Request): Page | null {
  try {
    return request.frame().page();
  } catch {
    return null;
  }
}

function nextTold(window: Shown): Promise<unknown> {
  return new Promise((resolve) => {
    window.fetch = () => {
      const next = window.told.shift();
      if (!next) return;
      window.fetch = undefined;
      resolve(next);
    };
    window.fetch();
  });
}
