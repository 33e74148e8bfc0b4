/** LibreOffice, where it is installed: what Word files look like in another program's eyes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SOFFICE = 'soffice';
/** Tick boxes as drawn signs, not as fields of a form. */
const AS_PDF = 'pdf:writer_pdf_Export:{"ExportFormFields":{"type":"boolean","value":"false"}}';

/** @returns why Word files cannot be opened here, null when they can */
export function officeMissing(): string | null {
  try {
    execFileSync(SOFFICE, ['--version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'LibreOffice (soffice) is not installed';
  }
}

/** @returns each Word file as the PDF that LibreOffice makes of it, in one start of the program */
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
