import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Page } from 'playwright';
import type { MessageBox, OpenDialog, SaveDialog } from './messages.ts';
import { askInPage } from './page-question.ts';

/** Chooses a path, by the desktop's own dialog if there is one (zenity, kdialog), else by typing it over the page. */
export async function choosePath(page: Page, { kind, options }: OpenDialog | SaveDialog): Promise<string[]> {
  const suggested = suggestion(options.defaultPath);
  const folder = kind === 'open' && (options.properties?.includes('openDirectory') ?? false);
  const title = options.title ?? '';
  for (const [program, ...said] of systemChoosers(title, kind, folder, suggested)) {
    if (program && isInstalled(program)) return run(program, said);
  }
  const { pressed, text } = await askInPage(page, {
    title,
    detail: folder ? '请输入文件夹的完整路径：' : '请输入文件的完整路径：',
    text: suggested,
    buttons: ['确定', '取消'],
    enter: 0,
    escape: 1,
  });
  const path = text.trim();
  return pressed === 0 && isAbsolute(path) ? [path] : [];
}

export async function pressButton(page: Page, { options }: MessageBox): Promise<number> {
  const buttons = options.buttons ?? ['确定'];
  const { pressed } = await askInPage(page, {
    title: options.message,
    detail: options.detail ?? '',
    text: null,
    buttons,
    enter: options.defaultId ?? 0,
    escape: options.cancelId ?? buttons.length - 1,
  });
  return pressed;
}

/** Where Electron would open a dialog: among the downloads, unless told where. */
function suggestion(path: string | undefined): string {
  const downloads = join(homedir(), 'Downloads');
  if (path === undefined) return `${downloads}/`;
  return isAbsolute(path) ? path : join(downloads, path);
}

function systemChoosers(title: string, kind: 'open' | 'save', folder: boolean, suggested: string): string[][] {
  const save = kind === 'save';
  const zenity = [
    'zenity',
    '--file-selection',
    `--title=${title}`,
    `--filename=${suggested}`,
    ...(folder ? ['--directory'] : []),
    ...(save ? ['--save'] : []),
  ];
  const kdialog = [
    'kdialog',
    '--title',
    title,
    save ? '--getsavefilename' : folder ? '--getexistingdirectory' : '--getopenfilename',
    suggested,
  ];
  return [zenity, kdialog];
}

function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, program)));
}

/** @returns the path that the chooser printed, or none if cancelled. */
async function run(program: string, said: readonly string[]): Promise<string[]> {
  const chooser = spawn(program, said, { stdio: ['ignore', 'pipe', 'ignore'] });
  let path = '';
  chooser.stdout.setEncoding('utf8').on('data', (text: string) => (path += text));
  const [status] = (await once(chooser, 'close')) as [number | null];
  return status === 0 && path.trim() !== '' ? [path.replace(/\n$/, '')] : [];
}
