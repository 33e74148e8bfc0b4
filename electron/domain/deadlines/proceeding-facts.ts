import type { Procedure } from '../case/procedure.ts';
import type { PlainDate } from '../quantities/calendar.ts';

/** What the periods of proceedings are derived from. */
export interface ProceedingFacts {
  readonly filedOn: PlainDate | null;
  readonly procedure: Procedure;
  /** Day of the last contact, letter, plan or change of stage; null when there was none. */
  readonly lastActedOn: PlainDate | null;
  /** Days of the payments that count. */
  readonly paidOn: readonly PlainDate[];
}
