import { allocateAcross, type RankedDebt } from '../claim/allocation.ts';
import type { Claim, Payment } from '../claim/claim.ts';
import { addDays, type PlainDate } from '../quantities/calendar.ts';
import type { RateBook } from '../quantities/lpr.ts';
import { type Fen, fen, NO_MONEY, subtract } from '../quantities/money.ts';
import { roundHalfUp } from '../quantities/rates.ts';
import { statement } from './statement.ts';

/** One of several debts of a debtor to the same creditor. */
export interface Debt<Id extends string = string> {
  readonly id: Id;
  readonly claim: Claim;
  readonly payments: readonly Payment[];
  /**
   * Whether there is a guarantor. The value of security is not among the facts: a guarantee is taken to cover the whole
   * debt.
   */
  readonly guaranteed: boolean;
}

/** What a payment does to one of the debts, with the reason for its place. */
export interface DividedDebt<Id extends string = string> {
  readonly id: Id;
  readonly dueOn: PlainDate;
  /** Whether it is due on the day of payment. */
  readonly due: boolean;
  readonly guaranteed: boolean;
  /** The increase over a year of delay, in hundredths of a percent of the principal: the burden of the debt. */
  readonly burden: number;
  readonly owed: Fen;
  readonly applied: Fen;
  readonly left: Fen;
}

/** Security and burden are compared per 10,000 yuan, so that size alone does not make a debt more burdensome. */
const PER = fen(1_000_000);

/**
 * Allocates a payment among a debtor's debts by 民法典 560, each as it stands on the day of payment.
 * @returns the debts in order of payment, and the remainder
 * @throws Refusal for a claim that cannot be computed on that day
 */
export function divideAmong<Id extends string>(
  debts: readonly Debt<Id>[],
  payment: Fen,
  paidOn: PlainDate,
  book: RateBook,
): { readonly debts: readonly DividedDebt<Id>[]; readonly surplus: Fen } {
  const stated = new Map(debts.map((debt) => [debt.id as string, { ...debt, ...weigh(debt, paidOn, book) }]));
  const ranked = [...stated.values()].map(({ id, claim, guaranteed, owed, burden }): RankedDebt => ({
    id,
    owed,
    dueOn: claim.dueOn,
    secured: guaranteed ? PER : NO_MONEY,
    yearlyBurden: fen(burden * 100),
  }));
  const { applied, surplus } = allocateAcross(ranked, payment, paidOn);
  const divided = Object.entries(applied).flatMap(([key, part]) => {
    const debt = stated.get(key);
    if (!debt) return [];
    const {
      id,
      claim: { dueOn },
      guaranteed,
      owed,
      burden,
    } = debt;
    return [{ id, dueOn, due: dueOn <= paidOn, guaranteed, burden, owed, applied: part, left: subtract(owed, part) }];
  });
  return { debts: divided, surplus };
}

/** What is owed on the day, and the increase over the following year if nothing else happens. */
function weigh(
  { claim, payments }: Debt,
  paidOn: PlainDate,
  book: RateBook,
): { readonly owed: Fen; readonly burden: number } {
  const until = <T extends { readonly on: PlainDate }>(facts: readonly T[]) => facts.filter(({ on }) => on <= paidOn);
  const known = { ...claim, costs: until(claim.costs), disbursements: until(claim.disbursements) };
  const now = statement(known, until(payments), paidOn, book);
  if (now.principal === 0) return { owed: now.total, burden: 0 };
  const later = statement(known, until(payments), addDays(paidOn, 365), book);
  return {
    owed: now.total,
    burden: roundHalfUp({ over: BigInt(later.total - now.total) * 10_000n, under: BigInt(now.principal) }),
  };
}
