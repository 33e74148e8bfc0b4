import { registerHooks } from 'node:module';

/** Loaded before the built main (`node --import`): from here on, `electron` resolves to the stand-in. */
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron'
      ? { url: new URL('electron.ts', import.meta.url).href, shortCircuit: true }
      : next(name, context),
});
