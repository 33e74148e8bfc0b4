import type { Payment } from '../../domain/claim/claim.ts';
import { delayOf } from '../../domain/claim/delay.ts';
import { DOUBLED_INTEREST_FROM } from '../../domain/law/days-of-law.ts';
import { type JudgmentDebt, judgmentDebt } from '../../domain/proceedings/judgment.ts';
import { parseDate, type PlainDate } from '../../domain/quantities/calendar.ts';
import { type Fen, NO_MONEY, parseYuan } from '../../domain/quantities/money.ts';
import { parsePercent } from '../../domain/quantities/rates.ts';
import type { Answers } from '../template/template.ts';
import { Amount, Blank, type Group } from '../template/values.ts';

/** The questions of an enforcement paper from whose answers the interest for delayed performance is computed. */
const ASKED = {
  madeOn: '裁判作出日期',
  performBy: '履行期限届满日',
  debt: '判决本金及其他款项',
  fixedInterest: '判决利息',
  interestFrom: '续计利息起算日',
  annualPercent: '续计利息年利率',
  costs: '判决诉讼费用',
} as const;

/**
 * What is owed on a judgment, from the answers and the payments booked after it; blanks until enough is answered.
 * Court fees are excluded from the base of the doubled part: the text is silent, and the lower figure is the safe one.
 */
export function judgmentFacts(answers: Answers, payments: readonly Payment[], today: PlainDate): Group {
  const owed = owedOnJudgment(answers, payments, today);
  const performBy = dayOf(answers, ASKED.performBy);
  const amount = (value: Fen | undefined, label: string) =>
    value === undefined ? new Blank(label) : new Amount(value);
  return {
    加倍部分: amount(owed?.doubled, '加倍部分债务利息'),
    利息: amount(owed?.interest, '执行利息'),
    本金: amount(owed?.debt, '执行本金及其他款项'),
    诉讼费用: amount(owed?.costs, '执行诉讼费用'),
    合计: amount(owed?.total, '申请执行金额'),
    迟延天数: performBy === null ? new Blank('迟延履行天数') : (delayOf(performBy, today)?.days ?? 0),
  };
}

function owedOnJudgment(answers: Answers, payments: readonly Payment[], today: PlainDate): JudgmentDebt | null {
  const [madeOn, performBy, debt] = [
    dayOf(answers, ASKED.madeOn),
    dayOf(answers, ASKED.performBy),
    amountOf(answers, ASKED.debt),
  ];
  if (madeOn === null || performBy === null || debt === null || performBy < DOUBLED_INTEREST_FROM) return null;
  const from = dayOf(answers, ASKED.interestFrom);
  const annualPercent = parsePercent(answers[ASKED.annualPercent]?.replace(/%$/, '').trim() ?? '');
  return judgmentDebt({
    performBy,
    debt,
    costs: amountOf(answers, ASKED.costs) ?? NO_MONEY,
    costsInBase: false,
    fixedInterest: amountOf(answers, ASKED.fixedInterest) ?? NO_MONEY,
    runningInterest: from === null || annualPercent === null ? null : { from, annualPercent, dayCount: 'actual/365' },
    payments: payments.filter(({ on }) => on > madeOn),
    stays: [],
    asOf: today,
  });
}

function dayOf(answers: Answers, name: string): PlainDate | null {
  return parseDate(answers[name]?.trim() ?? '');
}

function amountOf(answers: Answers, name: string): Fen | null {
  return parseYuan(answers[name]?.replaceAll(',', '').trim() ?? '');
}
