import type { Settings } from '../contract/settings.ts';
import type { CaseFacts } from '../domain/case/case-facts.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import { percent } from '../domain/quantities/rates.ts';

/**
 * The case shared by the tests and the demo: a company lent a person 100,000 yuan; half a year overdue, nothing paid.
 * All names are made up; the identity numbers are valid in form only.
 */
export const SAMPLE_TODAY = '2026-11-20T02:00:00.000Z';

export const sampleSettings: Settings = {
  firm: {
    name: '示例律师事务所',
    letterCode: '示',
    licence: '30000000000000000',
    address: '示例市示例区示例路1号',
    phone: '000-00000000',
    email: '',
  },
  lawyers: [
    { name: '张示例', licence: '10000000000000001', phone: '000-00000001' },
    { name: '李示例', licence: '10000000000000002', phone: '' },
  ],
  account: { holder: '示例商贸有限公司', bank: '示例银行示例支行', number: '0000000000000000000' },
  letterhead: { show: true, foot: '' },
  bodySize: '四号',
  typefaces: { body: null, title: null, heading: null, subheading: null },
  payWithinDays: 10,
  autoLockMinutes: 15,
};

export const sampleFacts: CaseFacts = {
  creditor: {
    kind: 'company',
    name: '示例商贸有限公司',
    idNumber: '',
    honorific: '',
    representative: '赵示例',
    address: '示例市示例区示例路2号',
    phone: '000-00000003',
  },
  debtors: [
    {
      id: '0198a0de-0000-7000-8000-0000000000d1',
      kind: 'person',
      name: '王测试',
      idNumber: '110105194912310038',
      honorific: '先生',
      representative: '',
      address: '示例市示例区示例路3号',
      phone: '13000000000',
    },
  ],
  guarantors: [],
  agreement: { name: '借款合同', number: '示借2025001', purpose: '周转', deliveredBy: '银行转账' },
  claim: {
    lender: 'private',
    formedOn: date('2025-05-20'),
    disbursements: [{ on: date('2025-05-20'), amount: fen(10_000_000) }],
    dueOn: date('2026-05-20'),
    termRate: { annualPercent: percent('6') },
    overdueRate: { annualPercent: percent('6') },
    penalty: { kind: 'daily', percent: percent('0.01') },
    costs: [],
    dayCount: 'actual/365',
    count: 'exclude-end',
    overdueLpr: 'fixed',
    allocation: 'statutory',
  },
  situation: {
    reason: 'hardship',
    means: '名下有住房一套；现金紧张。',
    notes: '此前电话催收语气生硬，债务人已将来电号码加入黑名单。',
  },
  lawyers: ['张示例', '李示例'],
};
