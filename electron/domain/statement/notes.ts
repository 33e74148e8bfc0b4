import { type Claim, isCapped, type Payment, type PriceTerms } from '../claim/claim.ts';
import { type Basis, basis } from '../law/basis.ts';
import { LENDING_RULES_OF_2020 } from '../law/days-of-law.ts';
import type { PlainDate } from '../quantities/calendar.ts';
import { isPastLastFixing, type RateBook } from '../quantities/lpr.ts';
import { isGreater, percent, ratioOf } from '../quantities/rates.ts';
import type { Stretch } from './terms.ts';

/**
 * What must be printed with the figures: a choice where courts differ, a limitation of the computation, a rate to be
 * verified.
 */
export interface StatementNote {
  readonly kind: 'choice' | 'limit' | 'unverified';
  readonly text: string;
  readonly basis?: Basis;
}

type Say = (kind: StatementNote['kind'], text: string, ground?: Basis) => void;

const TWENTY_FOUR = percent('24');

/** The notes of a statement, and whether a rate was assumed beyond the last known row. */
export function notesOn(
  claim: Claim,
  payments: readonly Payment[],
  asOf: PlainDate,
  stretches: readonly Stretch[],
  book: RateBook,
): { readonly notes: readonly StatementNote[]; readonly stale: boolean } {
  const notes: StatementNote[] = [];
  const say: Say = (kind, text, ground) => notes.push({ kind, text, ...(ground && { basis: ground }) });
  const overdue = stretches.filter((stretch) => stretch.phase === 'overdue');
  const windows = new Set(stretches.flatMap(({ cap }) => (cap ? [cap.window] : [])));

  say('choice', `一年按${claim.dayCount === 'actual/365' ? 365 : 360}日、按实际天数计算，算头不算尾`);
  if (claim.dayCount === 'actual/360' && isCapped(claim))
    say('choice', '利率上限一律按一年365日衡量，不因约定360日而提高');
  if (claim.price) sayOfPrice(claim.price, overdue, say);
  else if (overdue.some(({ row }) => row)) {
    const way = claim.overdueLpr === 'fixed' ? '取逾期开始时的利率，期间不变' : '随公布的利率分段计算';
    say('choice', `“当时一年期贷款市场报价利率”${way}；各地法院做法不一`, basis('民间借贷规定', 28));
  }
  if (claim.penalty && claim.allocation === 'statutory')
    say('choice', '抵充时违约金列于利息之后、本金之前，法律未明定其位次', basis('民法典', 561));
  if (isCapped(claim) && claim.costs.some((cost) => !cost.underCap)) {
    say(
      'choice',
      '实现债权的费用不计入利率上限；律师费是否属于“其他费用”，各地法院做法不一',
      basis('民间借贷规定', 29),
    );
  }
  for (const window of windows) {
    if (window.estimated)
      say(
        'unverified',
        `尚未起诉，${window.from}起的上限按计算日的LPR估算为${window.capPercent}%，起诉后以起诉时为准`,
        basis('民间借贷规定', 31),
      );
    if (window.to < LENDING_RULES_OF_2020) window.basis.forEach((ground) => say('limit', ground.note ?? '', ground));
  }
  if (claim.lender === 'financial' && !claim.price) {
    say('limit', '出借人为金融机构，不适用四倍LPR的上限', basis('民间借贷适用范围批复', null));
    const above = stretches.some(({ agreed }) => agreed && isGreater(ratioOf(agreed), ratioOf(TWENTY_FOUR)));
    say(
      'limit',
      `${above ? '约定利率已超过年24%：' : ''}利息、复利、罚息、违约金等总计超过年24%的部分，借款人可请求调减；本表未作调减`,
      basis('金融审判意见', 2),
    );
  }
  const left = payments.filter(({ on }) => on > asOf).length;
  if (left > 0) say('limit', `计算日之后的${left}笔还款未计入`);

  const floats =
    !claim.price && claim.overdueLpr === 'floating' && overdue.some(({ row }) => row) && isPastLastFixing(book, asOf);
  const assumed = [...windows]
    .map(({ row }) => row)
    .concat(stretches.map(({ row }) => row))
    .find((row) => row?.stale);
  const last = book.lpr.at(-1);
  const stale = floats || assumed !== undefined;
  if (stale && last)
    say('unverified', `待核实：资料中最近一次LPR为${last.publishedOn}公布的一年期${last.oneYear}%，此后假定未变`);
  return { notes, stale };
}

/** Prices are not subject to the cap of four times the LPR; the permissible cost is for the court to decide. */
function sayOfPrice(price: PriceTerms, overdue: readonly Stretch[], say: Say): void {
  if (price.kind === 'sale' && overdue.some(({ row }) => row)) {
    say(
      'choice',
      `未约定逾期付款违约金，加计30%至50%的幅度由法院确定，本表取${price.multiple}倍`,
      basis('买卖合同解释', 18),
    );
  }
  if (price.kind === 'sme') {
    say(
      'limit',
      '适用于机关、事业单位和大型企业拖欠中小企业款项；企业规模以合同订立时为准，中小企业应当在订立合同时告知',
      basis('中小企业款项支付条例', 3),
    );
  }
  say('limit', '价款逾期不适用四倍LPR的上限；约定的违约金过分高于损失的，对方可请求法院适当减少', basis('民法典', 585));
}
