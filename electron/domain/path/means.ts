import type { PlainDate } from '../quantities/calendar.ts';
import { add, type Fen, fen, larger, NO_MONEY, smaller, subtract } from '../quantities/money.ts';

/** How something about the debtor's means is known: his own statement, a register or document, a public search. */
export const KNOWN_BY = ['stated', 'register', 'public'] as const;
export type KnownBy = (typeof KNOWN_BY)[number];

export const ASSET_KINDS = ['real-estate', 'vehicle', 'account', 'receivable', 'equity', 'other'] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** Source of a piece of knowledge, and the day on which it was learned. */
export interface Knowledge {
  readonly knownBy: KnownBy;
  /** For example 2026-11-18 电话自述, 国家企业信用信息公示系统 */
  readonly source: string;
  readonly on: PlainDate;
}

/** Monthly income or expense, in fen. */
export interface Monthly extends Knowledge {
  readonly what: string;
  readonly amount: Fen;
}

export interface Asset extends Knowledge {
  readonly kind: AssetKind;
  readonly what: string;
  /** Expected proceeds of the debtor's own share, conservative and best case, in fen. */
  readonly low: Fen;
  readonly high: Fen;
  /** What it secures for others: mortgage, pledge, earlier seizure, in fen. */
  readonly encumbrance: Fen;
  /** A necessity of life of the debtor and his dependants, which is exempt (民诉法 255). */
  readonly necessity: boolean;
}

/** Another, unsecured creditor; secured debts are listed with their asset. */
export interface OtherCreditor extends Knowledge {
  readonly who: string;
  readonly owed: Fen;
  /** Monthly payments to him, in fen. */
  readonly monthly: Fen;
}

/**
 * What is known of the debtor's ability to pay. Only the number of family members is held, no names (个保法 6: no more
 * than the purpose needs).
 */
export interface Means {
  readonly income: readonly Monthly[];
  readonly outgoings: readonly Monthly[];
  /** Number of dependants. */
  readonly dependants: number;
  /**
   * Necessary living costs of one person a month, in fen, which are left to the debtor and to each dependant (民诉法 254);
   * the lawyer's own figure.
   */
  readonly livingCost: Fen;
  readonly assets: readonly Asset[];
  readonly creditors: readonly OtherCreditor[];
  /** Months of payments from income included in the higher estimate. */
  readonly months: number;
}

/** Summary of the means, in fen: all that other parts of the program need to know. */
export interface Ability {
  /** What he can pay each month after necessities and payments to others; 0 when nothing is left. */
  readonly monthly: Fen;
  readonly incomeMonthly: Fen;
  /** Net value of attachable assets, without necessities, conservative and best case. */
  readonly attachableLow: Fen;
  readonly attachableHigh: Fen;
  /** Recoverable part of `owed`. */
  readonly recoverableLow: Fen;
  readonly recoverableHigh: Fen;
  /** Whether every item rests on the debtor's own statement. */
  readonly onlyStated: boolean;
}

/**
 * A debtor's ability to pay, and what may be recovered from him. The lower estimate is his attachable property at its
 * conservative value, shared with other unsecured creditors in proportion to their claims; the higher one takes the
 * best value, unshared, plus his free income for `months`. Neither exceeds what is owed.
 * @param owed total owed, in fen
 */
export function abilityToPay(means: Means, owed: Fen): Ability {
  const incomeMonthly = add(...means.income.map(({ amount }) => amount));
  const living = fen(means.livingCost * (means.dependants + 1));
  const spent = add(
    living,
    ...means.outgoings.map(({ amount }) => amount),
    ...means.creditors.map(({ monthly }) => monthly),
  );
  const monthly = larger(NO_MONEY, subtract(incomeMonthly, spent));
  const net = (value: (asset: Asset) => Fen): Fen =>
    add(
      ...means.assets
        .filter(({ necessity }) => !necessity)
        .map((asset) => larger(NO_MONEY, subtract(value(asset), asset.encumbrance))),
    );
  const [attachableLow, attachableHigh] = [net(({ low }) => low), net(({ high }) => high)];
  const claims = BigInt(owed) + means.creditors.reduce((sum, each) => sum + BigInt(each.owed), 0n);
  const share = claims === 0n ? NO_MONEY : fen((BigInt(attachableLow) * BigInt(owed)) / claims);
  const recoverableLow = smaller(owed, share);
  const known: readonly Knowledge[] = [...means.income, ...means.outgoings, ...means.assets, ...means.creditors];
  return {
    monthly,
    incomeMonthly,
    attachableLow,
    attachableHigh,
    recoverableLow,
    recoverableHigh: larger(recoverableLow, smaller(owed, add(attachableHigh, fen(monthly * means.months)))),
    onlyStated: known.every(({ knownBy }) => knownBy === 'stated'),
  };
}
