import { accrued } from '../claim/accrual.ts';
import { allocate, bookingBasis, bookingOrder } from '../claim/allocation.ts';
import { type Claim, type ComponentKind, type Cost, isCapped, type Payment, type Remission } from '../claim/claim.ts';
import { basis } from '../law/basis.ts';
import { addDays, daysBetween, type PlainDate } from '../quantities/calendar.ts';
import { add, type Fen, fen, NO_MONEY, smaller, subtract } from '../quantities/money.ts';
import { roundHalfUp, wholeFen } from '../quantities/rates.ts';
import type { Balances } from './balances.ts';
import type { StatementLine, Working } from './statement-line.ts';
import type { Stretch } from './terms.ts';

/** A sum that shares the cap with interest: owed from a given day, but only as far as the cap has room for it. */
interface FixedSum {
  readonly kind: 'fixed-penalty' | 'fee';
  readonly label: string;
  readonly open: Fen;
}

type Span = Pick<Working, 'from' | 'to' | 'days' | 'base'>;
type Unbalanced<Line> = Line extends unknown ? Omit<Line, 'balances'> : never;

const TOGETHER = '逾期利息、违约金、其他费用合计以上限为限';
const UNDER_CAP = basis('民间借贷规定', 29, TOGETHER);
const UNDER_CAP_OF_2015 = basis('2015年民间借贷规定', 30, TOGETHER);
const PENALTY = [basis('民法典', 585, '违约金从其约定')];
const LENT = [basis('民法典', 679, '按实际提供的借款计算')];
const PRICE = [basis('民法典', 579, '对方未支付价款、报酬的，可以请求其支付')];
const WITHHELD = [
  basis('民法典', 670, '预先扣除的利息不计入本金'),
  basis('民间借贷规定', 26, '以实际出借的金额认定为本金'),
];
const COST = [basis('民法典', 561, '实现债权的有关费用')];
const FORGIVEN = [basis('民法典', 557, '债权人免除债务')];

/** The running account of a claim: every change is recorded as a line with the balances after it. */
export class Account {
  readonly lines: StatementLine[] = [];
  balances: Balances = {
    principal: NO_MONEY,
    interest: NO_MONEY,
    penalty: NO_MONEY,
    costs: NO_MONEY,
    credit: NO_MONEY,
  };
  readonly #claim: Claim;
  #fixedSums: readonly FixedSum[] = [];

  constructor(claim: Claim) {
    this.#claim = claim;
  }

  lend({ on, amount, withheld = NO_MONEY }: Claim['disbursements'][number]): void {
    const lent = subtract(amount, withheld);
    this.#change('principal', lent);
    const forPrice = this.#claim.price !== undefined;
    const grounds = forPrice ? PRICE : withheld > 0 ? WITHHELD : LENT;
    this.#write({ on, kind: 'disbursement', amount: lent, paidOut: amount, withheld, forPrice, basis: grounds });
  }

  charge({ on, amount, label, underCap = false }: Cost): void {
    if (underCap) return this.#chargeFixed(on, { kind: 'fee', label, open: amount });
    this.#change('costs', amount);
    this.#write({ on, kind: 'cost', amount, label, basis: COST });
  }

  /**
   * A fixed penalty falls due on the first day of delay, if principal or interest is then unpaid: without a breach there
   * is none (民法典 585).
   * @param on the day after the due day, before its payments
   */
  chargeFixedPenalty(on: PlainDate): void {
    const { penalty } = this.#claim;
    const { principal, interest } = this.balances;
    if (penalty?.kind === 'fixed' && (principal > 0 || interest > 0))
      this.#chargeFixed(on, { kind: 'fixed-penalty', label: '违约金', open: penalty.amount });
  }

  /**
   * Interest, daily penalty and fixed sums for the days from `from` to `to`, the latter not counted. @returns their sum
   */
  accrue(stretch: Stretch, from: PlainDate, to: PlainDate): Fen {
    const span = { from, to, days: daysBetween(from, to), base: this.balances.principal };
    if (span.base === 0) return NO_MONEY;
    const { rate, yearDays, daily, cut } = stretch.interest;
    const interest = roundHalfUp(accrued(span.base, span.days, daily));
    if (interest > 0) {
      const source = cut && stretch.cap ? { cut: stretch.cap.window } : stretch.row && { row: stretch.row };
      this.#change('interest', interest);
      this.#write({
        on: to,
        kind: stretch.phase === 'overdue' ? 'overdue-interest' : 'interest',
        amount: interest,
        working: { ...span, rate, per: 'year', yearDays, ...source },
        basis: cut && stretch.cap ? [...stretch.basis, ...stretch.cap.window.basis] : stretch.basis,
      });
    }
    return add(
      interest,
      stretch.cap ? this.#shareCap(stretch, stretch.cap, span, interest) : this.#addPenalty(stretch, span),
    );
  }

  /** A daily penalty without a cap. */
  #addPenalty({ penalty }: Stretch, span: Span): Fen {
    const { penalty: agreed } = this.#claim;
    const amount = penalty ? roundHalfUp(accrued(span.base, span.days, penalty)) : NO_MONEY;
    if (amount === 0 || agreed?.kind !== 'daily') return NO_MONEY;
    this.#change('penalty', amount);
    this.#write({
      on: span.to,
      kind: 'penalty',
      amount,
      working: { ...span, rate: agreed.percent, per: 'day', yearDays: 365 },
      basis: PENALTY,
    });
    return amount;
  }

  /**
   * What interest, daily penalty and fixed sums bring on the day from `on` to the next; nothing is booked. @returns their
   * sum
   */
  nextDay(stretch: Stretch, on: PlainDate): Fen {
    const tomorrow = new Account(this.#claim);
    tomorrow.balances = { ...tomorrow.balances, principal: this.balances.principal };
    tomorrow.#fixedSums = this.#fixedSums;
    return tomorrow.accrue(stretch, on, addDays(on, 1));
  }

  /** Daily penalty and fixed sums within the room that the cap leaves after interest (民间借贷规定 29). @returns their sum */
  #shareCap({ penalty }: Stretch, cap: NonNullable<Stretch['cap']>, span: Span, interest: Fen): Fen {
    // Neither the ceiling nor what is asked need fit into an amount: only what is owed must.
    const ceiling = wholeFen(accrued(span.base, span.days, cap.daily));
    const within = (asked: bigint): Fen => {
      const room = ceiling - BigInt(taken);
      return fen(asked < room ? asked : room);
    };
    const atCap = { ...span, rate: cap.window.capPercent, per: 'year', yearDays: 365, cut: cap.window } as const;
    const of2015 = cap.window.basis.some(({ law }) => law === UNDER_CAP_OF_2015.law);
    const grounds = [of2015 ? UNDER_CAP_OF_2015 : UNDER_CAP, ...cap.window.basis];
    let taken = interest;
    const agreed = this.#claim.penalty;
    if (penalty && agreed?.kind === 'daily') {
      const asked = wholeFen(accrued(span.base, span.days, penalty));
      const amount = within(asked);
      const working: Working =
        amount < asked ? { ...atCap, less: taken } : { ...span, rate: agreed.percent, per: 'day', yearDays: 365 };
      this.#change('penalty', amount);
      this.#write({
        on: span.to,
        kind: 'penalty',
        amount,
        working,
        basis: amount < asked ? [...PENALTY, ...grounds] : PENALTY,
      });
      taken = add(taken, amount);
    }
    this.#fixedSums = this.#fixedSums.map((sum) => {
      const amount = within(BigInt(sum.open));
      if (amount === 0) return sum;
      this.#change(sum.kind === 'fee' ? 'costs' : 'penalty', amount);
      this.#write({
        on: span.to,
        kind: sum.kind,
        label: sum.label,
        amount,
        working: { ...atCap, less: taken, limit: sum.open },
        basis: grounds,
      });
      taken = add(taken, amount);
      return { ...sum, open: subtract(sum.open, amount) };
    });
    return subtract(taken, interest);
  }

  receive(payment: Payment): void {
    const { on, amount, designation } = payment;
    const { principal, interest, penalty, costs } = this.balances;
    const owed: Record<ComponentKind, Fen> = { cost: costs, interest, penalty, principal };
    const agreed = payment.agreed ?? this.#claim.allocation;
    const order = bookingOrder(agreed, designation);
    const booked = allocate(
      order.map((kind) => ({ id: kind, kind, amount: owed[kind] })),
      amount,
      order,
    );
    const left = booked.left as Record<ComponentKind, Fen>;
    this.balances = {
      principal: left.principal,
      interest: left.interest,
      penalty: left.penalty,
      costs: left.cost,
      credit: add(this.balances.credit, booked.surplus),
    };
    this.#write({
      on,
      kind: 'payment',
      amount,
      ...(designation && { designation }),
      ...(payment.agreed && { agreed: payment.agreed }),
      applied: booked.applied as Record<ComponentKind, Fen>,
      surplus: booked.surplus,
      basis: bookingBasis(agreed, designation),
    });
  }

  /** Deducts what the creditor forgives, up to what is owed. */
  remit({ on, parts }: Remission): void {
    const { principal, interest, penalty, costs } = this.balances;
    const owed: Record<ComponentKind, Fen> = { cost: costs, interest, penalty, principal };
    const forgiven = (kind: ComponentKind): Fen => (parts === 'rest' ? owed[kind] : smaller(parts[kind], owed[kind]));
    const applied = {
      cost: forgiven('cost'),
      interest: forgiven('interest'),
      penalty: forgiven('penalty'),
      principal: forgiven('principal'),
    };
    const amount = add(...Object.values(applied));
    if (amount === 0) return;
    this.balances = {
      ...this.balances,
      principal: subtract(principal, applied.principal),
      interest: subtract(interest, applied.interest),
      penalty: subtract(penalty, applied.penalty),
      costs: subtract(costs, applied.cost),
    };
    this.#write({ on, kind: 'remission', amount, applied, basis: FORGIVEN });
  }

  #chargeFixed(on: PlainDate, sum: FixedSum): void {
    if (isCapped(this.#claim)) {
      this.#fixedSums = [...this.#fixedSums, sum];
      return;
    }
    this.#change(sum.kind === 'fee' ? 'costs' : 'penalty', sum.open);
    this.#write({ on, kind: sum.kind, label: sum.label, amount: sum.open, basis: sum.kind === 'fee' ? COST : PENALTY });
  }

  #change(part: keyof Balances, by: Fen): void {
    this.balances = { ...this.balances, [part]: add(this.balances[part], by) };
  }

  #write(line: Unbalanced<StatementLine>): void {
    this.lines.push({ ...line, balances: this.balances });
  }
}
