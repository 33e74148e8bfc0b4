import { test as base, type Page } from 'playwright/test';
import { whyNoElectron } from './on-electron.ts';
import { StartedDesk, type Setting } from './started-desk.ts';

/** Started afresh for every test, with a profile and a folder of its own. */
export interface Desk {
  /** The window. After `restart` it is another one. */
  readonly page: Page;
  /** Where this test keeps its case files and what it saves. */
  readonly folder: string;
  /** Chromium's and the program's own folder (userData). */
  readonly profile: string;
  /** The next dialog that asks for a file or a folder is answered with this path; null calls it off. Unasked-for dialogs are called off. */
  chooseFile(path: string | null): void;
  /** The next dialog that asks where to save is answered with this path; null calls it off. Otherwise the suggested name is taken, in `folder`. */
  saveAs(path: string | null): void;
  /** The next question with buttons is answered with this one, counted from 0. Otherwise it is called off. */
  press(button: number): void;
  /** @returns where the program was last told to save. @throws Error when it has not asked since the last call. */
  savedFile(): string;
  /** What was handed to the printer, oldest first. */
  readonly printed: readonly Uint8Array[];
  /** Official pages that were opened in the browser. */
  readonly opened: readonly string[];
  /** The computer sleeps, or its screen is locked. */
  emit(event: 'suspend' | 'lock-screen'): Promise<void>;
  quit(): Promise<void>;
  /** As when the battery dies: SIGKILL, to the program's main process. */
  kill(): Promise<void>;
  /** From the next start on, the program's clock stands at this instant, UTC. */
  setClock(now: string): void;
  /** Quits if it still runs, and starts again on the same profile. */
  restart(): Promise<Page>;
  /** Lines on the console or on standard error that this test provokes on purpose; any other fails it. */
  expectComplaint(pattern: RegExp): void;
}

interface Given {
  /** An instant, UTC, at which the program's clock stands still: `test.use({ now })`. */
  now: string | undefined;
  desk: Desk;
  /** A second program at the same time, with a profile of its own and the same folder. */
  other: Desk;
  skipWithoutElectron: void;
}

export const test = base.extend<Given>({
  skipWithoutElectron: [
    async ({}, use, testInfo) => {
      testInfo.skip(testInfo.tags.includes('@electron') && whyNoElectron !== null, whyNoElectron ?? '');
      await use();
    },
    { auto: true },
  ],

  now: [undefined, { option: true }],

  desk: async ({ browser, contextOptions, now }, use, testInfo) => {
    await useStarted(
      {
        folder: testInfo.outputPath('desk'),
        profile: testInfo.outputPath('profile'),
        now,
        newContext: () => browser.newContext(contextOptions),
      },
      use,
    );
  },

  other: async ({ browser, contextOptions, now }, use, testInfo) => {
    await useStarted(
      {
        folder: testInfo.outputPath('desk'),
        profile: testInfo.outputPath('other-profile'),
        now,
        newContext: () => browser.newContext(contextOptions),
      },
      use,
    );
  },
});

async function useStarted(setting: Setting, use: (desk: Desk) => Promise<void>): Promise<void> {
  const started = new StartedDesk(setting);
  await started.restart();
  await use(started);
  await started.quit();
  started.failOnComplaints();
}

export { expect } from 'playwright/test';
