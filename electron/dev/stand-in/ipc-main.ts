import type { Contents } from '../../shell/runtime.ts';

type Listener = Parameters<Electron.IpcMain['handle']>[1];

/** The sender of a message, as far as listeners may see it. */
export interface Invocation {
  readonly sender: Contents;
  readonly senderFrame: { readonly url: string; readonly parent: null };
}

const listeners = new Map<string, Listener>();

export const ipcMain: Pick<Electron.IpcMain, 'handle'> = {
  handle(channel, listener) {
    if (listeners.has(channel)) throw new Error(`a second handler for ${channel}`);
    listeners.set(channel, listener);
  },
};

/** Handles ipcRenderer.invoke. Only cloneable values cross, in either direction, as between two processes. */
export async function invoke(invocation: Invocation, channel: string, said: readonly unknown[]): Promise<unknown> {
  const listener = listeners.get(channel);
  if (!listener) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(
    await (listener as (event: unknown, ...said: unknown[]) => unknown)(invocation, ...structuredClone(said)),
  );
}
