import { type Stage, STAGE_NAMES } from '../case/case-facts.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { basis } from '../law/basis.ts';
import { daysBetween, formatChinese, type PlainDate } from '../quantities/calendar.ts';
import { type Ground, ground } from './ground.ts';
import { groundsOf } from './grounds.ts';
import { type Lead, lead } from './lead.ts';
import type { PathFacts } from './path-facts.ts';
import { outdatedGrounds, standsAgainst } from './review.ts';
import { rungOf, standingOf } from './standing.ts';
import { courtOf, usualStep } from './usual.ts';

/** A possible next step. The current stage means: stay, and do what remains to be done there. */
export interface Proposal {
  readonly step: Stage;
  /** When it is due; null where it may be done at once. */
  readonly on: PlainDate | null;
  readonly reasons: readonly Ground[];
  /** Arguments against it, or what must be dealt with first. */
  readonly against: readonly Ground[];
}

/** Days within which a right about to be lost takes precedence over everything else: the program's earliest warning. */
const PRESSING_DAYS = 90;

/** Alternatives at each stage, besides the proposal. None is on a lower rung without a reason of its own. */
const OTHERS: Record<Stage, readonly Stage[]> = {
  verify: ['remind', 'call', 'demand'],
  remind: ['call', 'demand'],
  call: ['demand', 'lawyers-letter', 'negotiate'],
  demand: ['lawyers-letter', 'negotiate', 'payment-order', 'suit'],
  'lawyers-letter': ['negotiate', 'payment-order', 'suit', 'stopped'],
  negotiate: ['lawyers-letter', 'payment-order', 'suit', 'stopped'],
  'payment-order': ['suit', 'enforce', 'negotiate'],
  suit: ['enforce', 'negotiate'],
  enforce: ['negotiate', 'stopped'],
  settled: [],
  stopped: [],
  removed: [],
};

/** The proposed step, then the alternatives. Empty for a closed case. */
export function proposalsOf(facts: PathFacts, asOf: PlainDate): Proposal[] {
  const { stage } = facts;
  if (stage === 'settled' || stage === 'stopped' || stage === 'removed') return [];
  const standing = standingOf(facts);
  const usual = usualStep({ ...facts, stage: standing }, asOf);
  const leads = [overriding({ ...facts, stage: standing }, asOf), usual].filter((each) => each !== null);
  const steps = [...leads, ...OTHERS[standing].flatMap((step) => other(step, standing, facts))];
  const late =
    standing === stage
      ? []
      : [ground(`案件阶段还停在“${STAGE_NAMES[stage]}”，但“${STAGE_NAMES[standing]}”已有记录，此前的步骤不再建议`)];
  return steps
    .filter(({ step }, index) => steps.findIndex((each) => each.step === step) === index)
    .map(({ step, on, why }, index) => {
      const { reasons, against } = step === standing ? { reasons: [], against: [] } : groundsOf(step, facts, asOf);
      return {
        step,
        on,
        reasons: [...why, ...reasons, ...(index === 0 ? late : [])],
        against: [...(index === 0 ? outdatedGrounds(facts.stopLoss, asOf) : []), ...against],
      };
    });
}

/** An alternative step; one on a lower rung only for a reason of its own. */
function other(step: Stage, standing: Stage, { letters }: PathFacts): Lead[] {
  if (rungOf(step) >= rungOf(standing)) return [lead(step, [])];
  if (step === 'lawyers-letter')
    return letters.some(({ kind, toDebtor }) => kind === step && toDebtor)
      ? []
      : [lead(step, [ground('还没有发过律师函：协商僵持时，由律师事务所发函仍有作用')])];
  return standing === 'enforce'
    ? [lead(step, [ground('执行中双方可以自行和解，由执行员记入笔录；不履行的，可以申请恢复执行原文书')])]
    : [lead(step, [ground('到了法院以后，双方仍可以和解、申请调解', basis('民诉法', 125))])];
}

/** What takes precedence over the usual order: the debt is paid, or a right is lost or about to be. */
function overriding(facts: PathFacts, asOf: PlainDate): Lead | null {
  const { owed, payments, deadlines, stage } = facts;
  if (owed === 0 && payments.length > 0) return lead('settled', [ground('今日应还总额为零')]);
  const atCourt = stage === 'payment-order' || stage === 'suit' || stage === 'enforce';
  const limitation = deadlines.find(({ kind }) => kind === 'limitation');
  if (limitation?.state === 'missed' && !atCourt) {
    return lead('negotiate', [
      ground(
        '诉讼时效已经届满：争取债务人书面同意履行，同意后不得再以届满抗辩；仅在催款函上签收不一定够',
        basis('民法典', 192),
        basis('诉讼时效规定', 19),
      ),
    ]);
  }
  const pressing = deadlines.filter(
    (each) =>
      (each.kind === 'limitation' || each.kind === 'guarantee') &&
      each.state === 'open' &&
      daysBetween(asOf, each.on) <= PRESSING_DAYS,
  );
  const isKeptBySuing = ({ key }: Deadline): boolean => facts.keptBySuing.includes(key);
  const mustSue = atCourt ? undefined : pressing.find((each) => each.kind === 'limitation' || isKeptBySuing(each));
  if (mustSue) return lead(courtOf(facts, asOf, mustSue.kind === 'guarantee'), [deadlineGround(mustSue, asOf)]);
  const toGuarantor = pressing.find((each) => each.kind === 'guarantee' && !isKeptBySuing(each));
  if (toGuarantor && !facts.letters.some(({ toDebtor }) => !toDebtor)) {
    return lead(atCourt ? stage : 'lawyers-letter', [
      deadlineGround(toGuarantor, asOf),
      ground('向保证人发函，请求其承担保证责任，并取得送达证明', basis('民法典', 693)),
    ]);
  }
  if (standsAgainst(facts.stopLoss, asOf)) return lead('stopped', []);
  return null;
}

function deadlineGround({ kind, on, basis: rests }: Deadline, asOf: PlainDate): Ground {
  return ground(
    `${kind === 'limitation' ? '诉讼时效' : '保证期间'}将于${formatChinese(on)}届满，还有 ${daysBetween(asOf, on)} 天`,
    ...rests.slice(0, 2),
  );
}
