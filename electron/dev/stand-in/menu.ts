import { answerHost } from './host.ts';

type Item = Electron.MenuItemConstructorOptions;

let items: readonly Item[] = [];

/** The browser has its own editing and zooming; of the menu only the shortcuts of our own commands are needed. */
export const Menu = {
  buildFromTemplate: (template: Item[]) => Object.assign([...template], { popup: () => undefined }),
  setApplicationMenu(menu: unknown): void {
    items = (menu as Item[]).flatMap(({ submenu }) => (Array.isArray(submenu) ? (submenu as Item[]) : []));
  },
};

/** The shortcuts that have a command, in Electron's notation: CommandOrControl+L. */
export function shortcuts(): string[] {
  return items.flatMap(({ accelerator, click }) => (typeof accelerator === 'string' && click ? [accelerator] : []));
}

answerHost({
  shortcut({ shortcut }) {
    const command = items.find(({ accelerator }) => accelerator === shortcut)?.click as (() => void) | undefined;
    command?.();
  },
});
