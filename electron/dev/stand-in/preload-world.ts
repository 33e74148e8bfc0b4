import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';

type Exposed = Readonly<Record<string, Readonly<Record<string, (...said: unknown[]) => unknown>>>>;

export interface PreloadWorld {
  readonly exposed: Exposed;
  /** Receives what main sends to the page. */
  receive(channel: string, told: readonly unknown[]): void;
}

/**
 * Runs a preload for one load of the page, as if sandboxed: it may require only 'electron', and has no `process`. It
 * runs in main's process, out of the page's reach; only what it exposes is passed on.
 */
export function runPreload(
  file: string,
  invoke: (channel: string, said: readonly unknown[]) => Promise<unknown>,
): PreloadWorld {
  const exposed: Record<string, Exposed[string]> = {};
  const received = new EventEmitter();
  const contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'> = {
    exposeInMainWorld(name, api) {
      exposed[name] = api as Exposed[string];
    },
  };
  const ipcRenderer = {
    invoke: (channel: string, ...said: unknown[]) => invoke(channel, said),
    on: (channel: string, listener: (event: unknown, ...told: unknown[]) => void) => received.on(channel, listener),
    off: (channel: string, listener: (event: unknown, ...told: unknown[]) => void) => received.off(channel, listener),
  } satisfies { [K in 'invoke' | 'on' | 'off']: unknown };

  const require = (name: string): unknown => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  compileFunction(readFileSync(file, 'utf8'), ['require', 'module', 'exports', 'process', 'Buffer', 'global'], {
    filename: file,
  })(require, module, module.exports);
  return { exposed, receive: (channel, told) => received.emit(channel, {}, ...told) };
}
