import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRates } from '../../library/rates.ts';
import type { Claim } from '../claim/claim.ts';
import { addDays, date, type PlainDate } from '../quantities/calendar.ts';
import { fen, NO_MONEY } from '../quantities/money.ts';
import { percent } from '../quantities/rates.ts';
import { statement } from '../statement/statement.ts';
import { type AgreedPlan, settledClaim } from './settled-claim.ts';
import { PARTS, type Parts, settle, type SettlementTerms } from './settlement.ts';

const book = loadRates('resources');
const claim: Claim = {
  lender: 'private',
  formedOn: date('2025-05-20'),
  disbursements: [{ on: date('2025-05-20'), amount: fen(100_000_00) }],
  dueOn: date('2026-05-20'),
  termRate: { annualPercent: percent('6') },
  overdueRate: { annualPercent: percent('6') },
  penalty: { kind: 'daily', percent: percent('0.01') },
  costs: [],
  dayCount: 'actual/365',
  count: 'exclude-end',
  overdueLpr: 'fixed',
  allocation: 'statutory',
};
const AGREED_ON = date('2026-11-20');
const terms: SettlementTerms = {
  waived: { principal: NO_MONEY, interest: NO_MONEY, penalty: NO_MONEY, cost: NO_MONEY },
  waiver: 'conditional',
  count: 6,
  firstDueOn: date('2026-12-20'),
  monthEnd: false,
  schedule: { kind: 'equal' },
  interest: null,
  graceDays: 3,
  cureDays: 5,
  booking: 'as-claim',
};

interface Case {
  readonly plan: AgreedPlan;
  readonly payments: readonly {
    readonly id: string;
    readonly on: PlainDate;
    readonly amount: ReturnType<typeof fen>;
  }[];
}

const { principal, interest, penalty, costs: cost } = statement(claim, [], AGREED_ON, book);
const owed: Parts = { principal, interest, penalty, cost };

const cases = (waiver: SettlementTerms['waiver']): fc.Arbitrary<Case> =>
  fc
    .record({
      shares: fc.tuple(fc.nat(99), fc.nat(100), fc.nat(100)),
      paid: fc.array(
        fc.record({ day: fc.nat(200), amount: fc.integer({ min: 1, max: 10_000_00 }).map((n) => fen(n)) }),
        { maxLength: 8 },
      ),
    })
    .map(({ shares, paid }) => {
      const part = (kind: 'principal' | 'interest' | 'penalty', share: number) =>
        fen(Math.floor((owed[kind] * share) / 100));
      const of: SettlementTerms = {
        ...terms,
        waiver,
        waived: {
          principal: part('principal', shares[0]),
          interest: part('interest', shares[1]),
          penalty: part('penalty', shares[2]),
          cost: NO_MONEY,
        },
      };
      const { instalments } = settle(of, { owed, agreedOn: AGREED_ON, allocation: 'statutory', capPercent: null });
      return {
        plan: { agreedOn: AGREED_ON, bookedBefore: [], instalments, terms: of, steps: [] },
        payments: paid.map(({ day, amount }, index) => ({ id: String(index), on: addDays(AGREED_ON, day), amount })),
      };
    });
const TODAY = date('2027-06-30');

describe('a claim with a plan', () => {
  it('that fell away owes exactly the ledger’s amount without the waiver', () => {
    fc.assert(
      fc.property(cases('conditional'), ({ plan, payments }) => {
        const fallen = settledClaim(claim, payments, [{ ...plan, steps: [{ kind: 'fallen', on: AGREED_ON }] }]);
        expect(statement(fallen.claim, fallen.payments, TODAY, book)).toEqual(statement(claim, payments, TODAY, book));
      }),
      { numRuns: 60 },
    );
  });

  it('that fell away after a final waiver owes less, by no more than the waiver and what would have accrued on it', () => {
    fc.assert(
      fc.property(cases('final'), ({ plan, payments }) => {
        const fallen = settledClaim(claim, payments, [{ ...plan, steps: [{ kind: 'fallen', on: AGREED_ON }] }]);
        const waived = PARTS.reduce((sum, part) => sum + plan.terms.waived[part], 0);
        const [before, after] = [
          statement(claim, payments, AGREED_ON, book),
          statement(fallen.claim, fallen.payments, AGREED_ON, book),
        ];
        const paidThatDay = payments.some(({ on }) => on === AGREED_ON);
        if (!paidThatDay) expect(before.total - after.total).toBe(waived);
        expect(after.total).toBeLessThanOrEqual(before.total);
      }),
      { numRuns: 60 },
    );
  });

  it('that was kept owes nothing from the day of its completion', () => {
    fc.assert(
      fc.property(cases('conditional'), ({ plan }) => {
        const payments = plan.instalments.map(({ no, dueOn, amount }) => ({ id: String(no), on: dueOn, amount }));
        const kept = settledClaim(claim, payments, [plan]);
        expect(statement(kept.claim, kept.payments, TODAY, book)).toMatchObject({
          principal: 0,
          interest: 0,
          penalty: 0,
          costs: 0,
          perDiem: 0,
        });
      }),
      { numRuns: 30 },
    );
  });
});
