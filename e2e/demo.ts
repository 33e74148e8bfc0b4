import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { chromiumSandbox, findBrowser, QUIET_BROWSER } from '../electron/dev/browser.ts';
import { NOW } from './article-case.ts';
import { tellArticleCase } from './article-story.ts';
import { whyNoElectron } from './on-electron.ts';
import { StartedDesk } from './started-desk.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SIZE = { width: 1280, height: 800 };

/**
 * `casebook demo --out DIR`: lives through the article's case in the real window, on a day that stands still, and leaves in DIR an
 * encrypted case file, the letter and the calculation sheet as PDF, and a picture of every screen. Everyone in it is made up.
 * @returns the exit status: 0 done, 1 not possible here, 64 misspelt.
 */
export async function demoCommand(args: readonly string[]): Promise<number> {
  const { out } = parseArgs({ args: [...args], options: { out: { type: 'string' } }, strict: false }).values;
  if (typeof out !== 'string') return refuse(64, '用法：casebook demo --out 文件夹');
  const folder = resolve(out);
  if (existsSync(join(folder, '示例案卷.casebook'))) return refuse(1, `${folder} 里已有“示例案卷”，请换一个文件夹。`);
  const executablePath = findBrowser();
  if (whyNoElectron !== null && executablePath === null)
    return refuse(
      1,
      '没有 Chromium、Chrome 或 Edge。请安装其一，或以 CASEBOOK_BROWSER 指明其路径，或以 CASEBOOK_RUNTIME=electron 使用 Electron。',
    );
  if (!build()) return 1;

  const pictures = join(folder, 'pictures');
  mkdirSync(pictures, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'casebook-demo-'));
  let browser: Browser | undefined;
  const desk = new StartedDesk({
    folder,
    profile,
    now: NOW,
    async newContext() {
      browser ??= await chromium.launch({ executablePath: executablePath ?? '', chromiumSandbox, args: QUIET_BROWSER });
      return browser.newContext({
        viewport: SIZE,
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        serviceWorkers: 'block',
      });
    },
  });
  try {
    await desk.restart();
    const password = await tellArticleCase(desk, async (name) => {
      const path = join(pictures, `${name}.png`);
      await desk.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
      console.log(path);
    });
    console.log(`${join(folder, '示例案卷.casebook')}　密码：${password}`);
    await desk.quit();
    desk.failOnComplaints();
    return 0;
  } finally {
    await desk.quit();
    await browser?.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Builds the program, so that what is shown is what the sources say. */
function build(): boolean {
  const tool = join(ROOT, 'node_modules', '.bin', 'electron-vite');
  return (
    spawnSync(tool, ['build', '--logLevel', 'warn'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    }).status === 0
  );
}

function refuse(status: number, sentence: string): number {
  console.error(sentence);
  return status;
}
