/** The messages between main and the host of its windows. Everything, bytes included, crosses by structured clone. */

export interface WindowOptions {
  readonly id: number;
  readonly width: number;
  readonly height: number;
  /** What the preload exposed on the page's window: the function names of each object. */
  readonly exposed: Readonly<Record<string, readonly string[]>>;
  /** Menu shortcuts that the browser does not have itself. */
  readonly shortcuts: readonly string[];
}

export interface PageRequest {
  /** The requesting window; null for a page not shown in any window. */
  readonly window: number | null;
  readonly url: string;
  readonly method: string;
  /** The requested part of a recording, as the value of the Range header. */
  readonly range: string | null;
  /** `wanted` for a page that the user or the page itself navigates to, `loaded` for one that main loads. */
  readonly navigation: 'wanted' | 'loaded' | null;
}

export interface PageResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A function of the page that main may call back, identified by a number. */
export interface Callback {
  readonly callback: number;
}

export type OpenDialog = { readonly kind: 'open'; readonly options: Electron.OpenDialogOptions };
export type SaveDialog = { readonly kind: 'save'; readonly options: Electron.SaveDialogOptions };
export type MessageBox = { readonly kind: 'message'; readonly options: Electron.MessageBoxOptions };

export interface PrintJob {
  readonly pdf: Uint8Array;
  readonly options: Electron.WebContentsPrintOptions;
}

/** What main requests from the host. */
export type HostAnswers = {
  openWindow(options: WindowOptions): Promise<void>;
  load(asked: { readonly window: number; readonly url: string }): Promise<void>;
  closeWindow(asked: { readonly window: number }): Promise<void>;
  focusWindow(asked: { readonly window: number }): Promise<void>;
  callBack(asked: { readonly window: number; readonly callback: number; readonly told: readonly unknown[] }): void;
  /** @returns the chosen paths, or none if the dialog was cancelled. */
  choosePath(asked: OpenDialog | SaveDialog): Promise<readonly string[]>;
  /** @returns the index of the button that was pressed. */
  pressButton(asked: MessageBox): Promise<number>;
  openLink(asked: { readonly url: string }): Promise<void>;
  /** @returns what Electron passes to the callback of `print`. */
  print(asked: PrintJob): Promise<{ readonly success: boolean; readonly reason: string }>;
  printers(asked: null): Promise<readonly Electron.PrinterInfo[]>;
  /** Shows a paper that could not be printed, in a viewer that can. */
  showPaper(asked: { readonly pdf: Uint8Array }): Promise<void>;
};

export type PowerEvent = 'suspend' | 'resume' | 'lock-screen';

/** What the host requests from main. */
export type MainAnswers = {
  /** The page has begun to load: the preload runs again. */
  pageBegins(asked: { readonly window: number; readonly url: string }): void;
  pageReady(asked: { readonly window: number }): void;
  /**
   * The page calls a function exposed by the preload. If it returns a function, the response is a number to call it by.
   */
  call(asked: {
    readonly window: number;
    readonly path: readonly [string, string];
    readonly said: readonly unknown[];
  }): Promise<{ value: unknown } | { function: number }>;
  callReturned(asked: { readonly window: number; readonly function: number }): void;
  /** @returns null if the request is blocked. */
  request(asked: PageRequest): Promise<PageResponse | null>;
  popup(asked: { readonly window: number; readonly url: string }): void;
  windowClosed(asked: { readonly window: number }): void;
  windowResized(asked: { readonly window: number; readonly width: number; readonly height: number }): void;
  shortcut(asked: { readonly shortcut: string }): void;
  power(asked: { readonly event: PowerEvent }): void;
  /** The process of the first window's page, or one that serves it, has crashed. */
  crash(asked: { readonly what: 'page' | 'helper'; readonly url: string }): void;
  /** The user signs out of Windows. */
  sessionEnds(asked: null): void;
  quit(asked: null): void;
};
