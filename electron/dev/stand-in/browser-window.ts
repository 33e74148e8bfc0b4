import { EventEmitter } from 'node:events';
import type { Window } from '../../shell/runtime.ts';
import { closeBeforeQuit, lastWindowClosed } from './app.ts';
import { StandInContents } from './contents.ts';
import { answerHost, host } from './host.ts';
import { shortcuts } from './menu.ts';
import { session } from './session.ts';

const windows = new Map<number, BrowserWindow>();
let lastId = 0;

/**
 * A window of the browser driven by the host; one that is never shown (`show: false`, and no call of `show`) has no
 * window there at all.
 */
export class BrowserWindow extends EventEmitter implements Window {
  readonly webContents: StandInContents;
  readonly #id = (lastId += 1);
  readonly #preload: boolean;
  #size: { width: number; height: number };

  constructor({ width = 800, height = 600, webPreferences = {} }: Electron.BrowserWindowConstructorOptions) {
    super();
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
      this.webContents.emit('did-frame-finish-load', {}, false);
      return;
    }
    await host.ask('openWindow', { id: this.#id, ...this.#size, exposed, shortcuts: shortcuts() });
    await host.ask('load', { window: this.#id, url });
  }

  show(): void {}
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
    windows.delete(this.#id);
    if (this.#preload) void host.ask('closeWindow', { window: this.#id }).catch(() => undefined);
  }

  /** The program is quitting. */
  async close(): Promise<void> {
    this.emit('close');
    await host.ask('closeWindow', { window: this.#id }).catch(() => undefined);
    windows.delete(this.#id);
  }

  /** The user closed it in the browser. */
  closedByUser(): void {
    this.emit('close');
    windows.delete(this.#id);
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
