import type { PartyKind } from '../case/party.ts';
import type { PlainDate } from '../quantities/calendar.ts';
import type { Fen } from '../quantities/money.ts';
import type { Percent } from '../quantities/rates.ts';

/** The client's plan: a person lends, a company lends, or goods are sold on credit. */
export const LENDING_KINDS = ['person-lends', 'company-lends', 'credit-sale'] as const;
export type LendingKind = (typeof LENDING_KINDS)[number];
export const LENDING_NAMES: Record<LendingKind, string> = {
  'person-lends': '个人出借',
  'company-lends': '公司出借',
  'credit-sale': '赊销',
};

export const PURPOSES = ['living', 'business', 'old-debts', 'unknown', 'unlawful'] as const;
export type Purpose = (typeof PURPOSES)[number];
export const FUNDS = ['own', 'bank-loan', 'raised'] as const;
export const HABITS = ['once', 'repeated', 'public', 'licensed'] as const;
export const PAYMENTS = ['transfer', 'cash', 'mixed'] as const;
export const SECURITIES = ['guarantor', 'mortgage', 'pledge'] as const;
export type Security = (typeof SECURITIES)[number];
export const SPOUSES = ['none', 'signs', 'does-not-sign', 'unknown'] as const;
/** Lookups on a borrower in public registers; the register of companies only for those registered there. */
export const LOOKUPS = ['dishonest', 'enforcement', 'suits', 'register'] as const;
export type Lookup = (typeof LOOKUPS)[number];
export const LOOKUP_RESULTS = ['clear', 'found', 'not-done'] as const;
export type LookupResult = (typeof LOOKUP_RESULTS)[number];

/**
 * What the lawyer was told before anything was lent or delivered; every figure is unverified, from the client or the
 * borrower.
 */
export interface LendingFacts {
  readonly kind: LendingKind;
  /** The client: who is to lend or sell. */
  readonly client: string;
  readonly borrower: { readonly kind: PartyKind; readonly name: string };
  readonly assessedOn: PlainDate;
  /** The sum to be lent, or the price. */
  readonly amount: Fen;
  /** Day on which the contract is to be formed: its rate is subject to that day's cap (民间借贷规定 25). */
  readonly signedOn: PlainDate;
  /** Last day on which repayment is in time. */
  readonly dueOn: PlainDate;
  readonly purpose: Purpose;
  readonly purposeText: string;
  /** Percent a year during the term; null where none is to be agreed. */
  readonly rate: Percent | null;
  /** Percent a year once overdue; null where none is to be agreed. */
  readonly overdueRate: Percent | null;
  /** Daily penalty in percent, in addition to or instead of it. */
  readonly dailyPenalty: Percent | null;
  /** Whether interest or fees are to be deducted before the money is paid out. */
  readonly withheld: boolean;
  readonly payment: (typeof PAYMENTS)[number];
  readonly funds: (typeof FUNDS)[number];
  readonly habit: (typeof HABITS)[number];
  /** For a buyer: whether it is a public body or a large enterprise, and the seller a small or medium one. */
  readonly largeBuyer: boolean;
  /** Monthly income, monthly living or running costs, and monthly payments on other debts; null while unknown. */
  readonly income: Fen | null;
  readonly living: Fen | null;
  readonly otherMonthly: Fen | null;
  /** All other debts, and the value of property net of what it secures; null while unknown. */
  readonly otherDebts: Fen | null;
  readonly property: Fen | null;
  readonly lookups: Readonly<Record<Lookup, LookupResult>>;
  readonly securities: readonly Security[];
  readonly guarantor: { readonly name: string; readonly mode: 'joint' | 'general' | 'unspecified' };
  readonly spouse: (typeof SPOUSES)[number];
  /** Clauses of the check-list, by id, that the draft contains or does not need; the rest has still to be written. */
  readonly clauses: Readonly<Record<string, 'written' | 'unneeded'>>;
  readonly notes: string;
}

/**
 * Whether a debt is a loan under the cap on private lending (民间借贷规定 1, 25); a price is not, nor is a loan by a licensed
 * lender.
 */
export function isUnderCap({ kind, habit }: Pick<LendingFacts, 'kind' | 'habit'>): boolean {
  return kind !== 'credit-sale' && habit !== 'licensed';
}

/** `stop`: not to be lent as it stands; `mend`: to be put right first; `note`: for information. */
export const FINDING_LEVELS = ['stop', 'mend', 'note'] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

/**
 * All possible findings of an assessment, with their severity. Their meaning and reliability are data
 * (resources/lending).
 */
export const LENDING_FINDINGS = {
  'unlawful-purpose': 'stop',
  'bank-money': 'stop',
  'raised-money': 'stop',
  'public-lending': 'stop',
  'dishonest-debtor': 'stop',
  'no-free-income': 'stop',
  'repeated-lending': 'mend',
  'under-enforcement': 'mend',
  'other-suits': 'mend',
  'register-abnormal': 'mend',
  'lookups-missing': 'mend',
  'rate-above-cap': 'mend',
  'overdue-above-cap': 'mend',
  'withheld-interest': 'mend',
  cash: 'mend',
  'purpose-unknown': 'mend',
  'old-debts': 'mend',
  'income-unknown': 'mend',
  'load-above-free-income': 'mend',
  'load-above-half': 'mend',
  'debts-above-property': 'mend',
  'no-security': 'mend',
  'guarantee-unspecified': 'mend',
  'guarantee-general': 'note',
  'security-register': 'mend',
  'spouse-missing': 'mend',
  'overdue-not-agreed': 'mend',
  'no-interest': 'note',
  'licensed-lender': 'note',
  'between-companies': 'note',
  'penalty-of-price': 'note',
  'overdue-price-not-agreed': 'mend',
  'large-buyer': 'note',
  'rate-unchecked': 'mend',
} as const satisfies Record<string, FindingLevel>;
export type LendingFinding = keyof typeof LENDING_FINDINGS;

export const OPINIONS = ['hold', 'mend', 'fit'] as const;
export type LendingOpinion = (typeof OPINIONS)[number];

/** The opinion as a Chinese phrase. */
export function opinionText(opinion: LendingOpinion, kind: LendingKind): string {
  const deed = kind === 'credit-sale' ? '赊销' : '出借';
  return {
    hold: `按目前的条件，不宜${deed}`,
    mend: `补足所列事项以后，再决定是否${deed}`,
    fit: '就所述情况，没有发现须先补足的事项',
  }[opinion];
}
