import type { CaseFacts } from '../../domain/case/case-facts.ts';
import type { Party } from '../../domain/case/party.ts';
import { inWordsAndFigures } from '../../domain/quantities/amounts.ts';
import { formatChinese, type PlainDate } from '../../domain/quantities/calendar.ts';
import { goesByMonths } from '../../domain/settlement/settlement.ts';
import type { Block, PaperDocument, Signatory } from '../../typesetting/document.ts';
import type { Sender } from '../letter/facts.ts';
import {
  everyText,
  instalmentTable,
  interestText,
  owedText,
  type PrintedTerms,
  requireSum,
  waivedText,
} from './plan-terms-text.ts';

export interface AgreedPlan extends PrintedTerms {
  readonly agreedOn: PlainDate;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const;

/**
 * The agreed plan as an agreement for all parties to sign: what is owed, what is waived and when, what falls due, how
 * payments are allocated (民法典 561), when the balance is accelerated, the guarantors' written consent (民法典 695),
 * addresses for service, and the debtor's consent to perform (诉讼时效规定 14).
 * @throws RangeError if the instalments do not sum to the plan
 */
export function planPaper(plan: AgreedPlan, facts: CaseFacts, sender: Sender): PaperDocument {
  requireSum(plan);
  const { guarantors } = facts;
  const parties: readonly (readonly [string, string, Party])[] = [
    ['甲方', '债权人', facts.creditor],
    ...facts.debtors.map((debtor) => ['乙方', '债务人', debtor] as const),
    ...guarantors.map((guarantor) => ['丙方', '保证人', guarantor] as const),
  ];
  const clauses = clausesOf(plan, facts, sender, parties.length);
  return {
    title: '分期还款协议书',
    language: 'zh-CN',
    createdOn: plan.agreedOn,
    page: 'letter',
    bodySize: '四号',
    blocks: [
      { kind: 'title', text: '分期还款协议书' },
      {
        kind: 'pairs',
        indent: false,
        items: parties.map(([side, role, party]) => ({
          label: `${side}（${role}）：`,
          value: [party.name, party.idNumber].filter((part) => part !== '').join('，'),
        })),
      },
      text(
        `${guarantors.length === 0 ? '甲乙双方' : '甲乙丙各方'}就乙方在《${facts.agreement.name.replace(/[《》]/g, '')}》项下的欠款，自愿协商一致，订立本协议。`,
      ),
      ...clauses.flatMap((clause, index) => {
        const [first = '', ...rest] = clause;
        return [
          text(`${NUMERALS[index]}、${typeof first === 'string' ? first : ''}`),
          ...rest.map((more) => (typeof more === 'string' ? text(more) : more)),
        ];
      }),
      ...signatures(parties.map(([side, , party]) => signatory(side, party))),
    ],
    footer: { left: '分期还款协议书' },
    seamMarks: true,
  };
}

type Clause = readonly (string | Block)[];

function clausesOf(plan: AgreedPlan, facts: CaseFacts, sender: Sender, parties: number): readonly Clause[] {
  const { terms } = plan;
  const { guarantors, debtors, creditor } = facts;
  const sides = [
    ['甲方', creditor] as const,
    ...debtors.map((debtor) => ['乙方', debtor] as const),
    ...guarantors.map((guarantor) => ['丙方', guarantor] as const),
  ];
  const everybody = parties === 2 ? '双方' : '各方';
  const bears = interestText(plan);
  const order =
    terms.booking === 'principal-first'
      ? '乙方依本协议支付的款项，先抵充本金，再抵充其他款项。'
      : facts.claim.allocation === 'statutory'
        ? '乙方依本协议支付的款项，依照《中华人民共和国民法典》第五百六十一条并经协商，先抵充实现债权的有关费用，再抵充利息、违约金，后抵充本金。'
        : '乙方依本协议支付的款项，按原约定的顺序抵充。';
  const grace =
    terms.graceDays === 0 ? '' : `各期给予${terms.graceDays}日宽限期，自应付日期的次日起算，宽限期内付清的视为按期。`;
  const revived =
    plan.waivedTotal === 0
      ? ''
      : terms.waiver === 'conditional'
        ? '本协议约定的减免自始不发生效力，乙方仍应支付被减免的款项；'
        : '已经免除的款项不再恢复；';
  return [
    [
      `双方确认，截至${formatChinese(plan.agreedOn)}（该日不计息），乙方尚欠甲方${owedText(plan)}。乙方承认并同意履行上述债务。`.replace(
        '双方',
        everybody,
      ),
    ],
    ...(plan.waivedTotal === 0
      ? []
      : [
          [
            terms.waiver === 'conditional'
              ? `乙方依本协议付清全部分期款项的，甲方免除${waivedText(plan)}，以及本协议订立后按原约定继续计算的利息和违约金。该项减免以乙方付清全部分期款项为条件，条件成就前不发生效力。`
              : `甲方自本协议生效时免除${waivedText(plan)}。乙方依本协议付清全部分期款项的，本协议订立后按原约定继续计算的利息和违约金一并免除。`,
          ],
        ]),
    [
      `乙方分${plan.instalments.length}期向甲方支付共计${inWordsAndFigures(plan.total)}${bears === '' ? '，分期期间不另计利息' : `，${bears}`}。${everyText(terms)}各期应付日期${terms.monthEnd && goesByMonths(terms) && Number(terms.firstDueOn.slice(8)) > 28 ? '（当月没有该日的，为当月最后一日）' : ''}和金额如下：`,
      instalmentTable(plan),
      ...(grace === '' ? [] : [grace]),
    ],
    [
      `款项付至下列账户，以到账之日为付款之日：户名${sender.account.holder}，开户行${sender.account.bank}，账号${sender.account.number}。`,
    ],
    [order],
    [
      `乙方任何一期${terms.graceDays === 0 ? '逾期' : '超过宽限期'}未足额支付，自甲方书面催告到达乙方之日的次日起${terms.cureDays}日内仍未补足的，甲方有权书面通知乙方解除分期安排，全部剩余款项自通知到达时立即到期；${revived}利息和违约金按原约定和法律规定自本协议第一条所述截止之日起连续计算，乙方已付款项依本协议约定的顺序抵充。甲方没有及时主张的，不视为放弃。`,
    ],
    ...(guarantors.length === 0
      ? []
      : [
          [
            `丙方已知悉并书面同意本协议对债务数额和履行期限的变更，继续依原约定的方式对乙方的债务承担保证责任，保证范围包括本协议项下的全部款项以及减免不发生效力时恢复的款项；保证期间自本协议约定的最后一期应付日期届满之日起六个月，全部剩余款项提前到期的，自提前到期之日起六个月。丙方未签名或者盖章的，本协议对丙方不发生效力，甲方依原约定对丙方享有的权利不受影响。`,
          ],
        ]),
    [
      `${everybody}确认下列地址和电话为送达地址，适用于履行本协议的通知、催告以及发生纠纷后的诉讼、仲裁和执行程序；变更的应当书面通知对方，未通知的，按原地址交付或者寄送即视为送达。`,
      // Labels at the side: a long company name as a label would leave its address no room.
      {
        kind: 'pairs',
        items: sides.map(([side, { name, address, phone }]) => ({
          label: `${side}：`,
          value: [
            name,
            address === '' ? '地址＿＿＿＿＿＿＿＿＿＿' : address,
            phone === '' ? '电话＿＿＿＿＿＿' : phone,
          ].join('　'),
        })),
      },
    ],
    [
      '乙方订立本协议，属于《最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定》第十四条规定的同意履行义务，诉讼时效自本协议订立之日起中断，重新计算。',
    ],
    [
      `本协议不改变原合同的其他约定。本协议一式${parties === 2 ? '两' : (NUMERALS[parties - 1] ?? parties)}份，${everybody}各执一份，自甲乙双方签名或者盖章之日起生效${guarantors.length === 0 ? '' : '，自丙方签名或者盖章之日起对丙方生效'}。`,
    ],
  ];
}

const text = (words: string): Block => ({ kind: 'paragraph', text: words });

/** A person signs; any other party seals and is signed for. Nobody signs for another debtor. */
function signatory(role: string, { name, kind }: Party): Signatory {
  return {
    name: `${role}：${name}`,
    signers: [{ label: kind === 'person' ? '签名：' : '盖章、代表签名：' }],
    date: '　　　　年　　月　　日',
    seal: false,
  };
}

const NOBODY: Signatory = { name: '', signers: [], seal: false };

/** Two side by side, as wide as a name and a rule need; an odd last one keeps to its half. */
function signatures(parties: readonly Signatory[]): Block[] {
  return Array.from({ length: Math.ceil(parties.length / 2) }, (_, row) => {
    const [left = NOBODY, right = NOBODY] = parties.slice(2 * row);
    return { kind: 'signature', signatories: [left, right] };
  });
}
