import type { Runtime } from '../../shell/runtime.ts';

/** There is no keyring, and the program must not act as if there were. */
export const safeStorage: Runtime['safeStorage'] = { isAsyncEncryptionAvailable: () => Promise.resolve(false) };
