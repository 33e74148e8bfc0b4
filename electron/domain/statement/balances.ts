import type { Fen } from '../quantities/money.ts';

/** What is owed at one moment, in fen. `credit` is what was paid beyond everything owed; the other parts are never negative. */
export interface Balances {
  readonly principal: Fen;
  readonly interest: Fen;
  readonly penalty: Fen;
  readonly costs: Fen;
  readonly credit: Fen;
}

/** The balances that both computations must agree on, and what one more day adds. */
export interface Outcome extends Balances {
  readonly perDiem: Fen;
}
