import { availableParallelism } from 'node:os';
import { runTool } from './tool.ts';

/** What a step knows from its last run lies here; deleting the folder costs time and nothing else. */
const CACHE = '.cache';
const LINT = ['--cache', '--cache-location', `${CACHE}/eslint/`, '--cache-strategy', 'content', '.'];
const FORMAT = [
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

/** The longest first, so that two cores end at about the same time. */
const STEPS: readonly Step[] = [
  types('renderer'),
  { name: 'lint', tool: 'eslint', args: LINT },
  types('electron'),
  { name: 'format', tool: 'prettier', args: ['--check', ...FORMAT] },
  types('e2e'),
  types('electron/contract'),
  types('electron/domain'),
];

process.exitCode = await (process.argv.includes('--fix') ? fix() : check());

function types(zone: string): Step {
  const known = `${CACHE}/types/${zone.replace('/', '-')}.tsbuildinfo`;
  return {
    name: `types of ${zone}`,
    tool: 'tsc',
    args: ['-p', zone, '--incremental', '--tsBuildInfoFile', known, '--pretty', String(process.stdout.isTTY === true)],
  };
}

/** Types zone by zone, lint and formatting, as many at once as there are cores. @returns the exit status. */
async function check(): Promise<number> {
  const began = performance.now();
  const waiting = [...STEPS];
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) if (!(await runStep(step))) failed += 1;
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  console.log(`${STEPS.length - failed} passed, ${failed} failed, ${seconds(began)}`);
  return failed === 0 ? 0 : 1;
}

async function runStep({ name, tool, args }: Step): Promise<boolean> {
  const began = performance.now();
  const { passed, output } = await runTool(tool, args, true);
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds(began)})`);
  if (!passed) console.log(output.trimEnd());
  return passed;
}

/** What lint and formatter can put right by themselves; formatting comes last, since it also sets what lint has changed. @returns the exit status. */
async function fix(): Promise<number> {
  const linted = await runTool('eslint', ['--fix', ...LINT]);
  const formatted = await runTool('prettier', ['--write', ...FORMAT]);
  return linted.passed && formatted.passed ? 0 : 1;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
