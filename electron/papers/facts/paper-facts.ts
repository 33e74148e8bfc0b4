import type { CaseFacts, Guarantor } from '../../domain/case/case-facts.ts';
import { guaranteeOf } from '../../domain/case/guarantee.ts';
import { idNumberFault, numberName, paperOf } from '../../domain/case/id-paper.ts';
import { birthDate, honorificOf } from '../../domain/case/identity.ts';
import type { Party } from '../../domain/case/party.ts';
import { type Claim, isCapped, type Payment } from '../../domain/claim/claim.ts';
import { LENDING_RULES_OF_2020 } from '../../domain/law/days-of-law.ts';
import { contingencyCap, courtFee } from '../../domain/proceedings/fees.ts';
import { addDays, formatChinese, type PlainDate } from '../../domain/quantities/calendar.ts';
import { add, type Fen, NO_MONEY, subtract } from '../../domain/quantities/money.ts';
import { isZero } from '../../domain/quantities/rates.ts';
import type { Statement } from '../../domain/statement/statement.ts';
import type { Sender } from '../letter/facts.ts';
import type { Answers } from '../template/template.ts';
import { Amount, Blank, Day, type Group } from '../template/values.ts';
import { judgmentFacts } from './paper-judgment.ts';

/** An issued letter as lists of letters print it. */
export interface PrintedLetter {
  readonly number: string;
  readonly title: string;
  readonly addressee: string;
  readonly issuedOn: PlainDate;
  readonly payBy: PlainDate;
  readonly caseTitle: string;
  /** Item numbers, how and when it was sent, and the outcome; each empty while nothing is recorded. */
  readonly itemNumber: string;
  readonly dispatched: string;
  readonly outcome: string;
  /** Which letter it replaces, or is replaced by. */
  readonly remark: string;
}

/** A piece of evidence as the list of evidence prints it. */
export interface PrintedExhibit {
  readonly no: number;
  readonly title: string;
  readonly source: string;
  readonly form: string;
  readonly proves: string;
  /** Pages of the bundle, such as 3-5; empty while there is none. */
  readonly pages: string;
}

export interface PaperSources {
  readonly facts: CaseFacts;
  readonly statement: Statement;
  readonly payments: readonly Payment[];
  readonly sender: Sender;
  readonly plan: {
    readonly agreedOn: PlainDate;
    readonly owed: Fen;
    readonly waived: Fen;
    readonly total: Fen;
    readonly instalments: readonly { readonly no: number; readonly dueOn: PlainDate; readonly amount: Fen }[];
  } | null;
  readonly log: readonly {
    readonly seq: number;
    readonly at: string;
    readonly channel: string;
    readonly person: string;
    readonly said: string;
  }[];
  /** Issued letters of the case, oldest first. */
  readonly letters: readonly PrintedLetter[];
  /** Every issued letter of the firm, by number. */
  readonly register: readonly PrintedLetter[];
  /** Numbers not used by any letter, and why. */
  readonly skipped: readonly { readonly numbers: string; readonly reason: string }[];
  /** Evidence of the case that was not withdrawn, in bundle order. */
  readonly evidence: readonly PrintedExhibit[];
  readonly today: PlainDate;
}

type Known = (value: string, label: string) => string | Blank;

/**
 * Everything of a case that a template may print, by the names of template/vocabulary.ts. What the case lacks is a
 * `Blank` that says what is missing; an answer under the same label replaces it.
 */
export function paperFacts(sources: PaperSources, answers: Answers): Group {
  const { facts, statement, sender, today, plan } = sources;
  const known: Known = (value, label) =>
    value.trim() !== '' ? value : answers[label]?.trim() ? answers[label] : new Blank(label);
  const { claim } = facts;
  const principal = add(...claim.disbursements.map(({ amount, withheld }) => subtract(amount, withheld ?? NO_MONEY)));
  return {
    今日: new Day(today),
    债权人: party(facts.creditor, known),
    债务人: facts.debtors.map((debtor) => party(debtor, known)),
    债务人名称: facts.debtors.map(({ name }) => name).join('、'),
    保证人: facts.guarantors.map((guarantor) => ({
      ...party(guarantor, known),
      ...ofGuarantee(guarantor, claim, today),
    })),
    保证人名称: known(facts.guarantors.map(({ name }) => name).join('、'), '保证人'),
    律所: {
      名称: known(sender.firm.name, '律师事务所名称'),
      地址: known(sender.firm.address, '律师事务所地址'),
      电话: known(sender.firm.phone, '律师事务所电话'),
      执业许可证号: known(sender.firm.licence, '律师事务所执业许可证号'),
    },
    律师: sender.lawyers.map(({ name, licence, phone }) => ({
      姓名: name,
      执业证号: known(licence, `${name}的执业证号`),
      电话: known(phone, `${name}的电话`),
    })),
    律师姓名: known(sender.lawyers.map(({ name }) => name).join('、'), '承办律师'),
    账户: {
      户名: known(sender.account.holder, '收款账户户名'),
      开户行: known(sender.account.bank, '收款账户开户行'),
      账号: known(sender.account.number, '收款账号'),
    },
    合同: {
      名称: `《${facts.agreement.name.replace(/^《|》$/g, '')}》`,
      编号: known(facts.agreement.number, '合同编号'),
      用途: known(facts.agreement.purpose, '款项用途'),
      交付方式: known(facts.agreement.deliveredBy, '款项交付方式'),
      订立日期: new Day(claim.formedOn),
      到期日: new Day(claim.dueOn),
      逾期首日: statement.delay === null ? new Blank('逾期首日') : new Day(statement.delay.from),
      逾期末日: statement.delay === null ? new Blank('逾期末日') : new Day(statement.delay.to),
      逾期天数: statement.delay?.days ?? 0,
      是买卖: claim.price !== undefined,
      是金融借款: claim.lender === 'financial' && claim.price === undefined,
      期内利率: claim.termRate ? `年利率${claim.termRate.annualPercent}%` : '未约定',
      约定期内利率: claim.termRate !== null,
      逾期利率: claim.overdueRate === 'none-agreed' ? '未约定' : `年利率${claim.overdueRate.annualPercent}%`,
      约定逾期利率: claim.overdueRate !== 'none-agreed',
      违约金: penaltyWords(claim),
      约定违约金: claim.penalty !== undefined,
    },
    交付: claim.disbursements.map(({ on, amount, withheld }) => ({
      日期: new Day(on),
      金额: new Amount(amount),
      预扣: new Amount(withheld ?? NO_MONEY),
      实付: new Amount(subtract(amount, withheld ?? NO_MONEY)),
    })),
    交付合计: new Amount(principal),
    约定本金合计: new Amount(add(...claim.disbursements.map(({ amount }) => amount))),
    欠款: {
      截至: new Day(statement.asOf),
      本金: new Amount(statement.principal),
      利息: new Amount(statement.interest),
      违约金: new Amount(statement.penalty),
      费用: new Amount(statement.costs),
      合计: new Amount(statement.total),
      每日: new Amount(statement.perDiem),
      续算: continuation(claim, statement) || '此后不再增加利息、违约金',
      依据:
        [
          ...new Set(statement.lines.flatMap((line) => line.basis.map(({ law, article }) => `《${law}》${article}`))),
        ].join('、') || new Blank('计算依据'),
    },
    还款: paymentRows(statement),
    还款合计: new Amount(add(...sources.payments.map(({ amount }) => amount))),
    费用明细: claim.costs.map(({ on, amount, label }) => ({
      日期: new Day(on),
      名称: label,
      金额: new Amount(amount),
    })),
    诉讼费: {
      受理费: new Amount(courtFee('acceptance', statement.total).fee),
      减半受理费: new Amount(courtFee('acceptance', statement.total, ['summary']).fee),
      支付令申请费: new Amount(courtFee('payment-order', statement.total).fee),
      保全申请费: new Amount(courtFee('preservation', statement.total).fee),
      风险代理上限: new Amount(contingencyCap(statement.total).fee),
    },
    有计划: plan !== null,
    计划:
      plan === null
        ? null
        : {
            达成日期: new Day(plan.agreedOn),
            确认欠款: new Amount(plan.owed),
            减免: new Amount(plan.waived),
            总额: new Amount(plan.total),
            期数: plan.instalments.length,
            各期: plan.instalments.map(({ no, dueOn, amount }) => ({
              期次: no,
              日期: new Day(dueOn),
              金额: new Amount(amount),
            })),
          },
    记录: sources.log.map(({ seq, at, channel, person, said }) => ({
      序号: seq,
      时间: at.replace('T', ' '),
      方式: channel,
      对方: person || '—',
      内容: said,
    })),
    执行: judgmentFacts(answers, sources.payments, today),
    函件: sources.letters.map(letterGroup),
    登记簿: sources.register.map(letterGroup),
    缺号: sources.skipped.map(({ numbers, reason }) => ({ 编号: numbers, 说明: reason })),
    证据: sources.evidence.map(({ no, title, source, form, proves, pages }) => ({
      编号: no,
      名称: title,
      来源: source || '原告提供',
      形式: form,
      证明对象: known(proves, `证据${no}的证明对象`),
      页码: pages || '＿＿＿',
    })),
  };
}

const HEADS = { company: '法定代表人', 'sole-trader': '经营者', 'other-organisation': '负责人' } as const;

function party(one: Party, known: Known): Group {
  const person = one.kind === 'person';
  const valid = person && idNumberFault(one) === null;
  const paper = paperOf(one);
  const born =
    valid && ['resident', 'resident-15', 'permanent-residence'].includes(paper) ? birthDate(one.idNumber) : null;
  const honorific = valid && paper === 'resident' ? honorificOf(one.idNumber) : '';
  const head = one.kind === 'person' ? '' : HEADS[one.kind];
  const of = (what: string): string => `${one.name}的${what}`;
  return {
    名称: one.name,
    敬称: `${one.name}${person ? one.honorific : ''}`,
    是自然人: person,
    性别: honorific === '' ? known('', of('性别')) : honorific === '先生' ? '男' : '女',
    出生日期: born ? new Day(born) : known('', of('出生日期')),
    民族: known('', of('民族')),
    证件名称: numberName(one),
    证件号码: known(one.idNumber, of(numberName(one))),
    代表人职务: head || '—',
    代表人: person ? one.name : known(one.representative, of(head)),
    地址: known(one.address, of(person ? '住址' : '住所地')),
    电话: known(one.phone, of('电话')),
  };
}

/** How the law construes a guarantee without an agreed period; an agreed period is not among the facts of a case. */
function ofGuarantee({ mode, agreedUntil }: Guarantor, claim: Claim, today: PlainDate): Group {
  const read = guaranteeOf({ mode, agreedUntil }, claim, today);
  return {
    保证方式: read.mode === 'joint' ? '连带责任保证' : '一般保证',
    是连带: read.mode === 'joint',
    约定了方式: mode !== 'unspecified',
    期间届满日: new Day(read.expiresOn),
    期间已满: read.state === 'expired',
  };
}

function paymentRows(statement: Statement): readonly Group[] {
  return statement.lines
    .filter((line) => line.kind === 'payment')
    .map((line, index) => ({
      序号: index + 1,
      日期: new Day(line.on),
      金额: new Amount(line.amount),
      抵费用: new Amount(line.applied.cost),
      抵利息: new Amount(line.applied.interest),
      抵违约金: new Amount(line.applied.penalty),
      抵本金: new Amount(line.applied.principal),
      本金余额: new Amount(line.balances.principal),
    }));
}

function penaltyWords({ penalty }: Claim): string {
  if (penalty === undefined) return '未约定';
  return penalty.kind === 'daily'
    ? `按未还款项每日${penalty.percent}%计算`
    : `人民币${new Amount(penalty.amount).toString()}元`;
}

/** How interest accrues from the day of account, inclusive since not yet counted, until payment. */
function continuation(claim: Claim, { asOf, principal }: Statement): string {
  const overdueFrom = addDays(claim.dueOn, 1);
  const from = asOf > overdueFrom ? asOf : overdueFrom;
  const on = `以未付本金人民币${new Amount(principal).toString()}元为基数，自${formatChinese(from)}起至实际清偿之日止，`;
  const rate = overdueWords(claim);
  const daily =
    claim.penalty?.kind === 'daily' ? `${rate === '' ? '' : '，并'}按每日${claim.penalty.percent}%计算违约金` : '';
  const cap = isCapped(claim)
    ? `，利息、违约金和其他费用总计不超过${claim.formedOn >= LENDING_RULES_OF_2020 ? '合同成立时一年期贷款市场报价利率四倍' : '法律规定的上限'}`
    : '';
  return rate + daily === '' ? '' : on + rate + daily + cap;
}

/** Empty for a price whose agreed penalty displaces the statutory rate (买卖合同解释 18). */
function overdueWords({ overdueRate, termRate, price, penalty }: Claim): string {
  if (price && penalty && overdueRate === 'none-agreed') return '';
  if (overdueRate !== 'none-agreed') return `按年利率${overdueRate.annualPercent}%计算逾期利息`;
  if (price?.kind === 'sale') return `按违约行为发生时一年期贷款市场报价利率的${price.multiple}倍计算逾期付款损失`;
  if (price?.kind === 'sme') return '按每日万分之五计算逾期利息';
  if (termRate && !isZero(termRate.annualPercent)) return `按借期内年利率${termRate.annualPercent}%计算逾期利息`;
  return '按逾期之时一年期贷款市场报价利率计算逾期利息';
}

function letterGroup({
  number,
  title,
  addressee,
  issuedOn,
  payBy,
  caseTitle,
  itemNumber,
  dispatched,
  outcome,
  remark,
}: PrintedLetter): Group {
  return {
    编号: number,
    标题: title,
    收件人: addressee,
    签发日期: new Day(issuedOn),
    付款期限: new Day(payBy),
    案件: caseTitle,
    邮件号: itemNumber || '—',
    寄送: dispatched || '—',
    投递结果: outcome || '—',
    备注: remark || '—',
  };
}
