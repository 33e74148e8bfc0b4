import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as ElectronGet from '@electron/get';

const packageFile = createRequire(import.meta.url).resolve('electron/package.json');
const folder = dirname(packageFile);
const fromElectron = createRequire(packageFile);

/** Milliseconds without a byte after which a download is abandoned, as from an unreachable host. */
const PATIENCE = 20_000;

/**
 * @returns the path of Electron's executable in its package (path.txt names it inside dist/), or null if it has not
 * been downloaded.
 */
export function findElectron(): string | null {
  const named = join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(named, 'utf8'));
  return existsSync(program) ? program : null;
}

/**
 * Downloads Electron as its package's installer does: from ELECTRON_MIRROR or the default host, against the package's
 * checksums, into Electron's cache, where the installer then finds it and unpacks it.
 * @param report is given the progress in percent. @returns the executable, or in a few words why there is none.
 */
export async function downloadElectron(
  report: (percent: number) => void,
): Promise<{ readonly program: string } | { readonly missing: string }> {
  const { downloadArtifact } = fromElectron('@electron/get') as typeof ElectronGet;
  const { version } = fromElectron('./package.json') as { version: string };
  const checksums = fromElectron('./checksums.json') as Record<string, string>;
  const stalled = new AbortController();
  const watch = setTimeout(() => stalled.abort(), PATIENCE);
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
      downloadOptions,
    });
  } catch (error) {
    return {
      missing: stalled.signal.aborted
        ? 'no byte of it came within 20 seconds'
        : `downloading it failed: ${reasonOf(error)}`,
    };
  } finally {
    clearTimeout(watch);
  }
  const { stderr } = spawnSync(process.execPath, [join(folder, 'install.js')], { encoding: 'utf8' });
  const program = findElectron();
  return program ? { program } : { missing: `it could not be unpacked: ${stderr.trim().split('\n')[0]}` };
}

/** Node's fetch hides the reason one level down, in `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
