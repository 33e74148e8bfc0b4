import type { Stage } from '../case/case-facts.ts';
import type { PlainDate } from '../quantities/calendar.ts';
import type { Ground } from './ground.ts';

/** A step with what leads to it in the case; arguments for the step itself are added later. */
export interface Lead {
  readonly step: Stage;
  readonly on: PlainDate | null;
  readonly why: readonly Ground[];
}

export const lead = (step: Stage, why: readonly Ground[], on: PlainDate | null = null): Lead => ({ step, on, why });
