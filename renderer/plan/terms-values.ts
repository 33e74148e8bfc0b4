import type { Input } from '../../electron/contract/operations.ts';
import { addMonths, partsOf, type PlainDate } from '../../electron/domain/calendar.ts';
import { NO_MONEY, type Fen } from '../../electron/domain/money.ts';
import { parsePercent, type Percent } from '../../electron/domain/rates.ts';
import { readYuan } from '../parts/money-field.tsx';

export type Terms = Input<'plan-agree'>['terms'];
export type SuitInputs = Input<'plan-compare'>['suit'];

/** Terms as they are typed: null where nothing stands yet; own amounts a line each. */
export interface TermsValues {
  readonly waived: Readonly<Record<'principal' | 'interest' | 'penalty' | 'cost', Fen | null>>;
  readonly waiver: Terms['waiver'];
  readonly count: number | null;
  readonly firstDueOn: PlainDate | null;
  readonly monthEnd: boolean;
  readonly schedule: { readonly kind: Terms['schedule']['kind']; readonly downPayment: Fen | null; readonly amounts: string };
  readonly interest: Percent | null;
  readonly graceDays: number | null;
  readonly cureDays: number | null;
  readonly booking: Terms['booking'];
}

/** The whole table as it is kept while it is typed. */
export interface TableValues {
  readonly variants: readonly TermsValues[];
  readonly active: number;
  readonly suit: Readonly<Omit<SuitInputs, 'months' | 'lawyer'>> & { readonly months: number | null; readonly lawyer: Fen | null };
  readonly discount: Percent | null;
}

export const MOST_VARIANTS = 3;

/** Six months, nothing waived, from a month hence. A day that months lack gives way to the 28th. */
export function firstTerms(today: PlainDate): TermsValues {
  const next = addMonths(today, 1);
  return {
    waived: { principal: null, interest: null, penalty: null, cost: null }, waiver: 'conditional', count: 6,
    firstDueOn: partsOf(next).day > 28 ? (`${next.slice(0, 8)}28` as PlainDate) : next, monthEnd: false,
    schedule: { kind: 'equal', downPayment: null, amounts: '' }, interest: null, graceDays: 3, cureDays: 5, booking: 'as-claim',
  };
}

export function firstTable(today: PlainDate): TableValues {
  return { variants: [firstTerms(today)], active: 0, suit: { months: 12, winPercent: 80, collectPercent: 50, preservation: true, reduction: 'summary', lawyer: null }, discount: null };
}

export const hasLateDay = ({ firstDueOn }: Pick<TermsValues, 'firstDueOn'>): boolean => firstDueOn !== null && partsOf(firstDueOn).day > 28;

/** Typed terms as main takes them; null while something is missing or no amount. */
export function termsOf({ waived, count, firstDueOn, schedule, interest, graceDays, cureDays, ...rest }: TermsValues): Terms | null {
  const parts = { principal: waived.principal ?? NO_MONEY, interest: waived.interest ?? NO_MONEY, penalty: waived.penalty ?? NO_MONEY, cost: waived.cost ?? NO_MONEY };
  if (!Object.values(parts).every(Number.isSafeInteger) || count === null || firstDueOn === null || graceDays === null || cureDays === null) return null;
  if (interest !== null && parsePercent(interest) === null) return null;
  const how = scheduleOf(schedule);
  return how && { ...rest, waived: parts, count: how.kind === 'own' ? how.amounts.length : count, firstDueOn, schedule: how, interest, graceDays, cureDays };
}

function scheduleOf({ kind, downPayment, amounts }: TermsValues['schedule']): Terms['schedule'] | null {
  if (kind === 'equal') return { kind };
  if (kind === 'down-payment') return downPayment !== null && downPayment > 0 ? { kind, downPayment } : null;
  const typed = amounts.split('\n').map((line) => line.trim()).filter((line) => line !== '').map(readYuan);
  return typed.length > 0 && typed.every((amount) => Number.isSafeInteger(amount)) ? { kind, amounts: typed as Fen[] } : null;
}

/** Kept terms for typing: the other way round. */
export function valuesOf({ schedule, ...terms }: Terms): TermsValues {
  return {
    ...terms,
    schedule: { kind: schedule.kind, downPayment: schedule.kind === 'down-payment' ? schedule.downPayment : null, amounts: schedule.kind === 'own' ? schedule.amounts.map((amount) => (amount / 100).toFixed(2)).join('\n') : '' },
  };
}
