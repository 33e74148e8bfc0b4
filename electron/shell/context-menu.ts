import { COPY, EDITING, SELECT_ALL } from './menu.ts';
import { type Contents, Menu } from './runtime.ts';

/** The menu under the right mouse button: editing in a field, copying of selected words elsewhere, else none. */
export function giveContextMenu(contents: Contents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate([...EDITING, { type: 'separator' }, SELECT_ALL]).popup();
    else if (selectionText.trim() !== '') Menu.buildFromTemplate([COPY]).popup();
  });
}
