import { availableParallelism } from 'node:os';
import { check, FORMAT, LINT, seconds } from './checks.ts';
import { runTool } from './tool.ts';

process.exitCode = await (process.argv.includes('--fix') ? fix() : all());

/** Runs as many at once as there are cores. @returns the exit status. */
async function all(): Promise<number> {
  const began = performance.now();
  const { passed, failed } = await check(Math.min(4, availableParallelism()));
  console.log(`${passed} passed, ${failed} failed, ${seconds(began)}`);
  return failed === 0 ? 0 : 1;
}

/**
 * Applies the fixes of lint and formatter; formatting comes last, since it also formats what lint has changed.
 * @returns the exit status.
 */
async function fix(): Promise<number> {
  const linted = await runTool('eslint', ['--fix', ...LINT]);
  const formatted = await runTool('prettier', ['--write', ...FORMAT]);
  return linted.passed && formatted.passed ? 0 : 1;
}
