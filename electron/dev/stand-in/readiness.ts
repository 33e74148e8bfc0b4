let ready = false;

export function becomeReady(): void {
  ready = true;
}

/** @throws Error as Electron does, if something is used before the application is ready. */
export function afterReady(what: string): void {
  if (!ready) throw new Error(`${what} cannot be used before the application is ready`);
}

/** @throws Error as Electron does, if something is used once the application is ready. */
export function beforeReady(what: string): void {
  if (ready) throw new Error(`${what} must be used before the application is ready`);
}
