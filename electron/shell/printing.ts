import { randomUUID } from 'node:crypto';
import type { PrintOutcome, PrintWish } from '../contract/printing.ts';
import { Failure } from '../failure.ts';
import type { Printing } from '../workspace/printing.ts';
import { HOST, SCHEME } from './app-protocol.ts';
import { guardSession } from './guard.ts';
import { type BaseWindow, BrowserWindow, type Contents, session, whenPdfReady, type Window } from './runtime.ts';
import { SAFE } from './window.ts';

const PARTITION = 'printing';

/** Chromium's own PDF viewer, which renders the paper; the only other thing the printing window may load. */
const PDF_VIEWER = ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/', 'chrome://resources/', 'chrome://theme/'];

/** How long Chromium may take to lay out a paper before printing is abandoned, in milliseconds. */
const PATIENCE = 20_000;
/** If the viewer does not report that it is ready: how often its frames are looked at, and how long it then still needs. */
const LOOK_AGAIN = 250;
const SETTLING = 500;

const papers = new Map<string, Uint8Array>();

/** Call once, after the application is ready: papers to print come from memory and never touch the disk. */
export function preparePrinting(): void {
  const desk = session.fromPartition(PARTITION);
  guardSession(desk, (address) => papers.has(address) || PDF_VIEWER.some((part) => address.startsWith(part)));
  desk.protocol.handle(SCHEME, (request) => {
    const paper = papers.get(request.url);
    if (!paper) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(paper), {
      headers: { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' },
    });
  });
}

/** Prints through a window that holds nothing but the paper, byte for byte the one that was shown and issued. */
export function printing(owner: () => Window): Printing {
  const open = new Set<PaperWindow>();

  /** Opens the paper's window and has `work` print it; the window is closed afterwards unless it was shown. */
  const withPaper = async <T>(pdf: Uint8Array, work: (window: PaperWindow) => Promise<T>): Promise<T> => {
    const window = new PaperWindow(pdf, owner());
    open.add(window);
    void window.closed.then(() => open.delete(window));
    try {
      await window.draw();
      return await work(window);
    } finally {
      if (!window.shown) window.close();
    }
  };

  return {
    print: (pdf, wish) =>
      withPaper(pdf, async (window): Promise<PrintOutcome> => {
        let answer = await window.print({ silent: false, ...optionsOf(wish) });
        // Without options Electron does not look for printers first, so that a dialog that can print to a file appears.
        if (!answer.success && /no printers? available/i.test(answer.reason)) answer = await window.print({});
        if (answer.success) return 'sent';
        if (answer.reason === CLOSED || /cancel/i.test(answer.reason)) return 'cancelled';
        // The viewer's own button prints another way than Electron does.
        window.show();
        return 'shown';
      }),
    send: (pdf, printer, wish) =>
      withPaper(pdf, async (window) => {
        const { success, reason } = await window.print({ silent: true, deviceName: printer, ...optionsOf(wish) });
        if (!success && reason === CLOSED) throw new Failure('cancelled', '打印已停止。');
        if (!success)
          throw new Failure('not-printed', '打印机没有接受这份文书，可能已关闭、断开或者被移除。', {
            details: { cause: reason },
          });
      }),
    async printers() {
      const found = await owner().webContents.getPrintersAsync();
      return found.map(({ name, displayName }) => ({ id: name, name: displayName || name }));
    },
    stop() {
      for (const window of open) window.close();
    },
  };
}

/** Electron's names for a wish. From version 41 on only `duplex` may be heeded, before it only `duplexMode`. */
function optionsOf({ copies, bothSides, pages }: PrintWish): Electron.WebContentsPrintOptions {
  const sides = bothSides ? 'longEdge' : 'simplex';
  return {
    printBackground: true,
    copies,
    collate: true,
    duplexMode: sides,
    // Electron counts pages from 0.
    ...(pages && { pageRanges: [{ from: pages.from - 1, to: pages.to - 1 }] }),
    ...{ duplex: sides },
  };
}

/** The reason of an answer that never came, because the window was closed first. */
const CLOSED = 'the window was closed';

interface Answer {
  readonly success: boolean;
  readonly reason: string;
}

class PaperWindow {
  /** Resolves when the window is gone: closed by the lawyer, with the main window, or because its page crashed. */
  readonly closed: Promise<void>;
  shown = false;
  readonly #address = `${SCHEME}://${HOST}/print/${randomUUID()}.pdf`;
  readonly #window: Window;

  constructor(pdf: Uint8Array, owner: Window) {
    papers.set(this.#address, pdf);
    this.#window = new BrowserWindow({
      show: false,
      width: 900,
      height: 1000,
      title: '打印',
      // Owned, so that the dialog stays in front of the main window and ends with it.
      parent: owner as unknown as BaseWindow,
      webPreferences: { ...SAFE, plugins: true, partition: PARTITION },
    });
    const contents = this.#window.webContents;
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    this.closed = new Promise((resolve) => {
      this.#window.on('closed', () => resolve());
      contents.on('render-process-gone', () => resolve());
    });
    void this.closed.then(() => {
      papers.delete(this.#address);
      this.close();
    });
  }

  /** Loads the paper. @throws Failure not-printable-here if Chromium does not draw it in time, cancelled if closed */
  async draw(): Promise<void> {
    const ended = new AbortController();
    const outcome = await Promise.race([
      this.#loaded(ended.signal).then(
        () => 'drawn' as const,
        (error: unknown) => error,
      ),
      this.closed.then(() => CLOSED),
      after(PATIENCE, ended.signal).then(() => 'the paper was not drawn in time'),
    ]);
    ended.abort();
    if (outcome === CLOSED) throw new Failure('cancelled', '打印已停止。');
    if (outcome !== 'drawn')
      throw new Failure('not-printable-here', '无法交给打印机。请先保存为 PDF，再用阅读器打印。', {
        details: { cause: outcome instanceof Error ? outcome.message : String(outcome) },
      });
  }

  /** @returns Electron's answer; one with the reason `CLOSED` if the window is closed before it comes, if ever. */
  print(options: Electron.WebContentsPrintOptions): Promise<Answer> {
    return Promise.race([
      new Promise<Answer>((resolve) =>
        this.#window.webContents.print(options, (success, reason) => resolve({ success, reason })),
      ),
      this.closed.then(() => ({ success: false, reason: CLOSED })),
    ]);
  }

  show(): void {
    this.shown = true;
    this.#window.show();
  }

  close(): void {
    if (!this.#window.isDestroyed()) this.#window.destroy();
  }

  /** The viewer is a frame inside the document and loads after it, and the paper is a frame inside the viewer. */
  async #loaded(ended: AbortSignal): Promise<void> {
    const { webContents } = this.#window;
    const ready = whenPdfReady(webContents);
    await this.#window.loadURL(this.#address);
    await Promise.race([ready, this.#framesOf(webContents, ended)]);
  }

  async #framesOf({ mainFrame }: Contents, ended: AbortSignal): Promise<void> {
    const drawn = (): boolean => mainFrame.framesInSubtree.filter(({ url }) => url === this.#address).length > 1;
    while (!drawn()) await after(LOOK_AGAIN, ended);
    await after(SETTLING, ended);
  }
}

/** Never resolves once `ended`, so that nothing keeps looking at a window that is gone. */
function after(milliseconds: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    ended.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
