import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Each of these needs modules of its own: tests of the shell replace some, Electron first of all; keys are tested at their full cost. */
const ALONE = ['electron/shell/**/*.test.ts', 'electron/casefile/keys.test.ts'];

/** The limits only end what hangs; no test measures time, and machines are shared. */
export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: ['electron/dev/property-seed.ts'],
    maxWorkers: 2,
    // Nothing that one file spies on or sets in the environment is left to the next.
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['electron/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}'],
          exclude: ALONE,
          // Files share a process and what it has imported: to import it all again takes longer than most of them.
          isolate: false,
          // A password's key takes a third of a second on purpose, and these tests make hundreds.
          alias: [
            {
              find: /^\.\/key-cost\.ts$/,
              replacement: fileURLToPath(new URL('electron/casefile/key-cost.sample.ts', import.meta.url)),
            },
          ],
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
