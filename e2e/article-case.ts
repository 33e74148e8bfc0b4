import type { TypedFacts } from './screens/facts-form.ts';
import type { TypedSettings } from './screens/settings-screen.ts';

/**
 * The case of the article that the program grew from: a company lent a person 100,000 yuan, half a year overdue, nothing
 * paid, the debtor blocked it after rude calls; she owns a flat and is short of cash. Every name is made up; the identity
 * number is the one that GB 11643 prints as its example, a woman's, from which the form takes how to address her.
 */
export const TODAY = '2026-11-20';
export const NOW = `${TODAY}T02:00:00.000Z`;

/** Leading space, Chinese and an apostrophe: all of a password counts. */
export const PASSWORD = " 张三's 案卷密码";

export const settings: TypedSettings = {
  firm: {
    名称: '示例律师事务所',
    函件字号: '示',
    执业许可证号: '30000000000000000',
    地址: '示例市示例区示例路1号',
    电话: '000-00000000',
  },
  lawyers: [
    { 姓名: '张示例', 执业证号: '10000000000000001', 电话: '000-00000001' },
    { 姓名: '李示例', 执业证号: '10000000000000002' },
  ],
  account: { 户名: '示例商贸有限公司', 开户行: '示例银行示例支行', 账号: '0000000000000000000' },
};

export const facts: TypedFacts = {
  creditor: {
    kind: '公司',
    name: '示例商贸有限公司',
    representative: '赵示例',
    address: '示例市示例区示例路2号',
    phone: '000-00000003',
  },
  debtor: {
    kind: '自然人',
    name: '王测试',
    idNumber: '11010519491231002X',
    address: '示例市示例区示例路3号',
    phone: '13000000000',
  },
  agreement: { name: '借款合同', number: '示借2025001', purpose: '周转' },
  formedOn: '2025-05-20',
  dueOn: '2026-05-20',
  amount: '100000',
  termRate: '6',
  overdueRate: '6',
  dailyPenalty: '0.01',
  reason: '经济困难',
  means: '名下有住房一套；现金紧张。',
  notes: '此前电话催收语气生硬，债务人已将来电号码加入黑名单。',
  lawyers: ['张示例', '李示例'],
};
