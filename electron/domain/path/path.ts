import type { Stage } from '../case/case-facts.ts';
import type { PlainDate } from '../quantities/calendar.ts';
import { type Deed, deedsOf } from './deeds.ts';
import type { PathFacts } from './path-facts.ts';
import { type Proposal, proposalsOf } from './proposal.ts';
import { rungOf, RUNGS, standingOf } from './standing.ts';

export interface Rung {
  readonly stages: readonly Stage[];
  /** `passed`: the case is above it, or something was done there or above since the stage was set. */
  readonly place: 'passed' | 'here' | 'ahead';
  readonly deeds: readonly Deed[];
}

export interface Path {
  readonly rungs: readonly Rung[];
  /** The proposed step first, then the alternatives. Empty for a closed case. */
  readonly proposals: readonly Proposal[];
}

/** How far a case has come, what was done on each rung, and what is proposed next. The decision is the lawyer's. */
export function pathOf(facts: PathFacts, asOf: PlainDate): Path {
  const [here, reached] = [rungOf(facts.stage), rungOf(standingOf(facts))];
  const deeds = deedsOf(facts);
  return {
    rungs: RUNGS.map((stages, index) => ({
      stages,
      place: index === here ? 'here' : index <= reached ? 'passed' : 'ahead',
      deeds: deeds.filter(({ stage }) => stages.includes(stage)),
    })),
    proposals: proposalsOf(facts, asOf),
  };
}
