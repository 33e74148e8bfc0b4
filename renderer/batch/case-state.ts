import type { Output } from '../../electron/contract/operations.ts';
import type { Reasons } from '../../electron/contract/reasons.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import type { Finding } from '../../electron/domain/finding.ts';

export type FoundCase = Output<'batch-check'>['cases'][number];

/** Reasons for all cases, by rule, and for single cases, by case and rule; the latter take precedence. */
export interface GivenReasons {
  readonly common: Readonly<Record<string, string>>;
  readonly own: Readonly<Record<string, string>>;
}

export const NO_REASONS: GivenReasons = { common: {}, own: {} };

export const ownKey = (caseId: CaseId, rule: string): string => `${caseId} ${rule}`;

export function warningsOf({ findings }: FoundCase): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'warn');
}

/**
 * Answers each warning of a case for which there is a reason. If any stays unanswered, main issues no paper for the
 * case.
 */
export function reasonsOf(found: FoundCase, { common, own }: GivenReasons): Reasons {
  return warningsOf(found).flatMap(({ rule, message }) => {
    const reason = (own[ownKey(found.caseId, rule)]?.trim() || common[rule]?.trim()) ?? '';
    return reason === '' ? [] : [{ rule, message, reason }];
  });
}

export type CaseState = 'ready' | 'warned' | 'blocked';

/** `warned`: some warning has no reason yet. */
export function stateOf(found: FoundCase, given: GivenReasons): CaseState {
  if (found.findings.some(({ severity }) => severity === 'block')) return 'blocked';
  return reasonsOf(found, given).length === warningsOf(found).length ? 'ready' : 'warned';
}
