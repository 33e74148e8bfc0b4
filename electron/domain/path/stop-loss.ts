import { courtFee } from '../proceedings/fees.ts';
import { add, type Fen, formatGrouped, formatSigned, subtract } from '../quantities/money.ts';
import { roundHalfUp } from '../quantities/rates.ts';
import type { Ability } from './means.ts';

/** The lawyer's assumptions: all of them are his own judgement, and are shown with the result. */
export interface StopLossInputs {
  /** Spent so far in addition to the costs in the facts of the case: fees, travel, time at its price. */
  readonly spent: Fen;
  /** Probability of collecting anything, in whole percent. */
  readonly chance: number;
  /** The amount then collected. */
  readonly collectible: Fen;
  /** Remaining costs. */
  readonly furtherCosts: Fen;
}

/** What the case file knows. */
export interface StopLossFigures {
  readonly owed: Fen | null;
  readonly recovered: Fen;
  /** The costs in the facts of the case. */
  readonly costs: Fen;
  /** Days since the last payment or response of the debtor; null if there was none. */
  readonly quietDays: number | null;
}

/** The program's own assumptions, with their source; null where it has none. */
export interface ProposedFigures {
  /** Best case and conservative, from what is known of the debtor's means. */
  readonly collectible: Fen | null;
  readonly collectibleLow: Fen | null;
  /** Fees of a suit and of preservation; not those of lawyers, nor travel or time. */
  readonly furtherCosts: Fen | null;
}

/**
 * Court fees of continuing, in fen: for the suit and for preservation (诉讼费用交纳办法 13, 14). @param owed the amount claimed
 */
export function courtCostsOf(owed: Fen): Fen {
  return add(courtFee('acceptance', owed).fee, courtFee('preservation', owed).fee);
}

/**
 * @param owed null while no figure can be computed
 * @param ability null while nothing is known of the means
 * @param filed whether the fees of the suit are paid
 */
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

/** Thresholds beyond which the program's advice changes: its own rules, not law. */
export const LOW_CHANCE = 30;
export const LONG_QUIET_DAYS = 180;

/**
 * Probability times collectible amount, minus remaining costs; in fen, rounded half up, negative where it costs more
 * than it brings.
 */
export function expectedOf({ chance, collectible, furtherCosts }: StopLossInputs): Fen {
  return subtract(roundHalfUp({ over: BigInt(collectible) * BigInt(chance), under: 100n }), furtherCosts);
}

/** What the figures suggest, with the reasons. Sunk costs do not affect the decision and are only reported. */
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
