/** What main and the host of its windows say to each other. Everything crosses by structured clone, bytes included. */

export interface WindowOptions {
  readonly id: number;
  readonly width: number;
  readonly height: number;
  /** What the preload put on the page's window: the names of the functions in each object. */
  readonly exposed: Readonly<Record<string, readonly string[]>>;
  /** Keyboard shortcuts of the menu that the browser does not have of its own. */
  readonly shortcuts: readonly string[];
}

export interface PageRequest {
  /** The window that asks; null for a page that no window shows. */
  readonly window: number | null;
  readonly url: string;
  readonly method: string;
  /** The part of a recording that a player asks for, as the Range header has it. */
  readonly range: string | null;
  /** 'own' for a page that the user or the page itself wants to go to, 'loaded' for one that main loads. */
  readonly navigation: 'wanted' | 'loaded' | null;
}

export interface PageResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A function of the page that main may call back, by its number. */
export interface Callback {
  readonly callback: number;
}

export type OpenDialog = { readonly kind: 'open'; readonly options: Electron.OpenDialogOptions };
export type SaveDialog = { readonly kind: 'save'; readonly options: Electron.SaveDialogOptions };
export type MessageBox = { readonly kind: 'message'; readonly options: Electron.MessageBoxOptions };

/** What main asks of the host. */
export type HostAnswers = {
  openWindow(options: WindowOptions): Promise<void>;
  load(asked: { readonly window: number; readonly url: string }): Promise<void>;
  closeWindow(asked: { readonly window: number }): Promise<void>;
  focusWindow(asked: { readonly window: number }): Promise<void>;
  callBack(asked: { readonly window: number; readonly callback: number; readonly told: readonly unknown[] }): void;
  /** @returns the chosen paths, or none when the dialog was called off. */
  choosePath(asked: OpenDialog | SaveDialog): Promise<readonly string[]>;
  /** @returns the number of the button that was pressed. */
  pressButton(asked: MessageBox): Promise<number>;
  openLink(asked: { readonly url: string }): Promise<void>;
  print(asked: { readonly pdf: Uint8Array }): Promise<void>;
};

export type PowerEvent = 'suspend' | 'resume' | 'lock-screen';

/** What the host asks of main. */
export type MainAnswers = {
  /** The page has begun to load: the preload runs anew. */
  pageBegins(asked: { readonly window: number; readonly url: string }): void;
  pageReady(asked: { readonly window: number }): void;
  /** The page calls a function that the preload exposed. What it returns may be a function, too: the answer is then a number to call it by. */
  call(asked: {
    readonly window: number;
    readonly path: readonly [string, string];
    readonly said: readonly unknown[];
  }): Promise<{ value: unknown } | { function: number }>;
  callReturned(asked: { readonly window: number; readonly function: number }): void;
  /** @returns null when the request is refused. */
  request(asked: PageRequest): Promise<PageResponse | null>;
  popup(asked: { readonly window: number; readonly url: string }): void;
  windowClosed(asked: { readonly window: number }): void;
  windowResized(asked: { readonly window: number; readonly width: number; readonly height: number }): void;
  shortcut(asked: { readonly shortcut: string }): void;
  power(asked: { readonly event: PowerEvent }): void;
  quit(asked: null): void;
};
