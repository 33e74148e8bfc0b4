import { type Guarantee, guaranteeOf } from '../case/guarantee.ts';
import { basis } from '../law/basis.ts';
import type { Arrival } from '../letter/delivery.ts';
import { formatChinese, type PlainDate } from '../quantities/calendar.ts';
import { BARE, type Deadline } from './deadline.ts';
import type { DeadlineFacts } from './deadline-facts.ts';

type Letter = DeadlineFacts['letters'][number];

/** The creditor's acts within a guarantee period. */
export interface KeptGuarantee {
  readonly period: Guarantee;
  /** Letters to a guarantor who is bound by a demand; none for one bound by a suit against the debtor. */
  readonly demands: readonly Letter[];
  /** Day of the suit against the debtor, where that binds a general guarantor. */
  readonly suedOn: PlainDate | null;
  /** First day in the period on which a demand provably arrived; and on which one may have arrived. */
  readonly demandedOn: PlainDate | null;
  readonly disputedOn: PlainDate | null;
}

export function keptGuarantee(
  { formedOn, dueOn, filedOn, letters }: DeadlineFacts,
  { id, mode, agreedUntil }: DeadlineFacts['guarantors'][number],
  asOf: PlainDate,
): KeptGuarantee {
  const period = guaranteeOf({ mode, agreedUntil }, { formedOn, dueOn }, asOf);
  const demands =
    period.mustDo === 'demand-guarantor' ? letters.filter(({ toGuarantors }) => toGuarantors.includes(id)) : [];
  const inTime = (state: Arrival['state']): PlainDate | null =>
    demands
      .flatMap(({ arrival }) =>
        arrival.state === state && arrival.on !== null && arrival.on <= period.expiresOn ? [arrival.on] : [],
      )
      .sort()[0] ?? null;
  const suedOn = period.mustDo === 'sue-debtor' && filedOn !== null && filedOn <= period.expiresOn ? filedOn : null;
  return { period, demands, suedOn, demandedOn: inTime('proven'), disputedOn: inTime('disputed') };
}

/** The key of a guarantor's period. @param place index in the list of guarantors, from 0 */
export function guaranteeKey(place: number): string {
  return `guarantee-${place + 1}`;
}

/**
 * Guarantee periods: never interrupted, and not extended by a plan to which the guarantor has not agreed in writing
 * (民法典 692, 695).
 */
export function guaranteeDeadlines(facts: DeadlineFacts, asOf: PlainDate): Deadline[] {
  const { guarantors, plan } = facts;
  return guarantors.map((guarantor, index) => {
    const { name, agreedUntil } = guarantor;
    const { period, demands, suedOn, demandedOn } = keptGuarantee(facts, guarantor, asOf);
    const unproven =
      demandedOn === null &&
      demands.some(({ arrival, issuedOn }) => issuedOn <= period.expiresOn && arrival.state !== 'failed');
    const done = suedOn !== null || demandedOn !== null;
    const must =
      period.mustDo === 'sue-debtor'
        ? '一般保证：须在此前对债务人起诉或者申请仲裁'
        : '连带责任保证：须在此前请求保证人承担保证责任，并保留到达的证明';
    const reason = [
      suedOn !== null
        ? `已于${formatChinese(suedOn)}在保证期间内起诉债务人`
        : demandedOn !== null
          ? `已于${formatChinese(demandedOn)}在保证期间内请求保证人承担保证责任，保证债务的诉讼时效自该日起计算`
          : must,
      ...(unproven ? ['催告函已发出，尚缺在期间内到达的证明'] : []),
      ...(agreedUntil === undefined
        ? ['未录入约定的保证期间，按没有约定计，为主债务到期后六个月；合同另有约定的，以约定为准']
        : []),
      ...(plan === null ? [] : ['分期未经保证人书面同意的，保证期间不变']),
      ...(!done && period.state === 'expired' ? ['期间内未依法主张的，保证人不再承担保证责任'] : []),
    ].join('；');
    return {
      ...BARE,
      kind: 'guarantee',
      key: guaranteeKey(index),
      on: period.expiresOn,
      subject: name,
      reason,
      state: done ? 'met' : period.state === 'expired' ? 'missed' : 'open',
      basis: [
        ...period.basis,
        ...(demandedOn === null ? [] : [basis('民法典', 694)]),
        ...(plan === null ? [] : [basis('民法典', 695)]),
      ],
      cautions: [
        ...(agreedUntil === undefined ? ['period-assumed' as const] : []),
        ...(unproven ? ['no-proof-of-arrival' as const] : []),
        ...(plan === null ? [] : ['not-extended' as const]),
      ],
    };
  });
}
