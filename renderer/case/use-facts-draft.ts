import { useState } from 'react';
import { useFormDraft } from '../parts/use-form-draft.ts';
import type { FactsValues } from './facts-values.ts';

/** Kept with the draft, so that a change made elsewhere in between is not overwritten unseen. */
interface Began {
  readonly began: number;
}

interface FactsDraft {
  /**
   * The form's initial values; null until it is known whether there is a draft to restore. A new `attempt` is a new
   * form.
   */
  readonly start: {
    readonly values: FactsValues;
    readonly restored: boolean;
    readonly attempt: number;
    /** The version of the facts that the typing started from. */ readonly began: number;
  } | null;
  /** @param from the version the typing is now based on, if no longer the one it started from */
  readonly keep: (values: FactsValues, from?: number) => void;
  /** After saving: what was typed is now in the case and no longer a draft. */
  readonly settle: () => Promise<void>;
  /** Call when a save begins; the returned function settles what was saved, but not what was typed since. */
  readonly beginSaving: () => () => Promise<void>;
  /** Discards the draft and starts again from the facts. */
  readonly discard: () => void;
}

/** The unsaved draft of a facts form. Looked up once, when the form opens; later typing does not change it. */
export function useFactsDraft(key: string, base: FactsValues, version = 0): FactsDraft {
  const draft = useFormDraft<FactsValues & Began>(key);
  const [start, setStart] = useState<FactsDraft['start']>(null);
  if (!start && draft.known) {
    const { began = version, ...found } = draft.found ?? {};
    setStart({ values: { ...base, ...found }, restored: draft.found !== null, began, attempt: 0 });
  }
  const noticed = (): void => setStart((now) => now && { ...now, restored: false });
  return {
    start,
    keep: (values, from = start?.began ?? version) => draft.keep({ ...values, began: from }),
    settle: () => {
      noticed();
      return draft.drop();
    },
    beginSaving: () => {
      const forget = draft.beginSaving();
      return () => {
        noticed();
        return forget();
      };
    },
    discard: () =>
      void draft
        .drop()
        .finally(() =>
          setStart((now) => ({ values: base, restored: false, began: version, attempt: (now?.attempt ?? 0) + 1 })),
        ),
  };
}
