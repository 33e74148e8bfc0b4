import { describe, expect, it, test, vi } from 'vitest';
import { answer } from './answer.ts';
import { answerLine } from './run.ts';
import { loadSources } from './sources.ts';

const sources = loadSources('resources');
const ask = (topic: string, input: unknown) => answer(topic, input, sources);

const claim = {
  lender: 'private',
  formedOn: '2024-05-20',
  disbursements: [{ on: '2024-05-20', amount: '100000' }],
  dueOn: '2025-05-19',
  termRate: { annualPercent: '12' },
  overdueRate: 'none-agreed',
  costs: [],
  dayCount: 'actual/365',
  count: 'exclude-end',
  overdueLpr: 'fixed',
  allocation: 'statutory',
};
const statementOf = (changes: object, payments: unknown[] = [], asOf = '2025-11-20') =>
  ask('statement', { claim: { ...claim, ...changes }, payments, asOf });

test.each([
  ['amount-in-words', { amount: '100000' }, { words: '壹拾万元整' }],
  ['date-in-words', { date: '2026-01-05' }, { words: '二〇二六年一月五日' }],
  ['days', { from: '2026-01-01', to: '2026-04-11', count: 'include-both' }, { days: 101 }],
  ['lpr', { on: '2024-03-01', term: '1y' }, { annualPercent: '3.45', publishedOn: '2024-02-20', stale: false }],
  ['lpr', { on: '2026-11-20', term: '5y' }, { annualPercent: '3.50', publishedOn: '2026-08-20', stale: true }],
  ['rate-cap', { lender: 'financial', formedOn: '2021-01-01', asOf: '2022-01-01' }, { windows: [] }],
  [
    'interest',
    {
      principal: '100000',
      from: '2024-08-11',
      to: '2024-09-02',
      count: 'exclude-end',
      dayCount: 'actual/365',
      rate: { kind: 'lpr', term: '1y', multiple: '1', fixing: 'floating' },
    },
    { days: 22, interest: '201.92' },
  ],
  [
    'interest',
    {
      principal: '100000',
      from: '2026-01-01',
      to: '2026-01-02',
      count: 'exclude-end',
      dayCount: 'actual/360',
      rate: { kind: 'lpr', term: '1y', multiple: 1.2, fixing: 'fixed', fixedOn: '2026-01-01' },
    },
    { interest: '10.00' },
  ],
  [
    'delayed-performance',
    { base: '10000', from: '2026-01-01', to: '2026-01-02', count: 'exclude-end' },
    { interest: '1.75' },
  ],
  ['delayed-performance', { base: '100000', days: 30 }, { interest: '525.00' }],
  [
    'allocate',
    {
      components: [
        { id: 'i', kind: 'interest', amount: '50000' },
        { id: 'p', kind: 'principal', amount: '1000000' },
      ],
      payment: '80000',
    },
    { left: { i: '0.00', p: '970000.00' }, applied: { i: '50000.00', p: '30000.00' }, surplus: '0.00' },
  ],
  ['court-fee', { kind: 'acceptance', amount: '1000000', reductions: ['summary', 'withdrawal'] }, { fee: '6900.00' }],
  ['court-fee', { kind: 'payment-order', amount: '100000' }, { fee: '766.67' }],
  ['contingency-cap', { amount: '5880000' }, { cap: '885600.00' }],
  ['period', { event: '2026-09-16', days: 15, extend: true }, { firstDay: '2026-09-17', lastDay: '2026-10-08' }],
  [
    'period',
    { event: '2026-09-16', days: 15, extend: true, holidays: ['2026-10-01', '2026-10-02'] },
    { lastDay: '2026-10-05' },
  ],
  [
    'limitation',
    { dueOn: '2023-05-10', events: [], asOf: '2026-05-10' },
    { startsOn: '2023-05-11', expiresOn: '2026-05-10', state: 'running', longStopOn: '2043-05-10' },
  ],
  // 担保制度解释 32, and for an older one 担保法解释 32 with 时间效力规定 27: wording without a date
  [
    'guarantee',
    { mode: 'joint', formedOn: '2022-01-01', dueOn: '2022-08-31', agreedUntil: 'until paid off', asOf: '2023-02-28' },
    { expiresOn: '2023-02-28', state: 'running' },
  ],
  [
    'guarantee',
    {
      mode: 'joint',
      formedOn: '2019-01-01',
      dueOn: '2020-08-31',
      agreedUntil: '直至主债务本息还清时止',
      asOf: '2022-08-31',
    },
    { expiresOn: '2022-08-31', state: 'running' },
  ],
  [
    'guarantee',
    { mode: 'unspecified', formedOn: '2022-01-01', dueOn: '2025-08-31', asOf: '2026-01-01' },
    { mode: 'general', expiresOn: '2026-02-28', mustDo: 'sue-debtor', state: 'running' },
  ],
  [
    'overdue-price',
    { dueOn: '2025-06-30', multiple: '1.5' },
    { annualPercent: '4.5', from: '2025-07-01', row: { publishedOn: '2025-06-20' } },
  ],
  [
    'sme-overdue',
    { contractedOn: '2025-05-01', dueOn: '2025-07-31' },
    { per: 'day', percent: '0.05', from: '2025-08-01' },
  ],
  [
    'roll-over',
    {
      principal: '100000',
      lentOn: '2021-01-01',
      formedOn: '2021-01-01',
      terms: [
        { to: '2022-01-01', annualPercent: '24' },
        { to: '2023-01-01', annualPercent: '15.4' },
      ],
    },
    { owed: '130800.00', capPercent: '15.4', terms: [{ recognised: '15400.00' }, { recognised: '17771.60' }] },
  ],
  [
    'judgment-debt',
    {
      performBy: '2025-01-10',
      debt: '100000',
      costs: '2300',
      costsInBase: false,
      fixedInterest: '5000',
      runningInterest: null,
      payments: [{ on: '2025-01-16', amount: '57300' }],
      stays: [],
      asOf: '2025-01-21',
    },
    { debt: '50000.00', doubled: '131.25', total: '50131.25' },
  ],
  [
    'court-paper',
    { full: '4238', half: '2169' },
    { contradictions: [{ field: 'full', printed: '4238.00', expected: '4338.00' }], clause: null },
  ],
  [
    'court-paper',
    {
      clause: {
        base: '100000',
        from: '2025-05-20',
        to: '2025-11-20',
        rate: { kind: 'fixed', annualPercent: '3' },
        printed: '1541.67',
        formedOn: '2024-11-01',
      },
    },
    { contradictions: [], clause: { agrees: true, above: null } },
  ],
  ['court-paper-text', { text: '案件受理费4238元，减半收取2169元' }, { full: '4238.00', half: '2169.00' }],
  [
    'plan',
    { total: '100', count: 3, firstDueOn: '2026-01-31', every: 'month', method: 'equal' },
    {
      instalments: [
        { no: 1, dueOn: '2026-01-31', amount: '33.33' },
        { no: 2, dueOn: '2026-02-28', amount: '33.33' },
        { no: 3, dueOn: '2026-03-31', amount: '33.34' },
      ],
    },
  ],
])('%s answers %j', (topic, input, expected) => expect(ask(topic, input)).toMatchObject({ output: expected }));

test('a statement answers in yuan, with all details of each line', () => {
  const reply = statementOf(
    { disbursements: [{ on: '2024-05-20', amount: '100000', withheld: '10000' }] },
    [{ on: '2025-05-20', amount: '800' }],
    '2025-05-20',
  );
  expect(reply).toMatchObject({
    output: {
      principal: '90000.00',
      interest: '10000.00',
      penalty: '0.00',
      costs: '0.00',
      total: '100000.00',
      perDiem: '29.59',
      lines: [
        { date: '2024-05-20', kind: 'disbursement', amount: '90000.00', balances: { principal: '90000.00' } },
        {
          date: '2025-05-19',
          kind: 'interest',
          from: '2024-05-20',
          to: '2025-05-19',
          days: 364,
          rate: '12',
          base: '90000.00',
          amount: '10770.41',
          formula: '90,000.00 × 12% ÷ 365 × 364',
        },
        // The due day, at the rate of the term.
        { date: '2025-05-20', kind: 'interest', from: '2025-05-19', to: '2025-05-20', days: 1, amount: '29.59' },
        {
          date: '2025-05-20',
          kind: 'payment',
          amount: '800.00',
          applied: { interest: '800.00', principal: '0.00' },
          balances: { interest: '10000.00', total: '100000.00' },
        },
      ],
    },
  });
});

describe('impossible input is refused, with the field and a sentence in Chinese', () => {
  it.each([
    ['amount-in-words', { amount: '-1' }, 'amount', '金额不能是负数'],
    ['amount-in-words', { amount: '1.234' }, 'amount', '金额最多两位小数'],
    ['amount-in-words', { amount: '10000000000000' }, 'amount', '金额不能超过 9,999,999,999,999.99 元'],
    ['amount-in-words', { amount: '一千' }, 'amount', '金额须写成以元为单位的数字，如 "100000" 或 "1409.50"'],
    ['amount-in-words', { amount: 100 }, 'amount', '此项应为文字（写在引号内）'],
    ['amount-in-words', {}, 'amount', '缺少此项'],
    ['amount-in-words', { amount: '1', currency: 'CNY' }, 'currency', '不认识的字段：currency'],
    ['date-in-words', { date: '2025-02-29' }, 'date', '日期须为真实存在的年月日，写成 2026-01-05'],
    ['days', { from: '2025-01-02', to: '2025-01-01', count: 'exclude-end' }, 'to', '截止日不得早于起始日'],
    ['days', { from: '2025-01-01', to: '2025-01-02', count: 'both' }, 'count', '此项只能是 exclude-end、include-both'],
    [
      'interest',
      {
        principal: '1',
        from: '2025-01-01',
        to: '2025-02-01',
        count: 'exclude-end',
        dayCount: 'actual/365',
        rate: { kind: 'lpr', term: '1y', multiple: '1', fixing: 'fixed' },
      },
      'rate.fixedOn',
      '缺少此项',
    ],
    [
      'interest',
      {
        principal: '1',
        from: '2025-01-01',
        to: '2025-02-01',
        count: 'exclude-end',
        dayCount: 'actual/365',
        rate: { kind: 'fixed', annualPercent: '-3' },
      },
      'rate.annualPercent',
      '利率须写成百分数的数字，如 "5.175"，不能为负',
    ],
    ['rate-cap', { lender: 'private', formedOn: '2024-01-01', asOf: '2023-12-31' }, 'asOf', '计算日不得早于合同成立日'],
    [
      'delayed-performance',
      { base: '1', from: '2025-01-02', to: '2025-01-01', count: 'exclude-end' },
      'to',
      '截止日不得早于起始日',
    ],
    [
      'court-fee',
      { kind: 'preservation', amount: '1', reductions: ['summary'] },
      'reductions',
      '减半只适用于案件受理费',
    ],
    [
      'period',
      { event: '2025-01-01', days: 1, months: 1 },
      'months',
      '须在 days、months、years、workdays 中写明一项，且只写一项',
    ],
    [
      'plan',
      { total: '100', count: 3, firstDueOn: '2026-01-31', every: 'week', method: 'equal' },
      'every',
      '此项只能是 month',
    ],
    [
      'limitation',
      { dueOn: '2025-01-01', events: [{ on: '2025-02-01', kind: 'wish' }], asOf: '2026-01-01' },
      'events.0.kind',
      '此项只能是 demand、acknowledgement、part-payment、suit、payment-order、plan',
    ],
  ])('%s %j', (topic, input, field, message) =>
    expect(ask(topic, input)).toEqual({ error: { code: 'invalid-input', field, message } }),
  );

  it.each([
    ['a payment before the loan', {}, [{ on: '2024-05-19', amount: '1' }], 'payments.0.on'],
    [
      'an unknown field deep inside',
      { disbursements: [{ on: '2024-05-20', amount: '1', currency: 'CNY' }] },
      [],
      'claim.disbursements.0.currency',
    ],
    ['a rate that is a number', { overdueRate: { annualPercent: 12 } }, [], 'claim.overdueRate.annualPercent'],
    ['an unknown word for a rate', { overdueRate: 'unknown' }, [], 'claim.overdueRate'],
    ['a kind named twice', { allocation: ['interest', 'interest'] }, [], 'claim.allocation'],
    ['an amount too large', { penalty: { kind: 'fixed', amount: '10000000000000.00' } }, [], 'claim.penalty.amount'],
    ['an unknown way of counting', { count: 'include-both' }, [], 'claim.count'],
  ])('a statement with %s', (_, changes, payments, field) =>
    expect(statementOf(changes, payments)).toMatchObject({ error: { code: 'invalid-input', field } }),
  );

  it('codes distinguish what is unknown, not there yet, and not on file', () => {
    expect(ask('weather', {})).toMatchObject({ error: { code: 'unknown-topic', field: 'topic' } });
    expect(ask('constructor', {})).toMatchObject({ error: { code: 'unknown-topic' } });
    expect(ask('lpr', { on: '2019-08-19', term: '1y' })).toMatchObject({ error: { code: 'no-lpr', field: 'on' } });
    expect(ask('rate-cap', { lender: 'private', formedOn: '2005-01-01', asOf: '2022-01-01' })).toMatchObject({
      error: { code: 'no-benchmark' },
    });
    expect(
      ask('delayed-performance', { base: '1', from: '2014-07-31', to: '2015-01-01', count: 'exclude-end' }),
    ).toMatchObject({ error: { code: 'out-of-scope' } });
    expect(
      statementOf({
        lender: 'financial',
        disbursements: [{ on: '2024-05-20', amount: '9999999999999' }],
        overdueRate: { annualPercent: '999999' },
      }),
    ).toMatchObject({ error: { code: 'too-large', field: 'claim.disbursements' } });
  });
});

describe('a line of input', () => {
  const reply = (line: string | null) => answerLine(line, sources);

  it('is answered under its id and topic', () => {
    expect(
      reply('{"id":"7","topic":"days","input":{"from":"2026-01-01","to":"2026-01-02","count":"exclude-end"}}'),
    ).toEqual({ reply: { id: '7', topic: 'days', output: { days: 1 } }, isJson: true });
  });

  it.each([
    ['[1]', 'line'],
    ['3', 'line'],
    ['null', 'line'],
    ['{"id":"1","topic":"days"}', 'input'],
    ['{"topic":"days","input":{}}', 'id'],
    ['{"id":"1","topic":"days","input":{},"more":1}', 'more'],
    ['{"id":"1","topik":"days","input":{}}', 'topik'],
  ])('%s is answered as a wrong request, which names %s', (line, field) => {
    expect(reply(line)).toMatchObject({ reply: { error: { code: 'invalid-request', field } }, isJson: true });
  });

  it.each(['{', 'days', '{"id":"1"} {"id":"2"}', '"a\nb"', null])('%s is no JSON', (line) =>
    expect(reply(line)).toMatchObject({
      reply: { id: null, error: { code: 'invalid-request', field: 'line' } },
      isJson: false,
    }),
  );

  it.each([
    ['days', null, 'input', '此项应为一组字段'],
    ['days', { from: '2026-01-01', too: '2026-01-02', count: 'exclude-end' }, 'too', '不认识的字段：too'],
    ['days', JSON.parse('{"__proto__":1,"from":"2026-01-01"}') as object, '__proto__', '不认识的字段：__proto__'],
    ['period', { event: '2026-01-01' }, 'days', '须在 days、months、years、workdays 中写明一项，且只写一项'],
    [
      'period',
      { event: '2026-01-01', days: 1, years: 1 },
      'years',
      '须在 days、months、years、workdays 中写明一项，且只写一项',
    ],
    [
      'interest',
      {
        principal: '1',
        from: '2024-01-01',
        to: '2024-02-01',
        count: 'exclude-end',
        dayCount: 'actual/365',
        rate: { kind: 'lpr', term: '1y', multiple: 1e-7, fixing: 'floating' },
      },
      'rate.multiple',
      '利率须写成百分数的数字，如 "5.175"，不能为负',
    ],
  ])('of %s with %o: the error names %s', (name, input, field, message) => {
    expect(ask(name, input)).toEqual({ error: { code: 'invalid-input', field, message } });
  });
});

describe('a bug in the program', () => {
  const broken = {
    ...sources,
    get rates(): never {
      throw new TypeError('王测试欠 1409.50');
    },
  };
  const input = { on: '2024-03-01', term: '1y' };

  it('is not a refusal of the input', () => {
    expect(() => answer('lpr', input, broken)).toThrow(TypeError);
  });

  it('ends one answer of casebook calc and not the run; the stack trace goes to standard error, without the message', () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(answerLine(JSON.stringify({ id: '1', topic: 'lpr', input }), broken)).toEqual({
      reply: { id: '1', topic: 'lpr', error: { code: 'internal', field: 'input', message: '程序内部错误，未作计算' } },
      isJson: true,
    });
    const logged = log.mock.calls.flat().join('\n');
    expect(logged).toMatch(/^calc lpr: TypeError\n\s+at /);
    expect(logged).not.toContain('王测试');
  });
});
