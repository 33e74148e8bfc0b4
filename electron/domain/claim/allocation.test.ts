import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../quantities/calendar.ts';
import { fen, formatYuan, parseYuan } from '../quantities/money.ts';
import { allocate, allocateAcross, bookingOrder, type Component, shareOut } from './allocation.ts';

const yuan = (text: string) => parseYuan(text) ?? fen(-1);
const left = (allocation: { left: Readonly<Record<string, number>> }) =>
  Object.fromEntries(Object.entries(allocation.left).map(([id, amount]) => [id, formatYuan(fen(amount))]));

describe('one debt', () => {
  it('follows the agreed order: (2025)粤0606民初38361号 调解书', () => {
    const components: Component[] = [
      { id: '借款', kind: 'principal', amount: yuan('190860') },
      { id: '利息', kind: 'interest', amount: yuan('36000') },
      { id: '受理费', kind: 'cost', amount: yuan('2456.93') },
      { id: '保全费', kind: 'cost', amount: yuan('1724.62') },
      { id: '律师代理费', kind: 'cost', amount: yuan('12000') },
      { id: '担保费', kind: 'cost', amount: yuan('800') },
    ];
    const result = allocate(components, yuan('20000'), ['受理费', '保全费', '律师代理费', '担保费', '利息', '借款']);
    expect(left(result)).toEqual({
      受理费: '0.00',
      保全费: '0.00',
      律师代理费: '0.00',
      担保费: '0.00',
      利息: '32981.55',
      借款: '190860.00',
    });
    expect(result.surplus).toBe(0);
  });

  it('keeps a component whatever its id', () => {
    const { left: rest, applied } = allocate([{ id: '__proto__', kind: 'cost', amount: yuan('1') }], yuan('0.4'));
    expect([Object.entries(rest), Object.entries(applied)]).toEqual([[['__proto__', 60]], [['__proto__', 40]]]);
  });

  it('follows 民法典 561 where no order was agreed, and reports any overpayment', () => {
    const components: Component[] = [
      { id: 'p', kind: 'principal', amount: yuan('1000000') },
      { id: 'i', kind: 'interest', amount: yuan('50000') },
    ];
    expect(left(allocate(components, yuan('80000')))).toEqual({ i: '0.00', p: '970000.00' });
    expect(formatYuan(allocate(components, yuan('1050000.01')).surplus)).toBe('0.01');
  });

  it('refuses an order that names what is not owed, or names anything twice', () => {
    const components: Component[] = [{ id: 'p', kind: 'principal', amount: yuan('1') }];
    expect(() => allocate(components, yuan('1'), ['x'])).toThrow(expect.objectContaining({ field: 'order.0' }));
    expect(() => allocate(components, yuan('1'), ['p', 'p'])).toThrow(expect.objectContaining({ field: 'order.1' }));
    expect(() => allocate([...components, ...components], yuan('1'))).toThrow(
      expect.objectContaining({ field: 'components' }),
    );
  });

  it('never loses or creates a fen', () => {
    const component = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom('cost', 'interest', 'penalty', 'principal'),
      amount: fc.nat(1_000_000).map(fen),
    });
    fc.assert(
      fc.property(fc.uniqueArray(component, { selector: ({ id }) => id }), fc.nat(3_000_000), (components, payment) => {
        const result = allocate(components as Component[], fen(payment));
        const applied = Object.values(result.applied).reduce<number>((sum, part) => sum + part, 0);
        expect(applied + result.surplus).toBe(payment);
        for (const { id, amount } of components)
          expect((result.left[id] ?? 0) + (result.applied[id] ?? 0)).toBe(amount);
      }),
    );
  });

  it('puts the debtor’s designation before the agreed order, and that before the statutory one', () => {
    expect(bookingOrder('statutory')).toEqual(['cost', 'interest', 'penalty', 'principal']);
    expect(bookingOrder('principal-first')).toEqual(['principal', 'cost', 'interest', 'penalty']);
    expect(bookingOrder(['penalty', 'principal'], 'interest')).toEqual(['interest', 'penalty', 'principal', 'cost']);
  });
});

describe('several debts (民法典 560)', () => {
  const debt = (id: string, dueOn: string, secured = '0', yearlyBurden = '0', owed = '100') => ({
    id,
    owed: yuan(owed),
    dueOn: date(dueOn),
    secured: yuan(secured),
    yearlyBurden: yuan(yearlyBurden),
  });
  const firstPaid = (...debts: ReturnType<typeof debt>[]) => {
    const { applied } = allocateAcross(debts, yuan('60'), date('2026-01-01'));
    return debts.filter(({ id }) => (applied[id] ?? 0) > 0).map(({ id }) => id);
  };

  it('pays debts that are due first', () =>
    expect(firstPaid(debt('later', '2026-01-02', '0', '9'), debt('due', '2026-01-01', '50'))).toEqual(['due']));
  it('then the least secured', () =>
    expect(firstPaid(debt('secured', '2024-01-01', '50', '9'), debt('bare', '2025-01-01'))).toEqual(['bare']));
  it('then the most burdensome', () =>
    expect(firstPaid(debt('light', '2024-01-01', '0', '1'), debt('heavy', '2025-01-01', '0', '2'))).toEqual(['heavy']));
  it('then the earliest due', () =>
    expect(firstPaid(debt('second', '2025-01-01'), debt('first', '2024-01-01'))).toEqual(['first']));
  it('then in proportion', () => {
    const { applied } = allocateAcross(
      [debt('a', '2025-01-01', '0', '0', '100'), debt('b', '2025-01-01', '0', '0', '200')],
      yuan('60'),
      date('2026-01-01'),
    );
    expect(applied).toEqual({ a: 2000, b: 4000 });
  });
  it('but first of all the one that the debtor designated', () => {
    const { applied, surplus } = allocateAcross(
      [debt('a', '2024-01-01'), debt('b', '2027-01-01')],
      yuan('150'),
      date('2026-01-01'),
      'b',
    );
    expect([applied, surplus]).toEqual([{ a: 5000, b: 10_000 }, 0]);
  });

  it('distributes every fen, and gives nobody more than his weight', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000).map(fen), { minLength: 1 }), fc.nat(10_000), (weights, part) => {
        const whole = weights.reduce<number>((sum, weight) => sum + weight, 0);
        const amount = fen(Math.floor((whole * part) / 10_000));
        const shares = shareOut(amount, weights);
        expect(shares.reduce<number>((sum, share) => sum + share, 0)).toBe(amount);
        shares.forEach((share, index) => expect(share).toBeLessThanOrEqual(weights[index] ?? 0));
      }),
    );
  });
});
