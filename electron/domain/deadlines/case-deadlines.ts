import { basis } from '../law/basis.ts';
import { payByOf } from '../letter/letter.ts';
import { addDays, formatChinese, type PlainDate } from '../quantities/calendar.ts';
import { add, formatGrouped, subtract } from '../quantities/money.ts';
import type { Instalment } from '../settlement/plan.ts';
import { type PlanCourse, planCourse } from '../settlement/plan-course.ts';
import { BARE, type Caution, type Deadline } from './deadline.ts';
import type { DeadlineFacts } from './deadline-facts.ts';
import { guaranteeDeadlines } from './guarantee-deadlines.ts';
import { guarantorLimitations } from './guarantor-limitation.ts';
import { INTERRUPTION_NAMES, interruptionsOf, isProved } from './interruptions.ts';
import { type Limitation, limitation, type LimitationEvent } from './limitation.ts';
import type { WorkingCalendar } from './period.ts';
import { procedureDeadlines } from './procedure-deadlines.ts';

/**
 * All days of a case, done or not, in no order. @param calendar moves a last day to appeal that is not a working day
 * (民诉法 85)
 */
export function deadlinesOf(facts: DeadlineFacts, asOf: PlainDate, calendar: WorkingCalendar): Deadline[] {
  return [
    ...limitationDeadline(facts, asOf),
    ...guaranteeDeadlines(facts, asOf),
    ...guarantorLimitations(facts, asOf),
    ...instalmentDeadlines(facts, asOf),
    ...promiseDeadlines(facts, asOf),
    ...payByDeadlines(facts, asOf),
    ...nextStepDeadline(facts, asOf),
    ...procedureDeadlines({ ...facts, paidOn: facts.payments.map(({ on }) => on) }, asOf, calendar),
    ...followUpDeadline(facts, asOf),
    ...reviewDeadline(facts, asOf),
  ];
}

/**
 * The limitation of the claim, counted from what can be proved; what a letter without proof of arrival would give, or
 * the last instalment of the plan (民法典 189), is only `arguable`. Once there is a judgment another period runs.
 */
function limitationDeadline(facts: DeadlineFacts, asOf: PlainDate): Deadline[] {
  const { stage, dueOn, filedOn, plan, procedure } = facts;
  if (stage === 'enforce' || procedure.judgmentEffectiveOn !== undefined) return [];
  const events = interruptionsOf(facts);
  const certain: readonly LimitationEvent[] = events.filter(isProved);
  const lastInstalmentOn = plan?.instalments.at(-1)?.dueOn;
  const run = (events: readonly LimitationEvent[]): Limitation => limitation({ dueOn, events, asOf });
  const safe = run(certain);
  const withLetters = run(events);
  const best = run(
    events.map((event) =>
      event.kind === 'plan' && lastInstalmentOn ? { ...event, endedOn: lastInstalmentOn } : event,
    ),
  );
  const cause = safe.timeline.findLast((step) => step.effect !== 'none');
  const fresh = cause !== undefined && cause.kind !== 'due' ? cause : null;
  const cautions: Caution[] = [
    ...(withLetters.expiresOn > safe.expiresOn ? ['no-proof-of-arrival' as const] : []),
    ...(best.expiresOn > withLetters.expiresOn ? ['instalments-disputed' as const] : []),
    ...(fresh?.kind === 'acknowledgement' ? ['log-alone' as const] : []),
    ...((stage === 'suit' || stage === 'payment-order') && filedOn === null && procedure.orderAppliedOn === undefined
      ? ['no-filing-day' as const]
      : []),
  ];
  const reason = [
    `自${formatChinese(safe.startsOn)}起算`,
    ...(fresh === null
      ? []
      : [
          `${formatChinese(fresh.on)}因${fresh.kind === 'due' ? '' : INTERRUPTION_NAMES[fresh.kind]}${fresh.effect === 'revives' ? '不得再以届满抗辩' : '中断'}，重新计算`,
        ]),
    ...(fresh?.kind === 'suit' ? ['诉讼期间不重新起算，至程序终结时起算'] : []),
    ...(cautions.includes('no-proof-of-arrival') ? [unprovenReason(facts.letters)] : []),
    ...(cautions.includes('log-alone') ? ['承诺须有录音或者书面材料佐证'] : []),
    ...(cautions.includes('instalments-disputed')
      ? ['分期后可主张自最后一期届满起算；约定逾期即全部到期的，各地做法不一']
      : []),
    ...(cautions.includes('no-filing-day') ? ['已进入诉讼程序，请补填起诉或者申请之日'] : []),
    ...(safe.state === 'expired'
      ? ['已届满：债务人未提出抗辩的，法院不主动适用；债务人同意履行的，不得再抗辩']
      : ['届满前须起诉、申请仲裁或者支付令，或者取得债务人书面承诺']),
  ].join('；');
  return [
    {
      ...BARE,
      kind: 'limitation',
      key: 'limitation',
      on: safe.expiresOn,
      state: safe.state === 'expired' ? 'missed' : 'open',
      reason,
      cautions,
      basis: [
        ...(safe.timeline[0]?.basis ?? []),
        ...(fresh?.basis ?? []),
        ...(cautions.includes('no-proof-of-arrival') ? [basis('诉讼时效规定', 8)] : []),
        ...(cautions.includes('instalments-disputed') ? [basis('民法典', 189)] : []),
        ...(safe.state === 'expired' ? [basis('民法典', 192), basis('民法典', 193)] : []),
      ],
      arguable: best.expiresOn > safe.expiresOn ? best.expiresOn : null,
    },
  ];
}

function unprovenReason(letters: DeadlineFacts['letters']): string {
  const disputed = letters.findLast(({ toDebtor, arrival }) => toDebtor && arrival.state === 'disputed');
  return disputed ? `函件${disputed.arrival.reason}` : '函件已发出，须有送达证明才能中断';
}

/** Defaults for a plan without grace or notice. */
const WITHOUT_TERMS = { graceDays: 0, cureDays: 5 };

/** The state of a case's plan on a day; null without one. */
export function caseCourse(
  { plan, payments }: Pick<DeadlineFacts, 'plan' | 'payments'>,
  asOf: PlainDate,
): PlanCourse<Instalment> | null {
  if (plan === null) return null;
  const before = new Set(plan.bookedBefore);
  return planCourse(
    {
      instalments: plan.instalments,
      ...(plan.agreed ?? WITHOUT_TERMS),
      steps: plan.steps ?? [],
      payments: payments.filter(({ id }) => !before.has(id)),
    },
    asOf,
  );
}

function instalmentDeadlines({ plan, payments }: DeadlineFacts, asOf: PlainDate): Deadline[] {
  const course = caseCourse({ plan, payments }, asOf);
  if (plan === null || course === null) return [];
  const { graceDays } = plan.agreed ?? WITHOUT_TERMS;
  const agreedOn = formatChinese(plan.agreedOn);
  return [
    ...course.instalments.map((each): Deadline => ({
      ...BARE,
      kind: 'instalment',
      key: `instalment-${plan.id}-${each.no}`,
      on: each.dueOn,
      amount: subtract(each.amount, each.paid),
      state:
        each.state === 'paid' ? 'met' : course.state === 'fallen' ? 'answered' : each.dueOn < asOf ? 'missed' : 'open',
      reason: [
        `${agreedOn}约定分期，第${each.no}期 ${formatGrouped(each.amount)} 元`,
        ...(each.paid > 0 ? [`已付 ${formatGrouped(each.paid)} 元`] : []),
        ...(each.state === 'grace' ? [`宽限至${formatChinese(addDays(each.dueOn, graceDays))}`] : []),
        ...(each.state === 'missed' && course.state === 'missed' ? ['宽限期已过，应催告补足'] : []),
      ].join('，'),
    })),
    ...(course.cureUntil === null || course.state === 'fallen'
      ? []
      : [
          {
            ...BARE,
            kind: 'instalment' as const,
            key: `notice-${plan.id}`,
            on: course.cureUntil,
            amount: course.overdue,
            state: course.cureUntil < asOf ? ('missed' as const) : ('open' as const),
            reason: `逾期分期已催告，补足的最后一日；届满仍未补足的，可以宣布全部剩余款项到期`,
          },
        ]),
  ];
}

/** The key of a promise's deadline, by the id of its log entry. */
export function promiseKey(id: string): string {
  return `promise-${id}`;
}

/**
 * A promise is kept when the payments since it was made reach its amount by the day; one paid late or followed up is
 * answered.
 */
function promiseDeadlines({ promises, payments, lastActedOn }: DeadlineFacts, asOf: PlainDate): Deadline[] {
  return promises.map(({ id, madeOn, recordedAt, on, amount }) => {
    const since = payments.filter(
      (payment) => payment.on > madeOn || (payment.on === madeOn && payment.recordedAt >= recordedAt),
    );
    const reaches = (until: PlainDate): boolean =>
      add(...since.filter((payment) => payment.on <= until).map((payment) => payment.amount)) >= (amount ?? 1);
    const [inTime, late] = [reaches(on), reaches(asOf)];
    const said = `${formatChinese(madeOn)}承诺${amount === null ? '还款' : `还款 ${formatGrouped(amount)} 元`}`;
    return {
      ...BARE,
      kind: 'promise',
      key: promiseKey(id),
      on,
      amount,
      state: inTime
        ? 'met'
        : asOf <= on
          ? 'open'
          : late || (lastActedOn !== null && lastActedOn > on)
            ? 'answered'
            : 'missed',
      reason: inTime
        ? `${said}，已按期履行`
        : asOf <= on
          ? said
          : late
            ? `${said}，逾期后才付足`
            : `${said}，到期未付足`,
      basis: [basis('诉讼时效规定', 14)],
      cautions: ['log-alone'],
    };
  });
}

/** The day by which a letter demands payment: answered once there has been a contact since. */
function payByDeadlines({ letters, lastActedOn }: DeadlineFacts, asOf: PlainDate): Deadline[] {
  return letters.map(({ id, number, issuedOn, payBy: named, payWithin, arrival }) => {
    const payBy = payByOf({ ...(payWithin !== null && { payWithin }) }, named, arrival.on);
    const counted =
      payWithin === null
        ? ''
        : arrival.on === null
          ? `期限为收到之日起${payWithin}日，尚无送达记录，暂自签发之日起计；`
          : `期限为收到之日起${payWithin}日，自${formatChinese(arrival.on)}的次日起计；`;
    return {
      ...BARE,
      kind: 'pay-by',
      key: `letter-${id}`,
      on: payBy,
      subject: number,
      state: asOf <= payBy ? 'open' : lastActedOn !== null && lastActedOn > payBy ? 'answered' : 'missed',
      reason: `${formatChinese(issuedOn)}签发的函件要求在此前付款；${counted}届满后核对到账，决定下一步`,
      cautions: arrival.state === 'proven' ? [] : ['no-proof-of-arrival'],
    };
  });
}

function nextStepDeadline({ nextStep }: DeadlineFacts, asOf: PlainDate): Deadline[] {
  if (nextStep === null) return [];
  return [
    {
      ...BARE,
      kind: 'next-step',
      key: 'next-step',
      on: nextStep.on,
      subject: nextStep.what,
      state: nextStep.on < asOf ? 'missed' : 'open',
      reason: '协商记录中约定的办理日期',
    },
  ];
}

/** A rule of the program, not of law: after a week an unanswered call is repeated, or a letter sent. */
const DAYS_UNTIL_NEXT_TRY = 7;

function followUpDeadline({ unansweredOn, nextStep }: DeadlineFacts, asOf: PlainDate): Deadline[] {
  if (unansweredOn === null || nextStep !== null) return [];
  const on = addDays(unansweredOn, DAYS_UNTIL_NEXT_TRY);
  return [
    {
      ...BARE,
      kind: 'follow-up',
      key: 'follow-up',
      on,
      state: on < asOf ? 'missed' : 'open',
      reason: `${formatChinese(unansweredOn)}联系未果，又没有定下一步；再次联系或者改为发函（七日为本程序的提示，不是法定期间）`,
    },
  ];
}

function reviewDeadline({ reviewOn }: DeadlineFacts, asOf: PlainDate): Deadline[] {
  if (reviewOn === null) return [];
  return [
    {
      ...BARE,
      kind: 'review',
      key: 'review',
      on: reviewOn,
      state: reviewOn < asOf ? 'missed' : 'open',
      reason: '上次评估时定下的复核日：按已回收、已花费和预计回收，决定继续、和解还是止损',
    },
  ];
}
