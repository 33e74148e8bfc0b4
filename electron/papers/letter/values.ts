import type { LetterValues } from '../../domain/letter/letter-values.ts';
import { inWordsAndFigures } from '../../domain/quantities/amounts.ts';
import { formatChinese } from '../../domain/quantities/calendar.ts';
import { add, formatGrouped } from '../../domain/quantities/money.ts';
import type { LetterFacts } from './facts.ts';

/**
 * The current value of each fact of a letter. One that the case or the settings lack says so in 〔〕, which the gate does
 * not let pass.
 */
export function letterValues({ facts, owed, sender, payBy }: LetterFacts): LetterValues {
  const { agreement, claim } = facts;
  const agreed = add(...claim.disbursements.map(({ amount }) => amount));
  const values: LetterValues = {
    '债权人.名称': facts.creditor.name,
    债务人名称: facts.debtors.map(({ name }) => name).join('、'),
    '合同.名称': /^《.*》$/.test(agreement.name) ? agreement.name : `《${agreement.name}》`,
    '合同.编号': agreement.number,
    '合同.订立日期': formatChinese(claim.formedOn),
    '合同.到期日': formatChinese(claim.dueOn),
    '合同.逾期首日': owed.delay === null ? '' : formatChinese(owed.delay.from),
    '合同.逾期末日': owed.delay === null ? '' : formatChinese(owed.delay.to),
    '合同.逾期天数': String(owed.delay?.days ?? 0),
    约定本金合计: formatGrouped(agreed),
    '约定本金合计（大小写）': inWordsAndFigures(agreed),
    '欠款.截至': formatChinese(owed.asOf),
    '欠款.本金': formatGrouped(owed.principal),
    '欠款.利息': formatGrouped(owed.interest),
    '欠款.违约金': formatGrouped(owed.penalty),
    '欠款.费用': formatGrouped(owed.costs),
    '欠款.合计': formatGrouped(owed.total),
    '欠款.合计（大小写）': inWordsAndFigures(owed.total),
    '欠款.每日': formatGrouped(owed.perDiem),
    付款期限: formatChinese(payBy),
    '账户.户名': sender.account.holder,
    '账户.开户行': sender.account.bank,
    '账户.账号': sender.account.number,
    '律所.名称': sender.firm.name,
    律师姓名: sender.lawyers.map(({ name }) => `${name}律师`).join('、'),
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.trim() === '' ? `〔待填：${name}〕` : value]),
  ) as Record<keyof LetterValues, string>;
}
