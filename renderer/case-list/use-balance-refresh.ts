import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const REFRESH_EVERY_MS = 1000;

/** Main's progress in computing today's figures; null when it is idle. The list is refetched as figures arrive. */
export function useBalanceRefresh(): { readonly done: number; readonly total: number } | null {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  useEffect(() => {
    let refreshed = 0;
    return window.caseDesk.listen((event) => {
      if (event.kind !== 'balances-refreshed') return;
      const finished = event.done >= event.total;
      setProgress(finished ? null : { done: event.done, total: event.total });
      const now = performance.now();
      if (!finished && now - refreshed < REFRESH_EVERY_MS) return;
      refreshed = now;
      void queries.invalidateQueries({ queryKey: ['case-list'] });
    });
  }, [queries]);
  return progress;
}
