import { sampleFacts, sampleSettings } from '../cases/article-case.sample.ts';
import type { CaseFacts } from '../domain/case/case-facts.ts';
import type { Payment } from '../domain/claim/claim.ts';
import { addDays, addMonths, date } from '../domain/quantities/calendar.ts';
import type { RateBook } from '../domain/quantities/lpr.ts';
import { fen } from '../domain/quantities/money.ts';
import { statement } from '../domain/statement/statement.ts';
import type { PaperSources, PrintedLetter } from './facts/paper-facts.ts';

const TODAY = date('2026-11-20');
const sender = { firm: sampleSettings.firm, account: sampleSettings.account, lawyers: sampleSettings.lawyers };
const letter: PrintedLetter = {
  number: '〔2026〕示律函字第1号',
  title: '关于偿还借款事宜的律师函',
  addressee: '王测试先生',
  issuedOn: date('2026-11-01'),
  payBy: date('2026-11-15'),
  caseTitle: '示例商贸有限公司与王测试',
  itemNumber: '1000000000001',
  dispatched: '2026年11月1日 EMS 1000000000001',
  outcome: '2026年11月3日签收（王测试，本人）',
  remark: '',
};

/** The articles' case, as papers see it. */
export function articleSources(rates: RateBook): PaperSources {
  return {
    facts: sampleFacts,
    statement: statement(sampleFacts.claim, [], TODAY, rates),
    payments: [],
    sender,
    plan: null,
    log: [],
    letters: [letter],
    register: [letter],
    skipped: [],
    evidence: [],
    today: TODAY,
  };
}

/** Everything that strains a layout: three guarantors, long and rare names, names like markup, 24 payments, a plan. */
export function awkwardSources(rates: RateBook): PaperSources {
  const [debtor] = sampleFacts.debtors;
  if (!debtor) throw new Error('the sample has a debtor');
  const facts: CaseFacts = {
    ...sampleFacts,
    creditor: {
      ...sampleFacts.creditor,
      name: '示例市示例区长名称测试用跨境供应链管理与国际货物运输代理及仓储服务股份有限公司甲',
    },
    debtors: [
      { ...debtor, name: '欧阳㬎䶮' },
      { ...sampleFacts.creditor, id: 'd2', name: '示例*建设*有限公司{{甲}}|乙' },
    ],
    guarantors: [
      { ...debtor, id: 'g1', name: '诸葛保证', mode: 'general' },
      { ...debtor, id: 'g2', name: '司徒保证', mode: 'joint' },
      { ...sampleFacts.creditor, id: 'g3', name: '示例担保有限公司', mode: 'unspecified' },
    ],
    claim: { ...sampleFacts.claim, costs: [{ on: date('2026-07-01'), amount: fen(50_000), label: '公证费' }] },
  };
  const payments: Payment[] = Array.from({ length: 24 }, (_, index) => ({
    on: addDays(date('2025-06-20'), index * 15),
    amount: fen(100_000 + index * 1111),
  }));
  const instalments = Array.from({ length: 12 }, (_, index) => ({
    no: index + 1,
    dueOn: addMonths(date('2026-12-20'), index),
    amount: fen(700_000),
  }));
  return {
    facts,
    payments,
    sender,
    today: TODAY,
    statement: statement(facts.claim, payments, TODAY, rates),
    plan: { agreedOn: TODAY, owed: fen(8_500_000), waived: fen(100_000), total: fen(8_400_000), instalments },
    log: [{ seq: 1, at: '2026-08-01T10:00', channel: '电话', person: '欧阳㬎䶮', said: '同意还款' }],
    letters: [letter, { ...letter, number: '〔2026〕示律函字第2号' }],
    register: [
      letter,
      { ...letter, number: '〔2026〕示律函字第2号', outcome: '', remark: '替代〔2026〕示律函字第1号' },
    ],
    skipped: [{ numbers: '〔2026〕示催函字第1号至第57号', reason: '启用本程序前已手工编号' }],
    evidence: [
      {
        no: 1,
        title: '示例有限公司{{甲}}|借款合同',
        source: '',
        form: '原件',
        proves: '借贷关系成立\n第二行',
        pages: '1-12',
      },
      {
        no: 2,
        title: '欧阳㬎䶮的微信聊天记录'.repeat(4),
        source: '债权人自手机导出',
        form: '电子数据',
        proves: '',
        pages: '',
      },
    ],
  };
}
