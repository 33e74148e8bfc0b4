import type { Basis } from '../law/basis.ts';
import type { SourcedRate } from '../quantities/lpr.ts';
import type { Percent } from '../quantities/rates.ts';

/** The rate before any cap; null where no interest is owed. */
export interface RateRuleInForce {
  readonly agreed: Percent | null;
  readonly row?: SourcedRate;
  /** A rate that the law gives by the day: its year has 365 days whatever the parties counted. */
  readonly of365?: boolean;
  readonly basis: readonly Basis[];
}
