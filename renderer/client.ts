import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Input, OperationName, Output } from '../electron/contract/operations.ts';
import type { CaseDesk, FailureReport } from '../electron/contract/outcome.ts';

declare global {
  interface Window {
    readonly caseDesk: CaseDesk;
  }
}

/** An operation that main refused; `report` explains why, in words for the lawyer. */
export class Refusal extends Error {
  readonly report: FailureReport;
  constructor(report: FailureReport) {
    super(report.message);
    this.name = 'Refusal';
    this.report = report;
  }
}

/**
 * Asks main, which validates both the request and its own answer, so the answer is not checked again.
 * @throws Refusal
 */
export async function ask<O extends OperationName>(operation: O, input: Input<O>): Promise<Output<O>> {
  const outcome = await window.caseDesk.ask(operation, input);
  if (!outcome.ok) throw new Refusal(outcome.error);
  return outcome.value as Output<O>;
}

/** A query whose answer is cached until something changes it. */
export function useAnswer<O extends OperationName>(
  operation: O,
  input: Input<O>,
  enabled = true,
): UseQueryResult<Output<O>, Refusal> {
  return useQuery<Output<O>, Refusal>({ queryKey: [operation, input], queryFn: () => ask(operation, input), enabled });
}

/** A mutation of the case file; once it succeeds, every cached answer is fetched again. */
export function useAct<O extends OperationName>(operation: O): UseMutationResult<Output<O>, Refusal, Input<O>> {
  const queries = useQueryClient();
  return useMutation<Output<O>, Refusal, Input<O>>({
    mutationFn: (input) => ask(operation, input),
    onSuccess: () => queries.invalidateQueries(),
  });
}
