import { caseOf } from './cases.ts';
import { Failure, reportOf } from './failure.ts';
import { daysOverdue, statementOf } from './ledger.ts';
import { unstatedCases, writeOwed, type OwedRecord } from './records/owed.ts';
import type { Workspace } from './workspace.ts';

/** Computes what every case owes today, in the background and a few at a time, so that the list can show and sort by it. */
export interface Restating {
  /** Starts, unless it is running; nothing happens when every case has today's figure. */
  begin(): void;
  /** Ends it, e.g. because the case file is locked. */
  end(): void;
}

/** Cases stated in one turn: few enough that the window never waits for it. */
const BATCH = 100;

export function restating({ clock, library, reading, writing, tell }: Workspace): Restating {
  let turn: NodeJS.Immediate | null = null;
  let waiting: string[] = [];
  let done = 0;

  const end = () => {
    if (turn !== null) clearImmediate(turn);
    turn = null;
    waiting = [];
    done = 0;
  };

  const next = () => {
    const asOf = clock.today();
    if (waiting.length === 0) waiting = reading((file) => unstatedCases(file, asOf));
    if (waiting.length === 0) return end();
    const ids = waiting.splice(0, BATCH);
    writing((file) => {
      for (const id of ids) {
        const { facts } = caseOf(file, id);
        writeOwed(file, id, asOf, { ...figure(() => statementOf(file, library, id, asOf)), daysOverdue: daysOverdue(facts.claim, asOf) });
      }
    });
    done += ids.length;
    tell({ kind: 'restated', done, total: done + waiting.length });
    turn = setImmediate(step);
  };

  /** What can be foreseen (a full disk, a lock in between) only ends the work: the next list begins it again. */
  const step = () => {
    try {
      next();
    } catch (error) {
      end();
      if (reportOf(error) === null) throw error;
    }
  };

  return { begin: () => (turn ??= setImmediate(step)), end };
}

function figure(state: () => { principal: NonNullable<OwedRecord['principal']>; total: NonNullable<OwedRecord['total']> }): Pick<OwedRecord, 'principal' | 'total' | 'problem'> {
  try {
    const { principal, total } = state();
    return { principal, total, problem: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { principal: null, total: null, problem: error.report.message };
  }
}
