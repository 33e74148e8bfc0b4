import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrowserContext, ElectronApplication, Page } from 'playwright';
import { startElectron, whyNoElectron } from './on-electron.ts';
import { startStandIn } from './on-stand-in.ts';
import type { Runtime } from './runtime.ts';

export interface Setting {
  readonly folder: string;
  readonly profile: string;
  /** An instant, UTC, at which the program's clock stands still; its window goes by it. Otherwise it goes as the computer's does. */
  readonly now: string | undefined;
  /** The browser for the stand-in's window. */
  newContext(): Promise<BrowserContext>;
}

/** Started afresh for every test, with a profile and a folder of its own. */
export interface Desk {
  /** The window. After `restart` it is another one. */
  readonly page: Page;
  /** Where this test keeps its case files and what it saves. */
  readonly folder: string;
  /** Chromium's and the program's own folder (userData). */
  readonly profile: string;
  /** The next dialog that asks for a file or a folder is answered with this path; null calls it off. Unasked-for dialogs are called off. */
  chooseFile(path: string | null): void;
  /** The next dialog that asks where to save is answered with this path; null calls it off. Otherwise the suggested name is taken, in `folder`. */
  saveAs(path: string | null): void;
  /** The next question with buttons is answered with this one, counted from 0. Otherwise it is called off. */
  press(button: number): void;
  /** @returns where the program was last told to save. @throws Error when it has not asked since the last call. */
  savedFile(): string;
  /** What was handed to the printer, oldest first. */
  readonly printed: readonly Uint8Array[];
  /** Official pages that were opened in the browser. */
  readonly opened: readonly string[];
  /** The computer sleeps, or its screen is locked. */
  emit(event: 'suspend' | 'lock-screen'): Promise<void>;
  /** Locks the case file by the menu's command. */
  lockByMenu(): Promise<void>;
  quit(): Promise<void>;
  /** As when the battery dies: SIGKILL, to the program's main process. */
  kill(): Promise<void>;
  /** From the next start on, the program's clock stands at this instant, UTC. */
  setClock(now: string): void;
  /** Quits if it still runs, and starts again on the same profile. */
  restart(): Promise<Page>;
  /** Lines on the console or on standard error that this test provokes on purpose; any other fails it. */
  expectComplaint(pattern: RegExp): void;
}

/** The built program with a folder and a profile of its own, on Electron or on the stand-in; for a test and for the demonstration. */
export class StartedDesk implements Desk {
  readonly folder: string;
  readonly profile: string;
  readonly printed: Uint8Array[] = [];
  readonly opened: string[] = [];
  readonly #start: () => Promise<Runtime>;
  #now: string | undefined;
  readonly #complaints: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #toOpen: (string | null)[] = [];
  readonly #toSave: (string | null)[] = [];
  readonly #buttons: number[] = [];
  #saved: string | undefined;
  #listening = true;
  #runtime: Runtime | undefined;

  constructor({ folder, profile, now, newContext }: Setting) {
    this.folder = folder;
    this.profile = profile;
    this.#now = now;
    mkdirSync(folder, { recursive: true });
    const environment = (): NodeJS.ProcessEnv => ({
      ...process.env,
      CASEBOOK_USER_DATA: profile,
      ...(this.#now !== undefined && { CASEBOOK_NOW: this.#now }),
    });
    const answers = {
      open: () => this.#toOpen.shift() ?? null,
      save: (suggested: string) => this.#save(suggested),
      press: () => this.#buttons.shift() ?? null,
      openLink: (url: string) => void this.opened.push(url),
      print: (pdf: Uint8Array) => void this.printed.push(pdf),
      complain: (text: string) => void (this.#listening && this.#complaints.push(text)),
    };
    this.#start = () =>
      whyNoElectron === null
        ? startElectron({ ...answers, environment: environment() })
        : startStandIn({ ...answers, environment: environment() }, newContext);
  }

  get page(): Page {
    if (!this.#runtime) throw new Error('the program is not running');
    return this.#runtime.page;
  }

  /** Electron's main process; null on the stand-in. */
  get electron(): ElectronApplication | null {
    return this.#running().electron;
  }

  /** What stood on the page's console and on main's standard error so far. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  chooseFile(path: string | null): void {
    this.#toOpen.push(path);
  }

  saveAs(path: string | null): void {
    this.#toSave.push(path);
  }

  press(button: number): void {
    this.#buttons.push(button);
  }

  #save(suggested: string): string | null {
    const [answer = join(this.folder, basename(suggested))] = this.#toSave.splice(0, 1);
    this.#saved = answer ?? undefined;
    return answer;
  }

  savedFile(): string {
    const saved = this.#saved;
    this.#saved = undefined;
    if (saved === undefined) throw new Error('the program did not ask where to save');
    return saved;
  }

  emit(event: 'suspend' | 'lock-screen'): Promise<void> {
    return this.#running().emit(event);
  }

  lockByMenu(): Promise<void> {
    return this.#running().lockByMenu();
  }

  setClock(now: string): void {
    this.#now = now;
  }

  async quit(): Promise<void> {
    await this.#runtime?.quit();
    this.#runtime = undefined;
  }

  async kill(): Promise<void> {
    // What the page says about its dead main is no complaint about the program.
    this.#listening = false;
    await this.#running().kill();
    this.#runtime = undefined;
  }

  async restart(): Promise<Page> {
    await this.quit();
    this.#listening = true;
    this.#runtime = await this.#start();
    return this.page;
  }

  expectComplaint(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  failOnComplaints(): void {
    const unexpected = this.#complaints.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
    if (unexpected.length > 0) throw new Error(`the program complained:\n${unexpected.join('\n')}`);
  }

  #running(): Runtime {
    if (!this.#runtime) throw new Error('the program is not running');
    return this.#runtime;
  }
}
