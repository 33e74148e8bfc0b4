import type { BrowserContext } from 'playwright/test';
import { startMain } from '../electron/dev/window-host.ts';
import { type Asked, listenToPage, type Runtime } from './runtime.ts';

/** The built program on the stand-in for Electron. The test's own browser shows its window; main is a process of its own. */
export async function startStandIn(asked: Asked, newContext: () => Promise<BrowserContext>): Promise<Runtime> {
  let context: BrowserContext | undefined;
  const host = startMain({
    environment: asked.environment,
    async browser() {
      context = await newContext();
      context.on('page', (page) => listenToPage(page, asked.complain));
      return context;
    },
    async choosePath({ kind, options }) {
      const path = kind === 'open' ? asked.open(options.defaultPath ?? '') : asked.save(options.defaultPath ?? '');
      return path === null ? [] : [path];
    },
    pressButton: async ({ options }) => asked.press() ?? options.cancelId ?? 0,
    openLink: async ({ url }) => asked.openLink(url),
    print: (job) => asked.print(job),
    printers: async () => asked.printers().map((name) => ({ name, displayName: name, description: '', options: {} })),
    showPaper: async ({ pdf }) => asked.showPaper(pdf),
    complain: (text) => asked.complain(`main: ${text}`),
  });
  const page = await host.firstPage;
  return {
    page,
    electron: null,
    ended: host.ended,
    emit: host.power,
    lockByMenu: () => page.keyboard.press('ControlOrMeta+l'),
    crash: host.crash,
    signOut: host.sessionEnds,
    async quit() {
      await host.quit();
      await context?.close();
    },
    async kill() {
      await host.kill();
      await context?.close();
    },
  };
}
