import { Menu } from './runtime.ts';

type Item = Electron.MenuItemConstructorOptions;

export const COPY: Item = { role: 'copy', label: '复制' };
export const SELECT_ALL: Item = { role: 'selectAll', label: '全选' };
/** What can be done to the text of a field, from the menu at the top and from the one under the right button. */
export const EDITING: readonly Item[] = [
  { role: 'undo', label: '撤销' },
  { role: 'redo', label: '重做' },
  { type: 'separator' },
  { role: 'cut', label: '剪切' },
  COPY,
  { role: 'paste', label: '粘贴' },
  { role: 'pasteAndMatchStyle', label: '粘贴为纯文本' },
];

/** The application's menu: the standard items, and the lock. */
export function setMenu(lock: () => void): void {
  const mac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '案卷',
        submenu: [
          { label: '锁定', accelerator: 'CommandOrControl+L', click: lock },
          { type: 'separator' },
          ...(mac ? [{ role: 'hide' as const, label: '隐藏' }] : []),
          { role: 'quit', label: '退出' },
        ],
      },
      {
        label: '编辑',
        submenu: [...EDITING, SELECT_ALL],
      },
      {
        label: '显示',
        submenu: [
          { role: 'zoomIn', label: '放大' },
          { role: 'zoomOut', label: '缩小' },
          { role: 'resetZoom', label: '实际大小' },
          { type: 'separator' },
          { role: 'togglefullscreen', label: '全屏' },
        ],
      },
      {
        label: '窗口',
        submenu: [
          { role: 'minimize', label: '最小化' },
          { role: 'close', label: '关闭' },
        ],
      },
    ]),
  );
}
