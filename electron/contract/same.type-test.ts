import type { Fen } from '../domain/quantities/money.ts';
import type { Statement } from '../domain/statement/statement.ts';
import type { Working } from '../domain/statement/statement-line.ts';
import type { StatementView, WorkingView } from './ledger.ts';
import { assertSame } from './same.ts';

interface Grown extends Working {
  readonly more: Fen;
}
interface GrownByAnOption extends Working {
  readonly more?: Fen;
}
interface Changed extends Omit<Working, 'less'> {
  readonly less: Fen;
}
interface GrownBelow extends Omit<Statement, 'windows'> {
  readonly windows: readonly (Statement['windows'][number] & { readonly more: Fen })[];
}

/** A domain type that grows or changes no longer compiles against the contract. Checked by tsc alone; nothing runs. */
assertSame<WorkingView, Working>();
assertSame<StatementView, Statement>();
// @ts-expect-error -- a field more
assertSame<WorkingView, Grown>();
// @ts-expect-error -- an optional field more, which would pass as assignable both ways
assertSame<WorkingView, GrownByAnOption>();
// @ts-expect-error -- a field less
assertSame<WorkingView, Omit<Working, 'cut'>>();
// @ts-expect-error -- no longer optional
assertSame<WorkingView, Changed>();
// @ts-expect-error -- an amount is no bare number
assertSame<WorkingView['base'], number>();
// @ts-expect-error -- a field more further down
assertSame<StatementView, GrownBelow>();
