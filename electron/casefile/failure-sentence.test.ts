import { expect, test } from 'vitest';
import { CaseFileFailure } from './failure.ts';
import { failureSentence } from './failure-sentence.ts';

test('a file open elsewhere says since when in Chinese civil time, whatever the computer’s time zone', () => {
  const failure = new CaseFileFailure('already-open', { machine: '前台', since: '2026-11-20T17:30:00.000Z' });
  expect(failureSentence(failure)).toBe('案卷正在电脑“前台”上打开（自 2026-11-21 01:30 起）。请先在那里关闭或锁定。');
});
