/** One thing that stands against issuing a paper (`block`), or that should be thought about first (`warn`). */
export interface Finding {
  readonly severity: 'block' | 'warn';
  /** Short name of the rule, always the same for the same rule. */
  readonly rule: string;
  /** A Chinese sentence: what is wrong and what to do. */
  readonly message: string;
  /** The words at fault, empty when something is missing. */
  readonly excerpt: string;
}
