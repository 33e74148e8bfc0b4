import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrowserContext, ElectronApplication, Page } from 'playwright';
import { startElectron, whyNoElectron } from './on-electron.ts';
import { startStandIn } from './on-stand-in.ts';
import type { PrintAnswer, PrintJob, Runtime } from './runtime.ts';

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
  /** The paths with which the dialogs opened, oldest first. */
  readonly suggested: readonly string[];
  /** What was handed to the printer, oldest first. */
  readonly printed: readonly Uint8Array[];
  /** How each of them was to be printed: silently or not, on which printer, copies, sides, pages. */
  readonly printJobs: readonly PrintJob[];
  /** What the next print is answered with, in place of success; null never answers. */
  answerPrint(answer: PrintAnswer | null): void;
  /** The names of the computer's printers. */
  setPrinters(...names: string[]): void;
  /** From now on prints go there, in place of being kept here only. */
  printOn(printer: (job: PrintJob) => Promise<PrintAnswer>): void;
  /** Papers that could not be printed and were shown instead. */
  readonly shownPapers: readonly Uint8Array[];
  /** Official pages that were opened in the browser. */
  readonly opened: readonly string[];
  /** The computer sleeps, or its screen is locked. */
  emit(event: 'suspend' | 'lock-screen'): Promise<void>;
  /** Locks the case file by the menu's command. */
  lockByMenu(): Promise<void>;
  /** The process of the page, or one that serves it, crashes. */
  crash(what: 'page' | 'helper'): Promise<void>;
  /** The user signs out of the computer. */
  signOut(): Promise<void>;
  quit(): Promise<void>;
  /** Resolves when the program has ended by itself. */
  ended(): Promise<void>;
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
  readonly printJobs: PrintJob[] = [];
  readonly shownPapers: Uint8Array[] = [];
  readonly suggested: string[] = [];
  readonly opened: string[] = [];
  readonly #start: () => Promise<Runtime>;
  #now: string | undefined;
  readonly #complaints: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #toOpen: (string | null)[] = [];
  readonly #toSave: (string | null)[] = [];
  readonly #buttons: number[] = [];
  readonly #printAnswers: (PrintAnswer | null)[] = [];
  #printers: readonly string[] = [];
  #printer: (job: PrintJob) => Promise<PrintAnswer> = () => Promise.resolve({ success: true, reason: '' });
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
      open: (suggested: string) => {
        this.suggested.push(suggested);
        return this.#toOpen.shift() ?? null;
      },
      save: (suggested: string) => this.#save(suggested),
      press: () => this.#buttons.shift() ?? null,
      openLink: (url: string) => void this.opened.push(url),
      print: (job: PrintJob) => this.#print(job),
      printers: () => this.#printers,
      showPaper: (pdf: Uint8Array) => void this.shownPapers.push(pdf),
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
    this.suggested.push(suggested);
    const [answer = join(this.folder, basename(suggested))] = this.#toSave.splice(0, 1);
    this.#saved = answer ?? undefined;
    return answer;
  }

  get printed(): readonly Uint8Array[] {
    return this.printJobs.map(({ pdf }) => pdf);
  }

  answerPrint(answer: PrintAnswer | null): void {
    this.#printAnswers.push(answer);
  }

  setPrinters(...names: string[]): void {
    this.#printers = names;
  }

  printOn(printer: (job: PrintJob) => Promise<PrintAnswer>): void {
    this.#printer = printer;
  }

  #print(job: PrintJob): Promise<PrintAnswer> {
    const [answer = { success: true, reason: '' }] = this.#printAnswers.splice(0, 1);
    if (answer?.success) this.printJobs.push(job);
    if (answer === null) return new Promise(() => undefined);
    return answer.success ? this.#printer(job) : Promise.resolve(answer);
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

  crash(what: 'page' | 'helper'): Promise<void> {
    return this.#running().crash(what);
  }

  signOut(): Promise<void> {
    return this.#running().signOut();
  }

  setClock(now: string): void {
    this.#now = now;
  }

  async quit(): Promise<void> {
    await this.#runtime?.quit();
    this.#runtime = undefined;
  }

  async ended(): Promise<void> {
    await this.#running().ended;
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
