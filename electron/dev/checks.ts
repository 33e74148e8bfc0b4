import { runTool } from './tool.ts';

/** Cached results of the last run; the folder can be deleted at no cost but time. */
const CACHE = '.cache';
export const LINT = ['--cache', '--cache-location', `${CACHE}/eslint/`, '--cache-strategy', 'content', '.'];
export const FORMAT = [
  '--cache',
  '--cache-location',
  `${CACHE}/prettier`,
  '--cache-strategy',
  'content',
  '--log-level',
  'warn',
  '.',
];

interface Step {
  readonly name: string;
  readonly tool: string;
  readonly args: readonly string[];
}

/** Longest first, so that two cores finish at about the same time. */
const STEPS: readonly Step[] = [
  types('renderer'),
  { name: 'lint', tool: 'eslint', args: LINT },
  types('electron'),
  { name: 'format', tool: 'prettier', args: ['--check', ...FORMAT] },
  types('e2e'),
  types('electron/contract'),
  types('electron/domain'),
];

export interface Checked {
  readonly passed: number;
  readonly failed: number;
}

/** Types zone by zone, lint and formatting; each is reported as it ends. @param atOnce how many run in parallel */
export async function check(atOnce: number): Promise<Checked> {
  const waiting = [...STEPS];
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) if (!(await runStep(step))) failed += 1;
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { passed: STEPS.length - failed, failed };
}

function types(zone: string): Step {
  const known = `${CACHE}/types/${zone.replace('/', '-')}.tsbuildinfo`;
  return {
    name: `types of ${zone}`,
    tool: 'tsc',
    args: ['-p', zone, '--incremental', '--tsBuildInfoFile', known, '--pretty', String(process.stdout.isTTY === true)],
  };
}

async function runStep({ name, tool, args }: Step): Promise<boolean> {
  const began = performance.now();
  const { passed, output } = await runTool(tool, args, true);
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds(began)})`);
  if (!passed) console.log(output.trimEnd());
  return passed;
}

export function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
