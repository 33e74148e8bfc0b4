import type { Contents } from '../../shell/runtime.ts';
import { host } from './host.ts';
import { invoke } from './ipc-main.ts';
import { KnownEvents } from './known-events.ts';
import { type PreloadWorld, runPreload } from './preload-world.ts';
import type { StandInSession } from './session.ts';

/** The contents of a window. */
export class StandInContents extends KnownEvents implements Contents {
  readonly mainFrame: { framesInSubtree: { readonly url: string }[] } = { framesInSubtree: [] };
  readonly session: StandInSession;
  readonly #preload: string | undefined;
  #world: PreloadWorld | undefined;
  #onPopup: Parameters<Contents['setWindowOpenHandler']>[0] = () => ({ action: 'deny' });
  #returned: unknown[] = [];
  #url = '';

  constructor(session: StandInSession, preload: string | undefined) {
    super(
      '-pdf-ready-to-print',
      'context-menu',
      'render-process-gone',
      'will-attach-webview',
      'will-frame-navigate',
      'will-redirect',
    );
    this.session = session;
    this.#preload = preload;
  }

  /**
   * A new page: the preload runs again, and listeners of the last page are dropped.
   * @returns the names of what it exposes.
   */
  begin(url: string): Readonly<Record<string, readonly string[]>> {
    this.#url = url;
    this.#returned = [];
    if (this.#preload === undefined) return {};
    const frame = { sender: this, senderFrame: { url, parent: null } };
    this.#world = runPreload(this.#preload, (channel, said) => invoke(frame, channel, said));
    return Object.fromEntries(Object.entries(this.#world.exposed).map(([name, api]) => [name, Object.keys(api)]));
  }

  send(channel: string, ...told: unknown[]): void {
    this.#world?.receive(channel, structuredClone(told));
  }

  /** The page calls a function exposed by the preload. */
  async call(
    [object, name]: readonly [string, string],
    said: readonly unknown[],
  ): Promise<{ value: unknown } | { function: number }> {
    const api = this.#world?.exposed[object];
    if (!api || !Object.hasOwn(api, name)) throw new Error(`the preload exposes no ${object}.${name}`);
    const value = await api[name]?.(...said);
    return typeof value === 'function' ? { function: this.#returned.push(value) - 1 } : { value };
  }

  callReturned(number: number): void {
    const returned = this.#returned[number];
    if (typeof returned === 'function') returned();
  }

  setWindowOpenHandler(handler: Parameters<Contents['setWindowOpenHandler']>[0]): void {
    this.#onPopup = handler;
  }

  popup(url: string): void {
    const { action } = this.#onPopup({
      url,
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: this.#url, policy: 'no-referrer' },
    });
    if (action !== 'deny') throw new Error('the stand-in opens no further windows');
  }

  /** @returns whether the page may navigate there. */
  mayNavigate(url: string): boolean {
    let allowed = true;
    this.emit('will-frame-navigate', { url, preventDefault: () => (allowed = false) });
    return allowed;
  }

  /** Where the page is: it moves within itself without main's hearing of it. */
  movedTo(url: string): void {
    this.#url = url;
  }

  getURL(): string {
    return this.#url;
  }

  getPrintersAsync(): Promise<Electron.PrinterInfo[]> {
    return host.ask('printers', null).then((found) => [...found]);
  }

  /** The frames of Chromium's viewer, in their order: the document, the viewer in it, the paper in that one. */
  drawPdf(): void {
    const document = { url: this.#url };
    this.mainFrame.framesInSubtree = [document];
    if (process.env['CASEBOOK_STAND_IN_PDF'] === 'never-drawn') return;
    setImmediate(() => {
      this.mainFrame.framesInSubtree = [document, { url: 'chrome-extension://viewer/index.html' }, document];
      if (process.env['CASEBOOK_STAND_IN_PDF'] !== 'never-ready') this.emit('-pdf-ready-to-print');
    });
  }

  /** The window's PDF, exactly. @throws Error if it holds none */
  async paper(): Promise<Uint8Array> {
    const paper = await this.session.respond({ url: this.#url, method: 'GET', range: null });
    if (paper?.status !== 200) throw new Error('nothing to print');
    return paper.body;
  }

  print(options: Electron.WebContentsPrintOptions = {}, done?: (success: boolean, reason: string) => void): void {
    this.paper()
      .then((pdf) => host.ask('print', { pdf, options }))
      .then(
        ({ success, reason }) => done?.(success, reason),
        (error: Error) => done?.(false, error.message),
      );
  }
}
