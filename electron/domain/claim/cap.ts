import { type Basis, basis } from '../law/basis.ts';
import { LENDING_RULES_OF_2015, LENDING_RULES_OF_2020 } from '../law/days-of-law.ts';
import { addDays, type PlainDate } from '../quantities/calendar.ts';
import { benchmarkOn, lprOn, type RateBook, type SourcedRate } from '../quantities/lpr.ts';
import { multiplied, type Percent, percent } from '../quantities/rates.ts';
import { Refusal } from '../quantities/refusal.ts';
import type { Claim } from './claim.ts';

/** A period with one cap on interest, penalty and other fees together. */
export interface CapWindow {
  /** First and last day, both counted. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Percent a year. */
  readonly capPercent: Percent;
  readonly basis: readonly Basis[];
  /** The published rate that the cap is a multiple of. */
  readonly row?: SourcedRate;
  /** No suit has been filed yet: the LPR of `asOf` is used in place of that of the day of filing. */
  readonly estimated: boolean;
}

const FOUR = percent('4');

/** The first day under the cap of four times the LPR; null for a suit filed before those rules (民间借贷规定 31). */
export function firstDayUnderLprCap({ formedOn, filedOn }: Pick<Claim, 'formedOn' | 'filedOn'>): PlainDate | null {
  if (formedOn >= LENDING_RULES_OF_2020) return formedOn;
  return filedOn !== undefined && filedOn < LENDING_RULES_OF_2020 ? null : LENDING_RULES_OF_2020;
}

/**
 * The caps of a private loan from the day it was formed to `asOf`, by 民间借贷规定 25 and 31: a loan formed on or after
 * 2020-08-20 takes four times the LPR of its formation; an older one takes the rules of its time until 2020-08-19 and four
 * times the LPR of the day of filing from then on. A licensed lender has no window (法释〔2020〕27号).
 * @throws Refusal when `asOf` or `filedOn` lies before `formedOn`, or `no-benchmark`
 */
export function capWindows(
  facts: Pick<Claim, 'lender' | 'formedOn' | 'filedOn'> & { readonly asOf: PlainDate },
  book: RateBook,
): readonly CapWindow[] {
  const { lender, formedOn, filedOn, asOf } = facts;
  if (asOf < formedOn) throw new Refusal('invalid-input', 'asOf', '计算日不得早于合同成立日');
  if (filedOn !== undefined && filedOn < formedOn)
    throw new Refusal('invalid-input', 'filedOn', '起诉日不得早于合同成立日');
  if (lender === 'financial') return [];

  const windows: CapWindow[] = [];
  const lprFrom = firstDayUnderLprCap(facts);
  const addWindow = (from: PlainDate, last: PlainDate, cap: () => Omit<CapWindow, 'from' | 'to'>) => {
    if (from <= last && from <= asOf) windows.push({ from, to: last < asOf ? last : asOf, ...cap() });
  };
  if (lprFrom !== formedOn) {
    const end = lprFrom ? addDays(lprFrom, -1) : asOf;
    const before2015 = addDays(LENDING_RULES_OF_2015, -1);
    addWindow(formedOn, before2015 < end ? before2015 : end, () => capOf1991(formedOn, book));
    addWindow(formedOn > LENDING_RULES_OF_2015 ? formedOn : LENDING_RULES_OF_2015, end, capOf2015);
  }
  if (lprFrom) addWindow(lprFrom, asOf, () => capOf2020(formedOn, filedOn, asOf, book));
  return windows;
}

function capOf1991(formedOn: PlainDate, book: RateBook): Omit<CapWindow, 'from' | 'to'> {
  const row = benchmarkOn(book, formedOn, 'formedOn');
  return {
    capPercent: multiplied(row.annualPercent, FOUR),
    basis: [
      basis(
        '1991年借贷意见',
        6,
        `银行同类贷款利率四倍；取合同成立时六个月至一年期基准利率${row.annualPercent}%，利率档次待核实`,
      ),
    ],
    row,
    estimated: false,
  };
}

function capOf2015(): Omit<CapWindow, 'from' | 'to'> {
  return {
    capPercent: percent('24'),
    basis: [
      basis(
        '2015年民间借贷规定',
        26,
        '年利率24%以内受保护。已自愿支付的24%至36%部分依该规定不予返还，本表仍一律抵作本金，有此情形须另行核算',
      ),
      basis('民间借贷规定', 31, '2020年8月20日前成立的合同，至2020年8月19日的利息可请求适用当时的规定'),
    ],
    estimated: false,
  };
}

function capOf2020(
  formedOn: PlainDate,
  filedOn: PlainDate | undefined,
  asOf: PlainDate,
  book: RateBook,
): Omit<CapWindow, 'from' | 'to'> {
  const transitional = formedOn < LENDING_RULES_OF_2020;
  const [day, field] = !transitional ? [formedOn, 'formedOn'] : filedOn ? [filedOn, 'filedOn'] : [asOf, 'asOf'];
  const row = lprOn(book, day, '1y', field);
  const estimated = transitional && filedOn === undefined;
  const moment = !transitional ? '合同成立时' : estimated ? '尚未起诉，以计算日的利率估算，起诉时' : '起诉时';
  return {
    capPercent: multiplied(row.annualPercent, FOUR),
    basis: [
      basis(
        '民间借贷规定',
        transitional ? 31 : 25,
        `${moment}一年期LPR ${row.annualPercent}%（${row.publishedOn}公布）的四倍`,
      ),
    ],
    row,
    estimated,
  };
}
