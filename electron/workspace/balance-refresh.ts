import type { CaseId } from '../domain/case/ids.ts';
import { Failure, reportOf } from '../failure.ts';
import { faultTrace } from '../fault.ts';
import { casesWithoutBalance, type OwedRecord, writeOwed } from '../records/owed.ts';
import { caseViews } from './case-view.ts';
import { computed } from './computed.ts';
import type { Workspace } from './workspace.ts';

/** Computes what every case owes today, in the background and a few at a time, so that the list can show and sort by it. */
export interface BalanceRefresh {
  /** Starts unless already running; does nothing if every case has today's figure. */
  begin(): void;
  /** Stops it, e.g. because the case file is locked. */
  end(): void;
}

/**
 * Cases computed in one turn and saved in one transaction: few enough not to block the window, many enough that disk
 * writes do not dominate.
 */
const BATCH = 500;

export function balanceRefresh({ clock, library, reading, writing, tell }: Workspace): BalanceRefresh {
  let turn: NodeJS.Immediate | null = null;
  let waiting: CaseId[] = [];
  let done = 0;

  const end = () => {
    if (turn !== null) clearImmediate(turn);
    turn = null;
    waiting = [];
    done = 0;
  };

  const next = () => {
    const asOf = clock.today();
    if (waiting.length === 0) waiting = reading((file) => casesWithoutBalance(file, asOf));
    if (waiting.length === 0) return end();
    const ids = waiting.splice(0, BATCH);
    writing((file) => {
      const viewOf = caseViews(file, library, asOf);
      for (const id of ids) {
        const view = viewOf(id);
        writeOwed(file, id, asOf, {
          ...figure(() => view.statementOn(asOf)),
          daysOverdue: view.delayOn(asOf)?.days ?? 0,
        });
      }
    });
    done += ids.length;
    tell({ kind: 'balances-refreshed', done, total: done + waiting.length });
    turn = setImmediate(step);
  };

  /** An expected failure (a full disk, a lock in between) only stops the work: the next list restarts it. */
  const step = () => {
    try {
      next();
    } catch (error) {
      end();
      if (reportOf(error) === null) console.error(faultTrace('balanceRefresh', error));
    }
  };

  return { begin: () => (turn ??= setImmediate(step)), end };
}

function figure(
  state: () => { principal: NonNullable<OwedRecord['principal']>; total: NonNullable<OwedRecord['total']> },
): Pick<OwedRecord, 'principal' | 'total' | 'problem'> {
  try {
    const { principal, total } = computed(state);
    return { principal, total, problem: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { principal: null, total: null, problem: error.report.message };
  }
}
