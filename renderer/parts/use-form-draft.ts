import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ask } from '../client.ts';
import { sendBeforeLock } from './before-lock.ts';

const KEEP_AFTER_MS = 250;

/** Typing not yet sent to main, by form key. */
const waiting = new Map<string, { readonly timer: number; readonly value: Record<string, unknown> }>();

async function send(key: string): Promise<void> {
  const kept = waiting.get(key);
  if (!kept) return;
  window.clearTimeout(kept.timer);
  waiting.delete(key);
  await ask('form-draft-save', { key, value: kept.value });
}

/**
 * Sends all pending typing, in forms and elsewhere, before the window locks or closes. Never rejects: a draft must
 * not hold up the lock.
 */
export async function flushFormDrafts(): Promise<void> {
  await Promise.allSettled([...[...waiting.keys()].map(send), sendBeforeLock()]);
}
window.addEventListener('pagehide', () => void flushFormDrafts());

export interface FormDraft<Values> {
  /** False until it is known whether there is a draft to restore: the form waits before taking its initial values. */
  readonly known: boolean;
  /** Unsaved typing from when the form was last open. The form starts from it and shows `DraftNotice`. */
  readonly found: Partial<Values> | null;
  /** Saves the form's current values as a draft, some 250 ms after the last call. */
  readonly keep: (values: Values) => void;
  /** Deletes the draft: when the lawyer discards it, or after a save that closes the form. */
  readonly drop: () => Promise<void>;
  /**
   * Call when a save that leaves the form open begins. The returned function deletes the draft that was saved, but
   * not what was typed since.
   */
  readonly beginSaving: () => () => Promise<void>;
}

/**
 * The unsaved typing of one form, kept in the encrypted file through lock and crash. `key` names the form, e.g.
 * `case:ID:facts`.
 */
export function useFormDraft<Values extends object>(key: string): FormDraft<Values> {
  const [read, setRead] = useState<{ readonly key: string; readonly found: Partial<Values> | null } | null>(null);
  useEffect(() => {
    let left = false;
    const answer = (found: Partial<Values> | null): void => {
      if (!left) setRead({ key, found });
    };
    ask('form-draft-read', { key }).then(
      ({ value }) => answer(value as Partial<Values> | null),
      () => answer(null),
    );
    return () => {
      left = true;
    };
  }, [key]);
  // On leaving, a form sends what is still pending at once.
  useEffect(() => () => void send(key).catch(() => undefined), [key]);

  const kept = useRef(0);
  const keep = useCallback(
    (values: Values) => {
      kept.current += 1;
      window.clearTimeout(waiting.get(key)?.timer);
      const timer = window.setTimeout(() => void send(key).catch(() => undefined), KEEP_AFTER_MS);
      waiting.set(key, { timer, value: { ...values } as Record<string, unknown> });
    },
    [key],
  );

  const drop = useCallback(async () => {
    window.clearTimeout(waiting.get(key)?.timer);
    waiting.delete(key);
    setRead({ key, found: null });
    await ask('form-draft-drop', { key });
  }, [key]);

  const beginSaving = useCallback(() => {
    const before = kept.current;
    return async () => {
      if (kept.current === before) await drop();
    };
  }, [drop]);

  const known = read?.key === key;
  const found = known ? read.found : null;
  return useMemo(() => ({ known, found, keep, drop, beginSaving }), [known, found, keep, drop, beginSaving]);
}
