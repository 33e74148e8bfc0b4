import type { PlainDate } from '../quantities/calendar.ts';
import type { Fen } from '../quantities/money.ts';
import { percent, type Percent } from '../quantities/rates.ts';

/** The kinds of thing that a debtor owes (民法典 561 names the order of the first, second and last). */
export type ComponentKind = 'cost' | 'interest' | 'penalty' | 'principal';

/** What the statement of a debt is computed from: the facts of `calc.md`'s `statement.claim`, and nothing of the case around it. */
export interface Claim {
  /** `private`: 民间借贷规定 applies; `financial`: a licensed lender, outside it (法释〔2020〕27号). */
  readonly lender: 'private' | 'financial';
  /** The debt is a price or another remuneration and no loan: 民间借贷规定 does not apply. Absent for a loan. */
  readonly price?: PriceTerms;
  readonly formedOn: PlainDate;
  /** Day of filing suit; decides the cap after 2020-08-20 for older contracts (民间借贷规定 31). */
  readonly filedOn?: PlainDate;
  /** In order of date. `withheld` is interest kept back from this payment: it reduces principal (民法典 670). */
  readonly disbursements: readonly { readonly on: PlainDate; readonly amount: Fen; readonly withheld?: Fen }[];
  /** Last day on which payment is still in time; overdue interest starts the day after. */
  readonly dueOn: PlainDate;
  /** Percent a year during the term; null where none was agreed (民法典 680: then no interest). */
  readonly termRate: { readonly annualPercent: Percent } | null;
  readonly overdueRate: { readonly annualPercent: Percent } | 'none-agreed';
  readonly penalty?:
    { readonly kind: 'daily'; readonly percent: Percent } | { readonly kind: 'fixed'; readonly amount: Fen };
  readonly costs: readonly Cost[];
  readonly dayCount: DayCount;
  readonly count: 'exclude-end';
  /** 民间借贷规定 28 "当时" LPR: fixed at the overdue date, or by segments. Courts differ; default fixed. */
  readonly overdueLpr: 'fixed' | 'floating';
  readonly allocation: 'statutory' | 'principal-first' | readonly ComponentKind[];
  /** What the creditor has forgiven in a settlement; a case's facts hold none of it. */
  readonly remissions?: readonly Remission[];
}

/** Debt that the creditor forgives on a day (民法典 557), in fen, of each part no more than is owed of it; `rest`: whatever is left after the day's payments. */
export interface Remission {
  readonly on: PlainDate;
  readonly parts: Readonly<Record<ComponentKind, Fen>> | 'rest';
}

export interface Cost {
  readonly on: PlainDate;
  readonly amount: Fen;
  readonly label: string;
  /**
   * True for 其他费用 in the sense of 民间借贷规定 29 (service, consulting, handling fees), which share the cap with interest
   * and penalty. Default false: costs of realising the claim (court, preservation, lawyer's fees). Courts differ on lawyers' fees.
   */
  readonly underCap?: boolean;
}

/**
 * What late payment of a price costs where no rate was agreed. `sale`: the LPR of the breach times `multiple`, "1.3" to "1.5"
 * (买卖合同解释 18); `sme`: owed to a small or medium enterprise by an authority or large enterprise (国务院令第802号 17).
 */
export type PriceTerms = { readonly kind: 'sale'; readonly multiple: Percent } | { readonly kind: 'sme' };

/** The most that may be asked where nothing was agreed for a price: the LPR raised by half. */
export const USUAL_MULTIPLE = percent('1.5');

/** Whether interest, penalty and other fees together are held under a cap (民间借贷规定 25, 29). */
export function isCapped({ lender, price }: Pick<Claim, 'lender' | 'price'>): boolean {
  return lender === 'private' && price === undefined;
}

export type DayCount = 'actual/365' | 'actual/360';

export interface Payment {
  readonly on: PlainDate;
  readonly amount: Fen;
  /** What the debtor said the money was for, when he said so (民法典 560, 561: agreement goes first). */
  readonly designation?: 'principal' | 'interest';
  /** For a payment under a settlement, the order of booking that it is agreed to follow in place of the claim's; it is booked after what is forgiven that day. */
  readonly agreed?: Claim['allocation'];
}
