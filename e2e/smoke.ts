import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { type Browser, chromium, type ElectronApplication } from 'playwright';
import { chromiumSandbox, findHeadlessBrowser, QUIET_BROWSER } from '../electron/dev/browser.ts';
import { pdfText } from '../electron/dev/pdf-text.ts';
import { electronForSpecs } from '../electron/dev/runtime-wish.ts';
import { PASSWORD } from './article-case.ts';
import { filesWith } from './files-with.ts';
import { ROOT } from './on-electron.ts';
import { ask, openPrepared } from './prepared.ts';
import { CaseList } from './screens/case-list.ts';
import { FactsForm } from './screens/facts-form.ts';
import { Frame } from './screens/frame.ts';
import { UnlockScreen } from './screens/unlock-screen.ts';
import { StartedDesk } from './started-desk.ts';

const SCREENS = ['案件', '期限', '止损评估', '借前评估', '指引', '法条', '计算器', '设置'] as const;

/** Milliseconds within which a second start must have given way to the first. */
const GIVES_WAY = 20_000;

/** One thing to try. It throws when it fails, and returns why it could not be done, if so. */
type Check = (desk: StartedDesk) => Promise<string | void>;

/** In this order: a check may go on where the one before it ended. */
const CHECKS: readonly (readonly [name: string, check: Check])[] = [
  ['the window is not white', windowIsNotWhite],
  ['a case file is created, locked and unlocked', createLockUnlock],
  ['every screen opens, and the console is silent', everyScreen],
  ['a printed paper has the pages and the words of the one shown', print],
  ['a second start ends at once, and the first goes on', secondStart],
  ['what was typed is in no file, not even after main was killed', typedNowhere],
  ['after the kill it starts again, and the case file opens', startsAgain],
  ['main says nothing about a ByteString', noByteString],
  ['nothing else stands on the console or on standard error', noComplaint],
];

/**
 * Tries the built program on a throw-away profile, on Electron or on the stand-in as CASEBOOK_RUNTIME says, and
 * reports a line per check. @returns whether none failed.
 */
export async function trySmoke(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-smoke-'));
  let browser: Browser | undefined;
  const desk = new StartedDesk({
    folder: join(folder, 'desk'),
    profile: join(folder, 'profile'),
    now: undefined,
    async newContext() {
      const executablePath = findHeadlessBrowser() ?? '';
      browser ??= await chromium.launch({ executablePath, chromiumSandbox, args: QUIET_BROWSER });
      return browser.newContext({ locale: 'zh-CN' });
    },
  });
  let passed = true;
  const report = async (name: string, check: Check): Promise<void> => {
    try {
      const why = await check(desk);
      console.log(why === undefined ? `ok        ${name}` : `not done  ${name}: ${why}`);
    } catch (error) {
      passed = false;
      console.log(`failed    ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  try {
    await report('it starts and shows a window', async () => void (await desk.restart()));
    if (passed) for (const [name, check] of CHECKS) await report(name, check);
  } finally {
    await desk.quit().catch(() => undefined);
    await browser?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return passed;
}

async function windowIsNotWhite({ page }: StartedDesk): Promise<void> {
  await new UnlockScreen(page).heading.waitFor();
  const shades = rowsOf(await page.screenshot());
  // A window of one colour has a row or two, depending on how the picture is packed.
  if (shades < 20) throw new Error(`the picture of the window has ${shades} different rows`);
}

/** How many rows of a PNG differ from each other, as they are packed. */
function rowsOf(png: Buffer): number {
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const rows = inflateSync(Buffer.concat(packed));
  const length = rows.length / png.readUInt32BE(20);
  return new Set(
    Array.from({ length: png.readUInt32BE(20) }, (_, row) => rows.toString('latin1', row * length, (row + 1) * length)),
  ).size;
}

async function createLockUnlock(desk: StartedDesk): Promise<void> {
  const list = await openPrepared(desk);
  await desk.lockByMenu();
  await new UnlockScreen(desk.page).unlock(PASSWORD);
  await list.heading.waitFor();
}

async function everyScreen(desk: StartedDesk): Promise<void> {
  const before = desk.complaints.length;
  for (const screen of SCREENS) {
    await new Frame(desk.page).go(screen);
    await desk.page.getByRole('main').getByRole('heading').first().waitFor();
  }
  await new Frame(desk.page).go('案件');
  await new CaseList(desk.page).heading.waitFor();
  const said = desk.complaints.slice(before);
  if (said.length > 0) throw new Error(said.join('; '));
}

async function print(desk: StartedDesk): Promise<void> {
  const paper = { kind: 'recovery-sheet' as const, password: PASSWORD };
  const shown = await pdfText((await ask(desk.page, 'paper-preview', { paper })).pdf);
  if (shown.join('') === '') throw new Error('the paper shown has no words');
  if (desk.electron) await desk.electron.evaluate(printToPdf);
  await ask(desk.page, 'paper-print', { paper });
  const pdf = desk.electron ? await printedToPdf(desk.electron) : desk.printed.at(-1);
  if (!pdf) throw new Error('nothing was printed');
  const printed = await pdfText(pdf);
  if (printed.length !== shown.length) throw new Error(`${shown.length} pages were shown, ${printed.length} printed`);
  for (const [index, words] of shown.entries())
    if (printed[index] !== words)
      throw new Error(`page ${index + 1} says “${printed[index]?.slice(0, 60)}…”, not “${words.slice(0, 60)}…”`);
}

interface Printing {
  printed: Promise<string> | undefined;
}

/**
 * From now on a window prints to a PDF, so that what Chromium's viewer drew can be read. Runs inside Electron's main
 * process, so it must not refer to anything outside itself.
 */
function printToPdf({ app }: Pick<typeof Electron.CrossProcessExports, 'app'>): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.print = (_options, done) => {
      const printed = contents.printToPDF({}).then((pdf) => pdf.toString('base64'));
      (globalThis as unknown as Printing).printed = printed;
      void printed.then(
        () => done?.(true, ''),
        (error: Error) => done?.(false, error.message),
      );
    };
  });
}

async function printedToPdf(electron: ElectronApplication): Promise<Uint8Array | undefined> {
  const printed = await electron.evaluate(() => (globalThis as unknown as Printing).printed);
  return printed === undefined ? undefined : new Uint8Array(Buffer.from(printed, 'base64'));
}

async function secondStart(desk: StartedDesk): Promise<string | void> {
  const electron = electronForSpecs();
  if (!electron || 'missing' in electron) return 'the stand-in has its own way of running once';
  const second = spawn(electron.program, [ROOT, ...(chromiumSandbox ? [] : ['--no-sandbox'])], {
    env: { ...process.env, CASEBOOK_USER_DATA: desk.profile },
    stdio: 'ignore',
    timeout: GIVES_WAY,
    killSignal: 'SIGKILL',
  });
  const [status] = (await once(second, 'exit')) as [number | null];
  if (status !== 0) throw new Error(status === null ? 'it goes on running' : `it ended with status ${status}`);
  await ask(desk.page, 'casefile-state', {});
}

async function typedNowhere(desk: StartedDesk): Promise<void> {
  // File systems keep time in coarser steps.
  const began = Date.now() - 1000;
  const secret = randomBytes(9).toString('hex');
  const { page } = desk;
  const list = new CaseList(page);
  await list.search.fill(secret);
  await list.newCase.click();
  await new FactsForm(page).field('备注').fill(secret);
  const kept = async (): Promise<boolean> =>
    JSON.stringify(await ask(page, 'form-draft-read', { key: 'case:new' })).includes(secret);
  for (const until = Date.now() + 10_000; !(await kept());)
    if (Date.now() > until) throw new Error('what was typed was not kept');
  const found = (): string[] => filesWith(secret, [desk.folder, desk.profile], began);
  const open = found();
  await desk.kill();
  const files = [...open, ...found()];
  if (files.length > 0) throw new Error(files.join(', '));
}

async function startsAgain(desk: StartedDesk): Promise<void> {
  const page = await desk.restart();
  await new UnlockScreen(page).unlock(PASSWORD);
  await new Frame(page).navigation.waitFor();
}

async function noByteString({ complaints }: StartedDesk): Promise<void> {
  const said = complaints.filter((text) => text.includes('ByteString'));
  if (said.length > 0) throw new Error(said.join('; '));
}

async function noComplaint(desk: StartedDesk): Promise<void> {
  desk.failOnComplaints();
}
