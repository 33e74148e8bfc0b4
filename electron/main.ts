import { join } from 'node:path';
import { operations } from './contract/operations.ts';
import { openDesk } from './desk/desk.ts';
import { answerTheWindow } from './shell/answering.ts';
import { registerScheme, servePage } from './shell/app-protocol.ts';
import { choosing } from './shell/choosing.ts';
import { fontFolders } from './shell/font-folders.ts';
import { guardContents, guardSession } from './shell/guard.ts';
import { lockClock } from './shell/lock-clock.ts';
import { setMenu } from './shell/menu.ts';
import { preparePrinting, print } from './shell/printing.ts';
import { app, dialog, powerMonitor, session, shell, type Window } from './shell/runtime.ts';
import { openWindow, PARTITION } from './shell/window.ts';
import type { Choosing } from './workspace/choosing.ts';
import { clock } from './workspace/clock.ts';

const built = (...path: string[]): string => join(import.meta.dirname, '..', ...path);

// Before the application is ready. No crash reporter is ever started: a dump would hold decrypted pages.
app.enableSandbox();
registerScheme();
// A test gives the program its own profile and date; the installed program accepts neither.
const { CASEBOOK_USER_DATA: ownProfile, CASEBOOK_NOW: ownNow } = app.isPackaged ? {} : process.env;
if (ownProfile) app.setPath('userData', ownProfile);

if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  let window: Window | undefined;
  const ask = choosing(() => window as Window);
  // Nothing can be locked before a case file is open, so the clock needs no desk until then.
  const idle = lockClock((reason) => lockAfterTyping(reason), powerMonitor);
  const { handlers, serveEvidence, lockAfterTyping, hurry, close } = await openDesk({
    profile: app.getPath('userData'),
    resources: built('..', 'resources'),
    // In a test, papers must look the same on every computer.
    fontFolders: ownProfile ? [] : fontFolders(),
    choosing: ask,
    clock: clock(ownNow),
    print,
    lockClock: idle,
    tell: (event) => {
      if (window && !window.isDestroyed()) window.webContents.send('tell', event);
    },
  });
  app.on('will-quit', close);
  app.on('window-all-closed', () => app.quit());
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });

  answerTheWindow(operations, handlers);
  setMenu(() => lockAfterTyping('asked'));
  powerMonitor.on('resume', hurry);
  const desks = session.fromPartition(PARTITION);
  guardSession(desks);
  servePage(desks, built('renderer'), serveEvidence);
  preparePrinting();
  await openWindow({
    profile: app.getPath('userData'),
    preload: built('preload', 'preload.cjs'),
    debuggable: !app.isPackaged,
    prepare: (made) => {
      window = made;
      guardContents(made.webContents, (address) => void followLink(address, ask));
    },
  });
}

async function followLink(address: string, ask: Choosing): Promise<void> {
  try {
    if (await ask.leave(address)) await shell.openExternal(address);
  } catch {
    dialog.showErrorBox('无法打开浏览器', address);
  }
}

/** Without its resources the program could not rely on any figure, so it does not start. */
function giveUp(error: unknown): void {
  dialog.showErrorBox('追偿案卷无法启动', error instanceof Error ? (error.stack ?? error.message) : String(error));
  app.quit();
}
