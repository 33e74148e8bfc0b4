import { basis } from '../law/basis.ts';
import { addDays, addMonths, formatChinese, type PlainDate } from '../quantities/calendar.ts';
import { appealDeadlines } from './appeal.ts';
import { BARE, type Deadline, type DeadlineKind, type DeadlineState } from './deadline.ts';
import type { WorkingCalendar } from './period.ts';
import type { ProceedingFacts } from './proceeding-facts.ts';
import { sealingDeadlines } from './sealing.ts';

/**
 * Days in proceedings. A last day that is not a working day extends a period of the court or the debtor; one's own is
 * better met before it. The period for appeal is extended (民诉法 85), where `calendar` knows the year.
 */
export function procedureDeadlines(
  facts: ProceedingFacts,
  asOf: PlainDate,
  calendar: WorkingCalendar | null = null,
): Deadline[] {
  return [
    ...orderDeadlines(facts, asOf),
    ...preservationDeadlines(facts, asOf),
    ...sealingDeadlines(facts.procedure, asOf),
    ...suitDeadlines(facts, asOf),
    ...appealDeadlines(facts, asOf, calendar),
    ...enforcementDeadline(facts, asOf),
  ];
}

/** `state` by whether and when the act was done. */
function stateOf(on: PlainDate, done: PlainDate | undefined, asOf: PlainDate): DeadlineState {
  if (done !== undefined) return done <= on ? 'met' : 'answered';
  return asOf > on ? 'missed' : 'open';
}

type Given = Pick<Deadline, 'on' | 'state' | 'reason' | 'basis'>;
const of = (kind: DeadlineKind, key: string, given: Given): Deadline => ({ ...BARE, kind, key, ...given });

/** 督促程序: 民诉法 226 to 228; 民诉法解释 430, 436, 438, 439. */
function orderDeadlines({ procedure, filedOn }: ProceedingFacts, asOf: PlainDate): Deadline[] {
  const {
    orderAppliedOn,
    orderAcceptedOn,
    orderIssuedOn,
    orderServedOn,
    orderObjectedOn,
    orderEndedOn,
    enforcementAppliedOn,
  } = procedure;
  const found: Deadline[] = [];
  const ended = orderEndedOn ?? orderObjectedOn;
  if (orderAppliedOn !== undefined) {
    const on = addDays(orderAppliedOn, 5);
    found.push(
      of('payment-order', 'order-reply', {
        on,
        state: stateOf(on, orderAcceptedOn ?? orderIssuedOn ?? orderServedOn ?? ended, asOf),
        basis: [basis('民诉法', 226)],
        reason: `${formatChinese(orderAppliedOn)}申请支付令，法院应当在五日内通知是否受理；届时没有通知的，向法院查询`,
      }),
    );
  }
  if (orderAcceptedOn !== undefined) {
    const on = addDays(orderAcceptedOn, 15);
    found.push(
      of('payment-order', 'order-issue', {
        on,
        state: stateOf(on, orderIssuedOn ?? orderServedOn ?? ended, asOf),
        basis: [basis('民诉法', 227)],
        reason: `${formatChinese(orderAcceptedOn)}受理，法院应当在十五日内发出支付令；申请不成立的，裁定驳回`,
      }),
    );
  }
  if (orderIssuedOn !== undefined) {
    const on = addDays(orderIssuedOn, 30);
    found.push(
      of('payment-order', 'order-service', {
        on,
        state: stateOf(on, orderServedOn ?? ended ?? filedOn ?? undefined, asOf),
        basis: [basis('民诉法解释', 430)],
        reason: `${formatChinese(orderIssuedOn)}发出支付令，三十日内无法送达债务人的，终结督促程序，支付令自行失效，应当起诉；期间内就同一债权起诉的，支付令也失效`,
      }),
    );
  }
  if (orderServedOn !== undefined) {
    const on = addDays(orderServedOn, 15);
    found.push(
      of('payment-order', 'order-period', {
        on,
        state: stateOf(on, ended ?? enforcementAppliedOn, asOf),
        basis: [basis('民诉法', 227), basis('民诉法解释', 436)],
        reason: `${formatChinese(orderServedOn)}送达债务人，十五日内应当清偿或者提出书面异议（末日为法定休假日的顺延）；届满既无书面异议又不履行的，次日起可以申请执行。口头异议、只称无力清偿或者请求延期的，不影响支付令效力`,
      }),
    );
  }
  if (orderObjectedOn !== undefined && orderEndedOn === undefined) {
    found.push(
      of('payment-order', 'order-objection', {
        on: addDays(orderObjectedOn, 15),
        state: stateOf(addDays(orderObjectedOn, 15), filedOn ?? undefined, asOf),
        basis: [basis('民诉法', 228), basis('民诉法解释', 435)],
        reason: `${formatChinese(orderObjectedOn)}债务人提出书面异议；异议成立的，支付令失效，转入诉讼。向法院查询审查结果，准备起诉的证据（十五日为本程序的提示，不是法定期间）`,
      }),
    );
  }
  if (orderEndedOn !== undefined) {
    const on = addDays(orderEndedOn, 7);
    found.push(
      of('payment-order', 'order-to-suit', {
        on,
        state: asOf > on || filedOn !== null ? 'met' : 'open',
        basis: [basis('民诉法', 228), basis('民诉法解释', 438), basis('民诉法解释', 439)],
        reason: `${formatChinese(orderEndedOn)}收到终结督促程序裁定，七日内未表明不同意起诉的，视为向该法院起诉；要到别的有管辖权的法院起诉的，须在此前提出`,
      }),
    );
  }
  return found;
}

/** 民诉法 104; 财产保全规定 17. */
function preservationDeadlines(
  { procedure: { preservedOn, preservedUntil, orderAppliedOn }, filedOn }: ProceedingFacts,
  asOf: PlainDate,
): Deadline[] {
  const found: Deadline[] = [];
  if (preservedOn !== undefined) {
    const on = addDays(preservedOn, 30);
    found.push(
      of('preservation', 'preservation-suit', {
        on,
        state: stateOf(on, filedOn ?? undefined, asOf),
        basis: [basis('民诉法', 104), basis('财产保全规定', 17)],
        reason: [
          `${formatChinese(preservedOn)}采取诉前保全措施，三十日内须依法起诉或者申请仲裁，否则法院应当解除保全`,
          ...(orderAppliedOn === undefined ? [] : ['已申请诉前保全的，支付令申请不予受理（民诉法解释第四百二十七条）']),
        ].join('；'),
      }),
    );
  }
  if (preservedUntil !== undefined) {
    found.push(
      of('preservation', 'preservation-end', {
        on: preservedUntil,
        state: asOf > preservedUntil ? 'missed' : 'open',
        basis: [basis('财产保全规定', 17)],
        reason: '查封、扣押、冻结的期限届满，逾期效力消灭；须在届满前向法院申请续行，宜提前一个月提出',
      }),
    );
  }
  return found;
}

function suitDeadlines(
  { procedure: { hearingOn, performUntil, enforcementAppliedOn } }: ProceedingFacts,
  asOf: PlainDate,
): Deadline[] {
  return [
    ...(hearingOn === undefined
      ? []
      : [
          of('hearing', 'hearing', {
            on: hearingOn,
            state: asOf > hearingOn ? 'met' : 'open',
            basis: [],
            reason: '开庭；此前核对证据原件、计算截至开庭日的欠款',
          }),
        ]),
    ...(performUntil === undefined
      ? []
      : [
          of('performance', 'performance', {
            on: performUntil,
            state: stateOf(performUntil, enforcementAppliedOn, asOf),
            basis: [basis('民诉法', 264)],
            reason: '法律文书指定的履行期间届满；未履行的，次日起加倍支付迟延履行期间的债务利息，可以申请执行',
          }),
        ]),
  ];
}

/**
 * Two years from the last day for performance, or from the effective date where the document names none (民诉法 250; a
 * payment order: 民诉法解释 440).
 */
function enforcementDeadline({ procedure, paidOn }: ProceedingFacts, asOf: PlainDate): Deadline[] {
  const { judgmentEffectiveOn, performUntil, orderServedOn, orderObjectedOn, orderEndedOn, enforcementAppliedOn } =
    procedure;
  const orderStands = orderServedOn !== undefined && orderObjectedOn === undefined && orderEndedOn === undefined;
  const from = performUntil ?? judgmentEffectiveOn ?? (orderStands ? addDays(orderServedOn, 15) : undefined);
  if (from === undefined || (from >= asOf && judgmentEffectiveOn === undefined && performUntil === undefined))
    return [];
  const on = addMonths(from, 24);
  const lastPaid = paidOn
    .filter((day) => day > from && day <= on)
    .toSorted()
    .at(-1);
  const since =
    performUntil !== undefined
      ? '法律文书规定的履行期间最后一日'
      : judgmentEffectiveOn !== undefined
        ? '法律文书生效之日（未规定履行期间；判决写明期间的，请补填）'
        : '支付令要求清偿的最后一日';
  return [
    {
      ...BARE,
      kind: 'enforcement',
      key: 'enforcement',
      on,
      state: stateOf(on, enforcementAppliedOn, asOf),
      basis: [basis('民诉法', 250), ...(orderStands ? [basis('民诉法解释', 440)] : [])],
      reason: [
        `申请执行的期间为二年，自${since}（${formatChinese(from)}）起算`,
        ...(lastPaid === undefined ? [] : [`${formatChinese(lastPaid)}有还款，可主张时效中断、重新计算`]),
        ...(enforcementAppliedOn === undefined
          ? ['逾期申请法院仍应受理，但债务人可以提出异议']
          : [`已于${formatChinese(enforcementAppliedOn)}申请执行`]),
      ].join('；'),
      arguable: enforcementAppliedOn === undefined && lastPaid !== undefined ? addMonths(lastPaid, 24) : null,
    },
  ];
}
