import type { ConsoleMessage, ElectronApplication, Page } from 'playwright/test';

/** The program while it runs, on Electron or on the stand-in. */
export interface Runtime {
  readonly page: Page;
  /** Electron's main process as Playwright drives it; null on the stand-in. */
  readonly electron: ElectronApplication | null;
  emit(event: 'suspend' | 'lock-screen'): Promise<void>;
  /** Chooses “lock” in the menu. Chromium hands only real keys on to Electron's menu, none that a test presses. */
  lockByMenu(): Promise<void>;
  quit(): Promise<void>;
  kill(): Promise<void>;
}

/** How a test answers for the system around the program. Null calls a dialog off. */
export interface Asked {
  readonly environment: NodeJS.ProcessEnv;
  open(): string | null;
  save(suggested: string): string | null;
  press(): number | null;
  openLink(url: string): void;
  print(pdf: Uint8Array): void;
  complain(text: string): void;
}

/** Errors on the page's console, and errors that nobody caught, are complaints. */
export function listenToPage(page: Page, complain: (text: string) => void): void {
  page.on('console', (message: ConsoleMessage) =>
    message.type() === 'error' ? complain(`console: ${message.text()}`) : undefined,
  );
  page.on('pageerror', (error) => complain(`page: ${error.message}`));
}
