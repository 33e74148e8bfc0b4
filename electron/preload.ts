import { contextBridge, ipcRenderer } from 'electron';
import type { CaseDesk, DeskEvent } from './contract/outcome.ts';

/** All that the page can access. It gets neither ipcRenderer nor Electron's event objects. */
const caseDesk: CaseDesk = {
  ask: (operation, input) => ipcRenderer.invoke('ask', operation, input),
  listen: (callback) => {
    const relay = (_event: unknown, told: DeskEvent): void => callback(told);
    ipcRenderer.on('tell', relay);
    return () => {
      ipcRenderer.off('tell', relay);
    };
  },
};

contextBridge.exposeInMainWorld('caseDesk', caseDesk);
