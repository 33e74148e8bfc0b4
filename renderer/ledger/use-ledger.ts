import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Output } from '../../electron/contract/operations.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { ask, type Refusal } from '../client.ts';

type Question = readonly ['ledger-read', { readonly caseId: CaseId; readonly asOf: PlainDate }];

/** Days left behind are dropped soon: moving through a year requests hundreds of them. */
const FORGET_AFTER_MS = 10_000;

/**
 * The ledger of a case on a day. While the day changes, the previous day's ledger stays visible, but never another
 * case's.
 */
export function useLedger(caseId: CaseId, asOf: PlainDate): UseQueryResult<Output<'ledger-read'>, Refusal> {
  return useQuery<Output<'ledger-read'>, Refusal, Output<'ledger-read'>, Question>({
    queryKey: ['ledger-read', { caseId, asOf }],
    queryFn: () => ask('ledger-read', { caseId, asOf }),
    placeholderData: (previous, query) => (query?.queryKey[1].caseId === caseId ? previous : undefined),
    gcTime: FORGET_AFTER_MS,
  });
}
