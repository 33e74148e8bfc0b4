import type { Reason, Stage } from '../case/case-facts.ts';

export const TONES = ['gentle', 'neutral', 'firm'] as const;
export type Tone = (typeof TONES)[number];

/** What is to be known and said on one rung of a recovery. A null reason: whatever the reason. */
export interface PlaybookRung {
  readonly stage: Stage;
  readonly advice: readonly {
    readonly reason: Reason | null;
    readonly text: string;
    readonly statutes: readonly { readonly law: string; readonly article: string }[];
  }[];
  /** What to ask for and to keep. */
  readonly evidence: readonly string[];
  /** Sentences to the debtor himself; each passes the conduct guard without a finding. */
  readonly phrases: readonly { readonly reason: Reason | null; readonly tone: Tone; readonly text: string }[];
}

/** What fits a reason: what was written for it, then what holds for any. */
export function fitting<Each extends { readonly reason: Reason | null }>(
  all: readonly Each[],
  reason: Reason | null,
): Each[] {
  const special = reason === null ? [] : all.filter((each) => each.reason === reason);
  return [...special, ...all.filter((each) => each.reason === null)];
}
