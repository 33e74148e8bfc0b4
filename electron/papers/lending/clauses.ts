import type { LendingFigures } from '../../domain/lending/figures.ts';
import type { LendingFacts } from '../../domain/lending/lending.ts';
import { inWordsAndFigures } from '../../domain/quantities/amounts.ts';
import { formatChinese } from '../../domain/quantities/calendar.ts';
import { isGreater, type Percent, ratioOf } from '../../domain/quantities/rates.ts';

const BLANK = '＿＿＿＿';

/**
 * A clause's wording with its placeholders filled from the facts; unknown ones stay to be filled in by hand. No rate
 * exceeds the cap.
 */
export function filledClause(
  wording: string,
  facts: LendingFacts,
  figures: Pick<LendingFigures, 'capPercent' | 'overduePercent'>,
): string {
  const sale = facts.kind === 'credit-sale';
  const said: Readonly<Record<string, string>> = {
    client: facts.client,
    borrower: facts.borrower.name,
    lender: sale ? '卖方' : '出借人',
    debtor: sale ? '买方' : '借款人',
    amount: inWordsAndFigures(facts.amount),
    due: formatChinese(facts.dueOn),
    purpose: facts.purposeText.trim() || BLANK,
    guarantor: facts.securities.includes('guarantor') ? facts.guarantor.name : BLANK,
    interest: interestClause(facts.rate, figures.capPercent),
    overdue: overdueClause(facts, figures),
  };
  return wording.replace(/\{(\w+)\}/g, (_, name: string) => said[name] ?? BLANK);
}

function within(rate: Percent, cap: Percent | null): Percent {
  return cap !== null && isGreater(ratioOf(rate), ratioOf(cap)) ? cap : rate;
}

function interestClause(rate: Percent | null, cap: Percent | null): string {
  if (rate === null) return '借款期内不计利息。';
  return `借款利率为年利率${within(rate, cap)}%，自实际出借之日起至约定的还款日止，按实际天数计算，一年按365天计，到期与本金一并支付。`;
}

function overdueClause(
  { kind, overdueRate, dailyPenalty }: LendingFacts,
  { capPercent, overduePercent }: Pick<LendingFigures, 'capPercent' | 'overduePercent'>,
): string {
  const base = kind === 'credit-sale' ? '未付价款' : '未还本金';
  if (overduePercent === null)
    return kind === 'credit-sale' ? `按${base}每日万分之＿支付违约金` : `按${base}和年利率＿%支付逾期利息`;
  if (capPercent !== null && isGreater(ratioOf(overduePercent), ratioOf(capPercent)))
    return `按${base}和年利率${capPercent}%支付逾期利息`;
  const rate = overdueRate === null ? [] : [`年利率${overdueRate}%支付逾期利息`];
  const penalty = dailyPenalty === null ? [] : [`每日${dailyPenalty}%支付违约金`];
  return `按${base}和${[...rate, ...penalty].join('，并按')}`.replace('和每日', '每日');
}
