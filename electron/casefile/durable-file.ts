import fs from 'node:fs';
import path from 'node:path';

/** Makes a file's content, already written, survive a power cut. */
export function syncFile(file: string): void {
  const fd = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/**
 * Makes a rename inside a folder survive a power cut. Windows has no folder handles; some network drives cannot sync
 * one.
 */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(fd);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && ['EINVAL', 'ENOTSUP', 'EBADF'].includes(String(error.code))))
      throw error;
  } finally {
    fs.closeSync(fd);
  }
}

/** Replaces a file's content atomically: a reader, even after a crash, finds either the old content or the new. */
export function replaceFile(file: string, content: string): void {
  const fresh = `${file}.new`;
  try {
    fs.writeFileSync(fresh, content, { mode: 0o600, flush: true });
    fs.renameSync(fresh, file);
  } catch (error) {
    fs.rmSync(fresh, { force: true });
    throw error;
  }
  syncFolder(path.dirname(file));
}
