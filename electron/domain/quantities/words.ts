import { partsOf, type PlainDate } from './calendar.ts';
import type { Fen } from './money.ts';

const CAPITALS = '零壹贰叁肆伍陆柒捌玖';
const YEAR_DIGITS = '〇一二三四五六七八九';
const NUMERALS = '零一二三四五六七八九';
const CAPITAL_UNITS = ['', '拾', '佰', '仟'];
const UNITS = ['', '十', '百', '千'];

/** At most four digits, without leading zeros: 102 is 壹佰零贰. Trailing zeros are silent. */
function group(value: number, digits = CAPITALS, units = CAPITAL_UNITS): string {
  let words = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = words !== '';
      continue;
    }
    words += `${gap ? digits.charAt(0) : ''}${digits.charAt(digit)}${units[place] ?? ''}`;
    gap = false;
  }
  return words;
}

/** Groups of four joined by 万 and 亿; a single 零 stands for the leading places that a group lacks. */
function yuanInWords(yuan: bigint): string {
  if (yuan >= 100_000_000n) return joined(yuanInWords(yuan / 100_000_000n) + '亿', yuan % 100_000_000n, 10_000_000n);
  if (yuan >= 10_000n) return joined(group(Number(yuan / 10_000n)) + '万', yuan % 10_000n, 1000n);
  return group(Number(yuan));
}

function joined(head: string, rest: bigint, fullFrom: bigint): string {
  if (rest === 0n) return head;
  return head + (rest < fullFrom ? '零' : '') + yuanInWords(rest);
}

/**
 * An amount in capital numerals without 人民币, as required by 正确填写票据和结算凭证的基本规定 (支付结算办法 附一): 整 after 元, none after 角 or 分;
 * 零 before 分 where there is no 角, and before 角 where the place of 元 is 0: 壹仟陆佰捌拾元零叁角贰分. The rule lets that 零 be left out, or stand
 * before 仟 where the place of 万 is 0 too; it is always written, and only before 角.
 * @throws RangeError for a negative amount.
 */
export function amountInWords(amount: Fen): string {
  if (amount < 0) throw new RangeError('amounts in words are not negative');
  const yuan = BigInt(amount) / 100n;
  const [jiao, cents] = [Math.floor(amount / 10) % 10, amount % 10];
  if (amount === 0) return '零元整';
  const whole = yuan === 0n ? '' : `${yuanInWords(yuan)}元`;
  if (jiao === 0 && cents === 0) return `${whole}整`;
  const gap = whole !== '' && (jiao === 0 || yuan % 10n === 0n) ? '零' : '';
  const jiaoWords = jiao > 0 ? `${CAPITALS[jiao]}角` : '';
  return whole + gap + jiaoWords + (cents > 0 ? `${CAPITALS[cents]}分` : '');
}

/**
 * Whether words in capital numerals state an amount, in any form that the same rules allow: without the optional 零, with
 * it before 仟 instead, with 整 after 角, and with 圆 or 正.
 */
export function statesAmount(words: string, amount: Fen): boolean {
  const given = words.replaceAll('圆', '元').replace('正', '整').replace(/角整$/, '角');
  const written = amountInWords(amount);
  const silent = written.replace(/元零(?=.角)/, '元');
  const lacksWan = Math.floor(amount / 1_000_000) % 10 === 0;
  return [written, silent, ...(lacksWan ? [silent.replace(/万(?=.仟)/, '万零')] : [])].includes(given);
}

/** A number from 1 to 9999 in the numerals of statutes and dates: 12 is 十二, 110 一百一十, 1260 一千二百六十. */
export function numberInWords(count: number): string {
  const words = group(count, NUMERALS, UNITS);
  return count >= 10 && count < 20 ? words.slice(1) : words;
}

/** A date for the end of a formal letter, the year digit by digit with U+3007: 二〇二六年一月五日. */
export function dateInWords(on: PlainDate): string {
  const { year, month, day } = partsOf(on);
  const digits = [...String(year)].map((digit) => YEAR_DIGITS[Number(digit)]).join('');
  return `${digits}年${numberInWords(month)}月${numberInWords(day)}日`;
}
