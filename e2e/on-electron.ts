import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright/test';
import { chromiumSandbox } from '../electron/dev/browser.ts';
import { withoutElectronNoise } from '../electron/dev/electron-noise.ts';
import { electronForSpecs } from '../electron/dev/runtime-wish.ts';
import { type Asked, listenToPage, type PrintJob, type Runtime } from './runtime.ts';

/** The program's folder, which Electron is told to start. */
export const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const electron = electronForSpecs();

/** Why the specs do not run on Electron itself; null when they are to, even if they cannot. */
export const whyNoElectron = electron === null ? 'CASEBOOK_RUNTIME=electron was not set' : null;

type Asking = {
  readonly number: number;
  readonly kind: 'open' | 'save' | 'press' | 'link' | 'print' | 'printers';
  readonly said: string;
};
const ASKING = 'casebook asks:';

/**
 * The built program on Electron itself. Dialogs, the printer and the browser are replaced inside its main process, as Playwright documents;
 * what they are asked comes out on main's console, and the answer goes back by its number.
 * @throws Error when it cannot run here.
 */
export async function startElectron(asked: Asked): Promise<Runtime> {
  if (!electron || 'missing' in electron) throw new Error(electron?.missing ?? 'Electron was not asked for');
  const app = await _electron.launch({
    executablePath: electron.program,
    // Without a separator at its end, which on Windows would escape the quotation mark that Playwright puts there.
    args: [ROOT],
    chromiumSandbox,
    env: Object.fromEntries(
      Object.entries(asked.environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  });
  app
    .process()
    .stderr?.setEncoding('utf8')
    .on(
      'data',
      withoutElectronNoise((text) => asked.complain(`main: ${text}`)),
    );
  app.on('console', async (message) => {
    if (!message.text().startsWith(ASKING)) return;
    const asking = JSON.parse(message.text().slice(ASKING.length)) as Asking;
    const answered = { number: asking.number, answer: (await reply(asked, asking)) ?? null };
    // Main may have ended meanwhile, and whoever waits for the answer with it.
    void app
      .evaluate(
        (_electron, { number, answer }) => (globalThis as unknown as Waiting).answers[number]?.(answer),
        answered,
      )
      .catch(() => undefined);
  });
  const page = await app.firstWindow({ timeout: 60_000 });
  // The process that Playwright started is a shell on Windows.
  const pid = await app.evaluate(() => process.pid);
  listenToPage(page, asked.complain);
  await app.evaluate(replaceTheSystem, ASKING);
  return {
    page,
    electron: app,
    ended: new Promise((resolve) => app.process().once('exit', resolve)),
    crash: (what) =>
      app.evaluate(({ app: program, BrowserWindow }, crashing) => {
        if (crashing === 'page') BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
        else program.emit('child-process-gone', {}, { type: 'Utility', reason: 'crashed', exitCode: 1 });
      }, what),
    signOut: () => app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('session-end')),
    emit: (event) => app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    lockByMenu: () => app.evaluate(chooseInMenu, 'CommandOrControl+L'),
    quit: () => app.close(),
    async kill() {
      const ended = new Promise((resolve) => app.process().once('exit', resolve));
      if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
      else process.kill(pid, 'SIGKILL');
      await ended;
    },
  };
}

function reply(asked: Asked, { kind, said }: Asking): unknown {
  switch (kind) {
    case 'open':
      return asked.open(said);
    case 'save':
      return asked.save(said);
    case 'press':
      return asked.press();
    case 'link':
      return asked.openLink(said);
    case 'print': {
      const { pdf, options } = JSON.parse(said) as { pdf: string; options: PrintJob['options'] };
      return asked.print({ pdf: new Uint8Array(Buffer.from(pdf, 'base64')), options });
    }
    case 'printers':
      return asked.printers();
  }
}

/** Runs inside Electron's main process, so it must not refer to anything outside itself. */
function chooseInMenu({ Menu }: Pick<typeof Electron.CrossProcessExports, 'Menu'>, accelerator: string): void {
  const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
  const item = items.find((each) => each.accelerator === accelerator);
  if (!item) throw new Error(`the menu has nothing with ${accelerator}`);
  item.click();
}

interface Waiting {
  answers: ((answer: unknown) => void)[];
}

/** Runs inside Electron's main process, so it must not refer to anything outside itself. */
function replaceTheSystem(
  { app, dialog, shell }: Pick<typeof Electron.CrossProcessExports, 'app' | 'dialog' | 'shell'>,
  asking: string,
): void {
  const waiting = globalThis as unknown as Waiting;
  waiting.answers = [];
  const ask = (kind: Asking['kind'], said: string): Promise<unknown> =>
    new Promise((resolve) =>
      console.log(asking + JSON.stringify({ number: waiting.answers.push(resolve) - 1, kind, said })),
    );

  Object.assign(dialog, {
    async showOpenDialog(_parent: unknown, options: Electron.OpenDialogOptions) {
      const path = await ask('open', options.defaultPath ?? '');
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    },
    async showSaveDialog(_parent: unknown, options: Electron.SaveDialogOptions) {
      const path = await ask('save', options.defaultPath ?? '');
      return { canceled: path === null, filePath: path ?? '' };
    },
    showMessageBox: async (_parent: unknown, options: Electron.MessageBoxOptions) => ({
      response: (await ask('press', '')) ?? options.cancelId ?? 0,
    }),
  });
  Object.assign(shell, { openExternal: (url: string) => ask('link', url) });
  app.on('web-contents-created', (_event, contents) => {
    contents.print = (options, done) => {
      void contents.session
        .fetch(contents.getURL())
        .then((paper) => paper.arrayBuffer())
        .then((bytes) => ask('print', JSON.stringify({ options, pdf: Buffer.from(bytes).toString('base64') })))
        .then((answer) => {
          const { success, reason } = answer as { success: boolean; reason: string };
          done?.(success, reason);
        });
    };
    contents.getPrintersAsync = async () =>
      ((await ask('printers', '')) as string[]).map((name) => ({
        name,
        displayName: name,
        description: '',
        options: {},
      }));
  });
}
