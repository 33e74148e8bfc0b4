import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRates } from '../../library/rates.ts';
import { type Claim, type ComponentKind, DESIGNATIONS, isCapped, type Payment } from '../claim/claim.ts';
import { addDays, date, daysBetween, type PlainDate } from '../quantities/calendar.ts';
import { fen } from '../quantities/money.ts';
import { type Percent, percent, ratioOf } from '../quantities/rates.ts';
import { Disagreement, type Statement, statement } from './statement.ts';

const book = loadRates('resources');

/** Days on which law or tables change, so that claims span and touch them. */
const borders = [
  '2014-11-22',
  '2015-08-31',
  '2015-09-01',
  '2019-08-19',
  '2019-08-20',
  '2020-08-19',
  '2020-08-20',
  '2021-12-20',
  '2025-05-20',
  '2025-06-01',
  '2026-08-20',
].map(date);
const day = fc.oneof(
  fc.constantFrom(...borders),
  fc.nat(daysBetween(date('2012-07-06'), date('2026-11-20'))).map((days) => addDays(date('2012-07-06'), days)),
);
const money = (most: number) => fc.oneof(fc.nat(most), fc.nat(1000)).map(fen);
/** A rate with zeros after it, as contracts and tables write it: "6" is "6.0" and "6.00". */
const padded = (text: string, zeros: number) =>
  percent(zeros === 0 ? text : `${text}${text.includes('.') ? '' : '.'}${'0'.repeat(zeros)}`);
/** The first ones are rates of the tables and of the law, where two rates of different source meet. */
const annual = fc
  .tuple(
    fc.oneof(
      fc.constantFrom('0', '3.45', '3.85', '4.35', '5.6', '6', '6.15', '12', '15.4', '18.25', '24', '36'),
      fc.nat(600_000).map((n) => String(n / 10_000)),
    ),
    fc.nat(3),
  )
  .map(([text, zeros]) => ({ annualPercent: padded(text, zeros) }));
const kinds: ComponentKind[] = ['cost', 'interest', 'penalty', 'principal'];

interface Facts {
  readonly claim: Claim;
  readonly payments: readonly Payment[];
  readonly asOf: PlainDate;
}

const facts: fc.Arbitrary<Facts> = fc
  .record({
    days: fc.uniqueArray(day, { minLength: 3, maxLength: 6 }),
    amounts: fc.array(money(10_000_000_000), { minLength: 3, maxLength: 3 }),
    withheld: fc.nat(9),
    writtenLater: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(3000)),
    lender: fc.constantFrom('private', 'private', 'financial'),
    price: fc.constantFrom(
      null,
      null,
      { kind: 'sale', multiple: percent('1.3') } as const,
      { kind: 'sale', multiple: percent('1.475') } as const,
      { kind: 'sale', multiple: percent('1.50') } as const,
      { kind: 'sme' } as const,
    ),
    termRate: fc.option(annual),
    overdueRate: fc.option(annual),
    penalty: fc.option(
      fc.oneof(
        fc.nat(3000).map((n) => ({ kind: 'daily' as const, percent: percent(String(n / 10_000)) })),
        money(100_000_000).map((amount) => ({ kind: 'fixed' as const, amount })),
      ),
    ),
    filed: fc.option(day),
    costs: fc.array(
      fc.record({ on: day, amount: money(10_000_000), label: fc.constant('费用'), underCap: fc.boolean() }),
      { maxLength: 2 },
    ),
    payments: fc.array(
      fc.record({
        at: fc.nat(10_000),
        amount: money(3_000_000_000),
        designation: fc.constantFrom(...DESIGNATIONS, undefined),
        agreed: fc.constantFrom('statutory', 'principal-first', undefined, undefined),
      }),
      { maxLength: 8 },
    ),
    remissions: fc.array(
      fc.record({
        at: fc.nat(10_000),
        parts: fc.oneof(
          fc.constant('rest' as const),
          fc.record({
            cost: money(10_000_000),
            interest: money(1_000_000_000),
            penalty: money(1_000_000_000),
            principal: money(3_000_000_000),
          }),
        ),
      }),
      { maxLength: 2 },
    ),
    dayCount: fc.constantFrom('actual/365', 'actual/360'),
    overdueLpr: fc.constantFrom('fixed', 'floating'),
    allocation: fc.oneof(fc.constantFrom('statutory', 'principal-first'), fc.shuffledSubarray(kinds, { minLength: 1 })),
  })
  .map(({ days, amounts, withheld, writtenLater, price, penalty, filed, payments, remissions, ...rest }) => {
    const [first, ...later] = days.sort() as [PlainDate, PlainDate, PlainDate, ...PlainDate[]];
    const asOf = later.at(-1) as PlainDate;
    const dueOn = later.at(-2) as PlainDate;
    const lentOn = [first, ...later.slice(0, -2)];
    const length = daysBetween(first, asOf);
    const formedOn = addDays(first, Math.min(writtenLater, length));
    const outOfScope = price?.kind === 'sme' && (dueOn < '2025-05-31' || formedOn < '2019-08-20');
    const forPrice = price !== null && !outOfScope;
    const claim = {
      ...rest,
      ...(forPrice && { price }),
      formedOn,
      dueOn,
      disbursements: lentOn.slice(0, 3).map((on, index) => {
        const amount = fen((amounts[index] ?? 0) + 1);
        return { on, amount, ...(index === 0 && !forPrice && { withheld: fen(Math.floor((amount * withheld) / 10)) }) };
      }),
      overdueRate: rest.overdueRate ?? 'none-agreed',
      count: 'exclude-end',
      ...(penalty && { penalty }),
      remissions: remissions.map(({ at, parts }) => ({ on: addDays(first, at % (length + 1)), parts })),
      ...(filed && filed >= formedOn && { filedOn: filed }),
    } as Claim;
    const paid = payments.map(({ at, amount, designation, agreed }) => ({
      on: addDays(first, at % (length + 1)),
      amount,
      ...(designation && { designation }),
      ...(agreed && { agreed }),
    }));
    return { claim, payments: paid, asOf };
  });

/** Cases that a property once failed on; every run puts them again. */
const FOUND: [Facts][] = [
  // A rate of the tables that is printed 6.00 ended a period of the walk and not of the closed form, where 6 came before it.
  [
    {
      claim: {
        lender: 'private',
        formedOn: date('2015-09-01'),
        dueOn: date('2013-05-03'),
        disbursements: [{ on: date('2012-07-06'), amount: fen(4_774_232_721), withheld: fen(0) }],
        termRate: null,
        overdueRate: 'none-agreed',
        penalty: { kind: 'daily', percent: percent('0') },
        costs: [],
        remissions: [],
        dayCount: 'actual/365',
        count: 'exclude-end',
        overdueLpr: 'fixed',
        allocation: ['penalty'],
      },
      payments: [],
      asOf: date('2026-11-18'),
    },
  ],
];

const state = ({ claim, payments, asOf }: Facts): Statement => statement(claim, payments, asOf, book);
const owed = ({ principal, interest, penalty, costs, credit, total, perDiem }: Statement) => ({
  principal,
  interest,
  penalty,
  costs,
  credit,
  total,
  perDiem,
});

describe('of any claim', () => {
  it('the two computations agree, to the fen', () => {
    fc.assert(
      fc.property(facts, (any) => void state(any)),
      { numRuns: 1500, examples: FOUND },
    );
  });

  it('a rate means the same with zeros after it, in the claim and in the tables', () => {
    const more = (text: string) => padded(text, 3);
    const wordier = {
      lpr: book.lpr.map((row) => ({ ...row, oneYear: more(row.oneYear), fiveYear: more(row.fiveYear) })),
      benchmark: book.benchmark.map((row) => ({ ...row, oneYear: more(row.oneYear) })),
    };
    const rate = ({ annualPercent }: { readonly annualPercent: Percent }) => ({ annualPercent: more(annualPercent) });
    fc.assert(
      fc.property(facts, ({ claim, payments, asOf }) => {
        const { price, penalty } = claim;
        const written: Claim = {
          ...claim,
          termRate: claim.termRate && rate(claim.termRate),
          overdueRate: claim.overdueRate === 'none-agreed' ? 'none-agreed' : rate(claim.overdueRate),
          ...(price?.kind === 'sale' && { price: { ...price, multiple: more(price.multiple) } }),
          ...(penalty?.kind === 'daily' && { penalty: { ...penalty, percent: more(penalty.percent) } }),
        };
        const [plain, wordy] = [statement(claim, payments, asOf, book), statement(written, payments, asOf, wordier)];
        expect(owed(wordy)).toEqual(owed(plain));
        expect(wordy.lines.map(({ on, kind, amount }) => [on, kind, amount])).toEqual(
          plain.lines.map(({ on, kind, amount }) => [on, kind, amount]),
        );
      }),
      { numRuns: 300, examples: FOUND },
    );
  });

  it('the printed lines add up to the balances', () => {
    fc.assert(
      fc.property(facts, (any) => {
        const result = state(any);
        const sum = { principal: 0, interest: 0, penalty: 0, costs: 0, credit: 0 };
        for (const line of result.lines) {
          if (line.kind === 'disbursement') sum.principal += line.amount;
          else if (line.kind === 'cost' || line.kind === 'fee') sum.costs += line.amount;
          else if (line.kind === 'interest' || line.kind === 'overdue-interest') sum.interest += line.amount;
          else if (line.kind === 'penalty' || line.kind === 'fixed-penalty') sum.penalty += line.amount;
          else if (line.kind === 'remission') {
            const { principal, interest, penalty, cost } = line.applied;
            expect(principal + interest + penalty + cost).toBe(line.amount);
            sum.principal -= principal;
            sum.interest -= interest;
            sum.penalty -= penalty;
            sum.costs -= cost;
          } else if (line.kind === 'payment') {
            const { principal, interest, penalty, cost } = line.applied;
            expect(principal + interest + penalty + cost + line.surplus).toBe(line.amount);
            sum.principal -= principal;
            sum.interest -= interest;
            sum.penalty -= penalty;
            sum.costs -= cost;
            sum.credit += line.surplus;
          }
          expect(line.balances).toEqual(sum);
          expect(Math.min(...Object.values(line.balances))).toBeGreaterThanOrEqual(0);
        }
        const { principal, interest, penalty, costs, credit } = result;
        expect({ principal, interest, penalty, costs, credit }).toEqual(sum);
        expect(result.total).toBe(principal + interest + penalty + costs);
      }),
      { numRuns: 300 },
    );
  });

  it('the order of entry does not matter', () => {
    fc.assert(
      fc.property(facts, (any) => {
        const { claim, payments } = any;
        const backwards = { ...claim, disbursements: claim.disbursements.toReversed() };
        expect(owed(state({ ...any, claim: backwards, payments: payments.toReversed() }))).toEqual(owed(state(any)));
      }),
      { numRuns: 300 },
    );
  });

  it('paying more on a day never increases what is owed', () => {
    fc.assert(
      fc.property(facts, fc.nat(100), money(1_000_000_000), (any, at, more) => {
        const { payments } = any;
        if (payments.length === 0) return;
        const raised = payments.map((payment, index) =>
          index === at % payments.length ? { ...payment, amount: fen(payment.amount + more) } : payment,
        );
        const [before, after] = [state(any), state({ ...any, payments: raised })];
        expect(after.total - after.credit).toBeLessThanOrEqual(before.total - before.credit);
      }),
      { numRuns: 300 },
    );
  });

  it('interest, penalty and fees over a line’s days stay under the cap of their window', () => {
    fc.assert(
      fc.property(facts, (any) => {
        if (!isCapped(any.claim)) return;
        const { lines, windows } = state(any);
        const spans = Map.groupBy(
          lines.filter((line) => 'working' in line && line.working),
          (line) => ('working' in line && line.working ? line.working.from : ''),
        );
        for (const [from, together] of spans) {
          const working = together
            .map((line) => ('working' in line ? line.working : undefined))
            .find((each) => each !== undefined);
          const window = windows.findLast((each) => each.from <= from) ?? windows[0];
          if (!working || !window) throw new Error('a line without a working');
          const { over, under } = ratioOf(window.capPercent);
          const most = Number((BigInt(working.base) * BigInt(working.days) * over * 10n) / (under * 36_500n)) / 10;
          expect(together.reduce((sum, line) => sum + line.amount, 0)).toBeLessThanOrEqual(most + 0.6);
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('a difference between the two is an error with both workings, never a number', () => {
  let reads = 0;
  /** A table that changes on second reading, as a bug in either computation would show. */
  const unsteady = {
    ...book,
    get lpr() {
      return reads++ < 4 ? book.lpr : book.lpr.map((row) => ({ ...row, oneYear: percent('2') }));
    },
  };
  const claim = {
    ...({} as Claim),
    lender: 'private',
    formedOn: date('2025-05-20'),
    disbursements: [{ on: date('2025-05-20'), amount: fen(10_000_000) }],
    dueOn: date('2025-06-19'),
    termRate: null,
    overdueRate: 'none-agreed',
    costs: [],
    dayCount: 'actual/365',
    count: 'exclude-end',
    overdueLpr: 'fixed',
    allocation: 'statutory',
  } as Claim;
  try {
    statement(claim, [], date('2025-12-31'), unsteady);
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error;
    expect(error.code).toBe('disagreement');
    expect(error.bySegments.interest).not.toBe(error.byDays.interest);
  }
});
