import { useState } from 'react';
import { useFormDraft } from '../parts/use-form-draft.ts';
import type { FactsValues } from './facts-values.ts';

/** Kept with the typing, so that a change made elsewhere in between is not written over unseen. */
interface Began {
  readonly began: number;
}

interface FactsDraft {
  /** What the form starts from; null until it is known whether there is typing to bring back. A new `attempt` is a new form. */
  readonly start: {
    readonly values: FactsValues;
    readonly restored: boolean;
    readonly attempt: number;
    /** The version of the facts that the typing began from. */ readonly began: number;
  } | null;
  /** @param from the version that the typing goes on from, where it is no longer the one that it began from */
  readonly keep: (values: FactsValues, from?: number) => void;
  /** After saving: the typing is in the case and no longer a draft. */
  readonly settle: () => Promise<void>;
  /** To be called when a saving begins; what it returns settles what was saved, and not what was typed since. */
  readonly beginSaving: () => () => Promise<void>;
  /** Throws the typing away and starts anew from the facts. */
  readonly discard: () => void;
}

/** The unsaved typing of a form for facts. Looked for once, when the form opens: what is typed afterwards is not news to it. */
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
