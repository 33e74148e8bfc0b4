import { REASON_NAMES, type Stage } from '../case/case-facts.ts';
import { type Deadline, isPending } from '../deadlines/deadline.ts';
import { basis } from '../law/basis.ts';
import type { LetterKind } from '../letter/letter.ts';
import { addDays, formatChinese, type PlainDate } from '../quantities/calendar.ts';
import { type Ground, ground } from './ground.ts';
import { type Lead, lead } from './lead.ts';
import type { PathFacts } from './path-facts.ts';
import { paymentOrderTest } from './payment-order.ts';
import { afterProceedings } from './proceedings.ts';

/** Days allowed after a reminder or a talk before the next step, and for a negotiation without a date. */
const PATIENCE_DAYS = 3;
const NEGOTIATION_DAYS = 15;

/**
 * A payment order where nothing known bars it and the debtor responds; otherwise, and for a general guarantor, a suit.
 */
export function courtOf(facts: PathFacts, asOf: PlainDate, forGuarantor = false): Stage {
  const { state } = paymentOrderTest(facts, asOf);
  const reachable = facts.hasAddress || facts.contacts.some(({ reached, withDebtor }) => reached && withDebtor);
  return !forGuarantor && state === 'open' && reachable && !facts.isPrice && !facts.hasGuarantor
    ? 'payment-order'
    : 'suit';
}

/** The next step in the usual order, or waiting until the last one has had its time. */
export function usualStep(facts: PathFacts, asOf: PlainDate): Lead | null {
  const { stage, reason, owed } = facts;
  const promise = openPromise(facts);
  if (promise && stage !== 'payment-order' && stage !== 'suit' && stage !== 'enforce') {
    return lead(
      stage,
      [ground(`已有承诺或者分期，最近一笔 ${formatChinese(promise.on)}到期，先看是否履行`)],
      addDays(promise.on, 1),
    );
  }
  switch (stage) {
    case 'verify': {
      if (owed === null) return lead('verify', [ground('欠款数额还算不出来，先补全事实，核对凭证')]);
      if (reason === null) return lead('remind', [ground('未还原因还不清楚，先客气地提醒一次，看对方怎么说')]);
      return reason === 'deliberate'
        ? lead('demand', unwilling(facts))
        : lead('remind', [
            ground(
              reason === 'forgotten'
                ? '对方可能只是忘了，客气地提醒往往就能解决'
                : `未还原因是${REASON_NAMES[reason]}，先提醒，再听对方的打算`,
            ),
          ]);
    }
    case 'remind':
      return afterContact(facts, asOf, 'remind', () => lead('call', [ground('提醒之后没有还款，电话问清原因和打算')]));
    case 'call':
      return afterContact(facts, asOf, 'call', () => afterCall(facts, asOf));
    case 'demand':
      return afterDemand(facts, asOf);
    case 'lawyers-letter':
      return afterLawyersLetter(facts, asOf);
    case 'negotiate':
      return afterNegotiation(facts, asOf);
    case 'payment-order':
    case 'suit':
    case 'enforce':
      return afterProceedings(facts, asOf);
    default:
      return null;
  }
}

/** Something on this rung must have been done, and its waiting time must have passed. */
function afterContact(facts: PathFacts, asOf: PlainDate, stage: 'remind' | 'call', next: () => Lead): Lead {
  const done = facts.contacts.filter(
    ({ channel, withDebtor }) =>
      withDebtor &&
      (stage === 'remind'
        ? channel === 'sms' || channel === 'wechat' || channel === 'email'
        : channel === 'call' || channel === 'visit' || channel === 'meeting'),
  );
  const last = [
    ...done.map(({ on }) => on),
    ...(stage === 'remind'
      ? facts.letters.filter(({ kind }) => kind === 'reminder').map(({ issuedOn }) => issuedOn)
      : []),
  ]
    .sort()
    .at(-1);
  if (last === undefined)
    return lead(stage, [
      ground(
        stage === 'remind'
          ? '本阶段还没有提醒的记录：先发短信、微信或者还款提醒函'
          : '本阶段还没有通话的记录：先打电话，没接通也记下来',
      ),
    ]);
  const until = addDays(last, PATIENCE_DAYS);
  return asOf < until
    ? lead(stage, [ground(`${formatChinese(last)}刚联系过，给对方 ${PATIENCE_DAYS} 天`)], until)
    : next();
}

function afterCall(facts: PathFacts, asOf: PlainDate): Lead {
  const broken = brokenGrounds(facts);
  const demand = (why: readonly Ground[]): Lead => inWriting(facts, asOf, why);
  const calls = facts.contacts.filter(
    ({ channel, withDebtor }) => withDebtor && (channel === 'call' || channel === 'visit' || channel === 'meeting'),
  );
  if (broken.length > 0) return demand(broken);
  if (!calls.some(({ reached }) => reached))
    return demand([ground(`联系 ${calls.length} 次未能接通，改用书面催告，寄到合同载明的地址`), ...unwilling(facts)]);
  if (canPayLater(facts))
    return lead('negotiate', [ground(`对方肯谈，原因是${REASON_NAMES[facts.reason ?? 'other']}，催得再紧也变不出钱`)]);
  return demand([ground('口头沟通之后仍未还款，改用书面催告'), ...unwilling(facts)]);
}

/** A debtor who can pay but does not. */
function unwilling({ reason }: PathFacts): Ground[] {
  return reason === 'deliberate' ? [ground('对方有能力而拖延，直接书面催告并留下凭据', basis('民法典', 577))] : [];
}

/** The written demand, or the step after the highest letter issued: no kind is proposed twice. */
function inWriting(facts: PathFacts, asOf: PlainDate, why: readonly Ground[]): Lead {
  const sent = (kind: LetterKind): boolean => facts.letters.some((letter) => letter.kind === kind && letter.toDebtor);
  return sent('lawyers-letter')
    ? afterLawyersLetter(facts, asOf)
    : sent('demand')
      ? afterDemand(facts, asOf)
      : lead('demand', why);
}

function afterDemand(facts: PathFacts, asOf: PlainDate): Lead {
  if (facts.letters.some(({ kind, toDebtor }) => kind === 'lawyers-letter' && toDebtor))
    return afterLawyersLetter(facts, asOf);
  return afterLetter(facts, asOf, 'demand', (silent) =>
    canPayLater(facts) && !silent
      ? lead('negotiate', [ground(`对方有回应，原因是${REASON_NAMES[facts.reason ?? 'other']}，可以谈分期`)])
      : lead('lawyers-letter', [
          ground(silent ? '催款函期限已过，没有还款也没有回应' : '催款函期限已过，仍未还款'),
          ...brokenGrounds(facts),
        ]),
  );
}

function afterLawyersLetter(facts: PathFacts, asOf: PlainDate): Lead {
  return afterLetter(facts, asOf, 'lawyers-letter', (silent) =>
    canPayLater(facts) && !silent
      ? lead('negotiate', [
          ground(
            `对方有回应，原因是${REASON_NAMES[facts.reason ?? 'other']}，可以谈分期或者减免`,
            basis('民法典', 678),
          ),
        ])
      : toCourt(facts, asOf, [
          ground(silent ? '律师函期限已过，没有还款也没有回应' : '律师函期限已过，仍未还款'),
          ...brokenGrounds(facts),
        ]),
  );
}

/**
 * A letter must have been issued on this rung, and its day must have passed. @param next is told whether the debtor has
 * been silent since
 */
function afterLetter(
  { letters, contacts, payments }: PathFacts,
  asOf: PlainDate,
  kind: Extract<LetterKind, Stage>,
  next: (silent: boolean) => Lead,
): Lead {
  const last = letters
    .filter((letter) => letter.kind === kind && letter.toDebtor)
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
    .at(-1);
  const name = kind === 'demand' ? '催款函' : '律师函';
  if (last === undefined) return lead(kind, [ground(`${name}还没有签发：在“函件”中起草、检查、签发`)]);
  if (asOf <= last.payBy)
    return lead(
      kind,
      [ground(`${name}${last.number}要求在${formatChinese(last.payBy)}前付款，期限未到`)],
      addDays(last.payBy, 1),
    );
  const answered =
    contacts.some(({ on, reached, withDebtor }) => withDebtor && reached && on >= last.issuedOn) ||
    payments.some(({ on }) => on >= last.issuedOn);
  const proof =
    last.arrivedOn === null
      ? [ground(`${name}还没有送达证明，时效尚不能算作中断，尽快取得妥投记录`, basis('诉讼时效规定', 8))]
      : [];
  const { step, on, why } = next(!answered);
  return lead(step, [...why, ...proof], on);
}

function afterNegotiation(facts: PathFacts, asOf: PlainDate): Lead {
  const { planAgreedOn, contacts, decisions, letters } = facts;
  const missed = facts.deadlines.filter(({ kind, state }) => kind === 'instalment' && state === 'missed');
  const sent = letters.some(({ kind, toDebtor }) => kind === 'lawyers-letter' && toDebtor);
  const harder = (why: readonly Ground[]): Lead => (sent ? toCourt(facts, asOf, why) : lead('lawyers-letter', why));
  switch (facts.plan?.state) {
    case 'missed':
      return lead('negotiate', [
        ground(`分期有 ${facts.plan.missed} 期过了宽限期未付足：先书面催告补足，在“分期”中起草催告函并登记到达`),
      ]);
    case 'noticed':
      return lead(
        'negotiate',
        [ground(`催告已经到达，补足期到${formatChinese(facts.plan.cureUntil!)}`)],
        addDays(facts.plan.cureUntil!, 1),
      );
    case 'ripe':
      return harder([
        ground(
          `分期有 ${facts.plan.missed} 期到期未付足，催告后的补足期${formatChinese(facts.plan.cureUntil!)}届满：在“分期”中宣布提前到期，再主张全部款项`,
        ),
      ]);
    case 'fallen':
      return harder([ground(`分期有约未守，${formatChinese(facts.plan.fallenOn!)}已宣布全部提前到期`)]);
    case 'grace':
      return lead('negotiate', [ground('有一期到期未付，还在宽限期内')]);
    default:
  }
  if (missed.length > 0)
    return harder([ground(`分期有 ${missed.length} 期到期未付足，先通知对方，不补足的按协议主张全部到期`)]);
  if (planAgreedOn !== null) return lead('negotiate', [ground('分期协议履行中')]);
  if (brokenGrounds(facts).length > 0) return harder(brokenGrounds(facts));
  const last =
    [
      ...contacts.filter(({ withDebtor, reached }) => withDebtor && reached).map(({ on }) => on),
      ...decisions.map(({ on }) => on),
    ]
      .sort()
      .at(-1) ?? facts.openedOn;
  const until = addDays(last, NEGOTIATION_DAYS);
  if (asOf < until) return lead('negotiate', [ground(`协商中；${formatChinese(until)}前没有结果的，再往下走`)], until);
  return harder([ground(`协商 ${NEGOTIATION_DAYS} 天没有结果`)]);
}

function toCourt(facts: PathFacts, asOf: PlainDate, why: readonly Ground[]): Lead {
  const { recovery, means } = facts;
  if (recovery !== undefined && recovery.expected <= recovery.furtherCosts) return lead('stopped', why);
  const poor = means?.ability === 'none' ? [ground('债务人目前没有偿还能力，胜诉后也可能执行不到，先比较花费')] : [];
  return lead(courtOf(facts, asOf), [...why, ...poor]);
}

/** Whether time helps: the debtor is willing but cannot pay at once. */
function canPayLater({ reason, means }: PathFacts): boolean {
  return (
    means?.ability === 'instalments' ||
    ((reason === 'hardship' || reason === 'mismanagement') && means?.ability !== 'full')
  );
}

function openPromise({ deadlines }: PathFacts): Deadline | undefined {
  const open = deadlines.filter(({ kind, state }) => (kind === 'promise' || kind === 'instalment') && state === 'open');
  const missed = deadlines.some(
    (each) => (each.kind === 'promise' || each.kind === 'instalment') && each.state === 'missed' && isPending(each),
  );
  return missed ? undefined : open.sort((a, b) => (a.on < b.on ? -1 : 1))[0];
}

/** Promises whose day has passed and that were broken. */
function brokenGrounds({ deadlines }: PathFacts): Ground[] {
  const broken = deadlines.filter(
    ({ kind, state }) => kind === 'promise' && (state === 'missed' || state === 'answered'),
  );
  const last = broken.sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  return last === undefined ? [] : [ground(`${broken.length} 次承诺没有按期履行，最近一次是${formatChinese(last.on)}`)];
}
