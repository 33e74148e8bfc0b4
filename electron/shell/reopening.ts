import type { App, Window } from './runtime.ts';

/** More crashes than this within the time are not answered by opening the page once more. */
const MOST = 3;
const WITHIN = 60_000;

/**
 * Opens the page again, where it was, after its process or one that serves it has crashed; otherwise the window would
 * stay white. The page says so (`?reopened`) and finds what was being typed in its drafts.
 * @param giveUp is called when it keeps crashing.
 */
export function reopenAfterCrashes(app: App, window: Window, giveUp: () => void, now = Date.now): void {
  let crashes: number[] = [];
  const reopen = (_event: unknown, { reason }: { readonly reason: string }): void => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    crashes = [...crashes.filter((at) => now() - at < WITHIN), now()];
    if (crashes.length > MOST) return giveUp();
    const address = new URL(window.webContents.getURL());
    address.search = '?reopened';
    window.loadURL(address.href).catch(() => giveUp());
  };
  window.webContents.on('render-process-gone', reopen);
  app.on('child-process-gone', reopen);
}
