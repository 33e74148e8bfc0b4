import type { Reasons } from '../contract/reasons.ts';
import type { Finding } from '../domain/finding.ts';
import { Failure } from '../failure.ts';

/**
 * The record of the warnings a paper leaves the program with, each with its reason; empty if there were none.
 * @throws Failure issue-blocked for a block, and for a warning without a reason for its current wording
 */
export function acknowledgedWarnings(findings: readonly Finding[], reasons: Reasons): string {
  const blocking = findings.find(({ severity }) => severity === 'block');
  if (blocking) throw new Failure('issue-blocked', blocking.message);
  return findings
    .map(({ rule, message }) => {
      const answer = reasons.find((each) => each.rule === rule && each.message === message);
      if (!answer) throw new Failure('issue-blocked', `还有提示没有说明理由：${message}`, { field: 'reasons' });
      return `提示“${message}”，说明：${answer.reason}。`;
    })
    .join('');
}
