import type { Dialog } from '../../shell/runtime.ts';
import { host } from './host.ts';
import { afterReady } from './readiness.ts';

/** Questions to the user, which the host passes to a person or a test. */
export const dialog: Dialog = {
  async showOpenDialog(_parent, options) {
    afterReady('dialog');
    const filePaths = [...(await host.ask('choosePath', { kind: 'open', options }))];
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog(_parent, options) {
    afterReady('dialog');
    const [filePath = ''] = await host.ask('choosePath', { kind: 'save', options });
    return { canceled: filePath === '', filePath };
  },
  async showMessageBox(_parent, options) {
    afterReady('dialog');
    return { response: await host.ask('pressButton', { kind: 'message', options }) };
  },
  showErrorBox: (title, content) => console.error(`${title}\n${content}`),
};
