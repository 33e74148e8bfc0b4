import {
  app as electronApp,
  BrowserWindow as ElectronWindow,
  dialog as electronDialog,
  Menu as ElectronMenu,
  powerMonitor as electronPower,
  protocol as electronProtocol,
  safeStorage as electronStorage,
  session as electronSession,
  shell as electronShell,
} from 'electron';

/**
 * Exactly the part of Electron that the program uses. The compiler checks both Electron itself and its stand-in in
 * dev/stand-in/ against these types, so a call that either of them lacks does not compile. The two ends of the message
 * channel are elsewhere: main's in answering.ts, the page's in preload.ts.
 */
export interface App extends Pick<
  Electron.App,
  | 'enableSandbox'
  | 'getPath'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setPath'
  | 'userAgentFallback'
  | 'whenReady'
> {
  on(event: 'child-process-gone', listener: (event: unknown, gone: { readonly reason: string }) => void): unknown;
  on(event: 'second-instance', listener: () => void): unknown;
  on(event: 'window-all-closed', listener: () => void): unknown;
  on(event: 'will-quit', listener: () => void): unknown;
}

/** What a context menu was asked for. */
export interface ContextMenuPlace {
  readonly isEditable: boolean;
  readonly selectionText: string;
}

/** A navigation about to happen. */
export interface Navigation {
  readonly url: string;
  preventDefault(): void;
}

export interface Contents extends Pick<
  Electron.WebContents,
  'getPrintersAsync' | 'getURL' | 'print' | 'send' | 'setWindowOpenHandler'
> {
  readonly mainFrame: { readonly framesInSubtree: readonly { readonly url: string }[] };
  on(event: 'context-menu', listener: (event: unknown, at: ContextMenuPlace) => void): unknown;
  on(event: 'render-process-gone', listener: (event: unknown, gone: { readonly reason: string }) => void): unknown;
  on(event: 'will-frame-navigate', listener: (navigation: Navigation) => void): unknown;
  on(event: 'will-redirect', listener: (navigation: Navigation) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: { preventDefault(): void }) => void): unknown;
}

export interface Window extends Pick<
  Electron.BrowserWindow,
  | 'destroy'
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'show'
> {
  readonly webContents: Contents;
  on(event: 'close', listener: () => void): unknown;
  on(event: 'closed', listener: () => void): unknown;
  /** Windows only: the user signs out or the computer shuts down; `will-quit` does not follow. */
  on(event: 'session-end', listener: () => void): unknown;
  once(event: 'ready-to-show', listener: () => void): unknown;
}

export interface Session extends Pick<
  Electron.Session,
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled'
> {
  readonly protocol: Pick<Electron.Protocol, 'handle'>;
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, answer: (response: { cancel?: boolean }) => void) => void,
    ): void;
  };
  on(event: 'will-download', listener: (event: { preventDefault(): void }) => void): unknown;
}

export interface PowerMonitor extends Pick<Electron.PowerMonitor, 'getSystemIdleState'> {
  on(event: 'suspend', listener: () => void): unknown;
  on(event: 'lock-screen', listener: () => void): unknown;
  on(event: 'resume', listener: () => void): unknown;
}

export interface Dialog extends Pick<Electron.Dialog, 'showErrorBox'> {
  showOpenDialog(
    parent: Electron.BaseWindow,
    options: Electron.OpenDialogOptions,
  ): Promise<Pick<Electron.OpenDialogReturnValue, 'canceled' | 'filePaths'>>;
  showSaveDialog(
    parent: Electron.BaseWindow,
    options: Electron.SaveDialogOptions,
  ): Promise<Pick<Electron.SaveDialogReturnValue, 'canceled' | 'filePath'>>;
  showMessageBox(
    parent: Electron.BaseWindow,
    options: Electron.MessageBoxOptions,
  ): Promise<Pick<Electron.MessageBoxReturnValue, 'response'>>;
}

export interface Runtime {
  readonly app: App;
  readonly BrowserWindow: new (options: Electron.BrowserWindowConstructorOptions) => Window;
  readonly dialog: Dialog;
  readonly Menu: {
    buildFromTemplate(template: Electron.MenuItemConstructorOptions[]): { popup(): void };
    setApplicationMenu(menu: unknown): void;
  };
  readonly powerMonitor: PowerMonitor;
  readonly protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;
  readonly safeStorage: Pick<Electron.SafeStorage, 'isAsyncEncryptionAvailable'>;
  readonly session: { fromPartition(partition: string): Session };
  readonly shell: Pick<Electron.Shell, 'openExternal'>;
}

export const { app, BrowserWindow, dialog, Menu, powerMonitor, protocol, safeStorage, session, shell }: Runtime = {
  app: electronApp,
  BrowserWindow: ElectronWindow,
  dialog: electronDialog,
  Menu: ElectronMenu,
  powerMonitor: electronPower,
  protocol: electronProtocol,
  safeStorage: electronStorage,
  session: electronSession,
  shell: electronShell,
};

/** The whole of Electron's window, as its own functions want it. */
export type BaseWindow = Electron.BaseWindow;

interface Undocumented {
  once(event: string, listener: () => void): void;
}

/**
 * Resolves when Chromium's viewer has laid out the PDF of a window and can print it; call it before loading. The event
 * is not documented, but Electron's own specs wait for it, and printing before it yields a blank sheet.
 */
export function whenPdfReady(contents: Contents): Promise<void> {
  return new Promise((resolve) => (contents as unknown as Undocumented).once('-pdf-ready-to-print', resolve));
}
