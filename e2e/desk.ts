import { type Browser, test as playwright } from 'playwright/test';
import { whyNoElectron } from './on-electron.ts';
import { type Desk, type Setting, StartedDesk } from './started-desk.ts';

interface Given {
  /** An instant, UTC, at which the program's clock stands still: `test.use({ now })`. */
  now: string | undefined;
  desk: Desk;
  /** A second program at the same time, with a profile of its own and the same folder. */
  other: Desk;
  skipWithoutElectron: void;
}

/** On Electron no browser is started, and need not be installed. */
const base =
  whyNoElectron === null
    ? playwright.extend<object, { browser: Browser }>({
        browser: [({}, use) => use(undefined as unknown as Browser), { scope: 'worker' }],
      })
    : playwright;

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
