import { dirname, isAbsolute, join } from 'node:path';
import type { Choosing } from '../workspace/choosing.ts';
import { type BaseWindow, dialog, type Window } from './runtime.ts';

/**
 * Electron would open every dialog in the folder for downloads. Ours opens where the last one ended. That folder is
 * kept in memory only, since its name may be a debtor's.
 * @param start where the first dialog opens
 */
export function choosing(window: () => Window, start: string): Choosing {
  // The types here mean the whole of Electron's window; it is the same window.
  const parent = (): BaseWindow => window() as unknown as BaseWindow;
  let last = start;

  async function open(options: Electron.OpenDialogOptions, isFolder = false): Promise<readonly string[]> {
    const { canceled, filePaths } = await dialog.showOpenDialog(parent(), { defaultPath: last, ...options });
    const [first] = canceled ? [] : filePaths;
    if (first !== undefined) last = isFolder ? first : dirname(first);
    return canceled ? [] : filePaths;
  }

  return {
    async folder(title) {
      const [folder = null] = await open({ title, properties: ['openDirectory', 'createDirectory'] }, true);
      return folder;
    },
    async file(title, endings) {
      const filters = [{ name: endings.map((each) => `*.${each}`).join('、'), extensions: [...endings] }];
      const [file = null] = await open({ title, properties: ['openFile'], filters });
      return file;
    },
    files: (title) => open({ title, properties: ['openFile', 'multiSelections'] }),
    async saveAs(title, name) {
      const { canceled, filePath } = await dialog.showSaveDialog(parent(), {
        title,
        defaultPath: isAbsolute(name) ? name : join(last, name),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      if (canceled || !filePath) return null;
      last = dirname(filePath);
      return filePath;
    },
    async leave(address) {
      const { response } = await dialog.showMessageBox(parent(), {
        type: 'question',
        message: '在浏览器中打开这个网址？',
        detail: address,
        buttons: ['打开', '取消'],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      });
      return response === 0;
    },
  };
}
