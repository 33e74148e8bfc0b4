import type { Basis } from '../law/basis.ts';
import type { SourcedRate } from '../quantities/lpr.ts';
import type { Percent } from '../quantities/rates.ts';

/** The rate before any cap; null where no interest is owed. */
export interface RateRuleInForce {
  readonly agreed: Percent | null;
  readonly row?: SourcedRate;
  /** A daily rate set by law: its year has 365 days whatever the parties' convention. */
  readonly of365?: boolean;
  readonly basis: readonly Basis[];
}
