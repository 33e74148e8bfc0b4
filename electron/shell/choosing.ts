import type { Choosing } from '../workspace/choosing.ts';
import { dialog, type Window } from './runtime.ts';

export function choosing(window: () => Window): Choosing {
  // The types here mean the whole of Electron's window; it is the same window.
  const parent = (): Electron.BaseWindow => window() as unknown as Electron.BaseWindow;
  return {
    async folder(title) {
      const { canceled, filePaths } = await dialog.showOpenDialog(parent(), {
        title,
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async file(title, endings) {
      const { canceled, filePaths } = await dialog.showOpenDialog(parent(), {
        title,
        properties: ['openFile'],
        filters: [{ name: endings.map((each) => `*.${each}`).join('、'), extensions: [...endings] }],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async files(title) {
      const { canceled, filePaths } = await dialog.showOpenDialog(parent(), {
        title,
        properties: ['openFile', 'multiSelections'],
      });
      return canceled ? [] : filePaths;
    },
    async saveAs(title, name) {
      const { canceled, filePath } = await dialog.showSaveDialog(parent(), {
        title,
        defaultPath: name,
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      return canceled || !filePath ? null : filePath;
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
