import { courtFee } from '../proceedings/fees.ts';
import type { Ability } from './means.ts';
import { add, formatGrouped, formatSigned, subtract, type Fen } from '../quantities/money.ts';
import { roundHalfUp } from '../quantities/rates.ts';

/** What the lawyer reckons with: all of it is their own judgment, and is shown with the result. */
export interface StopLossInputs {
  /** Paid out so far beside the costs in the facts of the case: fees, travel, time at its price. */
  readonly spent: Fen;
  /** Chance that something is collected, in whole percent. */
  readonly chance: number;
  /** What would then be collected. */
  readonly collectible: Fen;
  /** What it would still cost. */
  readonly furtherCosts: Fen;
}

/** What the case file knows. */
export interface StopLossFigures {
  readonly owed: Fen | null;
  readonly recovered: Fen;
  /** The costs in the facts of the case. */
  readonly costs: Fen;
  /** Days since the last payment, or answer of the debtor; null while there was neither. */
  readonly quietDays: number | null;
}

/** What the program would put in the lawyer's place, and from where; null for what it cannot tell. */
export interface ProposedFigures {
  /** At best and carefully, by what is known of the debtor's means. */
  readonly collectible: Fen | null;
  readonly collectibleLow: Fen | null;
  /** The fees of a suit and of preservation; none of lawyers, travel or time. */
  readonly furtherCosts: Fen | null;
}

/** Court fees of going on, in fen: for the suit and for preservation (诉讼费用交纳办法 13, 14). @param owed what is claimed */
export function courtCostsOf(owed: Fen): Fen {
  return add(courtFee('acceptance', owed).fee, courtFee('preservation', owed).fee);
}

/** @param owed null while no figure can be given @param ability null while nothing is known of the means @param filed whether the fees of the suit are paid */
export function proposedFigures(
  owed: Fen | null,
  ability: Pick<Ability, 'recoverableLow' | 'recoverableHigh'> | null,
  filed: boolean,
): ProposedFigures {
  return {
    collectible: owed === null ? null : (ability?.recoverableHigh ?? null),
    collectibleLow: owed === null ? null : (ability?.recoverableLow ?? null),
    furtherCosts: owed === null || filed ? null : courtCostsOf(owed),
  };
}

export const ADVICES = ['continue', 'settle', 'stop'] as const;
export type Advice = (typeof ADVICES)[number];
export const ADVICE_NAMES: Record<Advice, string> = { continue: '继续追讨', settle: '转为和解', stop: '止损' };

/** Marks beyond which the program advises otherwise: rules of its own, none of law. */
export const LOW_CHANCE = 30;
export const LONG_QUIET_DAYS = 180;

/** Chance times what is collectible, less what it still costs; fen, rounded half up, below nothing where it costs more than it brings. */
export function expectedOf({ chance, collectible, furtherCosts }: StopLossInputs): Fen {
  return subtract(roundHalfUp({ over: BigInt(collectible) * BigInt(chance), under: 100n }), furtherCosts);
}

/** What the figures speak for, with the reasons. What was spent is gone either way and decides nothing; it is only told. */
export function weigh(
  inputs: StopLossInputs,
  { owed, recovered, costs, quietDays }: StopLossFigures,
): { readonly expected: Fen; readonly advice: Advice; readonly reasons: readonly string[] } {
  const expected = expectedOf(inputs);
  const gross = add(expected, inputs.furtherCosts);
  const spent = add(inputs.spent, costs);
  const reasons = [
    `预计回收 ${formatGrouped(gross)} 元（把握 ${inputs.chance}% × 可收 ${formatGrouped(inputs.collectible)} 元），后续费用 ${formatGrouped(inputs.furtherCosts)} 元，相抵为 ${formatSigned(expected)} 元`,
    `已回收 ${formatGrouped(recovered)} 元，已花费 ${formatGrouped(spent)} 元；已经花去的不影响以后是否值得`,
  ];
  if (expected <= 0) return { expected, advice: 'stop', reasons: [...reasons, '继续下去的费用不低于预计回收'] };
  const doubts = [
    ...(inputs.chance < LOW_CHANCE ? [`把握不足 ${LOW_CHANCE}%`] : []),
    ...(quietDays !== null && quietDays > LONG_QUIET_DAYS ? [`已 ${quietDays} 天没有还款和回应`] : []),
    ...(inputs.furtherCosts * 2 > gross ? ['后续费用超过预计回收的一半'] : []),
    ...(owed !== null && inputs.collectible * 2 < owed ? ['可收的不到欠款的一半'] : []),
  ];
  return doubts.length > 0
    ? { expected, advice: 'settle', reasons: [...reasons, ...doubts, '减免换取即时付款，可能好于继续'] }
    : { expected, advice: 'continue', reasons: [...reasons, '预计回收高于后续费用'] };
}
