import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TOOLS = join(ROOT, 'node_modules', '.bin');

export interface Ended {
  readonly passed: boolean;
  /** Its output, if kept. */
  readonly output: string;
}

/**
 * Runs a program of node_modules/.bin in the project's folder.
 * @param keep captures the output instead of showing it as it comes.
 */
export async function runTool(name: string, args: readonly string[], keep = false): Promise<Ended> {
  const ran = spawn(name, args, {
    cwd: ROOT,
    env: { ...process.env, PATH: `${TOOLS}${delimiter}${process.env['PATH']}` },
    stdio: keep ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [ran.stdout, ran.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [status] = (await once(ran, 'close')) as [number | null];
  return { passed: status === 0, output };
}
