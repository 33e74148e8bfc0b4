import { describe, expect, test } from 'vitest';
import { date } from '../quantities/calendar.ts';
import { CASE_COLUMNS, caseRows } from './case-rows.ts';

const TODAY = date('2026-11-20');
const lawyers = ['张示例', '李示例'];
const head = [
  '债权人',
  '姓名',
  '身份证号',
  '债权类型',
  '签订日期',
  '借款金额（元）',
  '到期日',
  '年利率',
  '逾期利率',
  '每日违约金(%)',
  '还款记录',
  '承办律师',
  '电话',
];
const row = [
  '示例小额贷款有限公司',
  '王测试',
  '110105194912310038',
  '金融机构借款',
  '2025年5月20日',
  '¥100,000.00',
  '2026/5/20',
  '6%',
  '9',
  '0.05',
  '2026-06-01 1000；2026-07-01 500.5',
  '张示例、李示例',
  '13000000000',
];
const read = (...rows: readonly (readonly string[])[]) =>
  caseRows([head, ...rows].map((cells) => cells.join('\t')).join('\n'), TODAY, lawyers);
const changed = (heading: string, cell: string) => read(row.with(head.indexOf(heading), cell)).rows[0]!;

test('a row becomes a case, in any notation of headings and figures', () => {
  const {
    rows: [first],
    unknown,
    missing,
  } = read(row);
  expect([unknown, missing, first?.faults]).toEqual([[], [], []]);
  expect(first?.facts).toEqual({
    creditor: {
      kind: 'company',
      name: '示例小额贷款有限公司',
      idNumber: '',
      honorific: '',
      representative: '',
      address: '',
      phone: '',
    },
    debtors: [
      {
        kind: 'person',
        name: '王测试',
        idNumber: '110105194912310038',
        honorific: '先生',
        representative: '',
        address: '',
        phone: '13000000000',
      },
    ],
    guarantors: [],
    agreement: { name: '借款合同', number: '', purpose: '', deliveredBy: '银行转账' },
    claim: {
      lender: 'financial',
      formedOn: '2025-05-20',
      disbursements: [{ on: '2025-05-20', amount: 10_000_000 }],
      dueOn: '2026-05-20',
      termRate: { annualPercent: '6' },
      overdueRate: { annualPercent: '9' },
      penalty: { kind: 'daily', percent: '0.05' },
      costs: [],
      dayCount: 'actual/365',
      count: 'exclude-end',
      overdueLpr: 'fixed',
      allocation: 'statutory',
    },
    situation: { reason: null, means: '', notes: '' },
    lawyers: ['张示例', '李示例'],
  });
  expect(first?.payments).toEqual([
    { on: '2026-06-01', amount: 100_000 },
    { on: '2026-07-01', amount: 50_050 },
  ]);
});

test('what was not agreed is stated explicitly, and a price needs no term rate', () => {
  const { facts } = changed('年利率', '无');
  expect(facts?.claim.termRate).toBeNull();
  expect(changed('逾期利率', '未约定').facts?.claim.overdueRate).toBe('none-agreed');
  const price = read(row.with(head.indexOf('债权类型'), '货款').with(head.indexOf('年利率'), '')).rows[0]!;
  expect(price.facts?.claim).toMatchObject({ lender: 'private', price: { kind: 'sale' }, termRate: null });
  expect(price.facts?.agreement.name).toBe('买卖合同');
});

test('a number with a wrong check character is a warning; spaces and hyphens in a number do not matter', () => {
  expect(changed('身份证号', '110105194912310039')).toMatchObject({
    faults: [],
    warnings: [{ message: expect.stringContaining('不合编码规则') as unknown }],
    facts: { debtors: [{ idNumber: '110105194912310039' }] },
  });
  expect(changed('身份证号', '1101 0519 4912 3100 2x')).toMatchObject({
    warnings: [],
    facts: { debtors: [{ idNumber: '11010519491231002X' }] },
  });
  expect(changed('身份证号', 'H-1234 5678')).toMatchObject({ warnings: [], facts: { debtors: [{ kind: 'person' }] } });
});

describe('an unreliable cell is an error in its column, and the row makes no case', () => {
  test.each<[string, string, string]>([
    ['身份证号', '1.10105E+17', '不合编码规则'],
    ['债权类型', '借款', '请填民间借贷'],
    ['签订日期', '45797', '不是日期'],
    ['签订日期', '2026-02-30', '不是日期'],
    ['签订日期', '2026-11-21', '晚于今天'],
    ['借款金额（元）', '十几万', '不是金额'],
    ['借款金额（元）', '一万五', '不止一种读法'],
    ['借款金额（元）', '1,00', '不是金额'],
    ['借款金额（元）', '-5', '不是金额'],
    ['借款金额（元）', '0', '须大于零'],
    ['到期日', '2025-01-01', '早于出借日期'],
    ['年利率', '', '没有约定的请写“无”'],
    ['年利率', '0.06', '百分之几还是小数'],
    ['逾期利率', '百分之六', '不是比例'],
    ['还款记录', '1000', '读不出日期和金额'],
    ['还款记录', '2025-01-01 10', '有一笔早于出借日期'],
    ['还款记录', '2026-12-01 10', '晚于今天'],
    ['承办律师', '王律师', '没有“王律师”'],
    ['姓名', '', '没有填写'],
    ['债权人', '测试Trading', '看不出是自然人还是单位'],
  ])('%s %s', (heading, cell, message) => {
    const { facts, faults } = changed(heading, cell);
    expect(facts).toBeNull();
    expect(faults.map((fault) => fault.message).join()).toContain(message);
  });
});

test('a table without a required column is not read, and unknown headings are reported', () => {
  const table = caseRows('债权人\t债务人\t星座\n甲有限公司\t乙\t狮子', TODAY, lawyers);
  expect(table.missing).toEqual(['债权类型', '合同成立日', '出借金额', '到期日', '期内年利率', '逾期年利率']);
  expect(table.unknown).toEqual(['星座']);
  expect(table.rows).toEqual([]);
});

test('of two columns with one meaning the later is not silently used', () => {
  expect(caseRows('债务人\t姓名', TODAY, lawyers).unknown).toEqual(['债务人']);
});

test('every column’s own name is recognised', () => {
  expect(caseRows(CASE_COLUMNS.join('\t'), TODAY, lawyers).columns).toEqual(CASE_COLUMNS);
});
