import { describe, expect, it } from 'vitest';
import { typedFacts } from '../../electron/contract/facts.ts';
import type { CaseFacts } from '../../electron/domain/case/case-facts.ts';
import { date } from '../../electron/domain/quantities/calendar.ts';
import { fen } from '../../electron/domain/quantities/money.ts';
import { percent } from '../../electron/domain/quantities/rates.ts';
import { blankFacts, blankParty, factsOf, fieldPath, valuesOf } from './facts-values.ts';

const facts: CaseFacts = {
  creditor: { ...blankParty('company'), name: '杭州测试商贸有限公司' },
  debtors: [{ id: '0198a0de-0000-7000-8000-0000000000d1', ...blankParty('person'), name: '王测试' }],
  guarantors: [{ id: '0198a0de-0000-7000-8000-0000000000e1', ...blankParty('person'), name: '赵测试', mode: 'joint' }],
  agreement: { name: '借款合同', number: '', purpose: '', deliveredBy: '银行转账' },
  claim: {
    lender: 'private',
    formedOn: date('2025-05-20'),
    filedOn: date('2026-12-01'),
    disbursements: [{ on: date('2025-05-20'), amount: fen(10_000_000), withheld: fen(500_000) }],
    dueOn: date('2026-05-20'),
    termRate: { annualPercent: percent('10') },
    overdueRate: 'none-agreed',
    penalty: { kind: 'daily', percent: percent('0.05') },
    costs: [],
    dayCount: 'actual/365',
    count: 'exclude-end',
    overdueLpr: 'fixed',
    allocation: 'statutory',
  },
  situation: { reason: 'hardship', means: '', notes: '' },
  lawyers: [],
};

describe('the facts in the form', () => {
  it('round-trip, and match the contract', () => {
    expect(factsOf(valuesOf(facts))).toEqual(facts);
    expect(typedFacts.safeParse(factsOf(valuesOf(facts))).success).toBe(true);
  });

  it('keep an account of the case’s own, and none where none was typed', () => {
    const account = { holder: '杭州测试商贸有限公司', bank: '测试银行', number: '0000 1111' };
    expect(factsOf(valuesOf({ ...facts, account }))).toEqual({ ...facts, account });
    expect(factsOf({ ...valuesOf(facts), account: { ...account, number: ' 0000 1111 ' } }).account).toEqual(account);
    expect(factsOf({ ...valuesOf({ ...facts, account }), account: { holder: '', bank: ' ', number: '' } })).toEqual(
      facts,
    );
  });

  it('omit what the contract wants omitted rather than empty', () => {
    const values = valuesOf(facts);
    const sent = factsOf({
      ...values,
      claim: {
        ...values.claim,
        filedOn: null,
        penalty: null,
        disbursements: [{ on: date('2025-05-20'), amount: fen(10_000_000), withheld: null }],
      },
    });
    expect(typedFacts.safeParse(sent).success).toBe(true);
    expect(sent.claim).not.toHaveProperty('penalty');
  });

  it('are rejected by the contract while a rate is neither typed nor declined', () => {
    const problems = typedFacts.safeParse(factsOf(blankFacts())).error?.issues.map(({ path }) => path.join('.')) ?? [];
    expect(problems).toEqual(
      expect.arrayContaining([
        'creditor.name',
        'debtors.0.name',
        'claim.dueOn',
        'claim.disbursements.0.amount',
        'claim.termRate.annualPercent',
      ]),
    );
  });

  it('tell a price from a loan: no term, no interest withheld and no cap is sent for a price', () => {
    const values = valuesOf(facts);
    const sent = factsOf({
      ...values,
      claim: {
        ...values.claim,
        kind: 'sale',
        multiple: percent('1.3'),
        costs: [{ on: date('2026-06-01'), amount: fen(100), label: '服务费', underCap: true }],
      },
    });
    expect(sent.claim).toMatchObject({
      lender: 'private',
      price: { kind: 'sale', multiple: '1.3' },
      termRate: null,
      disbursements: [{ amount: 10_000_000 }],
      costs: [{ label: '服务费' }],
    });
    expect(sent.claim.disbursements[0]).not.toHaveProperty('withheld');
    expect(sent.claim.costs[0]).not.toHaveProperty('underCap');
    expect(typedFacts.safeParse(sent).success).toBe(true);
    expect(valuesOf(sent as CaseFacts).claim).toMatchObject({ kind: 'sale', multiple: '1.3' });
    expect(factsOf({ ...values, claim: { ...values.claim, kind: 'sme' } }).claim).toMatchObject({
      price: { kind: 'sme' },
    });
    expect(factsOf({ ...values, claim: { ...values.claim, kind: 'financial' } }).claim).toMatchObject({
      lender: 'financial',
    });
  });

  it('list payouts by date, whatever the order of typing', () => {
    const second = { on: date('2025-03-01'), amount: fen(100), withheld: null };
    const values = valuesOf(facts);
    const sent = factsOf({
      ...values,
      claim: { ...values.claim, disbursements: [...values.claim.disbursements, second] },
    });
    expect(sent.claim.disbursements.map(({ on }) => on)).toEqual(['2025-03-01', '2025-05-20']);
  });
});

it.each([
  ['facts.debtors.0.name', ['debtors', 0, 'name']],
  ['facts.claim.termRate.annualPercent', ['claim', 'termRate']],
  ['claim.price.multiple', ['claim', 'multiple']],
  ['claim.disbursements.1.amount', ['claim', 'disbursements', 1, 'amount']],
])('main’s field %s maps to a field of the form', (field, path) => expect(fieldPath(field)).toEqual(path));
