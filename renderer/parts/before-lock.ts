const senders = new Set<() => Promise<unknown>>();

/** Has what is still waiting sent before the window locks or closes. @returns a function that ends this */
export function beforeLock(send: () => Promise<unknown>): () => void {
  senders.add(send);
  return () => senders.delete(send);
}

/** Sends everything that waits. Never rejects: typing must not hold up the lock. */
export async function sendBeforeLock(): Promise<void> {
  await Promise.allSettled([...senders].map((send) => send()));
}
