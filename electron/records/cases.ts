import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { CaseFacts, Stage } from '../domain/case/case-facts.ts';
import type { CaseId } from '../domain/case/ids.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { searching } from '../domain/text/search.ts';
import { day, flag, idOf, json, money, oneOf, table } from './table.ts';

const debtCase = table('debt_case', {
  id: idOf<CaseId>(),
  created_at: z.string(),
  version: z.number(),
  stage: oneOf<Stage>(),
  title: z.string(),
  debtor_name: z.string(),
  creditor_name: z.string(),
  next_step: z.string(),
  next_step_on: day.nullable(),
  /** The next step is only to take a decision that was put off. */
  postponed: flag,
  closed_on: day.nullable(),
  search_text: z.string(),
});
const caseRevision = table('case_revision', {
  case_id: idOf<CaseId>(),
  version: z.number(),
  at: z.string(),
  facts: json<CaseFacts>(),
});

/**
 * A case as stored. The facts are one document, with a new one for every change: they are edited, undone and printed
 * together; what lists sort by has its own columns.
 */
const caseRow = debtCase.row
  .pick({
    id: true,
    created_at: true,
    stage: true,
    title: true,
    next_step: true,
    next_step_on: true,
    postponed: true,
    version: true,
  })
  .extend(caseRevision.row.pick({ facts: true }).shape);
export type CaseRecord = z.output<typeof caseRow>;

const CASES = `SELECT c.id, c.created_at, c.stage, c.title, r.facts, c.next_step, c.next_step_on, c.postponed, c.version
  FROM debt_case c JOIN case_revision r ON r.case_id = c.id AND r.version = c.version`;

export function findCase(file: ReadableFile, id: CaseId): CaseRecord | null {
  const row = file.one(`${CASES} WHERE c.id = ?`, id);
  return row === undefined ? null : caseRow.parse(row);
}

/** Cases whose parties, numbers or addresses contain the given words. */
export function casesNaming(file: ReadableFile, words: string): CaseRecord[] {
  return z
    .array(caseRow)
    .parse(
      file.all(
        `${CASES} WHERE c.search_text LIKE ? ESCAPE '!' ORDER BY c.created_at, c.id`,
        holding(words.toLowerCase()),
      ),
    );
}

const debtRow = z.object({
  debtor: z.string(),
  number: z.string(),
  lent: money,
  dueOn: day,
});
export type KnownDebt = z.output<typeof debtRow>;

/**
 * What debtors of these names, each the first of their case, owe in cases that are not removed: agreement number,
 * original principal, due day.
 */
export function debtsOf(file: ReadableFile, debtors: readonly string[]): KnownDebt[] {
  return z.array(debtRow).parse(
    file.all(
      `SELECT r.facts ->> '$.debtors[0].name' AS debtor, r.facts ->> '$.agreement.number' AS number, r.facts ->> '$.claim.disbursements[0].amount' AS lent, r.facts ->> '$.claim.dueOn' AS dueOn
     FROM debt_case c JOIN case_revision r ON r.case_id = c.id AND r.version = c.version
     WHERE c.stage <> 'removed' AND debtor IN (SELECT value FROM json_each(?))`,
      JSON.stringify([...new Set(debtors)]),
    ),
  );
}

/** Inserts a case and its first revision. @param at instant of recording */
export function insertCase(file: WritableFile, id: CaseId, facts: CaseFacts, at: string): void {
  debtCase.insert(file, {
    id,
    created_at: at,
    version: 1,
    stage: 'verify',
    next_step: '',
    next_step_on: null,
    postponed: false,
    closed_on: null,
    ...heading(facts),
  });
  caseRevision.insert(file, { case_id: id, version: 1, at, facts });
}

/** Replaces the facts of `version`. @returns the new version, or null if another change came first. */
export function updateFacts(
  file: WritableFile,
  id: CaseId,
  version: number,
  facts: CaseFacts,
  at: string,
): number | null {
  const changes = file.run(
    `UPDATE debt_case SET title = :title, debtor_name = :debtor_name, creditor_name = :creditor_name,
       search_text = :search_text, version = version + 1
     WHERE id = :id AND version = :version`,
    { ...heading(facts), id, version },
  );
  if (changes === 0) return null;
  caseRevision.insert(file, { case_id: id, version: version + 1, at, facts });
  return version + 1;
}

/** The facts as of a version. @returns null if there was no such version. */
export function factsAt(file: ReadableFile, id: CaseId, version: number): CaseFacts | null {
  return caseRevision.one(file, 'WHERE case_id = ? AND version = ?', id, version)?.facts ?? null;
}

export function setStage(file: WritableFile, id: CaseId, stage: Stage): void {
  file.run('UPDATE debt_case SET stage = ? WHERE id = ?', stage, id);
}

/** @param postponed whether the step is only to take a decision that was put off until `on` */
export function setNextStep(
  file: WritableFile,
  id: CaseId,
  step: string,
  on: PlainDate | null,
  postponed = false,
): void {
  file.run(
    'UPDATE debt_case SET next_step = ?, next_step_on = ?, postponed = ? WHERE id = ?',
    step,
    on,
    Number(postponed),
    id,
  );
}

const listRow = debtCase.row
  .pick({
    id: true,
    title: true,
    creditor_name: true,
    debtor_name: true,
    stage: true,
    next_step: true,
    next_step_on: true,
  })
  .extend({
    total_fen: money.nullable(),
    problem: z.string().nullable(),
    days_overdue: z.number().nullable(),
    due_on: day,
  });
export type CaseListRow = z.output<typeof listRow>;

export interface CaseQuery {
  readonly search: string;
  readonly stage: Stage | 'active' | 'all';
  readonly sort: 'debtorName' | 'creditorName' | 'stage' | 'owed' | 'daysOverdue' | 'nextStepOn' | 'createdAt';
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
  /** The day for which sums are shown; a case without a statement for that day shows none. */
  readonly asOf: PlainDate;
}

const SORT_COLUMN = {
  debtorName: 'c.debtor_name',
  creditorName: 'c.creditor_name',
  stage: 'c.stage',
  owed: 'o.total_fen',
  daysOverdue: 'o.days_overdue',
  nextStepOn: 'c.next_step_on',
  createdAt: 'c.created_at',
} as const;

/** @returns one page of the list; `elsewhere` counts the cases found that the stage leaves out, but for removed ones */
export function listCases(
  file: ReadableFile,
  query: CaseQuery,
): { rows: CaseListRow[]; total: number; owedTotal: number; pending: number; elsewhere: number } {
  const found = query.search.trim() === '' ? null : casesFound(file, query.search);
  const conditions = [
    query.stage === 'active'
      ? "c.stage NOT IN ('settled', 'stopped', 'removed')"
      : query.stage === 'all'
        ? "c.stage <> 'removed'"
        : 'c.stage = ?',
    ...(found === null ? [] : ['c.id IN (SELECT value FROM json_each(?))']),
  ];
  const bound = [
    query.asOf,
    ...(query.stage === 'active' || query.stage === 'all' ? [] : [query.stage]),
    ...(found === null ? [] : [JSON.stringify(found.map(({ id }) => id))]),
  ];
  const from = `FROM debt_case c LEFT JOIN owed o ON o.case_id = c.id AND o.as_of = ? WHERE ${conditions.join(' AND ')}`;
  const totals = z
    .object({ total: z.number(), owed: z.number(), pending: z.number() })
    .parse(
      file.one(
        `SELECT count(*) AS total, coalesce(sum(o.total_fen), 0) AS owed, count(*) - count(o.case_id) AS pending ${from}`,
        ...bound,
      ),
    );
  const column = SORT_COLUMN[query.sort];
  const rows = file.all(
    `SELECT c.id, c.title, c.creditor_name, c.debtor_name, c.stage, o.total_fen, o.problem, o.days_overdue, c.next_step, c.next_step_on,
       (SELECT r.facts ->> '$.claim.dueOn' FROM case_revision r WHERE r.case_id = c.id AND r.version = c.version) AS due_on
     ${from} ORDER BY ${column} IS NULL, ${column} ${query.descending ? 'DESC' : 'ASC'}, c.rowid LIMIT ? OFFSET ?`,
    ...bound,
    query.limit,
    query.offset,
  );
  const standing = (found ?? []).filter(({ stage }) => stage !== 'removed').length;
  return {
    rows: z.array(listRow).parse(rows),
    total: totals.total,
    owedTotal: totals.owed,
    pending: totals.pending,
    elsewhere: found === null || query.stage === 'removed' ? 0 : standing - totals.total,
  };
}

const searchedRow = debtCase.row.pick({ id: true, stage: true }).extend({ text: z.string() });

/** The cases in which a search finds something: in their title, their facts or the numbers of their letters. */
function casesFound(file: ReadableFile, search: string): { id: CaseId; stage: Stage }[] {
  const finds = searching(search);
  return z
    .array(searchedRow)
    .parse(
      file.all(
        `SELECT c.id, c.stage, concat_ws(char(10), c.title, c.search_text,
           (SELECT group_concat(l.number, char(10)) FROM letter l WHERE l.case_id = c.id)) AS text FROM debt_case c`,
      ),
    )
    .filter(({ text }) => finds(text));
}

/** Pattern for LIKE … ESCAPE '!': anything containing these words. */
function holding(words: string): string {
  return `%${words.replace(/[!%_]/g, '!$&')}%`;
}

/** The facts that have their own columns, for lists and searches. */
function heading(facts: CaseFacts) {
  const [first, ...others] = facts.debtors.map((debtor) => debtor.name);
  const debtor = others.length === 0 ? (first ?? '') : `${first}等${others.length + 1}人`;
  return {
    title: `${facts.creditor.name}与${debtor}`,
    debtor_name: debtor,
    creditor_name: facts.creditor.name,
    search_text: searchText(facts),
  };
}

/** The text to search: every name, number and address that a caller on the telephone may give. */
function searchText(facts: CaseFacts): string {
  const parties = [facts.creditor, ...facts.debtors, ...facts.guarantors];
  return [
    ...parties.flatMap((party) => [party.name, party.representative, party.idNumber, party.phone, party.address]),
    facts.agreement.name,
    facts.agreement.number,
    facts.agreement.purpose,
  ]
    .join('\n')
    .toLowerCase();
}
