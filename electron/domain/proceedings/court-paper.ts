import { add, type Fen, formatYuan } from '../quantities/money.ts';
import { courtFee } from './fees.ts';

/** Fees as printed in a judgment or mediation paper. Only the figures given are compared. */
export interface PrintedFees {
  /** The amount on which the fees were charged. */
  readonly claim?: Fen;
  readonly full?: Fen;
  readonly half?: Fen;
  readonly preservation?: Fen;
  /** How the paper splits fee and preservation fee between the parties. */
  readonly shares?: { readonly plaintiff: Fen; readonly defendant: Fen };
}

export interface FeeContradiction {
  readonly field: keyof PrintedFees;
  readonly printed: Fen;
  /** The value that follows from the rest of the paper. */
  readonly expected: Fen;
  /** A sentence for the lawyer. */
  readonly message: string;
}

/** Courts print fees to the fen or to the whole yuan. */
const TOLERANCE = 100;

/** Compares the fees that a court's paper prints with each other and with 诉讼费用交纳办法 13 to 16. */
export function contradictions(printed: PrintedFees): readonly FeeContradiction[] {
  const { claim, full, half, preservation, shares } = printed;
  const found: FeeContradiction[] = [];
  const compare = (field: keyof PrintedFees, stands: Fen | undefined, expected: Fen, why: string) => {
    if (stands === undefined || Math.abs(stands - expected) < TOLERANCE) return;
    found.push({
      field,
      printed: stands,
      expected,
      message: `文书写${formatYuan(stands)}元，${why}应为${formatYuan(expected)}元`,
    });
  };
  if (half !== undefined) compare('full', full, add(half, half), `按减半数${formatYuan(half)}元推算，全额`);
  if (claim !== undefined) {
    compare('full', full, courtFee('acceptance', claim).fee, '按标的额计算，案件受理费');
    compare('half', half, courtFee('acceptance', claim, ['summary']).fee, '按标的额计算，减半收取');
    compare('preservation', preservation, courtFee('preservation', claim).fee, '按标的额计算，保全费');
  }
  const taken = half ?? full;
  if (shares && taken !== undefined) {
    const total = preservation === undefined ? taken : add(taken, preservation);
    const sum = add(shares.plaintiff, shares.defendant);
    if (sum !== total)
      found.push({
        field: 'shares',
        printed: sum,
        expected: total,
        message: `双方负担合计${formatYuan(sum)}元，与应收${formatYuan(total)}元不符`,
      });
  }
  return found;
}
