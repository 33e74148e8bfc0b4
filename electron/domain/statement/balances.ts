import type { Fen } from '../quantities/money.ts';

/** What is owed at one moment, in fen. `credit` is any overpayment; the other components are never negative. */
export interface Balances {
  readonly principal: Fen;
  readonly interest: Fen;
  readonly penalty: Fen;
  readonly costs: Fen;
  readonly credit: Fen;
}

/** The balances on which both computations must agree, and the daily increase. */
export interface Outcome extends Balances {
  readonly perDiem: Fen;
}
