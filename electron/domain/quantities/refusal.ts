/**
 * The one way in which a calculation says no: a code from a closed list, the field at fault, and a sentence in Chinese for
 * the lawyer. Anything else that is thrown is a defect of the program.
 */
export const REFUSAL_CODES = [
  /** The facts cannot be as they are written. */
  'invalid-input',
  /** No loan prime rate existed on that day (before 2019-08-20). */
  'no-lpr',
  /** No PBOC benchmark rate is on file for that day. */
  'no-benchmark',
  /** The law of that time is not among the rules that the program computes. */
  'out-of-scope',
  /** The result is larger than the program can hold exactly. */
  'too-large',
  /** Two independent computations differ: no figure is given. */
  'disagreement',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Path of the field, with dots: `claim.disbursements.0.amount`. */
  readonly field: string;

  constructor(code: RefusalCode, field: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.field = field;
  }
}
