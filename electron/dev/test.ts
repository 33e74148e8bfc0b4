import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findHeadlessBrowser, HEADLESS } from './browser.ts';
import { check } from './checks.ts';
import { electronForSpecs } from './runtime-wish.ts';
import { ROOT, runTool } from './tool.ts';

const RESULTS = join(ROOT, 'test-results');

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

process.exitCode = process.argv.includes('office') ? await office() : await test();

/** Types, lint, formatting, unit tests, build, and the end-to-end specs, each even when one before it failed. @returns the exit status. */
async function test(): Promise<number> {
  const electron = electronForSpecs();
  if (electron && 'missing' in electron) {
    console.error(electron.missing);
    return 1;
  }
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  // The checks take a core beside the unit tests; the specs have the machine to themselves.
  const [checked, units] = await Promise.all([check(1), unitTests()]);
  const steps: [string, Count][] = [
    ['types, lint and format', { ...checked, skipped: 0 }],
    ['unit tests', units],
    ['end-to-end specs', await specs()],
  ];
  console.log('');
  for (const [name, { passed, failed, skipped }] of steps)
    console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  const total = (which: keyof Count): number => steps.reduce((sum, [, count]) => sum + count[which], 0);
  console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
  return total('failed') === 0 ? 0 : 1;
}

/** `npm test -- office`: every Word file in LibreOffice, which must be installed. No part of `npm test`: it takes minutes and half a gigabyte. */
async function office(): Promise<number> {
  process.env['CASEBOOK_OFFICE'] = 'yes';
  return (await run('vitest', 'run', 'docx-office')) ? 0 : 1;
}

/** @returns whether it ended well. What it prints is shown as it comes. */
async function run(tool: string, ...said: string[]): Promise<boolean> {
  console.log(`> ${tool} ${said.join(' ')}`);
  return (await runTool(tool, said)).passed;
}

function one(passed: boolean): Count {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

async function unitTests(): Promise<Count> {
  const report = join(RESULTS, 'units.json');
  const well = await run(
    'vitest',
    'run',
    '--reporter=dot',
    '--reporter=./electron/dev/skipped-tests.ts',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  const counted = read<{
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  }>(report);
  if (!counted) return one(false);
  return atLeastOneFailure(well, {
    passed: counted.numPassedTests,
    failed: counted.numFailedTests,
    skipped: counted.numPendingTests + counted.numTodoTests,
  });
}

async function specs(): Promise<Count> {
  if (!electronForSpecs() && !findHeadlessBrowser() && !(await installBrowser())) return one(false);
  if (!(await run('electron-vite', 'build', '--logLevel', 'warn'))) return one(false);
  const well = await run('playwright', 'test');
  const counted = read<Suite & { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(
    join(RESULTS, 'specs.json'),
  );
  if (!counted) return one(false);
  for (const [title, reason] of skippedIn(counted)) console.log(`skipped: ${title} (${reason})`);
  const { expected, unexpected, flaky, skipped } = counted.stats;
  return atLeastOneFailure(well, { passed: expected, failed: unexpected + flaky, skipped });
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly annotations: readonly { type: string; description?: string }[] }[];
  }[];
}

function skippedIn({ suites = [], specs: own = [] }: Suite): [title: string, reason: string][] {
  const reasons = own.flatMap(({ title, tests }) =>
    tests.flatMap(({ annotations }) =>
      annotations
        .filter(({ type }) => type === 'skip')
        .map(({ description = '' }): [string, string] => [title, description]),
    ),
  );
  return [...reasons, ...suites.flatMap(skippedIn)];
}

function read<Report>(file: string): Report | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : null;
}

/** A test runner can fail without any test of its having failed: an error outside of all of them counts as one. */
function atLeastOneFailure(well: boolean, count: Count): Count {
  return well ? count : { ...count, failed: Math.max(1, count.failed) };
}

/** Debian's Chromium without a window, where there is the right to install it; elsewhere it says what to install. */
async function installBrowser(): Promise<boolean> {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.env['DEBIAN_FRONTEND'] = 'noninteractive';
    await run('apt-get', 'update', '-q');
    if ((await run('apt-get', 'install', '-q', '-y', '--no-install-recommends', HEADLESS)) && findHeadlessBrowser())
      return true;
  }
  console.error(
    '没有 Chromium、Chrome 或 Edge：请安装 chromium（Debian：apt-get install chromium），或以 CASEBOOK_BROWSER 指明浏览器的路径，或以 CASEBOOK_RUNTIME=electron 在 Electron 上测试。',
  );
  console.error(
    'There is no Chromium, Chrome or Edge: install chromium (Debian: apt-get install chromium), name a browser in CASEBOOK_BROWSER, or test on Electron with CASEBOOK_RUNTIME=electron.',
  );
  return false;
}
