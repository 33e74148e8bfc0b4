import type { CaseFacts } from '../../domain/case/case-facts.ts';
import { inWordsAndFigures } from '../../domain/quantities/amounts.ts';
import { formatChinese, type PlainDate } from '../../domain/quantities/calendar.ts';
import type { Block, PaperDocument } from '../../typesetting/document.ts';
import {
  everyText,
  instalmentTable,
  interestText,
  owedText,
  type PrintedTerms,
  requireSum,
  waivedText,
} from './plan-terms-text.ts';

export interface PrintedOffer extends PrintedTerms {
  readonly by: 'creditor' | 'debtor';
  readonly on: PlainDate;
}

const text = (words: string): Block => ({ kind: 'paragraph', text: words });

/**
 * An offer for negotiation: the terms in brief, and that it is neither binding nor an admission until an agreement is
 * signed.
 * @throws RangeError if the instalments do not sum to the plan
 */
export function offerPaper(offer: PrintedOffer, facts: CaseFacts): PaperDocument {
  requireSum(offer);
  const { terms } = offer;
  const bears = interestText(offer);
  const [from, to] = offer.by === 'creditor' ? [facts.creditor, facts.debtors[0]] : [facts.debtors[0], facts.creditor];
  const waiver =
    offer.waivedTotal === 0
      ? []
      : [
          text(
            `二、减免：${waivedText(offer)}。${terms.waiver === 'conditional' ? '以付清全部分期款项为条件，中途未按约付款的，减免不发生效力。' : '自协议生效时免除。'}`,
          ),
        ];
  const rest = offer.waivedTotal === 0 ? ['二', '三', '四'] : ['三', '四', '五'];
  return {
    title: '和解方案（供协商）',
    language: 'zh-CN',
    createdOn: offer.on,
    page: 'letter',
    bodySize: '四号',
    blocks: [
      { kind: 'title', text: '和解方案（供协商）' },
      {
        kind: 'pairs',
        indent: false,
        items: [
          { label: '提出方：', value: from?.name ?? '' },
          { label: '相对方：', value: to?.name ?? '' },
          { label: '提出日期：', value: formatChinese(offer.on) },
          { label: '所涉合同：', value: `《${facts.agreement.name.replace(/[《》]/g, '')}》` },
        ],
      },
      text(`一、欠款：截至${formatChinese(offer.on)}（该日不计息），按债权人的计算为${owedText(offer)}。`),
      ...waiver,
      text(
        `${rest[0]}、付款：分${offer.instalments.length}期，${everyText(terms)}共计${inWordsAndFigures(offer.total)}${bears === '' ? '，分期期间不另计利息' : `，${bears}`}。`,
      ),
      instalmentTable(offer),
      text(
        `${rest[1]}、逾期：${terms.graceDays === 0 ? '' : `各期宽限${terms.graceDays}日；`}未足额支付，经催告后${terms.cureDays}日内仍未补足的，全部剩余款项立即到期。`,
      ),
      text(
        `${rest[2]}、说明：本方案系为协商解决争议而提出，以订立书面协议为准，此前对双方均无约束力。其中的让步和对事实的表述，仅为达成和解所作，不构成任何一方的自认，未能达成协议的，不得作为对其不利的依据；也不构成对任何权利的放弃。`,
      ),
      {
        kind: 'signature',
        signatories: [
          {
            name: `提出方：${from?.name ?? ''}`,
            signers: [{ label: from?.kind === 'person' ? '签名：' : '盖章、代表签名：' }],
            date: formatChinese(offer.on),
            seal: false,
          },
        ],
      },
    ],
    footer: { left: '和解方案（供协商）' },
  };
}
