import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { CaseFacts, Stage } from '../domain/case/case-facts.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Fen } from '../domain/quantities/money.ts';

/** A case as it is kept. The facts are one document, a new one for every change: they are edited, undone and printed together; what lists sort by stands in columns of its own. */
const caseRow = z.object({
  id: z.string(),
  created_at: z.string(),
  stage: z.string().transform((v) => v as Stage),
  title: z.string(),
  facts: z.string().transform((v) => JSON.parse(v) as CaseFacts),
  next_step: z.string(),
  next_step_on: z
    .string()
    .nullable()
    .transform((v) => v as PlainDate | null),
  /** The next step is only to take the decision that was put off. */
  postponed: z.number().transform((v) => v === 1),
  version: z.number(),
});
export type CaseRecord = z.output<typeof caseRow>;

const CASES = `SELECT c.id, c.created_at, c.stage, c.title, r.facts, c.next_step, c.next_step_on, c.postponed, c.version
  FROM debt_case c JOIN case_revision r ON r.case_id = c.id AND r.version = c.version`;

export function findCase(file: ReadableFile, id: string): CaseRecord | null {
  const row = file.one(`${CASES} WHERE c.id = ?`, id);
  return row === undefined ? null : caseRow.parse(row);
}

/** Cases in whose parties, numbers or addresses some words stand. */
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
  lent: z.number().transform((v) => v as Fen),
  dueOn: z.string().transform((v) => v as PlainDate),
});
export type KnownDebt = z.output<typeof debtRow>;

/** What debtors of these names, each the first of his case, owe by cases that are not removed: the agreement's number, what was first lent, the due day. */
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

const claimRow = z.object({ claim: z.string().transform((v) => JSON.parse(v) as Claim) });

/** The claim of a case alone: what its sum is computed from. */
export function findClaim(file: ReadableFile, id: string): Claim | null {
  const row = file.one(
    "SELECT r.facts -> '$.claim' AS claim FROM debt_case c JOIN case_revision r ON r.case_id = c.id AND r.version = c.version WHERE c.id = ?",
    id,
  );
  return row === undefined ? null : claimRow.parse(row).claim;
}

/** The case and its first revision. @param at instant of recording */
export function insertCase(file: WritableFile, id: string, facts: CaseFacts, at: string): void {
  file.run(
    `INSERT INTO debt_case (id, created_at, stage, title, debtor_name, creditor_name, search_text, version)
     VALUES (?, ?, 'verify', ?, ?, ?, ?, 1)`,
    id,
    at,
    ...heading(facts),
    searchText(facts),
  );
  file.run(
    'INSERT INTO case_revision (case_id, version, at, facts) VALUES (?, 1, ?, ?)',
    id,
    at,
    JSON.stringify(facts),
  );
}

/** Puts new facts in place of those of `version`. @returns the new version, or null when another change came first. */
export function updateFacts(
  file: WritableFile,
  id: string,
  version: number,
  facts: CaseFacts,
  at: string,
): number | null {
  const changes = file.run(
    `UPDATE debt_case SET title = ?, debtor_name = ?, creditor_name = ?, search_text = ?, version = version + 1
     WHERE id = ? AND version = ?`,
    ...heading(facts),
    searchText(facts),
    id,
    version,
  );
  if (changes === 0) return null;
  file.run(
    'INSERT INTO case_revision (case_id, version, at, facts) VALUES (?, ?, ?, ?)',
    id,
    version + 1,
    at,
    JSON.stringify(facts),
  );
  return version + 1;
}

/** The facts as they were at a version. @returns null when there was no such version. */
export function factsAt(file: ReadableFile, id: string, version: number): CaseFacts | null {
  const row = z
    .object({ facts: z.string() })
    .optional()
    .parse(file.one('SELECT facts FROM case_revision WHERE case_id = ? AND version = ?', id, version));
  return row === undefined ? null : (JSON.parse(row.facts) as CaseFacts);
}

export function setStage(file: WritableFile, id: string, stage: Stage): void {
  file.run('UPDATE debt_case SET stage = ? WHERE id = ?', stage, id);
}

/** @param postponed the step is only to take a decision that was put off until `on` */
export function setNextStep(
  file: WritableFile,
  id: string,
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

const listRow = z.object({
  id: z.string(),
  title: z.string(),
  creditor_name: z.string(),
  debtor_name: z.string(),
  stage: z.string().transform((v) => v as Stage),
  total_fen: z.number().nullable(),
  problem: z.string().nullable(),
  days_overdue: z.number().nullable(),
  next_step: z.string(),
  next_step_on: z
    .string()
    .nullable()
    .transform((v) => v as PlainDate | null),
});
export type CaseListRow = z.output<typeof listRow>;

export interface CaseQuery {
  readonly search: string;
  readonly stage: Stage | 'active' | 'all';
  readonly sort: 'debtorName' | 'creditorName' | 'stage' | 'owed' | 'daysOverdue' | 'nextStepOn' | 'createdAt';
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
  /** The day for which sums are shown; a case not yet stated for it shows none. */
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

export function listCases(
  file: ReadableFile,
  query: CaseQuery,
): { rows: CaseListRow[]; total: number; owedTotal: number; unstated: number } {
  const words = query.search
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const conditions = [
    query.stage === 'active'
      ? "c.stage NOT IN ('settled', 'stopped', 'removed')"
      : query.stage === 'all'
        ? "c.stage <> 'removed'"
        : 'c.stage = ?',
    ...words.map(() => "c.search_text LIKE ? ESCAPE '!'"),
  ];
  const bound = [
    query.asOf,
    ...(query.stage === 'active' || query.stage === 'all' ? [] : [query.stage]),
    ...words.map(holding),
  ];
  const from = `FROM debt_case c LEFT JOIN owed o ON o.case_id = c.id AND o.as_of = ? WHERE ${conditions.join(' AND ')}`;
  const totals = z
    .object({ total: z.number(), owed: z.number(), unstated: z.number() })
    .parse(
      file.one(
        `SELECT count(*) AS total, coalesce(sum(o.total_fen), 0) AS owed, count(*) - count(o.case_id) AS unstated ${from}`,
        ...bound,
      ),
    );
  const column = SORT_COLUMN[query.sort];
  const rows = file.all(
    `SELECT c.id, c.title, c.creditor_name, c.debtor_name, c.stage, o.total_fen, o.problem, o.days_overdue, c.next_step, c.next_step_on
     ${from} ORDER BY ${column} IS NULL, ${column} ${query.descending ? 'DESC' : 'ASC'}, c.rowid LIMIT ? OFFSET ?`,
    ...bound,
    query.limit,
    query.offset,
  );
  return { rows: z.array(listRow).parse(rows), total: totals.total, owedTotal: totals.owed, unstated: totals.unstated };
}

/** For LIKE … ESCAPE '!': whatever holds these words. */
function holding(words: string): string {
  return `%${words.replace(/[!%_]/g, '!$&')}%`;
}

function heading(facts: CaseFacts): [title: string, debtor: string, creditor: string] {
  const [first, ...others] = facts.debtors.map((debtor) => debtor.name);
  const debtor = others.length === 0 ? (first ?? '') : `${first}等${others.length + 1}人`;
  return [`${facts.creditor.name}与${debtor}`, debtor, facts.creditor.name];
}

/** What a search looks through: every name, number and address that somebody on the telephone may give. */
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
