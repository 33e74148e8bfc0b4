import fs from 'node:fs';
import path from 'node:path';

/** Makes a file's content, already written, outlast a power cut. */
export function syncFile(file: string): void {
  const fd = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/** Makes a rename inside a folder outlast a power cut. Windows keeps no handle on folders and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/** Puts new content in a file's place: whoever reads it, even after a crash, finds the old content or the new, whole. */
export function replaceFile(file: string, content: string): void {
  const fresh = `${file}.new`;
  fs.writeFileSync(fresh, content, { mode: 0o600, flush: true });
  fs.renameSync(fresh, file);
  syncFolder(path.dirname(file));
}
