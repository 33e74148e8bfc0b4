import type { Reporter, TestCase } from 'vitest/node';

/** Reports the reason for every skipped unit test. */
// eslint-disable-next-line no-restricted-exports -- vitest takes a reporter by its default export
export default class SkippedTests implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    if (result.state === 'skipped') console.log(`\nskipped: ${test.fullName} (${result.note ?? 'no reason given'})`);
  }
}
