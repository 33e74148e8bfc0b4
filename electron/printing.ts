import { randomUUID } from 'node:crypto';
import { guardSession } from './guard.ts';
import { HOST, SCHEME } from './app-protocol.ts';
import { BrowserWindow, session } from './runtime.ts';
import { SAFE } from './window.ts';

const PARTITION = 'printing';

/** Chromium's own PDF viewer, which draws the paper; the only thing besides the paper that the printing window may load. */
const PDF_VIEWER = ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/', 'chrome://resources/', 'chrome://theme/'];

/** How long Chromium may take to lay out a paper before printing is given up, in milliseconds. */
const PATIENCE = 20_000;

const papers = new Map<string, Uint8Array>();

/** Once, after the application is ready: papers to print come out of memory and touch no disk. */
export function preparePrinting(): void {
  const printing = session.fromPartition(PARTITION);
  guardSession(printing, (address) => papers.has(address) || PDF_VIEWER.some((part) => address.startsWith(part)));
  printing.protocol.handle(SCHEME, (request) => {
    const paper = papers.get(request.url);
    if (!paper) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(paper), { headers: { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' } });
  });
}

/**
 * Prints a PDF, byte for byte the one that was shown and issued, through the system's own print dialog.
 * @returns false when the user called it off. @throws Error when the paper could not be handed to the printer.
 */
export async function print(pdf: Uint8Array): Promise<boolean> {
  const address = `${SCHEME}://${HOST}/print/${randomUUID()}.pdf`;
  papers.set(address, pdf);
  const window = new BrowserWindow({ show: false, title: '打印', webPreferences: { ...SAFE, plugins: true, partition: PARTITION } });
  try {
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // The document finishes loading before the viewer that is a frame inside it.
    const drawn = new Promise<void>((resolve) =>
      window.webContents.on('did-frame-finish-load', (_event, isMainFrame) => (isMainFrame ? undefined : resolve())));
    await window.loadURL(address);
    await inTime(drawn);
    return await new Promise<boolean>((resolve, reject) => {
      window.webContents.print({ silent: false, printBackground: true }, (success, reason) => {
        if (success) resolve(true);
        else if (/cancel/i.test(reason)) resolve(false);
        else reject(new Error(`printing: ${reason}`));
      });
    });
  } finally {
    papers.delete(address);
    if (!window.isDestroyed()) window.destroy();
  }
}

async function inTime(drawn: Promise<void>): Promise<void> {
  const late = AbortSignal.timeout(PATIENCE);
  await Promise.race([drawn, new Promise((_, reject) => late.addEventListener('abort', () => reject(late.reason as Error), { once: true }))]);
}
