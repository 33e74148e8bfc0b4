import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, Output } from '../../electron/contract/operations.ts';
import type { LetterDraft } from '../../electron/domain/letter/letter.ts';
import { ask } from '../client.ts';
import { beforeLock } from '../parts/before-lock.ts';

/** A pause in typing after which the draft is saved; short, so that the paper follows within 300 ms. */
const PAUSE_MS = 120;

/** What follows from the draft and is asked for again once it is saved: first the paper, for which somebody waits. */
const FOLLOWING: readonly (readonly unknown[])[] = [['paper-preview'], ['letter-check', 'letter-list']];

export interface DraftKeeper {
  readonly draft: LetterDraft;
  readonly state: 'saved' | 'unsaved' | 'saving';
  readonly error: Error | null;
  readonly change: (part: Partial<LetterDraft>) => void;
  /** Saves what is unsaved now. Rejects with main's refusal. */
  readonly flush: () => Promise<void>;
  /** Forgets what is unsaved: the draft is about to be written anew. */
  readonly abandon: () => void;
}

/** Keeps a draft saved at every pause in typing, when it is left, and before the lock. */
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
   * Asks again for what follows from the draft, one round at a time: typing that is slower than `PAUSE_MS` and faster than main would
   * otherwise queue a paper there for every letter typed, and the last would come after all of them.
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
    // Whoever opens this letter next begins from what was typed, even while it is on its way.
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
