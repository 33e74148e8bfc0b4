import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.ts';
import { findElectron } from './electron-binary.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TOOLS = join(ROOT, 'node_modules', '.bin');
const RESULTS = join(ROOT, 'test-results');
const ZONES = ['electron/domain', 'electron/contract', 'electron', 'renderer', 'e2e'];

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

process.exitCode = test();

/** Types, lint, unit tests, build, and the end-to-end specs, each even when one before it failed. @returns the exit status. */
function test(): number {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const steps: [string, Count][] = [
    ['types', one(ZONES.map((zone) => run('tsc', '-p', zone)).every(Boolean))],
    ['lint', one(run('eslint', '.'))],
    ['unit tests', unitTests()],
    ['end-to-end specs', specs()],
  ];
  console.log('');
  for (const [name, { passed, failed, skipped }] of steps)
    console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  const total = (which: keyof Count): number => steps.reduce((sum, [, count]) => sum + count[which], 0);
  console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
  return total('failed') === 0 ? 0 : 1;
}

/** @returns whether it ended well. What it prints is shown as it comes. */
function run(tool: string, ...said: string[]): boolean {
  console.log(`> ${tool} ${said.join(' ')}`);
  const env = { ...process.env, PATH: `${TOOLS}${delimiter}${process.env['PATH']}` };
  return spawnSync(tool, said, { cwd: ROOT, env, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function one(passed: boolean): Count {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

function unitTests(): Count {
  const report = join(RESULTS, 'units.json');
  const well = run('vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`);
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

function specs(): Count {
  if (!findElectron() && !findBrowser() && !installBrowser()) return one(false);
  if (!run('electron-vite', 'build', '--logLevel', 'warn')) return one(false);
  const well = run('playwright', 'test');
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

/** Debian's Chromium, where there is the right to install it; elsewhere it says what to install. */
function installBrowser(): boolean {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.env['DEBIAN_FRONTEND'] = 'noninteractive';
    run('apt-get', 'update', '-q');
    if (run('apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium') && findBrowser()) return true;
  }
  console.error(
    '没有 Electron，也没有 Chromium、Chrome 或 Edge：请安装 chromium（Debian：apt-get install chromium），或以 CASEBOOK_BROWSER 指明浏览器的路径。',
  );
  console.error(
    'There is neither Electron nor Chromium, Chrome or Edge: install chromium (Debian: apt-get install chromium), or name a browser in CASEBOOK_BROWSER.',
  );
  return false;
}
