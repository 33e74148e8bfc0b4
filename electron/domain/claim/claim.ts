import type { PlainDate } from '../quantities/calendar.ts';
import type { Fen } from '../quantities/money.ts';
import { type Percent, percent } from '../quantities/rates.ts';

/** The components of a debt (民法典 561 gives the order of the first, second and last). */
export type ComponentKind = 'cost' | 'interest' | 'penalty' | 'principal';

/** The input of a statement: the facts of `statement.claim` in `calc.md`, and nothing else of the case. */
export interface Claim {
  /** `private`: 民间借贷规定 applies; `financial`: a licensed lender, outside it (法释〔2020〕27号). */
  readonly lender: 'private' | 'financial';
  /** The debt is a price or other remuneration, not a loan: 民间借贷规定 does not apply. Absent for a loan. */
  readonly price?: PriceTerms;
  readonly formedOn: PlainDate;
  /** Day of filing suit; decides the cap after 2020-08-20 for older contracts (民间借贷规定 31). */
  readonly filedOn?: PlainDate;
  /** In date order. `withheld` is interest deducted from this disbursement: it reduces principal (民法典 670). */
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
  /** What the creditor has forgiven in a settlement; never part of a case's own facts. */
  readonly remissions?: readonly Remission[];
}

/**
 * Debt that the creditor forgives on a day (民法典 557), in fen, no more of each component than is owed; `rest`:
 * everything left after the day's payments.
 */
export interface Remission {
  readonly on: PlainDate;
  readonly parts: Readonly<Record<ComponentKind, Fen>> | 'rest';
}

export interface Cost {
  readonly on: PlainDate;
  readonly amount: Fen;
  readonly label: string;
  /**
   * True for 其他费用 within 民间借贷规定 29 (service, consulting, handling fees), which share the cap with interest and penalty.
   * False by default: costs of realising the claim (court, preservation, lawyers' fees). Courts differ on lawyers'
   * fees.
   */
  readonly underCap?: boolean;
}

/**
 * Cost of late payment of a price where no rate was agreed. `sale`: the LPR of the breach times `multiple`, "1.3" to
 * "1.5" (买卖合同解释 18); `sme`: owed to a small or medium enterprise by an authority or large enterprise (国务院令第802号 17).
 */
export type PriceTerms = { readonly kind: 'sale'; readonly multiple: Percent } | { readonly kind: 'sme' };

/** The most that may be claimed where nothing was agreed for a price: the LPR plus half. */
export const USUAL_MULTIPLE = percent('1.5');

/** Whether interest, penalty and other fees together are capped (民间借贷规定 25, 29). */
export function isCapped({ lender, price }: Pick<Claim, 'lender' | 'price'>): boolean {
  return lender === 'private' && price === undefined;
}

export type DayCount = 'actual/365' | 'actual/360';

/** What a debtor may say that a payment is for. */
export const DESIGNATIONS = ['principal', 'interest'] as const;
export type Designation = (typeof DESIGNATIONS)[number];

/** As named in papers. */
export const DESIGNATION_NAMES: Record<Designation, string> = { principal: '本金', interest: '利息' };

export interface Payment {
  readonly on: PlainDate;
  readonly amount: Fen;
  /** The debtor's designation, if any (民法典 560, 561: agreement goes first). */
  readonly designation?: Designation;
  /**
   * For a payment under a settlement, the agreed booking order, used instead of the claim's; it is booked after what is
   * forgiven that day.
   */
  readonly agreed?: Claim['allocation'];
}
