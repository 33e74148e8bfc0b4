import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ONE_COPY } from '../contract/printing.ts';
import { reportOf } from '../failure.ts';
import type { Window } from './runtime.ts';

type Done = (success: boolean, reason: string) => void;
type Frames = 'none' | 'viewer' | 'all';

/** How Electron behaves, and what it was asked; a window per paper. */
const electron = {
  ready: true,
  frames: 'none' as Frames,
  answers: [] as ((done: Done) => void)[],
  asked: [] as Electron.WebContentsPrintOptions[],
  windows: [] as FakeWindow[],
};

class FakeWindow extends EventEmitter {
  readonly webContents: EventEmitter;
  readonly options: Electron.BrowserWindowConstructorOptions;
  shown = 0;
  #gone = false;
  #url = '';

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    electron.windows.push(this);
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: () => undefined,
      mainFrame: { framesInSubtree: [] as { url: string }[] },
      print: (asked: Electron.WebContentsPrintOptions, done: Done) => {
        electron.asked.push(asked);
        electron.answers.shift()?.(done);
      },
    });
    Object.defineProperty(contents.mainFrame, 'framesInSubtree', {
      get: () => {
        const own = { url: this.#url };
        const viewer = { url: 'chrome-extension://viewer/' };
        return { none: [own], viewer: [own, viewer], all: [own, viewer, own] }[electron.frames];
      },
    });
    this.webContents = contents;
  }
  async loadURL(url: string): Promise<void> {
    this.#url = url;
    if (electron.ready) setTimeout(() => this.webContents.emit('-pdf-ready-to-print'), 10);
  }
  show(): void {
    this.shown += 1;
  }
  isDestroyed(): boolean {
    return this.#gone;
  }
  destroy(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.emit('closed');
  }
}

vi.mock('./runtime.ts', async () => ({
  BrowserWindow: FakeWindow,
  session: {},
  protocol: {},
  whenPdfReady: (contents: EventEmitter) =>
    new Promise<void>((resolve) => contents.once('-pdf-ready-to-print', () => resolve())),
}));
const { printing } = await import('./printing.ts');

const main = {
  webContents: { getPrintersAsync: async () => [{ name: 'HP-1', displayName: '' }] },
} as unknown as Window;
const desk = printing(() => main);
const paper = new Uint8Array([1]);
const success = (done: Done): void => done(true, '');
const failure = (reason: string) => (done: Done) => done(false, reason);
const never = (): void => undefined;
const last = (): FakeWindow => electron.windows.at(-1)!;
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (value) => value,
    (error: unknown) => reportOf(error)?.code,
  );

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(electron, { ready: true, frames: 'none', answers: [], asked: [], windows: [] });
});
afterEach(() => vi.useRealTimers());

test('the paper is printed once the viewer is ready, from a hidden window that the main one owns, and is gone after', async () => {
  electron.answers.push(success);
  const outcome = desk.print(paper, { copies: 2, bothSides: true, pages: { from: 2, to: 3 } });
  await vi.advanceTimersByTimeAsync(9);
  expect(electron.asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(await outcome).toBe('sent');
  // Pages are counted from 0, and both names for the sides are given.
  const pageRanges = [{ from: 1, to: 2 }];
  expect(electron.asked).toEqual([
    {
      silent: false,
      printBackground: true,
      copies: 2,
      collate: true,
      duplexMode: 'longEdge',
      duplex: 'longEdge',
      pageRanges,
    },
  ]);
  expect(last().options).toMatchObject({ show: false, parent: main });
  expect([last().isDestroyed(), last().shown]).toEqual([true, 0]);
});

test('a viewer that never says that it is ready is recognised by the paper’s own frame inside it', async () => {
  Object.assign(electron, { ready: false, frames: 'viewer', answers: [success] });
  const outcome = desk.print(paper, ONE_COPY);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(electron.asked).toHaveLength(0);
  electron.frames = 'all';
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await outcome).toBe('sent');
});

test('a paper that is never drawn is refused in time, and nothing goes on in the background', async () => {
  electron.ready = false;
  const outcome = codeOf(desk.print(paper, ONE_COPY));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await outcome).toBe('not-printable-here');
  expect(last().isDestroyed()).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ['the window is closed', () => last().destroy()],
  ['its page crashes', () => last().webContents.emit('render-process-gone', {}, { reason: 'crashed' })],
  ['printing is stopped', () => desk.stop()],
])('a print that is never answered ends when %s', async (_when, end) => {
  electron.answers.push(never);
  const outcome = desk.print(paper, ONE_COPY);
  await vi.advanceTimersByTimeAsync(60_000);
  end();
  expect(await outcome).toBe('cancelled');
  expect(last().isDestroyed()).toBe(true);
});

test('calling it off in the dialog is no failure', async () => {
  electron.answers.push(failure('Print job canceled'));
  const outcome = desk.print(paper, ONE_COPY);
  await vi.advanceTimersByTimeAsync(10);
  expect(await outcome).toBe('cancelled');
});

test('without a printer it is tried without options, which skips looking for one', async () => {
  electron.answers.push(failure('No printers available on the network'), success);
  const outcome = desk.print(paper, ONE_COPY);
  await vi.advanceTimersByTimeAsync(10);
  expect(await outcome).toBe('sent');
  expect(electron.asked[1]).toEqual({});
});

test('a paper that no printer takes stays open in its viewer, until it is closed or the file locked', async () => {
  electron.answers.push(failure('Print job failed'));
  const outcome = desk.print(paper, ONE_COPY);
  await vi.advanceTimersByTimeAsync(10);
  expect(await outcome).toBe('shown');
  expect([last().isDestroyed(), last().shown]).toEqual([false, 1]);
  desk.stop();
  expect(last().isDestroyed()).toBe(true);
});

test('straight to a printer it goes without a dialog; one that has vanished is named as the reason', async () => {
  electron.answers.push(success, failure('Invalid deviceName provided'));
  const sent = desk.send(paper, 'HP-1', ONE_COPY);
  await vi.advanceTimersByTimeAsync(10);
  await sent;
  expect(electron.asked[0]).toMatchObject({ silent: true, deviceName: 'HP-1', copies: 1, duplex: 'simplex' });
  const refused = codeOf(desk.send(paper, 'HP-1', ONE_COPY));
  await vi.advanceTimersByTimeAsync(10);
  expect(await refused).toBe('not-printed');
  expect(last().isDestroyed()).toBe(true);
  expect(await desk.printers()).toEqual([{ id: 'HP-1', name: 'HP-1' }]);
});
