import type { Input } from '../../electron/contract/operations.ts';
import type { AssetKind, KnownBy, Means } from '../../electron/domain/path/means.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { type Fen, NO_MONEY } from '../../electron/domain/quantities/money.ts';

interface TypedKnowledge {
  readonly knownBy: KnownBy;
  readonly source: string;
  readonly on: PlainDate | null;
}
type TypedMonthly = TypedKnowledge & { readonly what: string; readonly amount: Fen | null };

/** The form's values: as the means, with null for fields left blank. */
export interface MeansValues {
  readonly income: readonly TypedMonthly[];
  readonly outgoings: readonly TypedMonthly[];
  readonly dependants: number | null;
  readonly livingCost: Fen | null;
  readonly assets: readonly (TypedKnowledge & {
    readonly kind: AssetKind;
    readonly what: string;
    readonly low: Fen | null;
    readonly high: Fen | null;
    readonly encumbrance: Fen | null;
    readonly necessity: boolean;
  })[];
  readonly creditors: readonly (TypedKnowledge & {
    readonly who: string;
    readonly owed: Fen | null;
    readonly monthly: Fen | null;
  })[];
  readonly months: number | null;
}

export type MeansPart = 'income' | 'outgoings' | 'assets' | 'creditors';

export const NOTHING_KNOWN: MeansValues = {
  income: [],
  outgoings: [],
  dependants: 0,
  livingCost: null,
  assets: [],
  creditors: [],
  months: 24,
};

export function newRow(part: MeansPart, on: PlainDate): object {
  const known: TypedKnowledge = { knownBy: 'stated', source: '', on };
  switch (part) {
    case 'income':
    case 'outgoings':
      return { ...known, what: '', amount: null };
    case 'assets':
      return { ...known, kind: 'real-estate', what: '', low: null, high: null, encumbrance: null, necessity: false };
    case 'creditors':
      return { ...known, who: '', owed: null, monthly: null };
  }
}

/**
 * What was typed, as the contract takes it. Blank fields count as nothing; a field that is not a valid amount is sent
 * as it is, and refused.
 */
export function meansOf(values: MeansValues): Input<'means-save'>['means'] {
  const money = (amount: Fen | null | undefined): Fen => amount ?? NO_MONEY;
  const known = ({ on, ...rest }: TypedKnowledge) => ({ ...rest, on: on ?? ('' as PlainDate) });
  const monthly = (row: TypedMonthly) => ({ ...row, ...known(row), amount: money(row.amount) });
  return {
    income: values.income.map(monthly),
    outgoings: values.outgoings.map(monthly),
    dependants: values.dependants ?? 0,
    livingCost: money(values.livingCost),
    assets: values.assets.map((row) => ({
      ...row,
      ...known(row),
      low: money(row.low),
      high: money(row.high ?? row.low),
      encumbrance: money(row.encumbrance),
    })),
    creditors: values.creditors.map((row) => ({
      ...row,
      ...known(row),
      owed: money(row.owed),
      monthly: money(row.monthly),
    })),
    months: values.months ?? 0,
  };
}

/** The means for the estimate shown while typing: anything not yet a valid amount counts as nothing. */
export function knownSoFar(values: MeansValues): Means {
  return JSON.parse(
    JSON.stringify(meansOf(values), (_, value: unknown) =>
      typeof value === 'number' && !Number.isSafeInteger(value) ? 0 : value,
    ),
  ) as Means;
}
