/** The page's messages to the host, sent through the one function that the host binds. */
export type Said =
  | { readonly kind: 'begins' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'next' }
  | { readonly kind: 'resized'; readonly width: number; readonly height: number }
  | { readonly kind: 'shortcut'; readonly shortcut: string }
  | { readonly kind: 'call'; readonly path: readonly [string, string]; readonly said: readonly unknown[] }
  | { readonly kind: 'callReturned'; readonly function: number };

export interface PageSetting {
  /** The name under which the host binds its function; removed from the page before the page's own scripts run. */
  readonly lent: string;
  readonly exposed: Readonly<Record<string, readonly string[]>>;
  readonly shortcuts: readonly string[];
}

/** The part of the browser's `window` used here; the rest of this zone is compiled without DOM types. */
interface BrowserWindow extends Record<string, unknown> {
  open(...said: unknown[]): unknown;
  readonly top: unknown;
  readonly outerWidth: number;
  readonly outerHeight: number;
  addEventListener(event: 'load' | 'resize', listener: () => void): void;
  addEventListener(event: 'keydown', listener: (event: KeyPress) => void): void;
  setTimeout(act: () => void, milliseconds: number): void;
}

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly defaultPrevented: boolean;
}

/**
 * Runs in the page before any of its own scripts (as Playwright's init script, so it must not refer to anything outside
 * itself) and builds what Electron's contextBridge would expose.
 */
export function preparePage({ lent, exposed, shortcuts }: PageSetting): void {
  const page = globalThis as unknown as BrowserWindow;
  const tell = page[lent] as ((said: Said) => Promise<unknown>) | undefined;
  delete page[lent];
  // Electron blocks new windows outright, without one flashing up.
  page.open = new Proxy(page.open, {
    apply: (open, self, said) => {
      Reflect.apply(open, self, said);
      return null;
    },
  });
  if (!tell || page.top !== page) return;

  const callbacks = new Map<number, (...told: unknown[]) => void>();
  let numbers = 0;
  const numbered = (said: unknown): unknown => {
    if (typeof said !== 'function') return said;
    callbacks.set((numbers += 1), said as (...told: unknown[]) => void);
    return { callback: numbers };
  };

  // A function that takes a callback returns at once, with a function to unsubscribe, since the page cannot wait for
  // one; any other returns a promise.
  const call = (path: readonly [string, string], said: readonly unknown[]): unknown => {
    const before = numbers;
    const answer = tell({ kind: 'call', path, said: said.map(numbered) }) as Promise<
      { value: unknown } | { function: number }
    >;
    const lent = Array.from({ length: numbers - before }, (_, index) => before + 1 + index);
    if (lent.length === 0) return answer.then((given) => ('value' in given ? given.value : undefined));
    return () => {
      // As in Electron, it is unsubscribed by the time this returns: messages that main sent meanwhile are dropped.
      for (const callback of lent) callbacks.delete(callback);
      void answer.then((given) =>
        'function' in given ? tell({ kind: 'callReturned', function: given.function }) : undefined,
      );
    };
  };

  void tell({ kind: 'begins' });
  for (const [object, names] of Object.entries(exposed)) {
    const api = Object.fromEntries(names.map((name) => [name, (...said: unknown[]) => call([object, name], said)]));
    Object.defineProperty(page, object, { value: Object.freeze(api), enumerable: true });
  }

  void (async () => {
    for (;;) {
      const { callback, told } = (await tell({ kind: 'next' })) as { callback: number; told: unknown[] };
      callbacks.get(callback)?.(...told);
    }
  })();

  page.addEventListener('load', () => void tell({ kind: 'ready' }));
  page.addEventListener(
    'resize',
    () => void tell({ kind: 'resized', width: page.outerWidth, height: page.outerHeight }),
  );
  // As in Electron, the menu gets the keys that the page did not handle.
  page.addEventListener('keydown', (event) => {
    const pressed = [
      event.ctrlKey || event.metaKey ? 'CommandOrControl' : '',
      event.altKey ? 'Alt' : '',
      event.shiftKey ? 'Shift' : '',
      event.key.toUpperCase(),
    ];
    const shortcut = pressed.filter((part) => part !== '').join('+');
    if (shortcuts.includes(shortcut))
      page.setTimeout(() => void (event.defaultPrevented || tell({ kind: 'shortcut', shortcut })), 0);
  });
}
