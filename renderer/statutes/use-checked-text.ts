import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { mayCite } from '../../electron/domain/law/citation.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { ask, type Refusal } from '../client.ts';
import type { CheckedText } from './checked-text.ts';

/** The citations of a text, checked as of a day; main is not asked about text that cannot contain any. */
export function useCheckedText(text: string, on: PlainDate): UseQueryResult<CheckedText, Refusal> {
  return useQuery<CheckedText, Refusal>({
    queryKey: ['citation-check', { text, on }],
    queryFn: async () => ({
      text,
      ...(mayCite(text) ? await ask('citation-check', { text, on }) : { citations: [], replacements: [] }),
    }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
}
