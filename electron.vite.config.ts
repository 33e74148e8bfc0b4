import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const target = 'node24';

export default defineConfig({
  main: {
    build: {
      target,
      lib: { entry: 'electron/main.ts', formats: ['es'] },
      rollupOptions: { external: ['electron', 'better-sqlite3'], output: { entryFileNames: '[name].js' } },
      externalizeDeps: true,
    },
  },
  preload: {
    // A sandboxed preload must be one CommonJS file that needs nothing but 'electron'.
    build: {
      target,
      externalizeDeps: false,
      lib: { entry: 'electron/preload.ts', formats: ['cjs'] },
      rollupOptions: { external: ['electron'], output: { entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome140',
      rollupOptions: { input: 'renderer/index.html' },
      // Every screen is a chunk of its own, loaded when it is first opened: unlocking waits for none of them.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
    },
  },
});
