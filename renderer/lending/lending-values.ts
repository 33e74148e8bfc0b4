import type { Input } from '../../electron/contract/operations.ts';
import { LENDING_RULES_OF_2020 } from '../../electron/domain/law/days-of-law.ts';
import type { LendingFacts } from '../../electron/domain/lending/lending.ts';
import { parseDate, type PlainDate } from '../../electron/domain/quantities/calendar.ts';
import type { Fen } from '../../electron/domain/quantities/money.ts';
import { parsePercent } from '../../electron/domain/quantities/rates.ts';

/** The facts as the form holds them, with null for fields left blank. */
export interface LendingValues extends Omit<LendingFacts, 'amount' | 'signedOn' | 'dueOn' | 'assessedOn'> {
  readonly amount: Fen | null;
  readonly signedOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly assessedOn: PlainDate | null;
}

/** A blank form: required answers are not guessed. */
export function blankLending(today: PlainDate): LendingValues {
  return {
    kind: 'person-lends',
    client: '',
    borrower: { kind: 'person', name: '' },
    assessedOn: today,
    amount: null,
    signedOn: today,
    dueOn: null,
    purpose: 'unknown',
    purposeText: '',
    rate: null,
    overdueRate: null,
    dailyPenalty: null,
    withheld: false,
    payment: 'transfer',
    funds: 'own',
    habit: 'once',
    largeBuyer: false,
    income: null,
    living: null,
    otherMonthly: null,
    otherDebts: null,
    property: null,
    lookups: { dishonest: 'not-done', enforcement: 'not-done', suits: 'not-done', register: 'not-done' },
    securities: [],
    guarantor: { name: '', mode: 'unspecified' },
    spouse: 'unknown',
    clauses: {},
    notes: '',
  };
}

/** What is sent, with spaces around names trimmed; main refuses what is incomplete. */
export function lendingOf(values: LendingValues): Input<'lending-save'>['facts'] {
  const { client, borrower, guarantor } = values;
  return {
    ...values,
    client: client.trim(),
    borrower: { ...borrower, name: borrower.name.trim() },
    guarantor: { ...guarantor, name: guarantor.name.trim() },
  } as Input<'lending-save'>['facts'];
}

const isDay = (day: PlainDate | null): boolean => day !== null && parseDate(day) !== null;
const isSum = (sum: Fen | null): boolean => sum === null || Number.isSafeInteger(sum);

/** Whether main can assess what has been typed so far. */
export function isAssessable(values: LendingValues): boolean {
  const {
    client,
    borrower,
    amount,
    signedOn,
    dueOn,
    assessedOn,
    rate,
    overdueRate,
    dailyPenalty,
    income,
    living,
    otherMonthly,
    otherDebts,
    property,
    securities,
    guarantor,
  } = values;
  return (
    client.trim() !== '' &&
    borrower.name.trim() !== '' &&
    amount !== null &&
    amount > 0 &&
    [amount, income, living, otherMonthly, otherDebts, property].every(isSum) &&
    [signedOn, dueOn, assessedOn].every(isDay) &&
    dueOn! > signedOn! &&
    signedOn! >= LENDING_RULES_OF_2020 &&
    [rate, overdueRate, dailyPenalty].every((each) => each === null || parsePercent(each) !== null) &&
    (!securities.includes('guarantor') || guarantor.name.trim() !== '')
  );
}
