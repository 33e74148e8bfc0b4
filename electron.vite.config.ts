import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const target = 'node24';

/** Every icon stands beside words or in a labelled button, so it is hidden from screen readers, to which its package would read an English name. */
const silentIcons: Plugin = {
  name: 'silent-icons',
  transform(code, id) {
    if (!/@ant-design\/icons\/.*\/AntdIcon(Light)?\.js$/.test(id)) return null;
    const silent = code.replace('"aria-label": icon.name', '"aria-hidden": true');
    if (silent === code) this.error('@ant-design/icons no longer names its icons where it did');
    return { code: silent, map: null };
  },
};

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
    plugins: [react(), silentIcons],
    build: {
      target: 'chrome140',
      rollupOptions: { input: 'renderer/index.html' },
      // Every screen is a chunk of its own, loaded when it is first opened: unlocking waits for none of them.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
    },
  },
});
