import { formatChinese, type PlainDate } from '../domain/calendar.ts';
import type { CaseFacts } from '../domain/case-facts.ts';
import { formatGrouped, type Fen } from '../domain/money.ts';
import type { Party } from '../domain/party.ts';
import type { Block, PaperDocument, Signatory } from '../typesetting/document.ts';
import { inWordsAndFigures } from './amounts.ts';
import type { Sender } from './letter-facts.ts';

export interface AgreedPlan {
  readonly agreedOn: PlainDate;
  readonly owed: Fen;
  readonly waived: Fen;
  readonly total: Fen;
  readonly instalments: readonly { readonly no: number; readonly dueOn: PlainDate; readonly amount: Fen }[];
}

const text = (words: string): Block => ({ kind: 'paragraph', text: words });

/** The agreed instalments as an agreement for both to sign: what is owed, what is forgiven on condition, when what falls due. */
export function planPaper(plan: AgreedPlan, facts: CaseFacts, sender: Sender): PaperDocument {
  const creditor = facts.creditor.name;
  const waiver: Block[] =
    plan.waived === 0
      ? []
      : [text(`二、乙方按期足额付清全部分期款项的，甲方免除逾期费用${inWordsAndFigures(plan.waived)}。乙方未按期足额付款的，该项免除不生效，乙方仍应支付该款项。`)];
  const ordinal = plan.waived === 0 ? ['二', '三', '四', '五'] : ['三', '四', '五', '六'];
  return {
    title: '分期还款协议书',
    language: 'zh-CN',
    createdOn: plan.agreedOn,
    page: 'letter',
    blocks: [
      { kind: 'title', text: '分期还款协议书' },
      {
        kind: 'pairs',
        indent: false,
        items: [
          { label: '甲方（债权人）：', value: creditor },
          ...facts.debtors.map((debtor) => ({ label: '乙方（债务人）：', value: [debtor.name, debtor.idNumber].filter((part) => part !== '').join('，') })),
        ],
      },
      text(`甲乙双方就乙方在《${facts.agreement.name.replace(/[《》]/g, '')}》项下的欠款，自愿协商一致，订立本协议。`),
      text(`一、双方确认，截至${formatChinese(plan.agreedOn)}，乙方尚欠甲方${inWordsAndFigures(plan.owed)}。`),
      ...waiver,
      text(`${ordinal[0]}、乙方分${plan.instalments.length}期向甲方支付${inWordsAndFigures(plan.total)}，各期应付日期和金额如下：`),
      {
        kind: 'table',
        columns: [{ width: 1, align: 'centre' }, { width: 2, align: 'centre' }, { width: 2, align: 'right', tabular: true }],
        header: [{ cells: ['期次', '应付日期', '金额（元）'], bold: true }],
        rows: [
          ...plan.instalments.map((each) => ({ cells: [`第${each.no}期`, formatChinese(each.dueOn), formatGrouped(each.amount)] })),
          { cells: [{ text: '合计', span: 2, align: 'centre' as const }, formatGrouped(plan.total)], bold: true },
        ],
      },
      text(`${ordinal[1]}、款项付至下列账户：户名${sender.account.holder}，开户行${sender.account.bank}，账号${sender.account.number}。`),
      text(`${ordinal[2]}、乙方任何一期逾期未足额支付，经甲方催告后五日内仍未补足的，甲方有权要求乙方立即付清全部剩余款项，并按原约定和法律规定计算自逾期之日起的利息。`),
      text(`${ordinal[3]}、本协议一式${facts.debtors.length === 1 ? '两份，双方' : `${facts.debtors.length + 1}份，各方`}各执一份，自${facts.debtors.length === 1 ? '双方' : '各方'}签名或者盖章之日起生效。`),
      ...signatures([signatory('甲方', facts.creditor), ...facts.debtors.map((debtor) => signatory('乙方', debtor))]),
    ],
    footer: { left: '分期还款协议书' },
    seamMarks: true,
  };
}

/** A person signs, anybody else seals and is signed for; nobody signs for another debtor. */
function signatory(role: string, { name, kind }: Party): Signatory {
  return { name: `${role}：${name}`, signers: [{ label: kind === 'person' ? '签名：' : '盖章、代表签名：' }], date: '　　　　年　　月　　日', seal: false };
}

const NOBODY: Signatory = { name: '', signers: [], seal: false };

/** Two side by side, as wide as a name and a rule need; the last alone keeps its half. */
function signatures(parties: readonly Signatory[]): Block[] {
  return Array.from({ length: Math.ceil(parties.length / 2) }, (_, row) => {
    const [left = NOBODY, right = NOBODY] = parties.slice(2 * row);
    return { kind: 'signature', signatories: [left, right] };
  });
}
