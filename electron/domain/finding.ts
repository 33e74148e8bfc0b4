import type { PlainDate } from './quantities/calendar.ts';

/** A problem that blocks the issue of a paper (`block`), or that deserves thought first (`warn`). */
export interface Finding {
  readonly severity: 'block' | 'warn';
  /** Short name of the rule; stable. */
  readonly rule: string;
  /** A Chinese sentence: what is wrong and what to do. */
  readonly message: string;
  /** The offending words; empty when something is missing. */
  readonly excerpt: string;
  /** What a finding on a citation is about. */
  readonly citation?: CitationAtFault;
}

export interface CitationAtFault {
  /** The text of the article as of the paper's day; null when the collection does not hold it. */
  readonly held: { readonly law: string; readonly article: string; readonly effectiveFrom: PlainDate } | null;
  /** The paper's phrase and its replacement; null when none is known, or an earlier finding on the phrase offers it. */
  readonly replacement: { readonly phrase: string; readonly text: string } | null;
}

export function block(rule: string, message: string, excerpt = ''): Finding {
  return { severity: 'block', rule, message, excerpt };
}

export function warn(rule: string, message: string, excerpt = ''): Finding {
  return { severity: 'warn', rule, message, excerpt };
}
