import type { Dialog } from '../../shell/runtime.ts';
import { host } from './host.ts';

/** Questions to the user, which the host passes to a person or a test. */
export const dialog: Dialog = {
  async showOpenDialog(_parent, options) {
    const filePaths = [...(await host.ask('choosePath', { kind: 'open', options }))];
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog(_parent, options) {
    const [filePath = ''] = await host.ask('choosePath', { kind: 'save', options });
    return { canceled: filePath === '', filePath };
  },
  async showMessageBox(_parent, options) {
    return { response: await host.ask('pressButton', { kind: 'message', options }) };
  },
  showErrorBox: (title, content) => console.error(`${title}\n${content}`),
};
