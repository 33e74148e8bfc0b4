import type { LetterBlock } from '../../domain/letter/letter.ts';
import { cellOf, runsOf } from '../../domain/letter/letter-values.ts';
import type { LetterVariable } from '../../domain/letter/letter-variables.ts';
import { inFigures } from '../../domain/quantities/amounts.ts';
import { formatChinese } from '../../domain/quantities/calendar.ts';
import { add, type Fen, subtract } from '../../domain/quantities/money.ts';
import { type LetterFacts, partiesAddressed, secondPerson } from './facts.ts';
import { letterValues } from './values.ts';

/** Sentences that letters share. {names} in them are placeholders for live case facts (letter-variables.ts). */
export interface Writer {
  heading(words: string): LetterBlock;
  paragraph(words: string): LetterBlock;
  readonly table: LetterBlock;
  /** One line each, so that none is stretched or broken and the payer can copy it. */
  readonly account: readonly LetterBlock[];
}

export function writerFor(facts: LetterFacts): Writer {
  const values = letterValues(facts);
  const paragraph = (words: string): LetterBlock => ({ kind: 'paragraph', runs: runsOf(words, values) });
  const { claim } = facts.facts;
  const rows: readonly (readonly [string, LetterVariable, Fen])[] = [
    [claim.price ? '价款' : '本金', '欠款.本金', facts.owed.principal],
    ['利息', '欠款.利息', facts.owed.interest],
    ['违约金', '欠款.违约金', facts.owed.penalty],
    ['费用', '欠款.费用', facts.owed.costs],
  ];
  return {
    heading: (words) => ({ kind: 'heading', runs: runsOf(words, values) }),
    paragraph,
    table: {
      kind: 'table',
      numeric: [false, true],
      rows: [
        { cells: ['项目', '金额（元）'] },
        ...rows
          .filter(([, , amount]) => amount > 0)
          .map(([name, variable]) => ({ cells: [name, cellOf(variable, values)] })),
        { cells: ['合计', cellOf('欠款.合计', values)], total: true },
      ],
    },
    account: ['户名：{账户.户名}', '开户行：{账户.开户行}', '账号：{账户.账号}'].map(paragraph),
  };
}

/** The pronoun for the recipient. */
export function youOf(facts: LetterFacts): string {
  return secondPerson(partiesAddressed(facts));
}

/** The deadline in the letter's words: a day, or days from receipt (民法典 201: the day of receipt is not counted). */
export function untilWhen({ payWithin }: Pick<LetterFacts, 'payWithin'>): string {
  return payWithin === null ? '于{付款期限}前（含当日）' : `在${withinWords(payWithin)}（自收到的次日起算）`;
}

/** The letter's wording for days from receipt; the gate looks for these words. */
export function withinWords(payWithin: number): string {
  return `收到本函之日起${payWithin}日内`;
}

/**
 * The opening sentence of a replacement letter. Effects of the earlier one, such as interruption of limitation, remain.
 */
export function replacementSentence({ replaces }: LetterFacts, we: string): string | null {
  return replaces === null
    ? null
    : `本函替代${we}于${formatChinese(replaces.issuedOn)}出具的${replaces.number}函，内容以本函为准；前函已经产生的法律效力不受影响。`;
}

/** @param we how the letter refers to the creditor @param you how it refers to the party that owes */
export function agreementSentence({ facts }: LetterFacts, we: string, you: string): string {
  const { agreement, claim } = facts;
  const number = agreement.number === '' ? '' : '（编号：{合同.编号}）';
  const purpose = agreement.purpose === '' ? '' : `，用途为${agreement.purpose}`;
  const interest = claim.termRate === null ? '' : `，借款期内年利率为${claim.termRate.annualPercent}%`;
  const overdue = claim.overdueRate === 'none-agreed' ? '' : `，逾期利率为年利率${claim.overdueRate.annualPercent}%`;
  const penalty =
    claim.penalty === undefined
      ? ''
      : claim.penalty.kind === 'daily'
        ? `，逾期违约金按${claim.price ? '未付价款' : '未还本金'}每日${claim.penalty.percent}%计算`
        : `，违约金为${inFigures(claim.penalty.amount)}`;
  const duty = claim.price
    ? `${you}于{合同.到期日}前（含当日）付清价款{约定本金合计（大小写）}`
    : `由${we}提供款项{约定本金合计（大小写）}${purpose}，于{合同.到期日}前（含当日）还清`;
  return `{合同.订立日期}，${we}与${you}订立{合同.名称}${number}，约定${duty}${interest}${overdue}${penalty}。`;
}

/**
 * Empty for a price: the facts do not say how the goods or the work were delivered, and the letter must not assert it.
 */
export function deliverySentence({ facts }: LetterFacts, we: string): string {
  if (facts.claim.price) return '';
  const by = facts.agreement.deliveredBy === '' ? '' : `以${facts.agreement.deliveredBy}方式`;
  const parts = facts.claim.disbursements.map(({ on, amount, withheld }) => {
    const delivered = withheld === undefined ? amount : subtract(amount, withheld);
    return `于${formatChinese(on)}${by}实际交付${inFigures(delivered)}`;
  });
  return `${we}已${parts.join('，')}。`;
}

export function dueSentence({ owed }: LetterFacts): string {
  return owed.delay === null ? '' : '上述款项自{合同.逾期首日}起至{合同.逾期末日}止，逾期{合同.逾期天数}日。';
}

export function paidSentence({ payments }: LetterFacts, we: string, you: string): string {
  if (payments.length === 0) return `${we}至今未收到任何还款。`;
  const total = add(...payments.map((payment) => payment.amount));
  const last = payments.at(-1);
  if (payments.length > 3)
    return `其间${you}共还款${payments.length}笔，合计${inFigures(total)}，最近一笔为${last ? formatChinese(last.on) : ''}所还，均已在下列数额中扣除。`;
  return `其间${you}${payments.map((payment) => `于${formatChinese(payment.on)}还款${inFigures(payment.amount)}`).join('，')}，均已在下列数额中扣除。`;
}

/**
 * Whom to contact: the first lawyer with a telephone in the firm's letters, the creditor in the creditor's own. Empty
 * if no number is known.
 */
export function contactSentence({ facts: { creditor }, sender }: LetterFacts, firm: boolean): string {
  const lawyer = sender.lawyers.find(({ phone }) => phone !== '');
  if (firm) return lawyer ? `联系人：${lawyer.name}律师，电话：${lawyer.phone}。` : '';
  return creditor.phone === '' ? '' : `联系电话：${creditor.phone}。`;
}

export function furtherSentence({ owed }: LetterFacts): string {
  return owed.perDiem > 0
    ? '自{欠款.截至}起至实际清偿之日止，仍按上述约定和法律规定继续计算，现每日增加人民币{欠款.每日}元。'
    : '';
}
