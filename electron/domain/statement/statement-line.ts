import type { CapWindow } from '../claim/cap.ts';
import type { Claim, ComponentKind, Designation } from '../claim/claim.ts';
import type { Basis } from '../law/basis.ts';
import type { PlainDate } from '../quantities/calendar.ts';
import type { SourcedRate } from '../quantities/lpr.ts';
import type { Fen } from '../quantities/money.ts';
import type { Percent } from '../quantities/rates.ts';
import type { Balances } from './balances.ts';

/**
 * How an amount was computed: base × rate % × days, over `yearDays` for an annual rate, minus `less`, and not above
 * `limit`.
 */
export interface Working {
  /** First day counted. */
  readonly from: PlainDate;
  /** First day not counted (算头不算尾). */
  readonly to: PlainDate;
  readonly days: number;
  readonly base: Fen;
  readonly rate: Percent;
  readonly per: 'year' | 'day';
  /** Days in the year for an annual rate; the cap always uses 365. */
  readonly yearDays: 365 | 360;
  /** The published row that the rate comes from, if any. */
  readonly row?: SourcedRate;
  /** The window whose cap reduced the amount; `rate` is then the cap. */
  readonly cut?: CapWindow;
  /** What takes precedence over this amount under the same cap for the same days, and was deducted. */
  readonly less?: Fen;
  /** A fixed sum never exceeds its open balance. */
  readonly limit?: Fen;
}

/** A change in what is owed, with the balances after it. */
export type StatementLine = {
  readonly on: PlainDate;
  readonly amount: Fen;
  /** Balances after this line. */
  readonly balances: Balances;
  readonly basis: readonly Basis[];
} &
  /** Money lent, or a price that became due. */
  (
    | { readonly kind: 'disbursement'; readonly paidOut: Fen; readonly withheld: Fen; readonly forPrice: boolean }
    | { readonly kind: 'cost'; readonly label: string }
    | { readonly kind: 'interest' | 'overdue-interest' | 'penalty'; readonly working: Working }
    /** A fixed penalty or another fee that shares the cap, as far as the cap has room; without a cap all at once. */
    | { readonly kind: 'fixed-penalty' | 'fee'; readonly label: string; readonly working?: Working }
    | {
        readonly kind: 'payment';
        readonly designation?: Designation;
        readonly agreed?: Claim['allocation'];
        readonly applied: Readonly<Record<ComponentKind, Fen>>;
        readonly surplus: Fen;
      }
    /** Forgiven by the creditor; `applied` says how much of each component. */
    | { readonly kind: 'remission'; readonly applied: Readonly<Record<ComponentKind, Fen>> }
  );
