import type { Claim, PriceTerms } from '../claim/claim.ts';
import { type Basis, basis } from '../law/basis.ts';
import { LPR_FROM, SME_PAYMENT_RULES_FROM } from '../law/days-of-law.ts';
import { addDays, type PlainDate } from '../quantities/calendar.ts';
import { benchmarkOn, lprOn, type RateBook, type SourcedRate } from '../quantities/lpr.ts';
import { isGreater, multiplied, type Percent, percent, ratioOf } from '../quantities/rates.ts';
import { Refusal } from '../quantities/refusal.ts';
import type { RateRuleInForce } from './rate-rule.ts';

/** A rate for late payment of a price, with its basis. No cap of four times the LPR applies; 民法典 585 does. */
export interface OverduePriceRate {
  readonly annualPercent: Percent;
  /** First day of delay. */
  readonly from: PlainDate;
  readonly row: SourcedRate;
  readonly basis: readonly Basis[];
}

const [LEAST, MOST] = [percent('1.3'), percent('1.5')];

/**
 * Late payment of a price where no penalty was agreed (买卖合同解释 18 para. 4): the one-year LPR of the day of breach plus
 * 30 to 50 percent; for a breach before 2019-08-20 the benchmark rate, increased likewise under the rule on bank
 * penalties.
 * @param dueOn last day on which payment was in time; the breach is the day after
 * @param multiple "1.3" to "1.5"; the court chooses within that range
 * @throws Refusal for another multiple, `no-benchmark`
 */
export function overduePriceRate(dueOn: PlainDate, multiple: Percent, book: RateBook): OverduePriceRate {
  if (isGreater(ratioOf(LEAST), ratioOf(multiple)) || isGreater(ratioOf(multiple), ratioOf(MOST))) {
    throw new Refusal('invalid-input', 'multiple', '加计的幅度须在30%至50%之间，即1.3倍至1.5倍');
  }
  const from = addDays(dueOn, 1);
  const underLpr = from >= LPR_FROM;
  const row = underLpr ? lprOn(book, from, '1y', 'dueOn') : benchmarkOn(book, from, 'dueOn');
  const name = underLpr
    ? `违约行为发生时一年期LPR ${row.annualPercent}%（${row.publishedOn}公布）`
    : `贷款基准利率 ${row.annualPercent}%（利率档次待核实）`;
  return {
    annualPercent: multiplied(row.annualPercent, multiple),
    from,
    row,
    basis: [basis('买卖合同解释', 18, `${name}的${multiple}倍`)],
  };
}

/** 万分之五 a day (中小企业款项支付条例 17), 18.25 percent a year of 365 days. */
const SME_DAILY = percent('0.05');

/**
 * Late payment of a small or medium enterprise by an authority, institution or large enterprise (国务院令第802号 17): the
 * agreed rate, not below the one-year LPR of the day of contracting; 0.05 percent a day where none was agreed. Who is
 * small or medium is determined at contracting and must have been disclosed (3).
 * @throws Refusal `out-of-scope` for delay before 2025-06-01
 */
export function smeOverdueRate(
  facts: { readonly contractedOn: PlainDate; readonly dueOn: PlainDate; readonly agreed: Percent | null },
  book: RateBook,
): {
  readonly per: 'day' | 'year';
  readonly percent: Percent;
  readonly from: PlainDate;
  readonly row?: SourcedRate;
  readonly basis: readonly Basis[];
} {
  const from = addDays(facts.dueOn, 1);
  if (from < SME_PAYMENT_RULES_FROM)
    throw new Refusal('out-of-scope', 'dueOn', '2025年6月1日以前的逾期适用修订前的条例，不在本项之内');
  if (facts.agreed === null)
    return {
      per: 'day',
      percent: SME_DAILY,
      from,
      basis: [basis('中小企业款项支付条例', 17, '未约定利率，每日万分之五')],
    };
  const floor = lprOn(book, facts.contractedOn, '1y', 'contractedOn');
  const tooLow = isGreater(ratioOf(floor.annualPercent), ratioOf(facts.agreed));
  return {
    per: 'year',
    percent: tooLow ? floor.annualPercent : facts.agreed,
    from,
    ...(tooLow && { row: floor }),
    basis: [
      basis(
        '中小企业款项支付条例',
        17,
        tooLow ? `约定利率低于合同订立时一年期LPR ${floor.annualPercent}%，按LPR计算` : '按约定利率计算',
      ),
    ],
  };
}

/** 0.05 percent a day over a year of 365 days. */
const SME_ANNUAL = percent('18.25');

/**
 * The rate that a price in arrears bears from the day after `dueOn`: as agreed, otherwise by law. An agreed penalty
 * replaces the rate by law (买卖合同解释 18 para. 4: only where none was agreed).
 * @throws Refusal as `overduePriceRate` and `smeOverdueRate` do
 */
export function priceRule(claim: Claim, price: PriceTerms, book: RateBook): RateRuleInForce {
  const { dueOn, overdueRate, formedOn, penalty } = claim;
  const agreed = overdueRate === 'none-agreed' ? null : overdueRate.annualPercent;
  if (agreed === null && penalty !== undefined)
    return { agreed: null, basis: [basis('民法典', 585, '已约定违约金，不再按法定标准计算逾期付款损失')] };
  if (price.kind === 'sme') {
    const rate = smeOverdueRate({ contractedOn: formedOn, dueOn, agreed }, book);
    const { row, basis: grounds } = rate;
    return rate.per === 'day'
      ? { agreed: SME_ANNUAL, of365: true, basis: grounds }
      : { agreed: rate.percent, ...(row && { row }), basis: grounds };
  }
  if (agreed !== null) return { agreed, basis: [basis('民法典', 585, '逾期付款的利率从其约定')] };
  const { annualPercent, row, basis: grounds } = overduePriceRate(dueOn, price.multiple, book);
  return { agreed: annualPercent, row, basis: grounds };
}
