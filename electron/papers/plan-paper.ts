import { formatChinese, type PlainDate } from '../domain/calendar.ts';
import type { CaseFacts } from '../domain/case-facts.ts';
import { formatGrouped, type Fen } from '../domain/money.ts';
import type { Party } from '../domain/party.ts';
import { numberInWords } from '../domain/words.ts';
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
  const guarantors = facts.guarantors.map(({ name }) => name).join('、');
  const ordinals = ['二', '三', '四', '五', '六', '七', '八'].slice(plan.waived === 0 ? 0 : 1);
  const ordinal = (index: number): string => ordinals[index] ?? '';
  const last = plan.instalments.at(-1);
  const parties = 1 + facts.debtors.length + facts.guarantors.length;
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
          ...facts.guarantors.map((guarantor) => ({ label: '丙方（保证人）：', value: [guarantor.name, guarantor.idNumber].filter((part) => part !== '').join('，') })),
        ],
      },
      text(`甲乙双方就乙方在《${facts.agreement.name.replace(/[《》]/g, '')}》项下的欠款，自愿协商一致，订立本协议。`),
      text(`一、双方确认，截至${formatChinese(plan.agreedOn)}，乙方尚欠甲方${inWordsAndFigures(plan.owed)}。`),
      ...waiver,
      text(`${ordinal(0)}、乙方分${plan.instalments.length}期向甲方支付${inWordsAndFigures(plan.total)}，各期应付日期和金额如下：`),
      {
        kind: 'table',
        columns: [{ width: 1, align: 'centre' }, { width: 2, align: 'centre' }, { width: 2, align: 'right', tabular: true }],
        header: [{ cells: ['期次', '应付日期', '金额（元）'], bold: true }],
        rows: [
          ...plan.instalments.map((each) => ({ cells: [`第${each.no}期`, formatChinese(each.dueOn), formatGrouped(each.amount)] })),
          { cells: [{ text: '合计', span: 2, align: 'centre' as const }, formatGrouped(plan.total)], bold: true },
        ],
      },
      text(`${ordinal(1)}、款项付至下列账户：户名${sender.account.holder}，开户行${sender.account.bank}，账号${sender.account.number}。`),
      text(`${ordinal(2)}、乙方任何一期逾期未足额支付，经甲方催告后五日内仍未补足的，甲方有权要求乙方立即付清全部剩余款项，并按原约定和法律规定计算自逾期之日起的利息。`),
      // Without their written consent a longer term leaves the period of the guarantee as it was (民法典 695).
      ...(guarantors === '' ? [] : [text(`${ordinal(3)}、丙方已知悉本协议的全部内容，同意甲乙双方按本协议变更履行期限，并按原约定的保证方式继续对变更后的债务承担保证责任；保证期间按变更后的最后一期履行期限（${last ? formatChinese(last.dueOn) : ''}）重新起算。`)]),
      text(`${ordinal(guarantors === '' ? 3 : 4)}、各方确认下列地址和电话为送达地址；函件和诉讼、执行阶段的法律文书按此寄出即视为送达。有变更的，应在三日内书面通知其他各方，未通知的仍以原地址为准。`),
      {
        kind: 'table',
        columns: [{ width: 3, align: 'left' }, { width: 5, align: 'left' }, { width: 3, align: 'left' }],
        header: [{ cells: ['当事人', '送达地址', '电话'], bold: true }],
        rows: [facts.creditor, ...facts.debtors, ...facts.guarantors].map(({ name, address, phone }) => ({ cells: [name, address, phone] })),
      },
      text(`${ordinal(guarantors === '' ? 4 : 5)}、本协议一式${parties === 2 ? '两份，双方' : `${numberInWords(parties)}份，各方`}各执一份，自${parties === 2 ? '双方' : '各方'}签名或者盖章之日起生效。`),
      ...signatures([signatory('甲方', facts.creditor), ...facts.debtors.map((debtor) => signatory('乙方', debtor)), ...facts.guarantors.map((guarantor) => signatory('丙方', guarantor))]),
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
