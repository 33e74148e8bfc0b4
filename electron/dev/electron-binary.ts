import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type * as ElectronGet from '@electron/get';

const packageFile = createRequire(import.meta.url).resolve('electron/package.json');
const folder = dirname(packageFile);
const fromElectron = createRequire(packageFile);

/** Milliseconds without a byte after which a download is abandoned: the host is out of reach, or the line is dead. */
const PATIENCE = 20_000;

/** The executable's name in an unpacked Electron. */
const EXECUTABLES: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/**
 * @returns the path of Electron's executable: in the folder that ELECTRON_OVERRIDE_DIST_PATH names, else in Electron's
 * package, where the installer writes path.txt once dist/ is complete; null if it is not there.
 */
export function findElectron(): string | null {
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const named = join(folder, 'path.txt');
  if (!chosen && !existsSync(named)) return null;
  const program = chosen
    ? join(chosen, EXECUTABLES[process.platform] ?? 'electron')
    : join(folder, 'dist', readFileSync(named, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Where Electron's executable is, or in a few words why there is none. */
export type Found = { readonly program: string } | { readonly missing: string };

/**
 * Downloads Electron as its package's installer does: from ELECTRON_MIRROR or the default host, against the package's
 * checksums, into the cache (electron_config_cache names another), where the installer then finds it and unpacks it.
 * @param report is given the progress in percent. @param patience in milliseconds. @param checksums by file name.
 */
export async function downloadElectron(
  report: (percent: number) => void,
  patience = PATIENCE,
  checksums = fromElectron('./checksums.json') as Record<string, string>,
): Promise<Found> {
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (chosen) return { missing: `it is not in ${chosen}, which ELECTRON_OVERRIDE_DIST_PATH names` };
  const { downloadArtifact } = fromElectron('@electron/get') as typeof ElectronGet;
  const { version } = fromElectron('./package.json') as { version: string };
  const cacheRoot = process.env['electron_config_cache'];
  const stalled = new AbortController();
  const watch = setTimeout(() => stalled.abort(), patience);
  const getProgressCallback = ({ percent }: { percent: number }): Promise<void> => {
    watch.refresh();
    report(Math.floor(percent * 100));
    return Promise.resolve();
  };
  try {
    const downloadOptions = { quiet: true, signal: stalled.signal, getProgressCallback };
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums,
      ...(cacheRoot !== undefined && { cacheRoot }),
      downloadOptions,
    });
  } catch (error) {
    return {
      missing: stalled.signal.aborted
        ? `downloading it stopped: no byte came for ${patience / 1000} seconds`
        : `downloading it failed: ${reasonOf(error)}`,
    };
  } finally {
    clearTimeout(watch);
  }
  const { stderr } = await promisify(execFile)(process.execPath, [join(folder, 'install.js')]).catch(
    (failed: { stderr?: string }) => ({ stderr: failed.stderr ?? String(failed) }),
  );
  const program = findElectron();
  return program ? { program } : { missing: `it could not be unpacked: ${stderr.trim().split('\n')[0]}` };
}

/** Node's fetch hides the reason one level down, in `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
