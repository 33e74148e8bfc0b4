import type { Stage } from '../case/case-facts.ts';

/**
 * Screens that a step of the guide may link to: those of a case, the assessment before lending, the statutes, the
 * settings.
 */
export const GUIDE_SCREENS = [
  'overview',
  'facts',
  'ledger',
  'log',
  'plan',
  'letters',
  'lending',
  'statutes',
  'settings',
] as const;
export type GuideScreen = (typeof GUIDE_SCREENS)[number];

/** One thing to know or do in a recovery. */
export interface GuideStep {
  readonly title: string;
  readonly text: string;
  /** The stage of a case at which it is done; null when it always applies. */
  readonly stage: Stage | null;
  readonly screen: GuideScreen;
  /** Its legal basis, by full title and printed number. */
  readonly statutes: readonly { readonly law: string; readonly article: string }[];
  /** Where common advice on the point is outdated or too loose, and what applies instead. */
  readonly note: string | null;
}

export interface GuideChapter {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly GuideStep[];
}
