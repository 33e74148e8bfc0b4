import { randomInt } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, runTool } from './tool.ts';

const REPORT = join(ROOT, 'test-results', 'soak.json');
/** fast-check seeds are 32 bits; the sign bit is left out so that seeds are easy to type. */
const SEEDS = 2 ** 31;

process.exitCode = await soak();

/**
 * `npm run soak -- --minutes 30` or `-- --rounds 5`: repeats the property tests, each round with a new seed. Reproduce
 * a failure with CASEBOOK_SEED, fix it, and keep it in the `examples` of its property. @returns the exit status.
 */
async function soak(): Promise<number> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, rounds: { type: 'string' } } });
  const until = performance.now() + Number(values.minutes) * 60_000;
  const files = propertyTests();
  mkdirSync(join(ROOT, 'test-results'), { recursive: true });
  let [passed, failed] = [0, 0];
  const more = (round: number): boolean =>
    values.rounds === undefined ? performance.now() < until : round <= Number(values.rounds);
  for (let round = 1; round === 1 || more(round); round += 1) {
    const seed = randomInt(SEEDS);
    process.env['CASEBOOK_SEED'] = String(seed);
    rmSync(REPORT, { force: true });
    const { output } = await runTool('vitest', ['run', '--reporter=json', `--outputFile=${REPORT}`, ...files], true);
    if (!existsSync(REPORT)) throw new Error(output);
    const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
    tell(seed, report);
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    console.log(`round ${round}, seed ${seed}: ${report.numPassedTests} passed, ${report.numFailedTests} failed`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Test files with property tests, relative to the project's folder. */
function propertyTests(): string[] {
  return globSync('{electron,renderer}/**/*.test.{ts,tsx}', { cwd: ROOT }).filter((file) =>
    readFileSync(join(ROOT, file), 'utf8').includes("from 'fast-check'"),
  );
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Prints each failure with the command that reproduces it; fast-check gives the path and the case itself. */
function tell(seed: number, { testResults }: Report): void {
  for (const { name, assertionResults } of testResults)
    for (const { status, fullName, failureMessages } of assertionResults)
      if (status === 'failed')
        console.log(
          [`${fullName}, seed ${seed}`, `CASEBOOK_SEED=${seed} npm run unit -- ${name}`, ...failureMessages].join('\n'),
        );
}
