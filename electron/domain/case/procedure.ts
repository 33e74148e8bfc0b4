import type { PlainDate } from '../quantities/calendar.ts';

/**
 * The dates in proceedings from which periods run, as the court's papers give them; the day of filing suit is stored
 * with the claim. Within a group each date follows from the one before, in that order, except in `sealing`, whose dates
 * are independent.
 */
export const PROCEDURE_DAYS = {
  order: ['orderAppliedOn', 'orderAcceptedOn', 'orderIssuedOn', 'orderServedOn', 'orderObjectedOn', 'orderEndedOn'],
  preservation: ['preservedOn', 'preservedUntil'],
  sealing: ['depositsFrozenOn', 'movablesSealedOn', 'immovablesSealedOn'],
  suit: ['hearingOn'],
  firstInstance: ['judgmentServedOn', 'judgmentAppealedOn'],
  ruling: ['rulingServedOn', 'rulingAppealedOn'],
  judgment: ['judgmentEffectiveOn', 'performUntil', 'enforcementAppliedOn', 'enforcementEndedOn'],
} as const;
export type ProcedureGroup = keyof typeof PROCEDURE_DAYS;
export type ProcedureDay = (typeof PROCEDURE_DAYS)[ProcedureGroup][number];

/** As named in papers and in the window. */
export const PROCEDURE_DAY_NAMES: Record<ProcedureDay, string> = {
  orderAppliedOn: '申请支付令',
  orderAcceptedOn: '法院受理',
  orderIssuedOn: '发出支付令',
  orderServedOn: '送达债务人',
  orderObjectedOn: '债务人书面异议',
  orderEndedOn: '收到终结督促程序裁定',
  preservedOn: '采取诉前保全措施',
  preservedUntil: '查封、扣押、冻结期限届满',
  depositsFrozenOn: '冻结存款（或者续冻）',
  movablesSealedOn: '查封、扣押动产（或者续行）',
  immovablesSealedOn: '查封不动产（或者续行）',
  hearingOn: '开庭',
  judgmentServedOn: '收到一审判决',
  judgmentAppealedOn: '对判决提起上诉',
  rulingServedOn: '收到可以上诉的裁定',
  rulingAppealedOn: '对裁定提起上诉',
  judgmentEffectiveOn: '判决（调解书）生效',
  performUntil: '履行期间最后一日',
  enforcementAppliedOn: '申请执行',
  enforcementEndedOn: '收到终结本次执行裁定',
};

/** Known dates; most cases have few of them. */
export type Procedure = Readonly<Partial<Record<ProcedureDay, PlainDate>>>;

/** The first date that lies before one that must precede it; null when all are in order. */
export function outOfOrder(procedure: Procedure): { readonly day: ProcedureDay; readonly before: ProcedureDay } | null {
  for (const [group, days] of Object.entries(PROCEDURE_DAYS)) {
    if (group === 'sealing') continue;
    const known = days.filter((day) => procedure[day] !== undefined);
    for (const [index, day] of known.entries()) {
      const before = known[index - 1];
      if (before !== undefined && procedure[day]! < procedure[before]!) return { day, before };
    }
  }
  return null;
}
