import { type Contents, Menu } from './runtime.ts';

/** The menu under the right mouse button: editing in a field, copying of selected words elsewhere, else none. */
export function giveContextMenu(contents: Contents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable)
      Menu.buildFromTemplate([
        { role: 'undo', label: '撤销' },
        { role: 'redo', label: '重做' },
        { type: 'separator' },
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'pasteAndMatchStyle', label: '粘贴为纯文本' },
        { type: 'separator' },
        { role: 'selectAll', label: '全选' },
      ]).popup();
    else if (selectionText.trim() !== '') Menu.buildFromTemplate([{ role: 'copy', label: '复制' }]).popup();
  });
}
