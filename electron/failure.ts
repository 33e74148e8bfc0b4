import { CaseFileFailure } from './casefile/failure.ts';
import { failureSentence } from './casefile/failure-sentence.ts';
import type { ErrorCode, FailureReport } from './contract/outcome.ts';

/**
 * An action that cannot be performed, explained to the lawyer in one Chinese sentence. Any other exception is a fault
 * of the program.
 */
export class Failure extends Error {
  readonly report: FailureReport;

  constructor(code: ErrorCode, message: string, more: Omit<FailureReport, 'code' | 'message'> = {}) {
    super(message);
    this.name = 'Failure';
    this.report = { code, message, ...more };
  }
}

/** What the window is told of an expected error; null for any other, of which it is told nothing. */
export function reportOf(error: unknown): FailureReport | null {
  if (error instanceof Failure) return error.report;
  if (!(error instanceof CaseFileFailure)) return null;
  return { code: error.code, message: failureSentence(error), details: error.details };
}
