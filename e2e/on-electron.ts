import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright/test';
import { findElectron } from '../electron/dev/electron-binary.ts';
import { type Asked, listenToPage, type PrintJob, type Runtime } from './runtime.ts';

const program = process.env['CASEBOOK_RUNTIME'] === 'stand-in' ? null : findElectron();
const display = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/** Why the specs cannot run on Electron itself here; null when they can. */
export const whyNoElectron =
  program === null
    ? 'Electron’s program is not on this machine'
    : display
      ? null
      : 'Electron needs a display, and there is none';

type Asking = {
  readonly number: number;
  readonly kind: 'open' | 'save' | 'press' | 'link' | 'print' | 'printers';
  readonly said: string;
};
const ASKING = 'casebook asks:';

/**
 * The built program on Electron itself. Dialogs, the printer and the browser are replaced inside its main process, as Playwright documents;
 * what they are asked comes out on main's console, and the answer goes back by its number.
 */
export async function startElectron(asked: Asked): Promise<Runtime> {
  const app = await _electron.launch({
    executablePath: program ?? '',
    args: [fileURLToPath(new URL('..', import.meta.url))],
    env: Object.fromEntries(
      Object.entries(asked.environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  });
  app
    .process()
    .stderr?.setEncoding('utf8')
    .on('data', (text: string) => asked.complain(`main: ${text}`));
  app.on('console', async (message) => {
    if (!message.text().startsWith(ASKING)) return;
    const asking = JSON.parse(message.text().slice(ASKING.length)) as Asking;
    void app.evaluate((_electron, { number, answer }) => (globalThis as unknown as Waiting).answers[number]?.(answer), {
      number: asking.number,
      answer: (await reply(asked, asking)) ?? null,
    });
  });
  const page = await app.firstWindow({ timeout: 60_000 });
  listenToPage(page, asked.complain);
  await app.evaluate(replaceTheSystem, ASKING);
  return {
    page,
    ended: new Promise((resolve) => app.process().once('exit', resolve)),
    crash: (what) =>
      app.evaluate(({ app: program, BrowserWindow }, crashing) => {
        if (crashing === 'page') BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
        else program.emit('child-process-gone', {}, { type: 'Utility', reason: 'crashed', exitCode: 1 });
      }, what),
    signOut: () => app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('session-end')),
    emit: (event) => app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    quit: () => app.close(),
    async kill() {
      const ended = new Promise((resolve) => app.process().once('exit', resolve));
      app.process().kill('SIGKILL');
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
