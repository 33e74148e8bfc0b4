import type { LetterBlock, LetterDraft, LetterKind } from '../../domain/letter/letter.ts';
import { addressees, type LetterFacts, partiesAddressed } from './facts.ts';
import { guarantorAttachments, guarantorBody, guarantorTitle } from './guarantor.ts';
import { wordsFor } from './reasons.ts';
import {
  agreementSentence,
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

/**
 * Writes the first draft of a letter from the facts. The tone rises with the kind, the facts and the amount do not: a
 * reminder asks, a demand sets a deadline, a lawyer's letter adds the mandate, the statutes and the legal consequences;
 * how each refers to the non-payment depends on the debtor's reason. None mentions crime, publicity or anybody but the
 * debtor and the guarantor (律师执业行为规范; 治安管理处罚法 50; 民法典 1032).
 */
export function writeLetter(kind: LetterKind, facts: LetterFacts): LetterDraft {
  const subject = facts.facts.claim.price
    ? '支付价款'
    : facts.facts.agreement.name.includes('借')
      ? '偿还借款'
      : '支付欠款';
  const toGuarantor = facts.recipient?.role === 'guarantor';
  const title = {
    reminder: `关于${subject}的提醒函`,
    demand: `关于${subject}的催款函`,
    'lawyers-letter': `关于${subject}事宜的律师函`,
  }[kind];
  const body = { reminder, demand, 'lawyers-letter': lawyersLetter }[kind];
  return {
    kind,
    ...(facts.recipient && { recipient: facts.recipient }),
    ...(facts.payWithin !== null && { payWithin: facts.payWithin }),
    title: toGuarantor ? guarantorTitle(kind) : title,
    addressee: addressees(partiesAddressed(facts)),
    body: toGuarantor ? guarantorBody(kind, facts) : body(facts),
    attachments: toGuarantor ? guarantorAttachments(kind, facts) : attachments(kind, facts),
  };
}

function reminder(facts: LetterFacts): readonly LetterBlock[] {
  const { paragraph, table, account } = writerFor(facts);
  const you = youOf(facts);
  const { reminding } = wordsFor(facts.facts.situation.reason, { you, us: '我方', creditor: '我方' });
  return [
    paragraph(`${you}好。感谢${you}此前与我方的往来。`),
    ...replacing(facts, '我方'),
    paragraph(factSentences(facts, '我方')),
    paragraph('截至{欠款.截至}（该日不计息），按约定计算的未还款项合计{欠款.合计（大小写）}，明细如下：'),
    table,
    paragraph(`${reminding}，请${you}${untilWhen(facts)}付至下列账户：`),
    ...account,
    paragraph(
      `如${you}已经付款，请忽略本函并将付款凭证告知我方。如${you}目前有实际困难，也请坦诚告知原因和可行的还款时间，我方愿意一起商量妥当的安排。${contactSentence(facts, false)}`,
    ),
    paragraph('顺颂时祺。'),
  ];
}

function demand(facts: LetterFacts): readonly LetterBlock[] {
  const { heading, paragraph, account } = writerFor(facts);
  const you = youOf(facts);
  const { offering } = wordsFor(facts.facts.situation.reason, { you, us: '我方', creditor: '我方' });
  return [
    ...replacing(facts, '我方'),
    heading('一、基本事实'),
    paragraph(factSentences(facts, '我方')),
    heading('二、欠款数额'),
    ...amounts(facts, '我方'),
    heading('三、请予履行'),
    paragraph(`请${you}${untilWhen(facts)}将上述款项一次付清，付至下列账户：`),
    ...account,
    paragraph(offering + contactSentence(facts, false)),
    heading('四、逾期的处理'),
    paragraph(
      `如${you}在上述期限内既未付款，也未提出可行的还款安排，我方将依法委托律师处理，并视情况申请支付令或者提起诉讼。届时除上述款项外，可能还须依法承担诉讼费用及继续计算的利息。`,
    ),
    paragraph('本函不构成我方对任何权利的放弃。特此函告。'),
  ];
}

function lawyersLetter(facts: LetterFacts): readonly LetterBlock[] {
  const { heading, paragraph, account } = writerFor(facts);
  const you = youOf(facts);
  const { offering } = wordsFor(facts.facts.situation.reason, { you, us: '本所', creditor: '委托人' });
  return [
    paragraph(
      `{律所.名称}（以下简称“本所”）依法接受{债权人.名称}（以下简称“委托人”）的委托（授权委托书附后），指派{律师姓名}，就${you}逾期未偿还款项一事，向${you}出具本函。` +
        `本函所述事实，系根据委托人的陈述及其提供的材料整理；如有出入，请${you}书面提出并附相关凭证。`,
    ),
    ...replacing(facts, '本所'),
    heading('一、基本事实'),
    paragraph(factSentences(facts, '委托人')),
    heading('二、欠款数额'),
    ...amounts(facts, '委托人'),
    heading('三、法律依据'),
    ...facts.quotations.map(({ citation, text }) => paragraph(`${citation}规定：“${text.replace(/\n/g, '')}”`)),
    heading('四、委托人的要求'),
    paragraph(`请${you}${untilWhen(facts)}将上述款项一次付清，付至下列账户：`),
    ...account,
    paragraph(offering + contactSentence(facts, true)),
    heading('五、逾期的法律后果'),
    paragraph(
      `如${you}在上述期限内既未付款，也未提出可行的还款安排，委托人将依法申请支付令或者提起诉讼，并视情况申请财产保全。诉讼费用由败诉方负担；` +
        '未按生效法律文书指定的期间履行给付金钱义务的，还应当依法加倍支付迟延履行期间的债务利息。',
    ),
    paragraph('本函不构成委托人对任何权利的放弃或者变更，也不构成对全部事实和主张的完整陈述。特此函告。'),
  ];
}

function replacing(facts: LetterFacts, us: string): readonly LetterBlock[] {
  const sentence = replacementSentence(facts, us);
  return sentence === null ? [] : [writerFor(facts).paragraph(sentence)];
}

function factSentences(facts: LetterFacts, we: string): string {
  const you = youOf(facts);
  return (
    agreementSentence(facts, we, you) + deliverySentence(facts, we) + dueSentence(facts) + paidSentence(facts, we, you)
  );
}

function amounts(facts: LetterFacts, we: string): readonly LetterBlock[] {
  const { paragraph, table } = writerFor(facts);
  return [
    paragraph(`截至{欠款.截至}（该日不计息），${youOf(facts)}尚欠${we}款项如下：`),
    table,
    paragraph(`以上合计{欠款.合计（大小写）}。${furtherSentence(facts)}计算过程见附件《债务计算明细表》。`),
  ];
}

function attachments(kind: LetterKind, { facts }: LetterFacts): readonly string[] {
  const papers = [
    `${facts.agreement.name.replace(/[《》]/g, '')}及${facts.claim.price ? '履行' : '款项交付'}凭证复印件`,
    '债务计算明细表',
  ];
  return kind === 'reminder' ? [] : kind === 'demand' ? papers : ['授权委托书、律师执业证复印件', ...papers];
}
