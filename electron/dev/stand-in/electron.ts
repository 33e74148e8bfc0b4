import type { Runtime } from '../../shell/runtime.ts';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu } from './menu.ts';
import { powerMonitor } from './power-monitor.ts';
import { safeStorage } from './safe-storage.ts';
import { protocol, session } from './session.ts';
import { shell } from './shell.ts';

/** What `import … from 'electron'` gives main without Electron. */
const standIn: Runtime & { readonly ipcMain: Pick<Electron.IpcMain, 'handle'> } = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
};
void standIn;

export { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, safeStorage, session, shell };
