import { randomUUID } from 'node:crypto';
import { MOST_CASES } from '../contract/batches.ts';
import type { caseOperations } from '../contract/cases.ts';
import type { Handlers } from '../contract/operations.ts';
import type { TypedFacts } from '../domain/case/case-facts.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { isSameName } from '../domain/case/names.ts';
import { withPartyIds } from '../domain/case/party-ids.ts';
import { delayLasting } from '../domain/claim/delay.ts';
import { fen, formatGrouped } from '../domain/quantities/money.ts';
import { Failure } from '../failure.ts';
import { factsAt, insertCase, listCases, setStage, updateFacts } from '../records/cases.ts';
import { dropOwed } from '../records/owed.ts';
import { addStatusEntry } from '../workspace/automatic-entries.ts';
import type { BalanceRefresh } from '../workspace/balance-refresh.ts';
import { newId } from '../workspace/new-id.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function caseHandlers(
  { clock, reading, writing, viewOf }: Workspace,
  balanceRefresh: BalanceRefresh,
): Pick<Handlers, keyof typeof caseOperations> {
  const save = (id: CaseId, version: number, typed: TypedFacts) => {
    const saved = writing((file) => {
      const facts = withPartyIds(typed, viewOf(file, id).facts, randomUUID);
      const next = updateFacts(file, id, version, facts, clock.now());
      if (next === null) throw new Failure('conflict', '案件资料在打开之后已被改动，请重新打开后再改。');
      dropOwed(file, id);
      return next;
    });
    balanceRefresh.begin();
    return { version: saved };
  };

  return {
    'case-list': (query) => {
      const asOf = clock.today();
      const list = reading((file) => listCases(file, { ...query, asOf }));
      if (list.pending > 0) balanceRefresh.begin();
      return {
        rows: list.rows.map((row) => ({
          id: row.id,
          title: row.title,
          creditorName: row.creditor_name,
          debtorName: row.debtor_name,
          stage: row.stage,
          owed: row.total_fen,
          owedProblem: row.problem,
          delay: delayLasting(row.due_on, row.days_overdue ?? 0),
          nextStep: row.next_step,
          nextStepOn: row.next_step_on,
        })),
        total: list.total,
        owedTotal: fen(list.owedTotal),
        pending: list.pending,
        elsewhere: list.elsewhere,
        asOf,
      };
    },
    'case-ids': (query) => {
      const { rows } = reading((file) =>
        listCases(file, { ...query, offset: 0, limit: MOST_CASES, asOf: clock.today() }),
      );
      return { ids: rows.map(({ id }) => id) };
    },
    'case-create': ({ facts }) => {
      const id = newId<CaseId>();
      writing((file) => insertCase(file, id, withPartyIds(facts, null, randomUUID), clock.now()));
      balanceRefresh.begin();
      return { id };
    },
    'case-read': ({ id }) => {
      const found = reading((file) => viewOf(file, id)).record;
      return {
        id,
        facts: found.facts,
        version: found.version,
        stage: found.stage,
        title: found.title,
        createdAt: found.created_at,
        nextStep: found.next_step,
        nextStepOn: found.next_step_on,
        canUndo: found.version > 1,
      };
    },
    'case-save': ({ id, version, facts }) => save(id, version, facts),
    'case-undo': ({ id, version }) => {
      const before = reading((file) => factsAt(file, id, version - 1));
      if (before === null) throw new Failure('nothing-to-undo', '没有可以撤销的改动。');
      return save(id, version, before);
    },
    'case-stage': ({ id, stage, note }) => {
      writing((file) => {
        const view = viewOf(file, id);
        const { stage: before } = view;
        const owed = stage === 'settled' ? (view.statementIfComputable(clock.today())?.total ?? 0) : 0;
        // The remainder may have been waived, set off or settled; only the lawyer knows, and must say so.
        if (owed > 0 && note.trim() === '')
          throw new Failure(
            'invalid-input',
            `台账上截至今天仍有欠款 ${formatGrouped(fen(owed))} 元。确已了结的（例如和解、抵销、放弃余额），请写明原因；已经收到的款项请先登记还款。`,
            { field: 'note' },
          );
        setStage(file, id, stage);
        addStatusEntry(file, clock, id, { before, after: stage, note });
      });
      return {};
    },
    'case-remove': ({ id, typedName }) => {
      writing((file) => {
        const { facts, stage: before } = viewOf(file, id);
        if (!isSameName(typedName, facts.debtors[0]?.name ?? ''))
          throw new Failure('invalid-input', '输入的姓名或名称与债务人不一致，没有移除。', { field: 'typedName' });
        setStage(file, id, 'removed');
        addStatusEntry(file, clock, id, { before, after: 'removed', note: '' });
      });
      return {};
    },
  };
}
