import { type Basis, basis, type LawName } from '../law/basis.ts';
import { CIVIL_CODE_FROM, GENERAL_PROVISIONS_FROM } from '../law/days-of-law.ts';
import { addDays, addMonths, type PlainDate } from '../quantities/calendar.ts';

/**
 * What may interrupt limitation: the creditor's demand (on arrival), the debtor's consent in any form, or proceedings.
 */
export type LimitationEventKind = 'demand' | 'acknowledgement' | 'part-payment' | 'suit' | 'payment-order' | 'plan';

export interface LimitationEvent {
  /** The day on which the demand arrived, the debtor agreed or paid, or the proceedings were started. */
  readonly on: PlainDate;
  readonly kind: LimitationEventKind;
  /** End of the proceedings, from which limitation restarts (民法典 195); without it the safe day counts from filing. */
  readonly endedOn?: PlainDate;
}

export interface LimitationFacts {
  /** Last day on which payment is still in time. */
  readonly dueOn: PlainDate;
  /** Due days of one debt payable in instalments: limitation runs from the last (民法典 189). */
  readonly instalments?: readonly PlainDate[];
  readonly events: readonly LimitationEvent[];
  readonly asOf: PlainDate;
}

export interface LimitationStep {
  readonly on: PlainDate;
  readonly kind: 'due' | LimitationEventKind;
  readonly effect: 'starts' | 'interrupts' | 'revives' | 'none';
  /** Last day of the period after this step. */
  readonly expiresOn: PlainDate;
  readonly basis: readonly Basis[];
}

export interface Limitation {
  /** First day counted: the day after the (last) due day. */
  readonly startsOn: PlainDate;
  /** Last day on which suit is still in time. */
  readonly expiresOn: PlainDate;
  readonly state: 'running' | 'expired';
  /** Last day of the twenty years, which nothing interrupts (民法典 188). */
  readonly longStopOn: PlainDate;
  readonly timeline: readonly LimitationStep[];
}

/** The rule on interruption in force on a day: 民法通则 140, 民法总则 195, 民法典 195. */
function interruptionRule(on: PlainDate, note?: string): Basis {
  if (on < GENERAL_PROVISIONS_FROM) return basis('民法通则', 140, note);
  return basis(codeOn(on), 195, note);
}

/** The code with three years of limitation that is in force on a day; the numbers of both are the same. */
function codeOn(on: PlainDate): LawName {
  return on < CIVIL_CODE_FROM ? '民法总则' : '民法典';
}

const GROUND: Record<LimitationEventKind, (on: PlainDate) => readonly Basis[]> = {
  demand: (on) => [interruptionRule(on), basis('诉讼时效规定', 8, '以到达债务人之日为准，须能证明到达')],
  acknowledgement: (on) => [interruptionRule(on, '义务人同意履行')],
  'part-payment': (on) => [interruptionRule(on), basis('诉讼时效规定', 14, '部分履行视为同意履行')],
  plan: (on) => [interruptionRule(on), basis('诉讼时效规定', 14, '承诺分期或者制定清偿计划视为同意履行')],
  suit: (on) => [interruptionRule(on), basis('诉讼时效规定', 10, '自提交起诉状之日起中断，自程序终结时重新计算')],
  'payment-order': (on) => [interruptionRule(on), basis('诉讼时效规定', 11, '申请支付令与起诉有同等效力')],
};

const REVIVED = [basis('民法典', 192, '期间届满后义务人同意履行的，不得再以届满抗辩'), basis('诉讼时效规定', 19)];
const PAID_LATE = [
  basis('民法典', 192, '已自愿履行的部分不得请求返还；其余部分是否视为同意履行，各地法院做法不一，此处按未恢复处理'),
];
const TOO_LATE = [basis('民法典', 192, '期间已届满，该事项不使时效重新计算')];
const TOO_EARLY = [basis('民法典', 188, '时效尚未起算')];

/**
 * The limitation of a money claim: three years (民法典 188; two by 民法通则 135 where those had expired before 2017-10-01) from the day after it
 * fell due, restarting at every interruption, never past twenty years. Events after `asOf` are ignored.
 */
export function limitation({ dueOn, instalments = [], events, asOf }: LimitationFacts): Limitation {
  const due = instalments.reduce((last, each) => (each > last ? each : last), instalments[0] ?? dueOn);
  const longStopOn = addMonths(due, 240);
  const endFrom = (start: PlainDate): PlainDate => {
    const end = periodEnd(start);
    return end < longStopOn ? end : longStopOn;
  };

  let expiresOn = endFrom(due);
  const timeline: LimitationStep[] = [
    { on: due, kind: 'due', effect: 'starts', expiresOn, basis: startBasis(due, instalments) },
  ];
  for (const event of [...events].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    if (event.on > asOf) continue;
    const [effect, ground] = effectOf(event, due, expiresOn);
    if (effect !== 'none') {
      const end = endFrom(event.endedOn ?? event.on);
      if (end > expiresOn) expiresOn = end;
    }
    timeline.push({ on: event.on, kind: event.kind, effect, expiresOn, basis: ground });
  }
  return {
    startsOn: addDays(due, 1),
    expiresOn,
    state: asOf > expiresOn ? 'expired' : 'running',
    longStopOn,
    timeline,
  };
}

function effectOf(
  { on, kind }: LimitationEvent,
  due: PlainDate,
  expiresOn: PlainDate,
): [LimitationStep['effect'], readonly Basis[]] {
  if (on <= due) return ['none', TOO_EARLY];
  if (on <= expiresOn) return ['interrupts', GROUND[kind](on)];
  if (kind === 'acknowledgement' || kind === 'plan') return ['revives', REVIVED];
  return ['none', kind === 'part-payment' ? PAID_LATE : TOO_LATE];
}

/**
 * Two years (民法通则 135) that had expired before 2017-10-01 remain expired; every other period is three years (法释〔2018〕12号
 * 2, 3).
 */
function periodEnd(start: PlainDate): PlainDate {
  const two = addMonths(start, 24);
  return two < GENERAL_PROVISIONS_FROM ? two : addMonths(start, 36);
}

function startBasis(due: PlainDate, instalments: readonly PlainDate[]): readonly Basis[] {
  const end = periodEnd(due);
  const last = instalments.length > 0 ? [basis('民法典', 189, '分期履行的，自最后一期届满之日起计算')] : [];
  if (end < GENERAL_PROVISIONS_FROM)
    return [
      basis('民法通则', 135, '二年，自履行期限届满的次日起计算'),
      ...last,
      basis('民法总则诉讼时效解释', 3, '民法总则施行前已经届满的，不适用三年'),
    ];
  return [
    basis(codeOn(end), 188, '三年，自履行期限届满的次日起计算'),
    ...last,
    ...(due < GENERAL_PROVISIONS_FROM
      ? [basis('民法总则诉讼时效解释', 2, '民法总则施行之日民法通则的二年尚未届满，适用三年')]
      : []),
  ];
}
