/** LibreOffice, where installed: renders Word files independently of Word. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SOFFICE = 'soffice';
/** Tick boxes are drawn, not exported as form fields. */
const AS_PDF = 'pdf:writer_pdf_Export:{"ExportFormFields":{"type":"boolean","value":"false"}}';

/** @returns why Word files cannot be opened here, or null if they can */
export function officeMissing(): string | null {
  try {
    execFileSync(SOFFICE, ['--version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'LibreOffice (soffice) is not installed';
  }
}

/** @returns a PDF by LibreOffice of each Word file, all converted in one run */
export function officePdfs(files: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const names = files.map((file, index) => {
      writeFileSync(join(folder, `${index}.docx`), file);
      return join(folder, `${index}.docx`);
    });
    const profile = pathToFileURL(join(folder, 'profile')).href;
    execFileSync(
      SOFFICE,
      [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', AS_PDF, '--outdir', folder, ...names],
      { stdio: 'ignore' },
    );
    return names.map((name) => readFileSync(name.replace(/docx$/, 'pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
