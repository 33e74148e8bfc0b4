import { join } from 'node:path';
import { operations } from './contract/operations.ts';
import { openDesk } from './desk/desk.ts';
import { answerTheWindow } from './shell/answering.ts';
import { isOurs, registerScheme, servePage } from './shell/app-protocol.ts';
import { choosing } from './shell/choosing.ts';
import { giveContextMenu } from './shell/context-menu.ts';
import { fontFolders } from './shell/font-folders.ts';
import { guardContents, guardSession } from './shell/guard.ts';
import { lockClock } from './shell/lock-clock.ts';
import { setMenu } from './shell/menu.ts';
import { preparePrinting, printing } from './shell/printing.ts';
import { whyUnwritable } from './shell/profile.ts';
import { reopenAfterCrashes } from './shell/reopening.ts';
import { app, dialog, powerMonitor, session, shell, type Window } from './shell/runtime.ts';
import { plainUserAgent } from './shell/user-agent.ts';
import { openWindow, PARTITION } from './shell/window.ts';
import type { Choosing } from './workspace/choosing.ts';
import { clock } from './workspace/clock.ts';

const built = (...path: string[]): string => join(import.meta.dirname, '..', ...path);

// Before the application is ready. No crash reporter is ever started: a dump would hold decrypted pages.
// For root, who can only try the program out, Chromium has no sandbox, and does not start when told to use one.
if (app.isPackaged || process.getuid?.() !== 0) app.enableSandbox();
app.userAgentFallback = plainUserAgent(app.userAgentFallback);
registerScheme();
// A test gives the program its own profile and date; the installed program accepts neither.
const { CASEBOOK_USER_DATA: ownProfile, CASEBOOK_NOW: ownNow } = app.isPackaged ? {} : process.env;
if (ownProfile) app.setPath('userData', ownProfile);

const unwritable = whyUnwritable(app.getPath('userData'));
// In a folder that cannot be written Electron would take the program for its own second start, and end without a word.
if (unwritable !== null) void app.whenReady().then(() => giveUp(unwritable));
else if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  let window: Window | undefined;
  const ask = choosing(() => window as Window, app.getPath('documents'));
  // Nothing can be locked before a case file is open, so the clock needs no desk until then.
  const idle = lockClock((reason) => lockAfterTyping(reason), powerMonitor);
  const { handlers, serveEvidence, lockAfterTyping, hurry, close } = await openDesk({
    profile: app.getPath('userData'),
    resources: built('..', 'resources'),
    // In a test, papers must look the same on every computer.
    fontFolders: ownProfile ? [] : fontFolders(),
    choosing: ask,
    clock: clock(ownNow),
    printing: printing(() => window as Window),
    lockClock: idle,
    tell: (event) => {
      if (window && !window.isDestroyed()) window.webContents.send('tell', event);
    },
  });
  app.on('will-quit', close);
  app.on('window-all-closed', () => app.quit());
  app.on('second-instance', () => {
    if (!window || window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });

  answerTheWindow(operations, handlers);
  setMenu(() => lockAfterTyping('asked'));
  powerMonitor.on('resume', hurry);
  const desks = session.fromPartition(PARTITION);
  guardSession(desks, app.isPackaged ? isOurs : (address) => isOurs(address) || address.startsWith('devtools:'));
  servePage(desks, built('renderer'), serveEvidence);
  preparePrinting();
  await openWindow({
    profile: app.getPath('userData'),
    preload: built('preload', 'preload.cjs'),
    debuggable: !app.isPackaged,
    prepare: (made) => {
      window = made;
      guardContents(made.webContents, (address) => void followLink(address, ask));
      giveContextMenu(made.webContents);
      reopenAfterCrashes(app, made, () => giveUp('窗口一再意外中断。没有保存的输入已留在案卷里，请重新启动程序。'));
      // A hidden window, such as one that prints, must not keep the program alive.
      made.on('closed', () => app.quit());
      made.on('session-end', close);
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

/** E.g. without its resources: the program could not rely on any figure, so it does not start. */
function giveUp(error: unknown): void {
  dialog.showErrorBox('追偿案卷无法继续', error instanceof Error ? (error.stack ?? error.message) : String(error));
  app.quit();
}
