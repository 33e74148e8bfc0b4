import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What the print system answered. */
interface Answer {
  readonly success: boolean;
  readonly reason: string;
}

/** @returns the names of the printers that CUPS knows; none where there is no CUPS, as on Windows. */
export async function cupsPrinters(): Promise<readonly string[]> {
  const { status, output } = await run('lpstat', ['-e']);
  return status === 0 ? output.split('\n').filter((name) => name !== '') : [];
}

/**
 * Hands a PDF to a printer through CUPS, which takes it from standard input, so that no file of ours is left.
 * @param options Electron's: copies, sides and pages are heeded.
 */
export async function printOnCups(
  pdf: Uint8Array,
  printer: string,
  { copies = 1, duplexMode = 'simplex', pageRanges = [] }: Electron.WebContentsPrintOptions,
): Promise<Answer> {
  const sides = { simplex: 'one-sided', longEdge: 'two-sided-long-edge', shortEdge: 'two-sided-short-edge' }[
    duplexMode
  ];
  // CUPS counts pages from 1, Electron from 0.
  const pages = pageRanges.map(({ from, to }) => `${from + 1}-${to + 1}`).join(',');
  const options = [
    `sides=${sides}`,
    'media=A4',
    'print-scaling=none',
    ...(pages === '' ? [] : [`page-ranges=${pages}`]),
  ];
  const said = ['-d', printer, '-n', String(copies), ...options.flatMap((option) => ['-o', option])];
  const { status, output } = await run('lp', said, pdf);
  return { success: status === 0, reason: output.trim() };
}

/** @returns the exit status, null if the program is not installed; and what it wrote, errors included. */
async function run(
  program: string,
  said: readonly string[],
  input: Uint8Array = new Uint8Array(),
): Promise<{ status: number | null; output: string }> {
  const child = spawn(program, said, { stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  // A program that ends before it has read everything says why by its status.
  child.stdin.on('error', () => undefined).end(input);
  try {
    const [status] = (await once(child, 'close')) as [number | null];
    return { status, output };
  } catch (error) {
    return { status: null, output: (error as Error).message };
  }
}
