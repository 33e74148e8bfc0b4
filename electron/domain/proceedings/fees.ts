import { type Basis, basis } from '../law/basis.ts';
import { type Fen, fen } from '../quantities/money.ts';
import { type Ratio, roundHalfUp } from '../quantities/rates.ts';
import { Refusal } from '../quantities/refusal.ts';

/**
 * One band of a scale: the part of the amount above the previous band and up to `upTo` fen is charged at `rate`
 * thousandths.
 */
interface Band {
  readonly upTo: number;
  readonly perMille: number;
}

/** A scale: a fixed sum up to the first limit, then cumulative bands; never more than `most`. */
interface Scale {
  readonly flat: Fen;
  readonly flatUpTo: number;
  readonly bands: readonly Band[];
  readonly most?: Fen;
}

const yuan = (amount: number): Fen => fen(amount * 100);
const wan = (amount: number): Fen => yuan(amount * 10_000);

/** 诉讼费用交纳办法 13(一): property cases. */
const ACCEPTANCE: Scale = {
  flat: yuan(50),
  flatUpTo: wan(1),
  bands: [
    { upTo: wan(10), perMille: 25 },
    { upTo: wan(20), perMille: 20 },
    { upTo: wan(50), perMille: 15 },
    { upTo: wan(100), perMille: 10 },
    { upTo: wan(200), perMille: 9 },
    { upTo: wan(500), perMille: 8 },
    { upTo: wan(1000), perMille: 7 },
    { upTo: wan(2000), perMille: 6 },
    { upTo: Infinity, perMille: 5 },
  ],
};

/** 诉讼费用交纳办法 14(一): enforcement. */
const ENFORCEMENT: Scale = {
  flat: yuan(50),
  flatUpTo: wan(1),
  bands: [
    { upTo: wan(50), perMille: 15 },
    { upTo: wan(500), perMille: 10 },
    { upTo: wan(1000), perMille: 5 },
    { upTo: Infinity, perMille: 1 },
  ],
};

/** 诉讼费用交纳办法 14(二): preservation. */
const PRESERVATION: Scale = {
  flat: yuan(30),
  flatUpTo: yuan(1000),
  bands: [
    { upTo: wan(10), perMille: 10 },
    { upTo: Infinity, perMille: 5 },
  ],
  most: yuan(5000),
};

/** 司发通〔2021〕87号: ceilings of a contingency fee, cumulative. */
const CONTINGENCY: Scale = {
  flat: yuan(0),
  flatUpTo: 0,
  bands: [
    { upTo: wan(100), perMille: 180 },
    { upTo: wan(500), perMille: 150 },
    { upTo: wan(1000), perMille: 120 },
    { upTo: wan(5000), perMille: 90 },
    { upTo: Infinity, perMille: 60 },
  ],
};

export type FeeKind = 'acceptance' | 'preservation' | 'enforcement' | 'payment-order';
/** 简易程序 (including 小额诉讼), 调解, 撤诉. */
export type FeeReduction = 'summary' | 'mediation' | 'withdrawal';

/**
 * One row of a fee's working: the part of the amount in a band, and its charge before rounding, in thousandths of a
 * fen.
 */
export interface FeeStep {
  /** The band, above `from` and up to `upTo`; null without an upper limit. In fen. */
  readonly from: Fen;
  readonly upTo: Fen | null;
  /** Rate in thousandths; null for the fixed first sum. */
  readonly perMille: number | null;
  readonly fee: Fen;
}

export interface Fee {
  readonly fee: Fen;
  readonly steps: readonly FeeStep[];
  /** The minimum fee of the scale, before a division by two or three. */
  readonly full: Fen;
  readonly basis: readonly Basis[];
}

const SCALES: Record<FeeKind, Scale> = {
  acceptance: ACCEPTANCE,
  'payment-order': ACCEPTANCE,
  preservation: PRESERVATION,
  enforcement: ENFORCEMENT,
};

const BASES: Record<FeeKind, readonly Basis[]> = {
  acceptance: [basis('诉讼费用交纳办法', 13)],
  'payment-order': [
    basis('诉讼费用交纳办法', 14, '支付令比照财产案件受理费的三分之一'),
    basis('诉讼费用交纳办法', 36, '债务人未提异议的由债务人负担，异议致程序终结的由申请人负担'),
  ],
  preservation: [basis('诉讼费用交纳办法', 14, '保全申请费最多5000元')],
  enforcement: [basis('诉讼费用交纳办法', 14, '执行申请费不预交，执行后由被执行人负担')],
};

const REDUCTION_BASIS: Record<FeeReduction, Basis> = {
  summary: basis('诉讼费用交纳办法', 16, '适用简易程序减半'),
  mediation: basis('诉讼费用交纳办法', 15, '调解结案减半'),
  withdrawal: basis('诉讼费用交纳办法', 15, '撤诉减半'),
};

/**
 * A court's fee on an amount, in fen, exact and rounded once. However many grounds for reduction apply, it is halved
 * once.
 * @throws Refusal for a reduction of anything but an acceptance fee
 */
export function courtFee(kind: FeeKind, amount: Fen, reductions: readonly FeeReduction[] = []): Fee {
  if (reductions.length > 0 && kind !== 'acceptance')
    throw new Refusal('invalid-input', 'reductions', '减半只适用于案件受理费');
  const { exact, steps } = onScale(SCALES[kind], amount);
  const divisor = kind === 'payment-order' ? 3n : reductions.length > 0 ? 2n : 1n;
  const halves = [...new Set(reductions)].map((reduction) => REDUCTION_BASIS[reduction]);
  return {
    fee: roundHalfUp({ over: exact.over, under: exact.under * divisor }),
    full: roundHalfUp(exact),
    steps,
    basis: [...BASES[kind], ...halves],
  };
}

/** The maximum contingency fee of a lawyer on the amount recovered, all stages together (司发通〔2021〕87号). */
export function contingencyCap(recovered: Fen): Fee {
  const { exact, steps } = onScale(CONTINGENCY, recovered);
  const cap = roundHalfUp(exact);
  return {
    fee: cap,
    full: cap,
    steps,
    basis: [basis('律师收费意见', null, '风险代理须另订书面合同并专门提示；文件条文待核实')],
  };
}

/**
 * The amount in fen that gives a full acceptance fee; the scale's first limit for its fixed sum, null for a lower fee.
 */
export function claimForFee(fee: Fen): Fen | null {
  if (fee < ACCEPTANCE.flat) return null;
  let left = BigInt(fee - ACCEPTANCE.flat) * 1000n;
  let from = ACCEPTANCE.flatUpTo;
  for (const { upTo, perMille } of ACCEPTANCE.bands) {
    const whole = upTo === Infinity ? left : BigInt(upTo - from) * BigInt(perMille);
    if (left <= whole) return fen(from + roundHalfUp({ over: left, under: BigInt(perMille) }));
    left -= whole;
    from = upTo;
  }
  return null;
}

function onScale(scale: Scale, amount: Fen): { exact: Ratio; steps: FeeStep[] } {
  const steps: FeeStep[] =
    scale.flatUpTo > 0 ? [{ from: fen(0), upTo: fen(scale.flatUpTo), perMille: null, fee: scale.flat }] : [];
  let thousandths = BigInt(scale.flat) * 1000n;
  let from = scale.flatUpTo;
  for (const { upTo, perMille } of scale.bands) {
    if (amount <= from) break;
    const part = BigInt(Math.min(amount, upTo) - from) * BigInt(perMille);
    steps.push({
      from: fen(from),
      upTo: upTo === Infinity ? null : fen(upTo),
      perMille,
      fee: roundHalfUp({ over: part, under: 1000n }),
    });
    thousandths += part;
    from = upTo;
  }
  const most = scale.most === undefined ? thousandths : BigInt(scale.most) * 1000n;
  return { exact: { over: thousandths < most ? thousandths : most, under: 1000n }, steps };
}
