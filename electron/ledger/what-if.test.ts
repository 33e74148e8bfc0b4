import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleFacts } from '../cases/article-case.sample.ts';
import { type SampleDesk, sampleDesk } from '../desk/desk.sample.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import { percent } from '../domain/quantities/rates.ts';

let sample: SampleDesk;
beforeAll(async () => void (sample = await sampleDesk()));
afterAll(() => sample.close());

const on = date('2026-11-20');
const withClaim = (changes: object, name = '王测试') => ({
  ...sampleFacts,
  debtors: [{ ...sampleFacts.debtors[0]!, name, idNumber: '' }],
  claim: { ...sampleFacts.claim, ...changes },
});

describe('a hypothetical payment', () => {
  it('is allocated under 561 and by an agreed order side by side, and nothing is booked', async () => {
    // 6 % for the year and 184 days, 0.01 % a day for 184 days: 6,000 + 3,024.66 + 1,840 within 12 % together
    const caseId = await sample.newCase(withClaim({}, '独一人'));
    const answer = await sample.ask('ledger-what-if', {
      caseId,
      on,
      amount: fen(2_000_000),
      agreed: 'principal-first',
    });
    const { statement, payments } = await sample.ask('ledger-read', { caseId, asOf: on });
    expect(payments).toEqual([]);
    expect(answer.before).toEqual({
      cost: 0,
      interest: statement?.interest,
      penalty: statement?.penalty,
      principal: 10_000_000,
    });
    const { interest, penalty } = answer.before;
    expect(answer.statutory).toMatchObject({
      applied: { cost: 0, interest, penalty, principal: 2_000_000 - interest - penalty },
      surplus: 0,
    });
    expect(answer.agreed).toMatchObject({
      applied: { interest: 0, penalty: 0, principal: 2_000_000 },
      left: { principal: 8_000_000, interest, penalty },
    });
    expect(answer.several).toBeNull();
  });

  it('is allocated under 560 among the same debtor’s debts to the same creditor, unguaranteed first, ignoring settled and other people’s debts', async () => {
    const here = await sample.newCase(withClaim({}));
    const other = await sample.newCase({
      ...withClaim({ dueOn: date('2026-01-20') }),
      guarantors: [{ ...sampleFacts.debtors[0]!, name: '保证人', mode: 'joint' }],
    });
    const settled = await sample.newCase(withClaim({}));
    await sample.ask('case-stage', { id: settled, stage: 'settled', note: '余额已放弃。' });
    await sample.newCase(withClaim({}, '王测试二'));
    const broken = withClaim({
      formedOn: date('2008-01-01'),
      termRate: null,
      disbursements: [{ on: date('2008-01-01'), amount: fen(100) }],
      dueOn: date('2008-02-01'),
    });
    await sample.newCase({ ...broken, agreement: { ...broken.agreement, name: '旧借条' } });

    const { several } = await sample.ask('ledger-what-if', {
      caseId: here,
      on,
      amount: fen(2_000_000),
      agreed: 'statutory',
    });
    expect(
      several?.debts.map(({ caseId, here: isHere, guaranteed, applied }) => [caseId, isHere, guaranteed, applied]),
    ).toEqual([
      [here, true, false, 2_000_000],
      [other, false, true, 0],
    ]);
    expect(several?.leftOut).toHaveLength(1);
  });
});

it('compares the four day-count methods for a case: the article’s, 3 % from 2025-05-20 to 2025-11-20', async () => {
  const facts = withClaim(
    {
      formedOn: date('2024-05-20'),
      disbursements: [{ on: date('2024-05-20'), amount: fen(10_000_000) }],
      dueOn: date('2025-05-19'),
      termRate: null,
      overdueRate: 'none-agreed',
    },
    '案例',
  );
  delete (facts.claim as { penalty?: unknown }).penalty;
  const caseId = await sample.newCase(facts);
  const { conventions } = await sample.ask('ledger-conventions', { caseId, asOf: date('2025-11-20') });
  expect(conventions.map(({ days, interest }) => [days, interest])).toEqual([
    [184, 151_233],
    [185, 152_055],
    [184, 153_333],
    [185, 154_167],
  ]);
});

describe('bad input', () => {
  const read = async (claim: object, payments: { on: string; amount: number }[] = [], asOf = on) => {
    const caseId = await sample.newCase(withClaim(claim, '坏输入'));
    for (const each of payments)
      await sample.ask('payment-record', {
        caseId,
        on: date(each.on),
        amount: fen(each.amount),
        designation: null,
        method: '',
        note: '',
      });
    return sample.ask('ledger-read', { caseId, asOf });
  };

  it('a payment before the debt is due covers the interest accrued so far', async () => {
    const { statement } = await read({}, [{ on: '2025-06-19', amount: 100_000 }]);
    expect(statement?.lines.find((line) => line.kind === 'payment')).toMatchObject({
      applied: { interest: 49_315, principal: 50_685 },
    });
  });

  it('an overpayment stands as a credit, and nothing accrues', async () => {
    const { statement } = await read({}, [{ on: '2025-05-20', amount: 12_000_000 }]);
    expect(statement).toMatchObject({ principal: 0, total: 0, credit: 2_000_000, perDiem: 0 });
  });

  it('9,999,999,999,999.99 for thirty years is computed to the fen', async () => {
    const start = date('1996-11-20');
    const { statement, problem } = await read({
      lender: 'financial',
      formedOn: start,
      disbursements: [{ on: start, amount: fen(999_999_999_999_999) }],
      dueOn: on,
      termRate: { annualPercent: percent('1') },
    });
    expect([problem, statement?.principal, statement?.interest]).toEqual([
      null,
      999_999_999_999_999,
      300_191_780_821_918,
    ]);
  });

  it('an amount too large to be held exactly is rejected with a message, in the ledger and in the list', async () => {
    const start = date('1996-11-20');
    const { statement, problem } = await read({
      lender: 'financial',
      formedOn: start,
      disbursements: [{ on: start, amount: fen(999_999_999_999_999) }],
      dueOn: on,
      termRate: { annualPercent: percent('36') },
    });
    expect([statement, problem?.message]).toEqual([null, '结果超出可精确计算的范围']);
    const row = async () =>
      (
        await sample.ask('case-list', {
          search: '坏输入',
          stage: 'active',
          sort: 'createdAt',
          descending: true,
          offset: 0,
          limit: 50,
        })
      ).rows.find(({ owedProblem }) => owedProblem !== null);
    await expect.poll(row).toMatchObject({ owed: null, owedProblem: '结果超出可精确计算的范围' });
  });
});
