import { type Reason, REASON_NAMES, type Stage, STAGE_NAMES } from '../../electron/domain/case/case-facts.ts';
import { type Channel, CHANNEL_NAMES, type EntryKind } from '../../electron/domain/case/log-entry.ts';
import type { PartyKind } from '../../electron/domain/case/party.ts';
import type { ComponentKind } from '../../electron/domain/claim/claim.ts';
import type { LetterKind } from '../../electron/domain/letter/letter.ts';

/** The names of things that several screens speak of. */
interface Terms {
  stage: Record<Stage, string>;
  reason: Record<Reason, string>;
  channel: Record<Channel, string>;
  entryKind: Record<EntryKind, string>;
  partyKind: Record<PartyKind, string>;
  letterKind: Record<LetterKind, string>;
  component: Record<ComponentKind, string>;
  creditor: string;
  debtor: string;
  guarantor: string;
  owed: string;
  daysOverdue: string;
  overdueSpan: string;
  nextStep: string;
  nextStepOn: string;
  stageTitle: string;
  days: string;
}

export const zh: Terms = {
  stage: STAGE_NAMES,
  reason: REASON_NAMES,
  channel: CHANNEL_NAMES,
  entryKind: {
    note: '协商记录',
    correction: '更正',
    letter: '函件',
    payment: '还款',
    plan: '还款计划',
    status: '阶段变更',
  },
  partyKind: { person: '自然人', company: '公司', 'sole-trader': '个体工商户', 'other-organisation': '其他组织' },
  letterKind: { reminder: '还款提醒函', demand: '催款函', 'lawyers-letter': '律师函' },
  component: { cost: '实现债权的费用', interest: '利息', penalty: '违约金', principal: '本金' },
  creditor: '债权人',
  debtor: '债务人',
  guarantor: '保证人',
  owed: '应还总额',
  daysOverdue: '逾期天数',
  overdueSpan: '自 {{from}} 起至 {{to}} 止',
  nextStep: '下一步',
  nextStepOn: '办理日期',
  stageTitle: '阶段',
  days: '{{n}} 天',
};

export const en: Terms = {
  stage: {
    verify: 'Verifying',
    remind: 'Reminder',
    call: 'Contact',
    demand: 'Demand letter',
    'lawyers-letter': "Lawyer's letter",
    negotiate: 'Negotiation',
    'payment-order': 'Payment order',
    suit: 'Suit',
    enforce: 'Enforcement',
    settled: 'Settled',
    stopped: 'Stopped',
    removed: 'Removed',
  },
  reason: {
    hardship: 'Hardship',
    mismanagement: 'Business in difficulty',
    forgotten: 'Forgot',
    deliberate: 'Deliberate delay',
    other: 'Other',
  },
  channel: {
    call: 'Telephone',
    sms: 'Text message',
    wechat: 'WeChat',
    email: 'Email',
    visit: 'Visit',
    letter: 'Letter',
    meeting: 'Meeting',
    court: 'Court',
    office: 'Office note',
  },
  entryKind: {
    note: 'Contact',
    correction: 'Correction',
    letter: 'Letter',
    payment: 'Payment',
    plan: 'Repayment plan',
    status: 'Stage',
  },
  partyKind: {
    person: 'Natural person',
    company: 'Company',
    'sole-trader': 'Sole trader',
    'other-organisation': 'Other organisation',
  },
  letterKind: { reminder: 'Payment reminder', demand: 'Demand letter', 'lawyers-letter': "Lawyer's letter" },
  component: {
    cost: 'Costs of recovery',
    interest: 'Interest',
    penalty: 'Late-payment penalty',
    principal: 'Principal',
  },
  creditor: 'Creditor',
  debtor: 'Debtor',
  guarantor: 'Guarantor',
  owed: 'Total owed',
  daysOverdue: 'Days overdue',
  overdueSpan: '{{from}} to {{to}}',
  nextStep: 'Next step',
  nextStepOn: 'On',
  stageTitle: 'Stage',
  days: '{{n}} days',
};
