import { basis } from '../law/basis.ts';
import { addMonths, formatChinese, type PlainDate } from '../quantities/calendar.ts';
import { BARE, type Deadline } from './deadline.ts';
import type { DeadlineFacts } from './deadline-facts.ts';
import { type KeptGuarantee, keptGuarantee } from './guarantee-deadlines.ts';
import { limitation, type LimitationEvent } from './limitation.ts';

/** The start of the limitation of a guarantor's own debt, and its cause. */
interface Start {
  readonly on: PlainDate;
  /** A later day that can be argued for; null where there is none. */
  readonly later: PlainDate | null;
  readonly why: string;
  readonly unproven: boolean;
}

/**
 * The limitation of a guarantor's own debt, once the creditor has acted within the guarantee period (民法典 694): for a
 * joint guarantor from the day of the demand, for a general one from the day on which his right to refuse ends (担保制度解释
 * 28). As with the main debt, only what can be proved counts.
 */
export function guarantorLimitations(facts: DeadlineFacts, asOf: PlainDate): Deadline[] {
  return facts.guarantors.flatMap((guarantor, index): Deadline[] => {
    const kept = keptGuarantee(facts, guarantor, asOf);
    const start = kept.period.mode === 'joint' ? jointStart(kept) : generalStart(kept, facts);
    if (start === null || start.on > asOf) return [];
    const general = kept.period.mode === 'general';
    // A demand on a general guarantor is possible once he can no longer refuse; anything sent earlier interrupts
    // nothing.
    const letters = general
      ? facts.letters.filter(({ toGuarantors }) => toGuarantors.includes(guarantor.id))
      : kept.demands;
    const demands = (proved: boolean): LimitationEvent[] =>
      letters.flatMap(({ arrival }) =>
        arrival.on !== null &&
        arrival.on > start.on &&
        (arrival.state === 'proven' || (!proved && arrival.state === 'disputed'))
          ? [{ on: arrival.on, kind: 'demand' }]
          : [],
      );
    const safe = limitation({ dueOn: start.on, events: demands(true), asOf });
    const best = limitation({ dueOn: start.later ?? start.on, events: demands(false), asOf });
    const last = safe.timeline.findLast(({ effect }) => effect === 'interrupts');
    const weak = start.unproven || (best.expiresOn > safe.expiresOn && demands(false).length > demands(true).length);
    return [
      {
        ...BARE,
        kind: 'guarantor-limitation',
        key: `guarantor-limitation-${index + 1}`,
        on: safe.expiresOn,
        subject: guarantor.name,
        state: safe.state === 'expired' ? 'missed' : 'open',
        arguable: best.expiresOn > safe.expiresOn ? best.expiresOn : null,
        basis: [
          basis('民法典', 694),
          basis('民法典', 188),
          ...(general ? [basis('担保制度解释', 28)] : []),
          ...(last ? [basis('民法典', 195), basis('诉讼时效规定', 8)] : []),
          ...(safe.state === 'expired' ? [basis('民法典', 192), basis('民法典', 701)] : []),
        ],
        cautions: weak ? ['no-proof-of-arrival'] : [],
        reason: [
          start.why,
          ...(last ? [`${formatChinese(last.on)}催收到达保证人中断，重新计算`] : []),
          ...(start.later !== null
            ? [`裁定在届满一年以后才收到，如在一年内作出，可主张自${formatChinese(start.later)}起算`]
            : []),
          ...(weak ? ['函件缺到达保证人的证明'] : []),
          '对债务人的中断没有计入（是否及于保证债务待核实）；已起诉保证人的，另行核对',
          safe.state === 'expired'
            ? '已届满：保证人可以提出时效抗辩'
            : '届满前须对保证人起诉、申请仲裁，或者再次催收并保留到达的证明',
        ].join('；'),
      },
    ];
  });
}

function jointStart({ demandedOn, disputedOn }: KeptGuarantee): Start | null {
  if (demandedOn !== null)
    return {
      on: demandedOn,
      later: null,
      why: `${formatChinese(demandedOn)}在保证期间内请求保证人承担保证责任，自该日起算`,
      unproven: false,
    };
  return disputedOn === null
    ? null
    : {
        on: disputedOn,
        later: null,
        why: `${formatChinese(disputedOn)}的催告是否到达有争议；认定到达的，自该日起算`,
        unproven: true,
      };
}

/**
 * The ruling that ends the enforcement without result, served within a year of the application; otherwise the end of
 * that year.
 */
function generalStart(
  { suedOn }: KeptGuarantee,
  { procedure: { enforcementAppliedOn, enforcementEndedOn } }: DeadlineFacts,
): Start | null {
  if (suedOn === null || (enforcementAppliedOn === undefined && enforcementEndedOn === undefined)) return null;
  const yearEnds = enforcementAppliedOn === undefined ? null : addMonths(enforcementAppliedOn, 12);
  const special = '债务人下落不明且无财产可供执行、已受理破产等情形，自知道之日起算，有此情形的另行核对';
  if (enforcementEndedOn !== undefined && (yearEnds === null || enforcementEndedOn <= yearEnds)) {
    return {
      on: enforcementEndedOn,
      later: null,
      why: `${formatChinese(enforcementEndedOn)}收到终结本次执行裁定，一般保证人自该日起不得再拒绝承担责任；${special}`,
      unproven: false,
    };
  }
  return {
    on: yearEnds!,
    later: enforcementEndedOn ?? null,
    why: `${formatChinese(enforcementAppliedOn!)}申请执行，满一年未收到终结本次执行裁定，自${formatChinese(yearEnds!)}起算（保证人证明债务人仍有财产可供执行的除外）；${special}`,
    unproven: false,
  };
}
