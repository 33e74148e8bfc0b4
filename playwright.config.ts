import { defineConfig } from 'playwright/test';
import { chromiumSandbox, findBrowser, QUIET_BROWSER } from './electron/dev/browser.ts';

export default defineConfig({
  testDir: 'e2e',
  // Playwright empties this folder when it begins; the reports beside it stay.
  outputDir: 'test-results/specs',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
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
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: { executablePath: findBrowser() ?? 'chromium', chromiumSandbox, args: QUIET_BROWSER },
  },
});
