import { chromiumSandbox, findBrowser } from './browser.ts';
import { downloadElectron, findElectron, type Found } from './electron-binary.ts';
import { hasDisplay, runtimeWish } from './runtime-wish.ts';

/** What the program runs on: Electron itself, or an installed browser under the stand-in for Electron. */
export type Place = { readonly electron: string } | { readonly browser: string };

/**
 * Looks for Electron, downloads it if possible, else uses an installed browser; says which, and why.
 * @returns null if the program cannot be shown here. @throws Error if CASEBOOK_RUNTIME is misspelt.
 */
export async function findPlace(): Promise<Place | null> {
  const wish = runtimeWish();
  if (!hasDisplay())
    return none(
      '没有图形显示。请在桌面环境中运行，或设置 DISPLAY（例如：安装 xvfb，再用 xvfb-run npm start）。',
      'There is no display. Run this on a desktop, or set DISPLAY or WAYLAND_DISPLAY (for instance: install xvfb, then xvfb-run npm start).',
    );
  if (wish === 'stand-in') return onBrowser('CASEBOOK_RUNTIME=stand-in was set');
  const found = await electron();
  if ('program' in found) {
    const why = wish === 'electron' ? 'CASEBOOK_RUNTIME=electron was set' : 'it is on this machine';
    console.log(`运行环境 Runtime: Electron (${found.program}), because ${why}`);
    return { electron: found.program };
  }
  if (wish === null) return onBrowser(`Electron is not here: ${found.missing}`);
  return none(
    `没有 Electron（${found.missing}），而 CASEBOOK_RUNTIME=electron 要求使用它。`,
    `There is no Electron (${found.missing}), and CASEBOOK_RUNTIME=electron asks for it.`,
  );
}

/**
 * Where to go on after Electron has died at its start; says so.
 * @returns null if there is no browser for the stand-in, or if the user wants Electron and nothing else.
 */
export function placeWithoutElectron(): Place | null {
  if (runtimeWish() === 'electron') return null;
  const place = onBrowser('Electron does not run here');
  if (place) console.log('现改用替身继续启动。The program now starts on the stand-in.');
  return place;
}

function onBrowser(because: string): Place | null {
  const browser = findBrowser();
  if (!browser)
    return none(
      `没有可用的 Electron（${because}），也没有找到 Chromium、Chrome 或 Edge。请安装其一（Debian：apt-get install chromium），或以 CASEBOOK_BROWSER 指明其路径，或以 ELECTRON_MIRROR 指明 Electron 的下载镜像。`,
      `There is no Electron to use (${because}), and no Chromium, Chrome or Edge. Install one of these (Debian: apt-get install chromium), or name its path in CASEBOOK_BROWSER, or a mirror for Electron in ELECTRON_MIRROR.`,
    );
  console.log(`运行环境 Runtime: stand-in for Electron over ${browser}, because ${because}`);
  if (!chromiumSandbox)
    console.log('以 root 运行，浏览器的沙箱因此关闭。Running as root, so the browser runs without its sandbox.');
  return { browser };
}

function none(...reasons: string[]): null {
  for (const reason of reasons) console.error(reason);
  return null;
}

async function electron(): Promise<Found> {
  const program = findElectron();
  if (program) return { program };
  console.log('正在下载 Electron… Downloading Electron (ELECTRON_MIRROR names another host)…');
  let shown = -1;
  const found = await downloadElectron((percent) => {
    if (process.stdout.isTTY) process.stdout.write(`\r${(shown = percent)} %`);
    else if (percent >= shown + 10) console.log(`${(shown = percent)} %`);
  });
  if (process.stdout.isTTY && shown >= 0) process.stdout.write('\n');
  return found;
}
