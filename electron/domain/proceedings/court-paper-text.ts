import { dateOf, parseDate, type PlainDate } from '../quantities/calendar.ts';
import { type Fen, parseYuan } from '../quantities/money.ts';
import { multiplied, parsePercent, type Percent, percent } from '../quantities/rates.ts';
import { plainForm } from '../text/folded-text.ts';

/** Figures found in the text of a judgment, ruling or mediation paper; those not found are omitted. */
export interface FoundFigures {
  readonly claim?: Fen;
  readonly full?: Fen;
  readonly half?: Fen;
  readonly preservation?: Fen;
  readonly plaintiff?: Fen;
  readonly defendant?: Fen;
  readonly base?: Fen;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly annualPercent?: Percent;
  readonly lprMultiple?: Percent;
  readonly interest?: Fen;
}

const SUM = '(?:为|计|共计|合计)?(?:人民币|￥|¥)?\\s*(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万)?元';
const DATE = '(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日';
const AMOUNTS = {
  claim: `(?:诉讼)?标的(?:额|金额)?${SUM}`,
  full: `受理费${SUM}`,
  half: `减半(?:收取|计收|交纳|缴纳|后)*(?:案件受理费|受理费)?${SUM}`,
  preservation: `保全(?:申请)?费(?:用)?${SUM}`,
  plaintiff: `(?:原告|申请人)[^，。；,;]{0,20}?(?:负担|承担)${SUM}`,
  defendant: `(?:被告|被申请人)[^，。；,;]{0,20}?(?:负担|承担)${SUM}`,
  base: `以(?:[^，。；,;\\d]{0,12})${SUM}为基数`,
  interest: `利息(?:损失)?${SUM}`,
} as const;
const MULTIPLES: Readonly<Record<string, string>> = { 一: '1', 二: '2', 两: '2', 三: '3', 四: '4' };

/** Finds in pasted text the figures that `contradictions` and `checkClause` compare, each at its first occurrence. */
export function figuresIn(words: string): FoundFigures {
  const text = plainForm(words).replace(/\s+/g, '');
  const amounts = Object.entries(AMOUNTS).flatMap(([field, shape]) => {
    const amount = amountIn(new RegExp(shape).exec(text));
    return amount === null ? [] : [[field, amount]];
  });
  const [from, to] = [dayIn(text, `自${DATE}`), dayIn(text, `(?:至|到)${DATE}`)];
  const annualPercent = yearlyRate(text);
  const lpr = /(?:贷款市场报价利率|LPR)[^，。；,;]{0,10}?(?:的)?(\d+(?:\.\d+)?|[一二两三四])倍/i.exec(text)?.[1];
  const lprMultiple =
    lpr === undefined
      ? /(?:按照?|以)[^，。；,;]{0,30}(?:一年期贷款市场报价利率|一年期LPR)/i.test(text)
        ? percent('1')
        : null
      : parsePercent(MULTIPLES[lpr] ?? lpr);
  return {
    ...(Object.fromEntries(amounts) as Partial<Record<keyof typeof AMOUNTS, Fen>>),
    ...(from && { from }),
    ...(to && { to }),
    ...(annualPercent ? { annualPercent } : lprMultiple && { lprMultiple }),
  };
}

function amountIn(found: RegExpExecArray | null): Fen | null {
  if (!found) return null;
  const [digits = '', ten] = found.slice(-2);
  const plain = digits.replaceAll(',', '');
  if (ten === undefined) return parseYuan(plain);
  const [whole = '', decimals = ''] = plain.split('.');
  return decimals.length > 4 ? null : parseYuan(String(BigInt(whole + decimals.padEnd(4, '0'))));
}

function dayIn(text: string, shape: string): PlainDate | null {
  const [, year, month, day] = new RegExp(shape).exec(text) ?? [];
  return year === undefined ? null : parseDate(dateOf(Number(year), Number(month), Number(day)));
}

/** 年利率6%, 月利率0.5% and 月息0.5% as percent a year. */
function yearlyRate(text: string): Percent | null {
  const yearly = /年(?:利率|息|利息)(?:为|按)?(\d+(?:\.\d+)?)%/.exec(text)?.[1];
  if (yearly !== undefined) return parsePercent(yearly);
  const monthly = parsePercent(/月(?:利率|息|利息)(?:为|按)?(\d+(?:\.\d+)?)%/.exec(text)?.[1] ?? '');
  return monthly === null ? null : multiplied(monthly, percent('12'));
}
