import { join } from 'node:path';
import { answerTheWindow } from './answering.ts';
import { registerScheme, servePage } from './app-protocol.ts';
import { choosing } from './choosing.ts';
import { clock } from './clock.ts';
import { operations } from './contract/operations.ts';
import { openDesk, type Desk } from './desk.ts';
import { guardContents, guardSession } from './guard.ts';
import { lockClock } from './lock-clock.ts';
import { setMenu } from './menu.ts';
import { preparePrinting, print } from './printing.ts';
import { app, powerMonitor, session, shell, type Window } from './runtime.ts';
import { openWindow, PARTITION } from './window.ts';

const built = (...path: string[]): string => join(import.meta.dirname, '..', ...path);

// Before the application is ready. No crash reporter is ever started: a dump would hold decrypted pages.
app.enableSandbox();
registerScheme();
const ownProfile = process.env['CASEBOOK_USER_DATA'];
if (ownProfile && !app.isPackaged) app.setPath('userData', ownProfile);

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  let window: Window | undefined;
  const ask = choosing(() => window as Window);
  let desk: Desk | undefined;
  const idle = lockClock((reason) => desk?.lock(reason), powerMonitor);
  desk = await openDesk({
    profile: app.getPath('userData'),
    resources: built('..', 'resources'),
    choosing: ask,
    clock: clock(app.isPackaged ? undefined : process.env['CASEBOOK_NOW']),
    print,
    lockClock: idle,
    tell: (event) => {
      if (window && !window.isDestroyed()) window.webContents.send('tell', event);
    },
  });
  const { handlers, lock, close } = desk;
  app.on('will-quit', close);
  app.on('window-all-closed', () => app.quit());
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });

  answerTheWindow(operations, handlers);
  setMenu(() => lock('asked'));
  const desks = session.fromPartition(PARTITION);
  guardSession(desks);
  servePage(desks, built('renderer'));
  preparePrinting();
  await openWindow({
    profile: app.getPath('userData'),
    preload: built('preload', 'preload.cjs'),
    debuggable: !app.isPackaged,
    prepare: (made) => {
      window = made;
      guardContents(made.webContents, (address) => void ask.leave(address).then((yes) => (yes ? shell.openExternal(address) : undefined)));
    },
  });
}
