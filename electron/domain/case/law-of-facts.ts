import { capWindows } from '../claim/cap.ts';
import { isCapped } from '../claim/claim.ts';
import { applicableLaw } from '../law/applicable-law.ts';
import { type Basis, basis } from '../law/basis.ts';
import { CIVIL_CODE_FROM, GENERAL_PROVISIONS_FROM, LENDING_RULES_OF_2020, LPR_FROM } from '../law/days-of-law.ts';
import { addDays, addMonths, formatChinese, type PlainDate } from '../quantities/calendar.ts';
import type { RateBook } from '../quantities/lpr.ts';
import type { CaseFacts } from './case-facts.ts';
import { guaranteeOf } from './guarantee.ts';

export const MATTERS = ['breach', 'limitation', 'rate-cap', 'price', 'guarantee'] as const;

/** Which law governs one matter of a case, and why. */
export interface GoverningLaw {
  readonly matter: (typeof MATTERS)[number];
  /** The guarantor concerned; empty otherwise. */
  readonly whose: string;
  /** `both`: each period is governed by the law of its own time. */
  readonly regime: 'current' | 'earlier' | 'both';
  /** Sentences for the lawyer, including the doubt where courts differ. */
  readonly reason: string;
  readonly basis: readonly Basis[];
  /** What a paper cites for the matter. */
  readonly cites: readonly Cited[];
  /** Articles whose old and new texts are worth comparing side by side. */
  readonly texts: readonly Cited[];
}

export interface Cited {
  readonly law: string;
  readonly article: string;
}

/**
 * The law that the dates of a case lead to, matter by matter: breach (时间效力规定 1, 20), limitation (法释〔2018〕12号), the cap
 * on a private loan (民间借贷规定 31) or the cost of late payment of a price (买卖合同解释 18), and each guarantee (时间效力规定 27).
 * @param endedOn the day on which everything was paid, null while something is owed
 * @param asOf not before the contract was formed
 */
export function lawOfFacts(
  { claim, guarantors }: Pick<CaseFacts, 'claim' | 'guarantors'>,
  endedOn: PlainDate | null,
  asOf: PlainDate,
  book: RateBook,
): GoverningLaw[] {
  return [
    lawOfBreach(claim, endedOn),
    lawOfLimitation(claim.dueOn),
    ...(isCapped(claim) ? [lawOfCap(claim, asOf, book)] : []),
    ...(claim.price?.kind === 'sale' ? [lawOfPrice(claim.dueOn)] : []),
    ...guarantors.map((each) => lawOfGuarantee(each, claim, asOf)),
  ];
}

function lawOfBreach(claim: CaseFacts['claim'], endedOn: PlainDate | null): GoverningLaw {
  const {
    regime,
    reason,
    basis: grounds,
  } = applicableLaw({
    formedOn: claim.formedOn,
    performUntil: claim.dueOn,
    breachOn: addDays(claim.dueOn, 1),
    endedOn,
  });
  const now = claim.price
    ? ['第五百七十七条', '第五百七十九条']
    : ['第五百七十七条', '第六百七十五条', '第六百七十六条'];
  const then = claim.price ? ['第一百零七条', '第一百零九条'] : ['第一百零七条', '第二百零六条', '第二百零七条'];
  return {
    matter: 'breach',
    whose: '',
    reason,
    regime: regime === 'civil-code' ? 'current' : 'earlier',
    basis: grounds.map(({ law, article }) => ({ law, article })),
    cites:
      regime === 'civil-code'
        ? now.map((article) => ({ law: '民法典', article }))
        : then.map((article) => ({ law: '合同法', article })),
    texts: now.map((article) => ({ law: '民法典', article })),
  };
}

function lawOfLimitation(dueOn: PlainDate): GoverningLaw {
  const twoYears = addMonths(dueOn, 24);
  const general = { matter: 'limitation', whose: '', texts: [{ law: '民法典', article: '第一百八十八条' }] } as const;
  if (twoYears < GENERAL_PROVISIONS_FROM) {
    return {
      ...general,
      regime: 'earlier',
      basis: [basis('民法总则诉讼时效解释', 3), basis('民法通则', 135)],
      cites: [{ law: '民法通则', article: '第一百三十五条' }],
      reason: `债务于${formatChinese(dueOn)}到期，民法通则的二年期间到${formatChinese(twoYears)}已满，早于民法总则施行，不能改按三年计算；其间有中断、中止的，按中断、中止后的期间另行判断。`,
    };
  }
  if (dueOn < GENERAL_PROVISIONS_FROM) {
    return {
      ...general,
      regime: 'both',
      basis: [basis('民法总则诉讼时效解释', 2)],
      cites: [{ law: '民法总则', article: '第一百八十八条' }],
      reason: `债务于${formatChinese(dueOn)}到期，到2017年10月1日民法总则施行时二年期间尚未届满，按三年计算。`,
    };
  }
  if (dueOn < CIVIL_CODE_FROM) {
    return {
      ...general,
      regime: 'both',
      basis: [basis('民法总则诉讼时效解释', 1), basis('时间效力规定', 1)],
      cites: [
        { law: '民法总则', article: '第一百八十八条' },
        { law: '民法典', article: '第一百八十八条' },
      ],
      reason:
        '期间在民法总则施行后开始计算，为三年；民法典沿用同一期间，两法条号相同。跨越2021年1月1日的，通常引用民法典。',
    };
  }
  return {
    ...general,
    regime: 'current',
    basis: [basis('民法典', 188)],
    cites: [{ law: '民法典', article: '第一百八十八条' }],
    reason: '债务在民法典施行之后到期，适用民法典的三年期间。',
  };
}

function lawOfCap(claim: CaseFacts['claim'], asOf: PlainDate, book: RateBook): GoverningLaw {
  const windows = capWindows({ ...claim, asOf }, book);
  const old = windows.filter(({ from }) => from < LENDING_RULES_OF_2020);
  const regime = old.length === 0 ? 'current' : old.length === windows.length ? 'earlier' : 'both';
  const spans = windows
    .map(
      ({ from, to, capPercent, estimated }) =>
        `${formatChinese(from)}至${formatChinese(to)}上限为年利率${capPercent}%${estimated ? '（尚未起诉，按计算日估算）' : ''}`,
    )
    .join('；');
  const why = {
    current: '合同成立于2020年8月20日以后，上限为合同成立时一年期LPR的四倍，全程不变。',
    both: '合同成立于2020年8月20日以前：至2020年8月19日的利息可以请求适用当时的规定，此后到还清之日的利息以起诉时一年期LPR的四倍为上限。',
    earlier: '案件在2020年8月20日以前受理，或者计算截至该日以前，适用当时的规定。',
  }[regime];
  const [current, earlier] = [
    { law: '民间借贷规定', article: '第二十五条' },
    { law: '民间借贷规定（2015年公布）', article: '第二十六条' },
  ];
  return {
    matter: 'rate-cap',
    whose: '',
    regime,
    reason: `${why}本案：${spans}。`,
    basis: windows.flatMap((window) => window.basis),
    cites:
      regime === 'current'
        ? [current]
        : regime === 'both'
          ? [earlier, { law: '民间借贷规定', article: '第三十一条' }, current]
          : [earlier],
    texts: [current],
  };
}

function lawOfPrice(dueOn: PlainDate): GoverningLaw {
  const byLpr = addDays(dueOn, 1) >= LPR_FROM;
  const cited = { law: '买卖合同解释', article: '第十八条' };
  return {
    matter: 'price',
    whose: '',
    regime: byLpr ? 'current' : 'both',
    basis: [basis('买卖合同解释', 18)],
    cites: [cited],
    texts: [cited],
    reason: byLpr
      ? '违约发生在2019年8月20日以后，没有约定违约金的，以违约时一年期LPR加计百分之三十至五十为准。'
      : '违约发生在2019年8月19日以前，没有约定违约金的，以人民银行同期同类贷款基准利率为基础，参照逾期罚息利率计算；自2019年8月20日起按LPR计算的部分，各地法院分段与否做法不一。',
  };
}

function lawOfGuarantee(
  guarantor: CaseFacts['guarantors'][number],
  { formedOn, dueOn }: CaseFacts['claim'],
  asOf: PlainDate,
): GoverningLaw {
  const { name, mode } = guarantor;
  const old = formedOn < CIVIL_CODE_FROM;
  const read = guaranteeOf(guarantor, { formedOn, dueOn }, asOf);
  const modeArticle = old ? { law: '担保法', article: '第十九条' } : { law: '民法典', article: '第六百八十六条' };
  const periodArticle = old
    ? { law: '担保法', article: read.mode === 'joint' ? '第二十六条' : '第二十五条' }
    : { law: '民法典', article: '第六百九十二条' };
  const deemed =
    mode === 'unspecified'
      ? `没有约定保证方式，${read.mode === 'joint' ? '按当时的法律为连带责任保证' : '按民法典为一般保证'}。`
      : '';
  const unclear = old
    ? '约定保证期间不明确的（如“至本息还清时止”），为主债务到期之日起二年；没有约定的，为六个月。'
    : '没有约定或者约定不明确的，保证期间为主债务到期之日起六个月。';
  return {
    matter: 'guarantee',
    whose: name,
    regime: old ? 'earlier' : 'current',
    basis: old ? [basis('时间效力规定', 27), ...read.basis] : read.basis,
    reason: `${old ? '保证合同成立于民法典施行之前（按主合同成立日判断，另行成立的请核对），适用当时的担保法。' : '保证合同成立于民法典施行之后，适用民法典。'}${deemed}${unclear}本案保证期间到${formatChinese(read.expiresOn)}届满。`,
    cites: mode === 'unspecified' ? [modeArticle, periodArticle] : [periodArticle],
    texts: [
      { law: '民法典', article: '第六百八十六条' },
      { law: '民法典', article: '第六百九十二条' },
    ],
  };
}
