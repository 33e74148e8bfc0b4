const senders = new Set<() => Promise<unknown>>();

/**
 * Registers a function that sends pending data before the window locks or closes.
 * @returns a function that unregisters it
 */
export function beforeLock(send: () => Promise<unknown>): () => void {
  senders.add(send);
  return () => senders.delete(send);
}

/** Sends everything pending. Never rejects: typing must not hold up the lock. */
export async function sendBeforeLock(): Promise<void> {
  await Promise.allSettled([...senders].map((send) => send()));
}
