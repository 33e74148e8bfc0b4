import { useState } from 'react';
import { useFormDraft } from '../parts/use-form-draft.ts';
import type { FactsValues } from './facts-values.ts';

interface FactsDraft {
  /** What the form starts from; null until it is known whether there is typing to bring back. A new `attempt` is a new form. */
  readonly start: { readonly values: FactsValues; readonly restored: boolean; readonly attempt: number } | null;
  readonly keep: (values: FactsValues) => void;
  /** After saving: the typing is in the case and no longer a draft. */
  readonly settle: () => Promise<void>;
  /** To be called when a saving begins; what it returns settles what was saved, and not what was typed since. */
  readonly beginSaving: () => () => Promise<void>;
  /** Throws the typing away and starts anew from the facts. */
  readonly discard: () => void;
}

/** The unsaved typing of a form for facts. Looked for once, when the form opens: what is typed afterwards is not news to it. */
export function useFactsDraft(key: string, base: FactsValues): FactsDraft {
  const draft = useFormDraft<FactsValues>(key);
  const [start, setStart] = useState<FactsDraft['start']>(null);
  if (!start && draft.known) setStart({ values: { ...base, ...draft.found }, restored: draft.found !== null, attempt: 0 });
  const noticed = (): void => setStart((now) => now && { ...now, restored: false });
  return {
    start,
    keep: draft.keep,
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
    discard: () => void draft.drop().finally(() => setStart((now) => ({ values: base, restored: false, attempt: (now?.attempt ?? 0) + 1 }))),
  };
}
