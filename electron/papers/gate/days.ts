import { type Delay, delayText } from '../../domain/claim/delay.ts';
import { block, type Finding, warn } from '../../domain/finding.ts';
import type { LetterDraft } from '../../domain/letter/letter.ts';
import { formatChinese, parseDate, type PlainDate } from '../../domain/quantities/calendar.ts';
import { withinWords } from '../letter/sentences.ts';
import type { GateFacts } from './gate-facts.ts';
import { ownWords } from './own-words.ts';

const DAY = '(\\d{4})年(\\d{1,2})月(\\d{1,2})日';
const OVERDUE_FOR = /逾期(?:已(?:达|满)?)?(\d+)[日天]/g;
const OVERDUE_BETWEEN = new RegExp(`自${DAY}起?至${DAY}止?，?(?:已经?)?逾期`, 'g');

/** Checks the dates and day counts in a letter against those of the case. */
export function narrative(body: string, facts: GateFacts, asOf: PlainDate | undefined): Finding[] {
  const told = ownWords(body);
  const owed = asOf === undefined ? null : facts.owedOn(asOf);
  const delay = owed?.delay ?? null;
  const seen = new Set<string>();
  return [
    ...(owed === null ? [] : miscounted(told, delay)),
    ...told.split('\n').flatMap((line) => misplaced(line, facts)),
    ...[...told.matchAll(new RegExp(DAY, 'g'))].flatMap(([excerpt, ...parts]): Finding[] => {
      const on = dayOf(parts);
      if (seen.has(excerpt)) return [];
      seen.add(excerpt);
      if (on === null) return [block('no-such-day', `“${excerpt}”不是真实存在的日期。`, excerpt)];
      return facts.knownDays.has(on) ||
        on === facts.payBy ||
        on === facts.today ||
        on === asOf ||
        on === delay?.from ||
        on === delay?.to
        ? []
        : [warn('date-not-facts', `“${excerpt}”不在案件资料、还款和协商记录之中，请核对。`, excerpt)];
    }),
  ];
}

/** Overdue days, and the days that they run from and to, that are not those which bear overdue interest. */
function miscounted(told: string, delay: Delay | null): Finding[] {
  const truth = delay === null ? '该日没有计收逾期利息的日子' : `台账为${delayText(delay)}`;
  return [
    ...[...told.matchAll(OVERDUE_FOR)]
      .filter(([, days]) => Number(days) !== (delay?.days ?? 0))
      .map(([excerpt]) => block('days-not-facts', `“${excerpt}”与台账不一致：${truth}。`, excerpt)),
    ...[...told.matchAll(OVERDUE_BETWEEN)]
      .filter(([, ...parts]) => dayOf(parts.slice(0, 3)) !== delay?.from || dayOf(parts.slice(3)) !== delay?.to)
      .map(([excerpt]) => block('days-not-facts', `“${excerpt}”与台账不一致：${truth}。`, excerpt)),
  ];
}

/** Sentences whose verb says which day of the case they state. */
function misplaced(line: string, { formedOn, dueOn, disbursedOn, paidOn, toGuarantor }: GateFacts): Finding[] {
  const rules: readonly (readonly [RegExp, readonly PlainDate[], string])[] = [
    [new RegExp(`${DAY}，[^，。；]{2,120}(?:订立|签订)`, 'g'), [formedOn], '合同订立日期'],
    [new RegExp(`于${DAY}前（含当日）(?:还清|付清)`, 'g'), [dueOn], '到期日'],
    [new RegExp(`于${DAY}(?:届满到期|到期)`, 'g'), [dueOn], '到期日'],
    [new RegExp(`于${DAY}[^，。；]{0,20}实际交付`, 'g'), disbursedOn, '款项交付日期'],
    // What a guarantor is told of payments may have other days too.
    ...(toGuarantor ? [] : ([[new RegExp(`于${DAY}还款`, 'g'), paidOn, '还款日期']] as const)),
  ];
  return rules.flatMap(([pattern, days, name]) =>
    [...line.matchAll(pattern)].flatMap(([excerpt, ...parts]): Finding[] => {
      const on = dayOf(parts);
      return on === null || days.includes(on)
        ? []
        : [
            block(
              'date-not-facts',
              `${name}与案件资料不一致：正文为${formatChinese(on)}，案件资料为${days.map(formatChinese).join('、') || '没有记录'}。`,
              excerpt,
            ),
          ];
    }),
  );
}

function dayOf([year = '', month = '', day = '']: readonly string[]): PlainDate | null {
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The last day that the letter sets. */
export function deadline({ payWithin }: LetterDraft, body: string, { payBy, today, restDay }: GateFacts): Finding[] {
  if (payWithin !== undefined) {
    return body.includes(withinWords(payWithin))
      ? []
      : [warn('deadline-absent', `正文没有写明付款期限（${withinWords(payWithin)}）。`)];
  }
  const written = formatChinese(payBy);
  if (payBy <= today) return [block('deadline-past', `付款期限（${written}）已过或就是今天，请改期。`, written)];
  return [
    ...(body.includes(written) ? [] : [warn('deadline-absent', `正文没有写明付款期限${written}。`)]),
    ...(restDay(payBy)
      ? [
          warn(
            'deadline-rest-day',
            `付款期限${written}是休息日或者法定节假日，银行转账可能不便，宜改为工作日。`,
            written,
          ),
        ]
      : []),
  ];
}

/** Rights that lapse with time (民法典 188, 192, 692, 693). */
export function lapsed({ limitationExpiredOn, guaranteesExpired, toGuarantor }: GateFacts): Finding[] {
  return [
    ...(limitationExpiredOn === null
      ? []
      : [
          warn(
            'limitation-expired',
            `按现有证明，诉讼时效已于${formatChinese(limitationExpiredOn)}届满。函件不使时效重新计算；宜请对方书面表示同意履行，措辞不要承认时效已过。`,
          ),
        ]),
    ...(toGuarantor
      ? guaranteesExpired.map(({ name, on }) =>
          warn(
            'guarantee-expired',
            `没有另行约定的，${name}的保证期间已于${formatChinese(on)}届满；期间内没有依法主张的，保证人不再承担保证责任。请先核对合同约定的期间和已有的主张。`,
          ),
        )
      : []),
  ];
}
