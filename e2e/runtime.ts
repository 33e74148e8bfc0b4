import type { ConsoleMessage, ElectronApplication, Page } from 'playwright/test';

/** The program while it runs, on Electron or on the stand-in. */
export interface Runtime {
  readonly page: Page;
  /** Electron's main process as Playwright drives it; null on the stand-in. */
  readonly electron: ElectronApplication | null;
  emit(event: 'suspend' | 'lock-screen'): Promise<void>;
  /** Chooses “lock” in the menu. Chromium hands only real keys on to Electron's menu, none that a test presses. */
  lockByMenu(): Promise<void>;
  /** The process of the page, or one that serves it, crashes. */
  crash(what: 'page' | 'helper'): Promise<void>;
  /** The user signs out of the computer. */
  signOut(): Promise<void>;
  quit(): Promise<void>;
  kill(): Promise<void>;
  /** Resolves when main has ended. */
  readonly ended: Promise<unknown>;
}

export interface PrintJob {
  readonly pdf: Uint8Array;
  readonly options: Electron.WebContentsPrintOptions;
}

/** What Electron passes to the callback of `print`. */
export interface PrintAnswer {
  readonly success: boolean;
  readonly reason: string;
}

/** How a test answers for the system around the program. Null calls a dialog off. */
export interface Asked {
  readonly environment: NodeJS.ProcessEnv;
  /** @param suggested where the dialog opens */
  open(suggested: string): string | null;
  save(suggested: string): string | null;
  press(): number | null;
  openLink(url: string): void;
  /** Through the print dialog or, if `silent`, straight to a printer. */
  print(job: PrintJob): Promise<PrintAnswer>;
  /** The names of the printers. */
  printers(): readonly string[];
  /** A paper that could not be printed is shown instead. */
  showPaper(pdf: Uint8Array): void;
  complain(text: string): void;
}

/** Errors on the page's console, and errors that nobody caught, are complaints. */
export function listenToPage(page: Page, complain: (text: string) => void): void {
  page.on('console', (message: ConsoleMessage) =>
    message.type() === 'error' ? complain(`console: ${message.text()}`) : undefined,
  );
  page.on('pageerror', (error) => complain(`page: ${error.message}`));
}
