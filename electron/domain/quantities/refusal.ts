/**
 * The only way in which a calculation refuses: a code from a closed list, the field at fault, and a sentence in Chinese
 * for the lawyer. Anything else thrown is a bug.
 */
export const REFUSAL_CODES = [
  /** The facts are impossible as given. */
  'invalid-input',
  /** No loan prime rate existed on that day (before 2019-08-20). */
  'no-lpr',
  /** No PBOC benchmark rate is on file for that day. */
  'no-benchmark',
  /** The program does not compute the law of that time. */
  'out-of-scope',
  /** The result is too large to be exact. */
  'too-large',
  /** Two independent computations differ: no figure is given. */
  'disagreement',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Dotted path of the field: `claim.disbursements.0.amount`. */
  readonly field: string;

  constructor(code: RefusalCode, field: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.field = field;
  }
}
