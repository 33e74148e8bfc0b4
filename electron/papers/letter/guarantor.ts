import type { Guarantor } from '../../domain/case/case-facts.ts';
import { guaranteeOf } from '../../domain/case/guarantee.ts';
import { CIVIL_CODE_FROM } from '../../domain/law/days-of-law.ts';
import type { LetterBlock, LetterKind } from '../../domain/letter/letter.ts';
import { formatChinese } from '../../domain/quantities/calendar.ts';
import type { LetterFacts } from './facts.ts';
import {
  contactSentence,
  deliverySentence,
  dueSentence,
  furtherSentence,
  paidSentence,
  replacementSentence,
  untilWhen,
  writerFor,
  youOf,
} from './sentences.ts';

export function guarantorTitle(kind: LetterKind): string {
  return {
    reminder: '关于主债务逾期的提醒函',
    demand: '关于承担保证责任的催告函',
    'lawyers-letter': '关于承担保证责任事宜的律师函',
  }[kind];
}

export function guarantorAttachments(kind: LetterKind, { facts }: LetterFacts): readonly string[] {
  const papers = [`${facts.agreement.name.replace(/[《》]/g, '')}及保证条款复印件`, '债务计算明细表'];
  return kind === 'reminder' ? [] : kind === 'demand' ? papers : ['授权委托书、律师执业证复印件', ...papers];
}

/**
 * The letter to a guarantor: the guaranteed debt, the mode and period of the guarantee, and what that mode allows to be
 * asked (民法典 686 to 693). It discloses nothing of the debtor but the debt: neither means nor reasons for not paying.
 */
export function guarantorBody(kind: LetterKind, facts: LetterFacts): readonly LetterBlock[] {
  const { heading, paragraph, table, account } = writerFor(facts);
  const firm = kind === 'lawyers-letter';
  const [us, creditor] = firm ? ['本所', '委托人'] : ['我方', '我方'];
  const you = youOf(facts);
  const replacing = replacementSentence(facts, us);
  const { name, number } = {
    name: '{合同.名称}',
    number: facts.facts.agreement.number === '' ? '' : '（编号：{合同.编号}）',
  };
  const { joint, asks } = demandOn(facts, creditor, you);
  return [
    ...(firm
      ? [
          paragraph(
            `{律所.名称}（以下简称“本所”）依法接受{债权人.名称}（以下简称“委托人”）的委托（授权委托书附后），指派{律师姓名}，就${you}的保证责任，向${you}出具本函。` +
              `本函所述事实，系根据委托人的陈述及其提供的材料整理；如有出入，请${you}书面提出并附相关凭证。`,
          ),
        ]
      : []),
    ...(replacing === null ? [] : [paragraph(replacing)]),
    heading('一、主债务'),
    paragraph(
      `{合同.订立日期}，${creditor}与{债务人名称}（以下简称“债务人”）订立{合同.名称}${number}，约定债务人于{合同.到期日}前（含当日）${facts.facts.claim.price ? '付清价款' : '还清款项'}{约定本金合计（大小写）}，` +
        `${you}为该债务提供保证（${name}及保证条款附后）。${deliverySentence(facts, creditor)}${dueSentence(facts)}${paidSentence(facts, creditor, '债务人')}`,
    ),
    paragraph('截至{欠款.截至}（该日不计息），债务人尚欠款项如下：'),
    table,
    paragraph(`以上合计{欠款.合计（大小写）}。${furtherSentence(facts)}计算过程见附件《债务计算明细表》。`),
    heading('二、保证责任'),
    ...guaranteeSentences(facts, you).map(paragraph),
    heading(joint ? '三、请予履行' : '三、请予知悉'),
    paragraph(asks),
    ...account,
    paragraph(
      `${you}承担保证责任后，有权依照《中华人民共和国民法典》第七百条在承担责任的范围内向债务人追偿。对保证责任有异议的，请书面说明理由并附相关凭证。${contactSentence(facts, firm)}`,
    ),
    paragraph(`本函不构成${creditor}对任何权利的放弃。特此函告。`),
  ];
}

/** Mode and period as agreed, or as the law supplies them. */
function guaranteeSentences(facts: LetterFacts, you: string): readonly string[] {
  const { claim } = facts.facts;
  const guarantor = guarantorOf(facts);
  const read = guaranteeOf(guarantor, claim, facts.writtenOn);
  const name = read.mode === 'joint' ? '连带责任保证' : '一般保证';
  const old = claim.formedOn < CIVIL_CODE_FROM;
  const mode =
    guarantor.mode !== 'unspecified'
      ? `按照约定，${you}的保证方式为${name}。`
      : old
        ? `${you}的保证方式没有约定，依照合同订立时的法律，为${name}。`
        : `${you}的保证方式没有约定，依照《中华人民共和国民法典》第六百八十六条，为${name}。`;
  const scope =
    '保证的范围有约定的，按照约定；没有约定的，依照《中华人民共和国民法典》第六百九十一条，包括主债权及其利息、违约金、损害赔偿金和实现债权的费用。';
  const until = formatChinese(read.expiresOn);
  const agreed =
    guarantor.agreedUntil !== undefined &&
    guarantor.agreedUntil !== 'not-agreed' &&
    guarantor.agreedUntil !== 'unclear';
  const byLaw = old && guarantor.agreedUntil === 'unclear' ? '' : '依照《中华人民共和国民法典》第六百九十二条，';
  const period = agreed
    ? `按照约定，保证期间至${until}届满。`
    : guarantor.agreedUntil === undefined
      ? `保证期间有约定的，按照约定；没有约定或者约定不明确的，${byLaw}为主债务履行期限届满之日起六个月，即至${until}届满。`
      : `保证期间${guarantor.agreedUntil === 'unclear' ? '约定不明确' : '没有约定'}，${byLaw || '依照合同订立时的法律，'}至${until}届满。`;
  return [mode + scope, period];
}

function demandOn(facts: LetterFacts, creditor: string, you: string): { joint: boolean; asks: string } {
  const { mode } = guaranteeOf(guarantorOf(facts), facts.facts.claim, facts.writtenOn);
  if (mode === 'joint') {
    return {
      joint: true,
      asks: `${creditor}现依照《中华人民共和国民法典》第六百八十八条、第六百九十三条，请求${you}承担保证责任，请${you}${untilWhen(facts)}将上述款项付至下列账户：`,
    };
  }
  return {
    joint: false,
    asks:
      `${creditor}将在保证期间内依法对债务人提起诉讼或者申请仲裁；依照《中华人民共和国民法典》第六百八十七条，主合同纠纷经审判或者仲裁，并就债务人财产依法强制执行仍不能履行的部分，由${you}承担保证责任。` +
      `请${you}知悉并督促债务人清偿。${you}自愿代为清偿的，请${untilWhen(facts)}付至下列账户：`,
  };
}

/** The guarantor addressed. One who has since left the case counts as having no agreed mode. */
function guarantorOf({ facts, recipient }: LetterFacts): Pick<Guarantor, 'mode' | 'agreedUntil'> {
  return facts.guarantors.find(({ id }) => id === recipient?.party) ?? { mode: 'unspecified' };
}
