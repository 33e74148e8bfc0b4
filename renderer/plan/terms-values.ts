import type { Input } from '../../electron/contract/operations.ts';
import { addMonths, partsOf, type PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { type Fen, formatYuan, isFen, NO_MONEY } from '../../electron/domain/quantities/money.ts';
import { parsePercent, type Percent } from '../../electron/domain/quantities/rates.ts';
import { readAmount } from '../../electron/domain/quantities/typed-amount.ts';
import type { Interval } from '../../electron/domain/settlement/plan.ts';
import { readDay } from '../../electron/domain/tables/typed-value.ts';
import { plainForm } from '../../electron/domain/text/folded-text.ts';
import { readYuan } from '../parts/money-field.tsx';

export type Terms = Input<'plan-agree'>['terms'];
export type SuitInputs = Input<'plan-compare'>['suit'];

/** Terms as typed: null for blank fields; custom amounts one per line. */
export interface TermsValues {
  readonly waived: Readonly<Record<'principal' | 'interest' | 'penalty' | 'cost', Fen | null>>;
  readonly waiver: Terms['waiver'];
  readonly count: number | null;
  /** Absent in drafts from before there was a choice. */
  readonly every?: Interval;
  readonly firstDueOn: PlainDate | null;
  readonly monthEnd: boolean;
  readonly schedule: {
    readonly kind: Terms['schedule']['kind'];
    readonly downPayment: Fen | null;
    readonly amounts: string;
    /** Days and amounts, one instalment per line. */ readonly dated?: string;
  };
  readonly interest: Percent | null;
  readonly graceDays: number | null;
  readonly cureDays: number | null;
  readonly booking: Terms['booking'];
}

/** The whole table, as kept while it is being typed. */
export interface TableValues {
  readonly variants: readonly TermsValues[];
  readonly active: number;
  readonly suit: Readonly<Omit<SuitInputs, 'months' | 'lawyer'>> & {
    readonly months: number | null;
    /** As typed: NaN while the text is not a valid amount. */
    readonly lawyer: number | null;
  };
  /** As typed: possibly not a valid rate. */
  readonly discount: string | null;
}

export const MOST_VARIANTS = 3;

/**
 * Six monthly instalments, the first due a month from now, and nothing waived. A day past the 28th becomes the 28th.
 */
export function firstTerms(today: PlainDate): TermsValues {
  const next = addMonths(today, 1);
  return {
    waived: { principal: null, interest: null, penalty: null, cost: null },
    waiver: 'conditional',
    count: 6,
    every: 'month',
    firstDueOn: partsOf(next).day > 28 ? (`${next.slice(0, 8)}28` as PlainDate) : next,
    monthEnd: false,
    schedule: { kind: 'equal', downPayment: null, amounts: '', dated: '' },
    interest: null,
    graceDays: 3,
    cureDays: 5,
    booking: 'as-claim',
  };
}

export function firstTable(today: PlainDate): TableValues {
  return {
    variants: [firstTerms(today)],
    active: 0,
    suit: { months: 12, winPercent: 80, collectPercent: 50, preservation: true, reduction: 'summary', lawyer: null },
    discount: null,
  };
}

/** Whether some months lack the due day. */
export const hasLateDay = ({
  firstDueOn,
  every = 'month',
  schedule,
}: Pick<TermsValues, 'firstDueOn' | 'every' | 'schedule'>): boolean =>
  firstDueOn !== null &&
  partsOf(firstDueOn).day > 28 &&
  schedule?.kind !== 'dated' &&
  (every === 'month' || every === 'quarter');

/** Typed terms as main takes them; null while something is missing or an amount is invalid. */
export function termsOf({
  waived,
  count,
  firstDueOn,
  schedule,
  interest,
  graceDays,
  cureDays,
  ...rest
}: TermsValues): Terms | null {
  const parts = {
    principal: waived.principal ?? NO_MONEY,
    interest: waived.interest ?? NO_MONEY,
    penalty: waived.penalty ?? NO_MONEY,
    cost: waived.cost ?? NO_MONEY,
  };
  const how = scheduleOf(schedule);
  const first = how?.kind === 'dated' ? (how.parts[0]?.on ?? null) : firstDueOn;
  if (!Object.values(parts).every(isFen) || count === null || first === null || graceDays === null || cureDays === null)
    return null;
  if (interest !== null && parsePercent(interest) === null) return null;
  const length = how?.kind === 'own' ? how.amounts.length : how?.kind === 'dated' ? how.parts.length : count;
  return (
    how && { ...rest, waived: parts, count: length, firstDueOn: first, schedule: how, interest, graceDays, cureDays }
  );
}

function scheduleOf({ kind, downPayment, amounts, dated = '' }: TermsValues['schedule']): Terms['schedule'] | null {
  if (kind === 'equal') return { kind };
  if (kind === 'down-payment') return downPayment !== null && downPayment > 0 ? { kind, downPayment } : null;
  if (kind === 'dated') {
    const parts = readParts(dated);
    return parts !== null && parts.length > 0 ? { kind, parts } : null;
  }
  const typed = amounts
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(readYuan);
  return typed.length > 0 && typed.every(isFen) ? { kind, amounts: typed } : null;
}

const PART = /^(\d{4}.*?[\d日])[\s,，;；]+(\S.*)$/;

/**
 * Parses days and amounts as typed, or pasted from two columns of a spreadsheet, one pair per line; null if a line is
 * invalid.
 */
export function readParts(text: string): { on: PlainDate; amount: Fen }[] | null {
  const found = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, day = '', rest = ''] = PART.exec(plainForm(line)) ?? [];
      const [on, amount] = [readDay(day), readAmount(rest)];
      return on !== null && amount !== null ? { on, amount } : null;
    });
  return found.every((each) => each !== null) ? found : null;
}

/** Saved terms as form values: the inverse of `termsOf`. */
export function valuesOf({ schedule, ...terms }: Terms): TermsValues {
  return {
    ...terms,
    schedule: {
      kind: schedule.kind,
      downPayment: schedule.kind === 'down-payment' ? schedule.downPayment : null,
      amounts: schedule.kind === 'own' ? schedule.amounts.map(formatYuan).join('\n') : '',
      dated:
        schedule.kind === 'dated'
          ? schedule.parts.map(({ on, amount }) => `${on} ${formatYuan(amount)}`).join('\n')
          : '',
    },
  };
}
