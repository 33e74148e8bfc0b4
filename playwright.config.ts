import { defineConfig } from 'playwright/test';
import { chromiumSandbox, findBrowser, findHeadlessBrowser, HEADLESS, QUIET_BROWSER } from './electron/dev/browser.ts';

/** Only the browser with a window can show what is going on. Playwright's workers learn of it by the environment. */
if (process.argv.some((said) => ['--headed', '--debug', '--ui'].includes(said)))
  process.env['CASEBOOK_BROWSER'] ??= findBrowser() ?? '';

export default defineConfig({
  testDir: 'e2e',
  // Playwright empties this folder when it begins; the reports beside it stay.
  outputDir: 'test-results/specs',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Only ends what hangs. How much a spec does differs, and how fast the machine is; what each step may take is limited below.
  timeout: 600_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/specs.json' }]],
  use: {
    viewport: { width: 1280, height: 720 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 20_000,
    contextOptions: { reducedMotion: 'reduce' },
    acceptDownloads: false,
    serviceWorkers: 'block',
    // Recording every step takes a third as long again. A failure leaves what the page held; `npm run spec -- NAME --trace on` records.
    trace: 'off',
    launchOptions: { executablePath: findHeadlessBrowser() ?? HEADLESS, chromiumSandbox, args: QUIET_BROWSER },
  },
});
