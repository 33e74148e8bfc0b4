import { useOutletContext } from 'react-router';
import type { Input } from '../../electron/contract/operations.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';

/** What the list shows: kept while other screens are visited, dropped with everything else on lock. */
export type ListView = Omit<Input<'case-list'>, 'offset' | 'limit'> & { /** From 1. */ readonly page: number };

export const FIRST_VIEW: ListView = { search: '', stage: 'active', sort: 'createdAt', descending: true, page: 1 };
export const ROWS_A_PAGE = 50;

export interface ListViewState {
  readonly view: ListView;
  readonly setView: (change: Partial<ListView>) => void;
  /** Cases chosen for a batch, in the order they were chosen. */
  readonly chosen: readonly CaseId[];
  readonly setChosen: (ids: readonly CaseId[]) => void;
}

/** The list view that the layout keeps. */
export function useListView(): ListViewState {
  return useOutletContext<ListViewState>();
}
