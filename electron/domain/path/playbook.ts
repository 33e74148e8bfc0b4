import type { Reason, Stage } from '../case/case-facts.ts';

export const TONES = ['gentle', 'neutral', 'firm'] as const;
export type Tone = (typeof TONES)[number];

/** Advice and phrases for one rung of a recovery. A null reason applies to any reason. */
export interface PlaybookRung {
  readonly stage: Stage;
  readonly advice: readonly {
    readonly reason: Reason | null;
    readonly text: string;
    readonly statutes: readonly { readonly law: string; readonly article: string }[];
  }[];
  /** What to ask for and keep. */
  readonly evidence: readonly string[];
  /** Sentences addressed to the debtor; each passes the conduct check without findings. */
  readonly phrases: readonly { readonly reason: Reason | null; readonly tone: Tone; readonly text: string }[];
}

/** Entries for a reason: its own first, then those for any reason. */
export function fitting<Each extends { readonly reason: Reason | null }>(
  all: readonly Each[],
  reason: Reason | null,
): Each[] {
  const special = reason === null ? [] : all.filter((each) => each.reason === reason);
  return [...special, ...all.filter((each) => each.reason === null)];
}
