import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, Output } from '../../electron/contract/operations.ts';
import type { LetterDraft } from '../../electron/domain/letter/letter.ts';
import { ask } from '../client.ts';
import { beforeLock } from '../parts/before-lock.ts';

/** The pause in typing after which the draft is saved; short, so that the paper is updated within 300 ms. */
const PAUSE_MS = 120;

/** Queries derived from the draft, refetched once it is saved: the paper first, since the user is waiting for it. */
const FOLLOWING: readonly (readonly unknown[])[] = [['paper-preview'], ['letter-check', 'letter-list']];

export interface DraftKeeper {
  readonly draft: LetterDraft;
  readonly state: 'saved' | 'unsaved' | 'saving';
  readonly error: Error | null;
  readonly change: (part: Partial<LetterDraft>) => void;
  /** Saves unsaved changes now. Rejects with main's refusal. */
  readonly flush: () => Promise<void>;
  /** Drops unsaved changes: the draft is about to be rewritten. */
  readonly abandon: () => void;
}

/** Saves a draft at every pause in typing, when it is left, and before the lock. */
export function useLetterDraft(letter: Output<'letter-read'>): DraftKeeper {
  const { id } = letter;
  const queries = useQueryClient();
  const [draft, setDraft] = useState<LetterDraft>(letter.draft);
  const [state, setState] = useState<DraftKeeper['state']>('saved');
  const [error, setError] = useState<Error | null>(null);
  const current = useRef(draft);
  const unsaved = useRef(false);
  const timer = useRef(0);
  const following = useRef<Promise<void> | null>(null);
  const behind = useRef(false);

  /**
   * Refetches what is derived from the draft, one round at a time: typing that is slower than `PAUSE_MS` but faster
   * than main
   * would otherwise queue a paper there for every letter typed, and the last one would come after all of them.
   */
  const follow = useCallback((): Promise<void> => {
    behind.current = true;
    following.current ??= (async () => {
      try {
        while (behind.current) {
          behind.current = false;
          for (const together of FOLLOWING)
            await queries.invalidateQueries({ predicate: ({ queryKey }) => together.includes(queryKey[0]) });
        }
      } finally {
        following.current = null;
      }
    })();
    return following.current;
  }, [queries]);

  const flush = useCallback(async () => {
    window.clearTimeout(timer.current);
    if (!unsaved.current) return;
    unsaved.current = false;
    setState('saving');
    const sent = current.current;
    // The next editor of this letter starts from what was typed, even while it is still being sent.
    queries.setQueryData<Output<'letter-read'>>(
      ['letter-read', { id }],
      (known) => known && { ...known, draft: sent as Output<'letter-read'>['draft'] },
    );
    try {
      await ask('letter-save', { id, draft: sent as Input<'letter-save'>['draft'] });
      setError(null);
      setState(unsaved.current ? 'unsaved' : 'saved');
    } catch (refusal) {
      unsaved.current = true;
      setState('unsaved');
      setError(refusal as Error);
      throw refusal;
    }
    await follow();
  }, [id, queries, follow]);

  const change = useCallback(
    (part: Partial<LetterDraft>) => {
      current.current = { ...current.current, ...part };
      setDraft(current.current);
      unsaved.current = true;
      setState('unsaved');
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush().catch(() => undefined), PAUSE_MS);
    },
    [flush],
  );

  const abandon = useCallback(() => {
    window.clearTimeout(timer.current);
    unsaved.current = false;
  }, []);

  useEffect(() => {
    const end = beforeLock(flush);
    return () => {
      end();
      void flush().catch(() => undefined);
    };
  }, [flush]);

  return { draft, state, error, change, flush, abandon };
}
