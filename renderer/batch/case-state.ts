import type { CaseId } from '../../electron/domain/case/ids.ts';
import type { Output } from '../../electron/contract/operations.ts';
import type { Reasons } from '../../electron/contract/reasons.ts';
import type { Finding } from '../../electron/domain/finding.ts';

export type FoundCase = Output<'batch-check'>['cases'][number];

/** Reasons for all cases by rule, and those of single cases, which come first, by case and rule. */
export interface GivenReasons {
  readonly common: Readonly<Record<string, string>>;
  readonly own: Readonly<Record<string, string>>;
}

export const NO_REASONS: GivenReasons = { common: {}, own: {} };

export const ownKey = (caseId: CaseId, rule: string): string => `${caseId} ${rule}`;

export function warningsOf({ findings }: FoundCase): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'warn');
}

/** Answers each warning of a case that has a reason; the others stay unanswered, and then main gives the case no paper. */
export function reasonsOf(found: FoundCase, { common, own }: GivenReasons): Reasons {
  return warningsOf(found).flatMap(({ rule, message }) => {
    const reason = (own[ownKey(found.caseId, rule)]?.trim() || common[rule]?.trim()) ?? '';
    return reason === '' ? [] : [{ rule, message, reason }];
  });
}

export type CaseState = 'ready' | 'warned' | 'blocked';

/** `warned`: a warning has no reason yet. */
export function stateOf(found: FoundCase, given: GivenReasons): CaseState {
  if (found.findings.some(({ severity }) => severity === 'block')) return 'blocked';
  return reasonsOf(found, given).length === warningsOf(found).length ? 'ready' : 'warned';
}
