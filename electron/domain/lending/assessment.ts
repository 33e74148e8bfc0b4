import { formatChinese } from '../quantities/calendar.ts';
import type { RateBook } from '../quantities/lpr.ts';
import { add, type Fen, formatSigned } from '../quantities/money.ts';
import { isGreater, type Percent, ratioOf } from '../quantities/rates.ts';
import { type LendingFigures, lendingFigures } from './figures.ts';
import {
  LENDING_FINDINGS,
  type LendingFacts,
  type LendingFinding,
  type LendingOpinion,
  type Lookup,
  LOOKUPS,
} from './lending.ts';

export interface LendingAssessment {
  readonly figures: LendingFigures;
  /** Most serious first. `detail` holds the underlying figures; empty where the finding says it all. */
  readonly findings: readonly { readonly id: LendingFinding; readonly detail: string }[];
  readonly opinion: LendingOpinion;
}

export const LOOKUP_NAMES: Record<Lookup, string> = {
  dishonest: '失信被执行人',
  enforcement: '被执行人',
  suits: '裁判文书',
  register: '企业信用信息公示',
};

/**
 * Share of the income, in tenths of a percent, above which debts are reported: a threshold of the program's own, not of
 * law.
 */
export const HEAVY_LOAD = 500;

/** Which lookups are due: a person without a business is in no register of companies. */
export function lookupsDue({ borrower }: Pick<LendingFacts, 'borrower'>): readonly Lookup[] {
  return LOOKUPS.filter((each) => each !== 'register' || borrower.kind !== 'person');
}

/**
 * What speaks against lending, or has to be put right first. The opinion follows from the findings alone: a single
 * `stop` means not to lend, a single `mend` to put things right first; there is no score.
 * @throws Refusal `no-lpr` for a signing day before 2019-08-20
 */
export function assess(facts: LendingFacts, rates: RateBook): LendingAssessment {
  const figures = lendingFigures(facts, rates);
  const found = [...ofMoney(facts), ...ofBorrower(facts, figures), ...ofRates(facts, figures), ...ofSecurity(facts)];
  const findings = (['stop', 'mend', 'note'] as const).flatMap((level) =>
    found.filter(({ id }) => LENDING_FINDINGS[id] === level),
  );
  const worst = findings[0] && LENDING_FINDINGS[findings[0].id];
  return { figures, findings, opinion: worst === 'stop' ? 'hold' : worst === 'mend' ? 'mend' : 'fit' };
}

type Found = LendingAssessment['findings'][number];
const when = (holds: boolean, id: LendingFinding, detail: string | (() => string) = ''): Found[] =>
  holds ? [{ id, detail: typeof detail === 'string' ? detail : detail() }] : [];
const yuan = (amount: Fen): string => `${formatSigned(amount)} 元`;
const above = (rate: Percent | null, cap: Percent | null): boolean =>
  rate !== null && cap !== null && isGreater(ratioOf(rate), ratioOf(cap));

/** The source of the money, its purpose and how it is handed over. */
function ofMoney({ kind, purpose, funds, habit, payment, borrower }: LendingFacts): Found[] {
  const lends = kind !== 'credit-sale';
  return [
    ...when(purpose === 'unlawful', 'unlawful-purpose'),
    ...when(lends && funds === 'bank-loan', 'bank-money'),
    ...when(lends && funds === 'raised', 'raised-money'),
    ...when(lends && habit === 'public', 'public-lending'),
    ...when(lends && habit === 'repeated', 'repeated-lending'),
    ...when(lends && habit === 'licensed', 'licensed-lender'),
    ...when(lends && purpose === 'unknown', 'purpose-unknown'),
    ...when(purpose === 'old-debts', 'old-debts'),
    ...when(lends && payment !== 'transfer', 'cash', payment === 'mixed' ? '部分以现金交付' : '全部以现金交付'),
    ...when(kind === 'company-lends' && borrower.kind !== 'person', 'between-companies'),
  ];
}

/** What is known of the borrower, and what he can afford. */
function ofBorrower(
  facts: LendingFacts,
  { freeIncome, monthlyLoad, loadPerMille, dueTotal, months }: LendingFigures,
): Found[] {
  const { lookups, income, otherDebts, property, amount, securities } = facts;
  const missing = lookupsDue(facts)
    .filter((each) => lookups[each] === 'not-done')
    .map((each) => LOOKUP_NAMES[each]);
  const load = `到期本息 ${yuan(dueTotal)}，按 ${months} 个月筹措，每月 ${yuan(monthlyLoad)}`;
  const exhausted = freeIncome !== null && freeIncome <= 0;
  const exceeded = freeIncome !== null && !exhausted && monthlyLoad > freeIncome;
  return [
    ...when(lookups.dishonest === 'found', 'dishonest-debtor'),
    ...when(lookups.enforcement === 'found', 'under-enforcement'),
    ...when(lookups.suits === 'found', 'other-suits'),
    ...when(lookupsDue(facts).includes('register') && lookups.register === 'found', 'register-abnormal'),
    ...when(missing.length > 0, 'lookups-missing', `尚未查询：${missing.join('、')}`),
    ...when(income === null, 'income-unknown'),
    ...when(exhausted, 'no-free-income', () => `每月收入减去支出和其他债务后为 ${yuan(freeIncome!)}`),
    ...when(exceeded, 'load-above-free-income', () => `${load}；每月可支配 ${yuan(freeIncome!)}`),
    ...when(
      !exhausted && !exceeded && loadPerMille !== null && loadPerMille > HEAVY_LOAD,
      'load-above-half',
      () => `${load}；连同其他债务占月收入的 ${(loadPerMille! / 10).toFixed(1)}%`,
    ),
    ...when(
      otherDebts !== null && property !== null && add(otherDebts, amount) > property && securities.length === 0,
      'debts-above-property',
      () => `其他债务与本次金额合计 ${yuan(add(otherDebts!, amount))}，财产净值 ${yuan(property!)}`,
    ),
  ];
}

function ofRates(facts: LendingFacts, { capPercent, lpr, overduePercent }: LendingFigures): Found[] {
  const { kind, rate, withheld, largeBuyer, signedOn } = facts;
  const sale = kind === 'credit-sale';
  const cap = `${formatChinese(signedOn)}的上限为年${capPercent}%（一年期LPR ${lpr.annualPercent}%，${formatChinese(lpr.publishedOn)}公布）`;
  return [
    ...when(above(rate, capPercent), 'rate-above-cap', () => `拟约定年${rate}%，${cap}`),
    ...when(
      above(overduePercent, capPercent),
      'overdue-above-cap',
      () => `逾期利率和违约金合计年${overduePercent}%，${cap}`,
    ),
    ...when(!sale && withheld, 'withheld-interest'),
    ...when(!sale && rate === null, 'no-interest'),
    ...when(!sale && overduePercent === null, 'overdue-not-agreed'),
    ...when(sale && overduePercent === null, 'overdue-price-not-agreed'),
    ...when(sale && overduePercent !== null, 'penalty-of-price', () => `逾期合计年${overduePercent}%`),
    ...when(sale && largeBuyer, 'large-buyer'),
    ...when(
      capPercent !== null && lpr.stale,
      'rate-unchecked',
      `所用的是${formatChinese(lpr.publishedOn)}公布的 ${lpr.annualPercent}%`,
    ),
  ];
}

function ofSecurity({ kind, securities, guarantor, spouse, borrower }: LendingFacts): Found[] {
  const guaranteed = securities.includes('guarantor');
  return [
    ...when(securities.length === 0, 'no-security'),
    ...when(guaranteed && guarantor.mode === 'unspecified', 'guarantee-unspecified'),
    ...when(guaranteed && guarantor.mode === 'general', 'guarantee-general'),
    ...when(securities.includes('mortgage') || securities.includes('pledge'), 'security-register'),
    ...when(
      kind !== 'credit-sale' && borrower.kind === 'person' && (spouse === 'does-not-sign' || spouse === 'unknown'),
      'spouse-missing',
      spouse === 'unknown' ? '婚姻状况不明' : '配偶不签名',
    ),
  ];
}
