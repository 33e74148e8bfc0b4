import { type ComponentKind, DESIGNATION_NAMES } from '../claim/claim.ts';
import { LPR_FROM } from '../law/days-of-law.ts';
import { addDays } from '../quantities/calendar.ts';
import { type Fen, formatGrouped } from '../quantities/money.ts';
import type { StatementLine, Working } from './statement-line.ts';

/** Describes a line of a statement, as printed. */
export function lineText(line: StatementLine): string {
  switch (line.kind) {
    case 'disbursement':
      if (line.forPrice) return `价款${yuan(line.amount)}`;
      return line.withheld > 0
        ? `出借${yuan(line.paidOut)}，预先扣除利息${yuan(line.withheld)}，按实际出借${yuan(line.amount)}计本金`
        : `出借${yuan(line.amount)}`;
    case 'cost':
      return line.label;
    case 'interest':
      return '借期内利息';
    case 'overdue-interest':
      return '逾期利息';
    case 'penalty':
      return '违约金';
    case 'fixed-penalty':
    case 'fee':
      return line.working ? `${line.label}（以上限为限）` : line.label;
    case 'payment':
      return paymentText(line);
    case 'remission':
      return `免除${partsText(line.applied)}`;
  }
}

const PARTS = [
  ['cost', '费用'],
  ['interest', '利息'],
  ['penalty', '违约金'],
  ['principal', '本金'],
] as const;

function paymentText({
  amount,
  designation,
  agreed,
  applied,
  surplus,
}: Extract<StatementLine, { kind: 'payment' }>): string {
  const named =
    designation === undefined
      ? agreed === undefined
        ? ''
        : '（按分期协议）'
      : `（指明还${DESIGNATION_NAMES[designation]}）`;
  return `还款${yuan(amount)}${named}：${[partsText(applied), surplus > 0 ? `超出欠款${yuan(surplus)}` : ''].filter((part) => part !== '').join('、')}`;
}

function partsText(applied: Readonly<Record<ComponentKind, Fen>>): string {
  return PARTS.filter(([kind]) => applied[kind] > 0)
    .map(([kind, name]) => `${name}${yuan(applied[kind])}`)
    .join('、');
}

/** The period of an amount, both days counted: 2026-05-21至2026-11-19，183日. */
export function periodText({ from, to, days }: Working): string {
  return `${from}至${addDays(to, -1)}，${days}日`;
}

/** Source of an amount's rate, when it is not simply the agreed one: the cap or the published row; otherwise empty. */
export function rateText({ row, cut }: Working): string {
  if (cut) return `上限${cut.capPercent}%`;
  if (!row) return '';
  const { publishedOn, annualPercent } = row;
  return publishedOn >= LPR_FROM
    ? `${publishedOn}公布的一年期LPR ${annualPercent}%`
    : `${publishedOn}起的贷款基准利率${annualPercent}%`;
}

/** The computation of an amount of interest or penalty, e.g. 100,000.00 × 3.00% ÷ 365 × 184. */
export function formulaText({ base, rate, per, yearDays, days, less, limit }: Working): string {
  const product = `${formatGrouped(base)} × ${rate}%${per === 'year' ? ` ÷ ${yearDays}` : ''} × ${days}`;
  const rest = less === undefined || less === 0 ? product : `${product} − ${formatGrouped(less)}`;
  return limit === undefined ? rest : `${rest}，不超过${formatGrouped(limit)}`;
}

function yuan(amount: Fen): string {
  return `${formatGrouped(amount)}元`;
}
