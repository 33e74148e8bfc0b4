import type { Window } from '../../shell/runtime.ts';
import { closeBeforeQuit, helperGone, lastWindowClosed } from './app.ts';
import { StandInContents } from './contents.ts';
import { answerHost, host } from './host.ts';
import { KnownEvents } from './known-events.ts';
import { shortcuts } from './menu.ts';
import { afterReady } from './readiness.ts';
import { session } from './session.ts';

const windows = new Map<number, BrowserWindow>();
let lastId = 0;

/**
 * A window of the browser driven by the host; one that is never shown (`show: false`, and no call of `show`) has no
 * window there at all.
 */
export class BrowserWindow extends KnownEvents implements Window {
  readonly webContents: StandInContents;
  readonly #id = (lastId += 1);
  readonly #preload: boolean;
  readonly #parent: unknown;
  #size: { width: number; height: number };
  #opened = false;

  constructor({ width = 800, height = 600, webPreferences = {}, parent }: Electron.BrowserWindowConstructorOptions) {
    afterReady('BrowserWindow');
    super('close', 'closed', 'ready-to-show', 'session-end');
    this.#parent = parent;
    this.#size = { width, height };
    this.#preload = webPreferences.preload !== undefined;
    this.webContents = new StandInContents(
      session.fromPartition(webPreferences.partition ?? ''),
      webPreferences.preload,
    );
    windows.set(this.#id, this);
  }

  async loadURL(url: string): Promise<void> {
    const exposed = this.webContents.begin(url);
    if (!this.#preload) {
      // A window without a preload holds a paper for the printer: nobody sees it, so no browser is needed.
      this.webContents.drawPdf();
      return;
    }
    if (!this.#opened) await host.ask('openWindow', { id: this.#id, ...this.#size, exposed, shortcuts: shortcuts() });
    this.#opened = true;
    await host.ask('load', { window: this.#id, url });
  }

  show(): void {
    if (!this.#preload) void this.webContents.paper().then((pdf) => host.ask('showPaper', { pdf }));
  }
  restore(): void {}
  maximize(): void {}
  isMaximized(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return false;
  }
  focus(): void {
    void host.ask('focusWindow', { window: this.#id });
  }
  getNormalBounds(): Electron.Rectangle {
    return { x: 0, y: 0, ...this.#size };
  }
  isDestroyed(): boolean {
    return !windows.has(this.#id);
  }
  destroy(): void {
    if (this.#preload) void host.ask('closeWindow', { window: this.#id }).catch(() => undefined);
    this.#gone();
  }

  /** As in Electron, windows that it owns go with it. */
  #gone(): void {
    if (!windows.delete(this.#id)) return;
    for (const window of windows.values()) if (window.#parent === this) window.destroy();
    this.emit('closed');
  }

  /** The program is quitting. */
  async close(): Promise<void> {
    this.emit('close');
    await host.ask('closeWindow', { window: this.#id }).catch(() => undefined);
    this.#gone();
  }

  /** The user closed it in the browser. */
  closedByUser(): void {
    this.emit('close');
    this.#gone();
    if (windows.size === 0) lastWindowClosed();
  }

  resized(width: number, height: number): void {
    this.#size = { width, height };
  }
}

closeBeforeQuit(async () => {
  for (const window of windows.values()) await window.close();
});

const contentsOf = (id: number): StandInContents | undefined => windows.get(id)?.webContents;

answerHost({
  pageBegins: ({ window, url }) => void contentsOf(window)?.begin(url),
  pageReady: ({ window }) => void windows.get(window)?.emit('ready-to-show'),
  call: ({ window, path, said }) =>
    contentsOf(window)?.call(
      path,
      said.map((one) => withCallback(window, one)),
    ) ?? Promise.reject(new Error('no such window')),
  callReturned: ({ window, function: number }) => contentsOf(window)?.callReturned(number),
  popup: ({ window, url }) => contentsOf(window)?.popup(url),
  crash({ what, url }) {
    const [first] = windows.values();
    first?.webContents.movedTo(url);
    if (what === 'helper') helperGone();
    else first?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  },
  sessionEnds: () => void [...windows.values()][0]?.emit('session-end'),
  windowClosed: ({ window }) => windows.get(window)?.closedByUser(),
  windowResized: ({ window, width, height }) => windows.get(window)?.resized(width, height),
  async request(request) {
    const contents = request.window === null ? undefined : contentsOf(request.window);
    if (!contents || (request.navigation === 'wanted' && !contents.mayNavigate(request.url))) return null;
    return contents.session.respond(request);
  },
});

/** A function of the page arrives as a number, and is passed to the preload as a function again. */
function withCallback(window: number, said: unknown): unknown {
  if (typeof said !== 'object' || said === null || !('callback' in said) || typeof said.callback !== 'number')
    return said;
  const { callback } = said;
  return (...told: unknown[]) => void host.ask('callBack', { window, callback, told });
}
