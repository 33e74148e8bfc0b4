import { randomUUID } from 'node:crypto';
import type { PrintWish } from '../contract/printing.ts';
import { Failure } from '../failure.ts';
import { HOST, SCHEME } from './app-protocol.ts';
import { guardSession } from './guard.ts';
import { BrowserWindow, session } from './runtime.ts';
import { SAFE } from './window.ts';

const PARTITION = 'printing';

/** Chromium's own PDF viewer, which renders the paper; the only other thing the printing window may load. */
const PDF_VIEWER = ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/', 'chrome://resources/', 'chrome://theme/'];

/** How long Chromium may take to lay out a paper before printing is abandoned, in milliseconds. */
const PATIENCE = 20_000;

const papers = new Map<string, Uint8Array>();

/** Call once, after the application is ready: papers to print come from memory and never touch the disk. */
export function preparePrinting(): void {
  const printing = session.fromPartition(PARTITION);
  guardSession(printing, (address) => papers.has(address) || PDF_VIEWER.some((part) => address.startsWith(part)));
  printing.protocol.handle(SCHEME, (request) => {
    const paper = papers.get(request.url);
    if (!paper) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(paper), {
      headers: { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' },
    });
  });
}

/**
 * Prints a PDF, byte for byte the one that was shown and issued, through the system's own print dialog.
 * @param wish the dialog's initial settings; the printer's own may take precedence
 * @returns false if the user cancelled. @throws Failure not-printable-here if the paper could not be sent to a printer.
 */
export async function print(pdf: Uint8Array, { copies, bothSides }: PrintWish): Promise<boolean> {
  const address = `${SCHEME}://${HOST}/print/${randomUUID()}.pdf`;
  papers.set(address, pdf);
  const window = new BrowserWindow({
    show: false,
    title: '打印',
    webPreferences: { ...SAFE, plugins: true, partition: PARTITION },
  });
  try {
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // The document finishes loading before the viewer, which is a frame inside it.
    const drawn = new Promise<void>((resolve) =>
      window.webContents.on('did-frame-finish-load', (_event, isMainFrame) => (isMainFrame ? undefined : resolve())),
    );
    await window.loadURL(address);
    await Promise.race([drawn, tooLate(PATIENCE)]);
    return await new Promise<boolean>((resolve, reject) => {
      window.webContents.print(
        { silent: false, printBackground: true, copies, collate: true, duplexMode: bothSides ? 'longEdge' : 'simplex' },
        (success, reason) => {
          if (success || /cancel/i.test(reason)) resolve(success);
          else reject(notHere(reason));
        },
      );
    });
  } finally {
    papers.delete(address);
    if (!window.isDestroyed()) window.destroy();
  }
}

function tooLate(milliseconds: number): Promise<never> {
  return new Promise((_, reject) =>
    setTimeout(() => reject(notHere('the paper was not drawn in time')), milliseconds).unref(),
  );
}

function notHere(cause: string): Failure {
  return new Failure('not-printable-here', '无法交给打印机。请先保存为 PDF，再用阅读器打印。', { details: { cause } });
}
