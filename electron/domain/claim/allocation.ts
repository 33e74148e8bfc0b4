import { type Basis, basis } from '../law/basis.ts';
import type { PlainDate } from '../quantities/calendar.ts';
import { add, type Fen, fen, NO_MONEY, smaller, subtract } from '../quantities/money.ts';
import { Refusal } from '../quantities/refusal.ts';
import { type Claim, type ComponentKind, type Designation, DESIGNATION_NAMES } from './claim.ts';

/** One component of what is owed on a debt. */
export interface Component {
  readonly id: string;
  readonly kind: ComponentKind;
  readonly amount: Fen;
}

export interface Allocation {
  /** What is left of each component, by id. */
  readonly left: Readonly<Record<string, Fen>>;
  /** What went to each component, by id. */
  readonly applied: Readonly<Record<string, Fen>>;
  /** Anything paid in excess of what is owed. */
  readonly surplus: Fen;
  readonly basis: readonly Basis[];
}

/**
 * 民法典 561: costs of realising the claim, interest, main debt. Penalties come after interest and before the main debt,
 * on which the article is silent; parties who agreed otherwise supply their own order.
 */
export const STATUTORY_ORDER: readonly ComponentKind[] = ['cost', 'interest', 'penalty', 'principal'];

const STATUTORY_BASIS = [
  basis('民法典', 561, '依次抵充实现债权的有关费用、利息、主债务；违约金的位次法律未明定，列于利息之后、本金之前'),
];
const AGREED_BASIS = [basis('民法典', 561, '按当事人约定的顺序抵充')];

/**
 * Allocates one payment among the components of one debt.
 * @param order ids in the agreed order; components not named follow in the statutory order. Without it: 民法典 561, with
 * components of one kind in the order given.
 * @throws Refusal for an id that occurs twice, or that the order names although no component has it
 */
export function allocate(components: readonly Component[], payment: Fen, order?: readonly string[]): Allocation {
  const byId = new Map(components.map((component) => [component.id, component]));
  if (byId.size < components.length) throw new Refusal('invalid-input', 'components', '同一编号出现了两次');
  const named = (order ?? []).map((id, index) => {
    const component = byId.get(id);
    if (!component)
      throw new Refusal('invalid-input', `order.${index}`, `抵充顺序中的“${id}”不在款项之中，或者写了两次`);
    byId.delete(id);
    return component;
  });
  const rest = STATUTORY_ORDER.flatMap((kind) => [...byId.values()].filter((component) => component.kind === kind));

  let available = payment;
  const left = new Map<string, Fen>();
  const applied = new Map<string, Fen>();
  for (const { id, amount } of [...named, ...rest]) {
    const part = smaller(available, amount);
    applied.set(id, part);
    left.set(id, subtract(amount, part));
    available = subtract(available, part);
  }
  // An id may be any text: assigned to a plain object, `__proto__` would be lost.
  return {
    left: Object.fromEntries(left),
    applied: Object.fromEntries(applied),
    surplus: available,
    basis: order ? AGREED_BASIS : STATUTORY_BASIS,
  };
}

/** The order in which a payment is booked: the debtor's designation first, then what was agreed, then 民法典 561. */
export function bookingOrder(agreed: Claim['allocation'], designation?: Designation): readonly ComponentKind[] {
  const first: ComponentKind[] = designation ? [designation] : [];
  const then: readonly ComponentKind[] =
    agreed === 'statutory' ? [] : agreed === 'principal-first' ? ['principal'] : agreed;
  return [...new Set([...first, ...then, ...STATUTORY_ORDER])];
}

/** Why a payment was booked in that order. */
export function bookingBasis(agreed: Claim['allocation'], designation?: Designation): readonly Basis[] {
  if (designation)
    return [basis('民法典', 561, `债务人付款时指明用于${DESIGNATION_NAMES[designation]}，从其指明，余额依次抵充`)];
  return agreed === 'statutory' ? STATUTORY_BASIS : AGREED_BASIS;
}

/** One of several debts of the same kind between the same parties (民法典 560). */
export interface RankedDebt {
  readonly id: string;
  readonly owed: Fen;
  readonly dueOn: PlainDate;
  /** Value of the security that the creditor holds for it; none is 0. */
  readonly secured: Fen;
  /** What a year of delay costs the debtor, in fen: the weight of the debt. */
  readonly yearlyBurden: Fen;
}

/**
 * Allocates a payment among several debts by 民法典 560: the debtor's designation, then debts already due, then the least
 * secured, the most burdensome, the earliest due, and equal ones in proportion.
 * @param paidOn the day of payment; a debt due on that day is due
 * @returns the part of each debt by id and the remainder. Fractions of a fen go to the debts listed first.
 */
export function allocateAcross(
  debts: readonly RankedDebt[],
  payment: Fen,
  paidOn: PlainDate,
  designated?: string,
): { readonly applied: Readonly<Record<string, Fen>>; readonly surplus: Fen; readonly basis: readonly Basis[] } {
  const rank = (a: RankedDebt, b: RankedDebt): number =>
    Number(b.id === designated) - Number(a.id === designated) ||
    Number(b.dueOn <= paidOn) - Number(a.dueOn <= paidOn) ||
    a.secured - b.secured ||
    b.yearlyBurden - a.yearlyBurden ||
    a.dueOn.localeCompare(b.dueOn);

  const applied: Record<string, Fen> = {};
  let available = payment;
  let queue = [...debts].sort(rank);
  while (queue[0]) {
    const head = queue[0];
    const equals = queue.filter((debt) => rank(head, debt) === 0);
    queue = queue.filter((debt) => !equals.includes(debt));
    const share = shareOut(
      smaller(available, add(...equals.map((debt) => debt.owed))),
      equals.map((debt) => debt.owed),
    );
    equals.forEach((debt, index) => (applied[debt.id] = share[index] ?? NO_MONEY));
    available = subtract(available, add(...share));
  }
  return { applied, surplus: available, basis: [basis('民法典', 560)] };
}

/**
 * Divides an amount in proportion to weights, to the fen; the remainder from rounding down goes to the first ones, one
 * fen each.
 */
export function shareOut(amount: Fen, weights: readonly Fen[]): Fen[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) return weights.map(() => NO_MONEY);
  const parts = weights.map((weight) => Number((BigInt(amount) * BigInt(weight)) / whole));
  let rest = amount - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, index) => {
    const extra = rest > 0 && part < (weights[index] ?? 0) ? 1 : 0;
    rest -= extra;
    return fen(part + extra);
  });
}
