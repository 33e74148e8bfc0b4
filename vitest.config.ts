import { defineConfig } from 'vitest/config';

/** The limits only end what hangs; no test measures time. Key derivation is slow on purpose, and machines are shared. */
export default defineConfig({
  test: {
    include: ['electron/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
