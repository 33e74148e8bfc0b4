import { daysBetween, formatChinese } from '../domain/calendar.ts';
import type { LetterBlock, LetterDraft, LetterKind } from '../domain/letter.ts';
import { add, formatGrouped, type Fen } from '../domain/money.ts';
import { inFigures, inWordsAndFigures } from './amounts.ts';
import { addressees, secondPerson, type LetterFacts } from './letter-facts.ts';

const heading = (text: string): LetterBlock => ({ kind: 'heading', runs: [{ text }] });
const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', runs: [{ text }] });

/**
 * Writes the first draft of a letter from the facts. The tone rises with the kind, the facts and the sum do not: a
 * reminder asks, a demand sets a day, a lawyer's letter adds the mandate, the statutes and what follows by law. None of
 * them speaks of crime, of publicity or of anybody but the debtor (律师执业行为规范; 治安管理处罚法 50; 民法典 1032).
 */
export function writeLetter(kind: LetterKind, facts: LetterFacts): LetterDraft {
  const subject = facts.facts.claim.price ? '支付价款' : facts.facts.agreement.name.includes('借') ? '偿还借款' : '支付欠款';
  return {
    kind,
    title: { reminder: `关于${subject}的提醒函`, demand: `关于${subject}的催款函`, 'lawyers-letter': `关于${subject}事宜的律师函` }[kind],
    addressee: addressees(facts.facts.debtors),
    body: { reminder, demand, 'lawyers-letter': lawyersLetter }[kind](facts),
    attachments: attachments(kind, facts),
  };
}

function reminder(facts: LetterFacts): readonly LetterBlock[] {
  const you = secondPerson(facts.facts.debtors);
  return [
    paragraph(`${you}好。感谢${you}此前与我方的往来。`),
    paragraph(`${agreementSentence(facts, '我方')}${deliverySentence(facts, '我方')}${dueSentence(facts)}${paidSentence(facts, '我方')}`),
    paragraph(`截至${formatChinese(facts.owed.asOf)}（该日不计息），按约定计算的未还款项合计${inWordsAndFigures(facts.owed.total)}，明细如下：`),
    amountTable(facts),
    paragraph(`考虑到可能因事务繁忙未及时安排，特此提醒，请${you}于${formatChinese(facts.payBy)}前（含当日）付至下列账户：`),
    ...account(facts),
    paragraph(`如${you}已经付款，请忽略本函并将付款凭证告知我方。如${you}目前有实际困难，也请坦诚告知原因和可行的还款时间，我方愿意一起商量妥当的安排。`),
    paragraph('顺颂时祺。'),
  ];
}

function demand(facts: LetterFacts): readonly LetterBlock[] {
  const you = secondPerson(facts.facts.debtors);
  return [
    heading('一、基本事实'),
    paragraph(`${agreementSentence(facts, '我方')}${deliverySentence(facts, '我方')}${dueSentence(facts)}${paidSentence(facts, '我方')}`),
    heading('二、欠款数额'),
    ...amounts(facts, '我方'),
    heading('三、请予履行'),
    paragraph(`请${you}于${formatChinese(facts.payBy)}前（含当日）将上述款项一次付清，付至下列账户：`),
    ...account(facts),
    paragraph(`我方理解${you}可能遇有困难。如不能一次付清，请在上述期限内与我方联系，说明原因及收入、财产情况，提出具体的还款时间和金额，我方愿意协商分期偿还。`),
    heading('四、逾期的处理'),
    paragraph(`如${you}在上述期限内既未付款，也未提出可行的还款安排，我方将依法委托律师处理，并视情况申请支付令或者提起诉讼。届时除上述款项外，可能还须依法承担诉讼费用及继续计算的利息。`),
    paragraph('本函不构成我方对任何权利的放弃。特此函告。'),
  ];
}

function lawyersLetter(facts: LetterFacts): readonly LetterBlock[] {
  const you = secondPerson(facts.facts.debtors);
  const { firm } = facts.sender;
  const names = facts.sender.lawyers.map((lawyer) => `${lawyer.name}律师`).join('、');
  const contact = facts.sender.lawyers.find((lawyer) => lawyer.phone !== '');
  return [
    paragraph(
      `${firm.name}（以下简称“本所”）依法接受${facts.facts.creditor.name}（以下简称“委托人”）的委托，指派${names}，就${you}逾期未偿还款项一事，向${you}出具本函。` +
        `本函所述事实，系根据委托人的陈述及其提供的材料整理；如有出入，请${you}书面提出并附相关凭证。`,
    ),
    heading('一、基本事实'),
    paragraph(`${agreementSentence(facts, '委托人')}${deliverySentence(facts, '委托人')}${dueSentence(facts)}${paidSentence(facts, '委托人')}`),
    heading('二、欠款数额'),
    ...amounts(facts, '委托人'),
    heading('三、法律依据'),
    ...facts.quotations.map(({ citation, text }) => paragraph(`${citation}规定：“${text.replace(/\n/g, '')}”`)),
    heading('四、委托人的要求'),
    paragraph(`请${you}于${formatChinese(facts.payBy)}前（含当日）将上述款项一次付清，付至下列账户：`),
    ...account(facts),
    paragraph(
      `如${you}目前确有困难，不能一次付清，请在上述期限内与本所联系，说明收入、财产情况并提出具体的还款安排，委托人愿与${you}协商分期偿还。` +
        (contact ? `联系人：${contact.name}律师，电话：${contact.phone}。` : ''),
    ),
    heading('五、逾期的法律后果'),
    paragraph(
      `如${you}在上述期限内既未付款，也未提出可行的还款安排，委托人将依法申请支付令或者提起诉讼，并视情况申请财产保全。诉讼费用由败诉方负担；` +
        '未按生效法律文书指定的期间履行给付金钱义务的，还应当依法加倍支付迟延履行期间的债务利息。',
    ),
    paragraph('本函不构成委托人对任何权利的放弃或者变更，也不构成对全部事实和主张的完整陈述。特此函告。'),
  ];
}

function agreementSentence({ facts }: LetterFacts, we: string): string {
  const { agreement, claim } = facts;
  const named = /^《.*》$/.test(agreement.name) ? agreement.name : `《${agreement.name}》`;
  const number = agreement.number === '' ? '' : `（编号：${agreement.number}）`;
  const principal = add(...claim.disbursements.map((each) => each.amount));
  const purpose = agreement.purpose === '' ? '' : `，用途为${agreement.purpose}`;
  const interest = claim.termRate === null ? '' : `，借款期内年利率为${claim.termRate.annualPercent}%`;
  const overdue =
    claim.overdueRate === 'none-agreed' ? '' : `，逾期利率为年利率${claim.overdueRate.annualPercent}%`;
  const dueOn = `${formatChinese(claim.dueOn)}前（含当日）`;
  const penalty =
    claim.penalty === undefined ? '' : claim.penalty.kind === 'daily' ? `，逾期违约金按${claim.price ? '未付价款' : '未还本金'}每日${claim.penalty.percent}%计算` : `，违约金为${inFigures(claim.penalty.amount)}`;
  const you = secondPerson(facts.debtors);
  const duty = claim.price ? `${you}于${dueOn}付清价款${inWordsAndFigures(principal)}` : `由${we}提供款项${inWordsAndFigures(principal)}${purpose}，于${dueOn}还清`;
  return `${formatChinese(claim.formedOn)}，${we}与${you}订立${named}${number}，约定${duty}${interest}${overdue}${penalty}。`;
}

/** Nothing for a price: the facts do not tell how the goods or the work were delivered, and the letter must not assert it. */
function deliverySentence({ facts }: LetterFacts, we: string): string {
  if (facts.claim.price) return '';
  const by = facts.agreement.deliveredBy === '' ? '' : `以${facts.agreement.deliveredBy}方式`;
  const parts = facts.claim.disbursements.map(({ on, amount, withheld }) => {
    const delivered = withheld === undefined ? amount : ((amount - withheld) as Fen);
    return `于${formatChinese(on)}${by}实际交付${inFigures(delivered)}`;
  });
  return `${we}已${parts.join('，')}。`;
}

function dueSentence({ facts, owed }: LetterFacts): string {
  const overdue = daysBetween(facts.claim.dueOn, owed.asOf);
  return overdue > 0 ? `截至${formatChinese(owed.asOf)}，上述款项已逾期${overdue}日。` : '';
}

function paidSentence({ facts, payments }: LetterFacts, we: string): string {
  if (payments.length === 0) return `${we}至今未收到任何还款。`;
  const total = add(...payments.map((payment) => payment.amount));
  const last = payments.at(-1);
  const you = secondPerson(facts.debtors);
  if (payments.length > 3) return `其间${you}共还款${payments.length}笔，合计${inFigures(total)}，最近一笔为${last ? formatChinese(last.on) : ''}所还，均已在下列数额中扣除。`;
  return `其间${you}${payments.map((payment) => `于${formatChinese(payment.on)}还款${inFigures(payment.amount)}`).join('，')}，均已在下列数额中扣除。`;
}

function amounts(facts: LetterFacts, we: string): readonly LetterBlock[] {
  const { owed } = facts;
  const further =
    owed.perDiem > 0 ? `自${formatChinese(owed.asOf)}起至实际清偿之日止，仍按上述约定和法律规定继续计算，现每日增加${inFigures(owed.perDiem)}。` : '';
  return [
    paragraph(`截至${formatChinese(owed.asOf)}（该日不计息），${secondPerson(facts.facts.debtors)}尚欠${we}款项如下：`),
    amountTable(facts),
    paragraph(`以上合计${inWordsAndFigures(owed.total)}。${further}计算过程见附件《债务计算明细表》。`),
  ];
}

function amountTable({ facts, owed }: LetterFacts): LetterBlock {
  const rows: [string, Fen][] = [[facts.claim.price ? '价款' : '本金', owed.principal], ['利息', owed.interest], ['违约金', owed.penalty], ['费用', owed.costs]];
  return {
    kind: 'table',
    numeric: [false, true],
    rows: [
      ['项目', '金额（元）'],
      ...rows.filter(([, amount]) => amount > 0).map(([name, amount]) => [name, formatGrouped(amount)]),
      ['合计', formatGrouped(owed.total)],
    ],
  };
}

/** A line each, so that nothing of it is stretched or broken and the payer can read it off. */
function account({ sender }: LetterFacts): readonly LetterBlock[] {
  const { holder, bank, number } = sender.account;
  return [`户名：${holder}`, `开户行：${bank}`, `账号：${number}`].map(paragraph);
}

function attachments(kind: LetterKind, { facts }: LetterFacts): readonly string[] {
  const papers = [`${facts.agreement.name.replace(/[《》]/g, '')}及${facts.claim.price ? '履行' : '款项交付'}凭证复印件`, '债务计算明细表'];
  return kind === 'reminder' ? [] : kind === 'demand' ? papers : ['授权委托书、律师执业证复印件', ...papers];
}
