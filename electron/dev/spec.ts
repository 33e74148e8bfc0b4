import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { electronForSpecs } from './runtime-wish.ts';
import { ROOT, runTool } from './tool.ts';

/** Sources of the build, without tests and development tools. */
const SOURCES = ['electron', 'renderer', 'electron.vite.config.ts', 'package-lock.json'];
const NOT_BUILT = /\.(test|sample)\.tsx?$|^dev$/;
/** The last files written by each part of the build. */
const BUILT = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

process.exitCode = await spec(process.argv.slice(2));

/**
 * Builds the program if its sources are newer than the build, then runs Playwright.
 * @param args are passed to Playwright.
 * @returns the exit status.
 */
async function spec(args: readonly string[]): Promise<number> {
  const electron = electronForSpecs();
  if (electron && 'missing' in electron) {
    console.error(electron.missing);
    return 1;
  }
  if (isStale() && !(await runTool('electron-vite', ['build', '--logLevel', 'warn'])).passed) return 1;
  return (await runTool('playwright', ['test', ...args])).passed ? 0 : 1;
}

function isStale(): boolean {
  const built = BUILT.map((file) => join(ROOT, file));
  if (!built.every((file) => existsSync(file))) return true;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return SOURCES.some((source) => changedSince(oldest, join(ROOT, source)));
}

/** A folder's own mtime reveals files that were added, renamed or removed. */
function changedSince(time: number, path: string): boolean {
  const found = statSync(path);
  if (found.mtimeMs > time) return true;
  return (
    found.isDirectory() &&
    readdirSync(path).some((name) => !NOT_BUILT.test(name) && changedSince(time, join(path, name)))
  );
}
