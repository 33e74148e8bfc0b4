import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Migration } from './migration.ts';

/**
 * What used to be parsed out of the program's own words becomes data. Every amount, word, number, PDF and hash stays as
 * it was.
 *
 * - A log entry written by the program carries what it is `about`, covered by its hash from `hash_version` 3 on.
 *   Earlier entries keep their version and hash, with nothing in the new column; what they are about is derived, never
 *   stored, by `old_entry_about`, from words that their hash covers: nothing can be slipped in.
 * - `postponed`: the next step is only to take a decision that was put off.
 * - Debtors and guarantors have an id in the facts, the same in every revision of a case.
 * - The rows of a letter's tables say whether they are totals; a recipient is a role and a party's id.
 *   `letter_recipient` records whom an issued letter went to.
 */
export const meaning: Migration = {
  version: 110,
  name: 'meaning',
  up: (db) => {
    db.exec(LOG);
    db.exec(`
    ALTER TABLE debt_case ADD COLUMN postponed INTEGER NOT NULL DEFAULT 0 CHECK (postponed = 0 OR (postponed = 1 AND next_step_on IS NOT NULL));
    UPDATE debt_case SET postponed = 1 WHERE next_step GLOB '再议下一步（建议：*）' AND next_step_on IS NOT NULL;

    CREATE TABLE letter_recipient (
      letter_id TEXT NOT NULL REFERENCES letter (id),
      role TEXT NOT NULL CHECK (role IN ('debtor', 'guarantor')),
      party TEXT NOT NULL CHECK (party <> ''),
      PRIMARY KEY (letter_id, role, party)
    ) STRICT;
    ${appendOnly('letter_recipient')}

    DROP TRIGGER case_revision_is_not_changed;
    DROP TRIGGER issued_letter_is_not_changed;
    `);
    const cases = db.prepare<[], string>('SELECT id FROM debt_case').pluck().all();
    for (const caseId of cases) markLetters(db, caseId, identifyParties(db, caseId));
    db.exec(`
    CREATE TRIGGER case_revision_is_not_changed BEFORE UPDATE ON case_revision
      BEGIN SELECT RAISE(ABORT, 'case_revision is append-only'); END;
    CREATE TRIGGER issued_letter_is_not_changed BEFORE UPDATE ON letter WHEN OLD.state = 'issued'
      BEGIN SELECT RAISE(ABORT, 'an issued letter is not changed'); END;
    `);
  },
};

function appendOnly(table: string): string {
  return `
  CREATE TRIGGER ${table}_is_not_changed BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
  CREATE TRIGGER ${table}_is_not_deleted BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;
}

const DATE = (column: string): string => `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
const TIME = (column: string): string =>
  `${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]*'`;
const DIGEST = (column: string): string => `length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*'`;
const COLUMNS = `case_id, seq, id, at, recorded_at, channel, person, said, reason, promise_on, promise_fen, next_step, next_step_on, kind,
  corrects, previous_hash, hash, answered, direction, party, people, seconds, hours_agreed, stage, hash_version`;

/** The check on `hash_version` is part of the table, which must therefore be rebuilt. */
const LOG = `
    CREATE TABLE new_log_entry (
      case_id TEXT NOT NULL REFERENCES debt_case (id),
      seq INTEGER NOT NULL CHECK (seq >= 1),
      id TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL CHECK (${TIME('at')}),
      recorded_at TEXT NOT NULL CHECK (${TIME('recorded_at')}),
      channel TEXT NOT NULL,
      person TEXT NOT NULL,
      said TEXT NOT NULL,
      reason TEXT CHECK (reason <> ''),
      promise_on TEXT CHECK (${DATE('promise_on')}),
      promise_fen INTEGER CHECK (promise_fen IS NULL OR (promise_fen BETWEEN 0 AND 999999999999999 AND promise_on IS NOT NULL)),
      next_step TEXT,
      next_step_on TEXT CHECK (${DATE('next_step_on')}),
      kind TEXT NOT NULL CHECK (kind IN ('note', 'correction', 'letter', 'payment', 'plan', 'status')),
      corrects TEXT CHECK ((corrects IS NOT NULL) = (kind = 'correction')),
      previous_hash TEXT NOT NULL CHECK (${DIGEST('previous_hash')}),
      hash TEXT NOT NULL CHECK (${DIGEST('hash')}),
      answered INTEGER CHECK (answered IN (0, 1)),
      direction TEXT CHECK (direction IN ('out', 'in')),
      party TEXT CHECK (party IN ('debtor', 'guarantor', 'third-party')),
      people INTEGER CHECK (people BETWEEN 1 AND 99),
      seconds INTEGER CHECK (seconds BETWEEN 0 AND 86400),
      hours_agreed INTEGER CHECK (hours_agreed IN (0, 1)),
      stage TEXT CHECK (stage IS NULL OR (stage <> '' AND kind = 'status')),
      hash_version INTEGER NOT NULL DEFAULT 1 CHECK (hash_version IN (2, 3) OR (hash_version = 1
        AND coalesce(answered, direction, party, people, seconds, hours_agreed, stage) IS NULL)),
      about TEXT CHECK (about <> ''),
      CHECK (CASE WHEN hash_version < 3 THEN about IS NULL ELSE (about IS NULL) = (kind IN ('note', 'correction')) END),
      PRIMARY KEY (case_id, seq),
      UNIQUE (case_id, id),
      FOREIGN KEY (case_id, corrects) REFERENCES new_log_entry (case_id, id)
    ) STRICT;
    INSERT INTO new_log_entry (${COLUMNS}) SELECT ${COLUMNS} FROM log_entry ORDER BY rowid;
    DROP TABLE log_entry;
    ALTER TABLE new_log_entry RENAME TO log_entry;
    CREATE INDEX log_entry_by_promise ON log_entry (promise_on) WHERE promise_on IS NOT NULL;
    ${appendOnly('log_entry')}
    CREATE TRIGGER log_entry_follows_the_last BEFORE INSERT ON log_entry
      WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM log_entry WHERE case_id = NEW.case_id)
        OR NEW.previous_hash <> coalesce(
          (SELECT hash FROM log_entry WHERE case_id = NEW.case_id AND seq = NEW.seq - 1),
          '0000000000000000000000000000000000000000000000000000000000000000')
      BEGIN SELECT RAISE(ABORT, 'log_entry does not follow the last entry'); END;

    CREATE VIEW old_entry_about AS SELECT case_id, id, CASE kind
      WHEN 'status' THEN CASE
        WHEN said GLOB '止损评估：*' THEN 'review'
        WHEN said GLOB '更新偿付能力：*' THEN 'means'
        WHEN said GLOB '下一步决定：*' THEN 'decision'
        WHEN said GLOB '案件阶段由“*”改为“*”*' THEN 'stage'
        WHEN said GLOB '批量出具文书《*》，PDF 的 SHA-256：*' THEN 'batch-paper'
        WHEN said GLOB '*《*》，*的 SHA-256：*' THEN 'paper-printed' END
      WHEN 'letter' THEN CASE
        WHEN said GLOB '签发*《*》，编号*' THEN 'letter-issued'
        WHEN said GLOB '*，收函人*：*' THEN 'delivery' END
      WHEN 'payment' THEN CASE
        WHEN said GLOB '登记还款：*' THEN 'payment-booked'
        WHEN said GLOB '撤销还款登记：*' THEN 'payment-voided' END
      WHEN 'plan' THEN CASE
        WHEN said GLOB '约定*' THEN 'plan-agreed'
        WHEN said GLOB '????年*月*日*提出和解方案（第 * 轮）：*' THEN 'offer'
        WHEN said GLOB '????年*月*日*提出的和解方案，*' THEN 'offer-answer'
        WHEN said GLOB '分期逾期 *催告于*' OR said GLOB '????年*月*日宣布分期提前到期，*' OR said GLOB '????年*月*日双方同意恢复履行原分期计划。*'
          THEN 'plan-step' END
      END AS about
      FROM log_entry WHERE hash_version < 3;
`;

type Role = 'debtor' | 'guarantor';
interface OldParty {
  id?: string;
  readonly name: string;
}
interface OldFacts {
  readonly debtors?: readonly OldParty[];
  readonly guarantors?: readonly OldParty[];
}
/** A party of a revision, with its role in the case. */
interface Known {
  readonly role: Role;
  readonly id: string;
  readonly name: string;
}
interface Revision {
  /** Instant from which the facts applied. */
  readonly at: string;
  readonly parties: readonly Known[];
}

const rolesOf = (facts: OldFacts): readonly (readonly [Role, readonly OldParty[]])[] => [
  ['debtor', facts.debtors ?? []],
  ['guarantor', facts.guarantors ?? []],
];

/**
 * Gives every debtor and guarantor of a case an id, revision by revision. A party with the name of an earlier one is
 * the same party; of the others, one at the same position in a list of unchanged length has been renamed; any other is
 * new.
 */
function identifyParties(db: Database.Database, caseId: string): Revision[] {
  const rows = db
    .prepare<[string], { version: number; at: string; facts: string }>(
      'SELECT version, at, facts FROM case_revision WHERE case_id = ? ORDER BY version',
    )
    .all(caseId);
  const write = db.prepare<[string, string, number]>(
    'UPDATE case_revision SET facts = ? WHERE case_id = ? AND version = ?',
  );
  const everyone: Known[] = [];
  let before: readonly Known[] = [];
  return rows.map(({ version, at, facts: text }) => {
    const facts = JSON.parse(text) as OldFacts;
    const now: Known[] = [];
    for (const [role, parties] of rolesOf(facts)) {
      const was = before.filter((each) => each.role === role);
      const isFree = ({ id }: Known): boolean => now.every((each) => each.id !== id);
      const keep = (party: OldParty, known: Known | undefined): void => {
        party.id = known?.id ?? randomUUID();
        now.push({ role, id: party.id, name: party.name });
      };
      const unknown = parties.filter((party) => {
        const same = [...was, ...everyone.toReversed()].find(
          (each) => each.role === role && each.name === party.name && isFree(each),
        );
        if (same) keep(party, same);
        return !same;
      });
      for (const party of unknown) {
        const placed = was.length === parties.length ? was[parties.indexOf(party)] : undefined;
        keep(party, placed && isFree(placed) ? placed : undefined);
      }
    }
    write.run(JSON.stringify(facts), caseId, version);
    everyone.push(...now);
    before = now;
    return { at, parties: now };
  });
}

interface OldDraft {
  readonly addressee?: string;
  readonly recipient?: { readonly role: Role; party?: string; readonly name: string };
  readonly body?: readonly { readonly kind: string; rows?: unknown[] }[];
}

/**
 * Marks the totals in a case's letters, and records by party id whom each is addressed to and, once issued, whom it
 * went to.
 */
function markLetters(db: Database.Database, caseId: string, revisions: readonly Revision[]): void {
  const rows = db
    .prepare<[string], { id: string; state: string; updated_at: string; draft: string }>(
      'SELECT id, state, updated_at, draft FROM letter WHERE case_id = ?',
    )
    .all(caseId);
  const write = db.prepare<[string, string]>('UPDATE letter SET draft = ? WHERE id = ?');
  const enter = db.prepare<[string, Role, string]>(
    'INSERT INTO letter_recipient (letter_id, role, party) VALUES (?, ?, ?)',
  );
  for (const { id, state, updated_at: at, draft: text } of rows) {
    const draft = JSON.parse(text) as OldDraft;
    const then = revisions.findLast((each) => each.at <= at) ?? revisions[0];
    const sought = [then, ...revisions.toReversed()].flatMap((each) => each?.parties ?? []);
    for (const block of draft.body ?? []) {
      if (block.kind === 'table')
        block.rows = (block.rows ?? []).map((cells) => ({
          cells,
          ...((cells as unknown[])[0] === '合计' && { total: true }),
        }));
    }
    const { recipient } = draft;
    if (recipient)
      recipient.party =
        sought.find(({ role, name }) => role === recipient.role && name === recipient.name)?.id ?? randomUUID();
    write.run(JSON.stringify(draft), id);
    if (state === 'issued')
      for (const { role, id: party } of recipientsOf(draft, then?.parties ?? [], revisions.at(-1)?.parties ?? []))
        enter.run(id, role, party);
  }
}

/**
 * Whom an issued letter went to. The first line is composed of full names, with 先生 or 女士 after a person's, joined by 、:
 * if it matches that form, those parties. If the lawyer wrote something else, the parties whose names occur in it, by
 * the facts of that day or else of today, as was reported until now; but never a name that is only part of a longer
 * one.
 */
function recipientsOf(
  { addressee = '', recipient }: OldDraft,
  then: readonly Known[],
  today: readonly Known[],
): Known[] {
  const composed = addressee
    .split('、')
    .map((part) => then.filter(({ name }) => part === name || part === `${name}先生` || part === `${name}女士`));
  const found = composed.every((parties) => parties.length > 0)
    ? new Set(composed.flat())
    : new Set([namedIn(addressee, then), namedIn(addressee, today)].find((parties) => parties.length > 0));
  // Of two parties with the same name, it went to the one it was addressed to.
  return [...found].filter(
    ({ role, name }) =>
      recipient?.name !== name ||
      role === recipient.role ||
      ![...found].some((each) => each.name === name && each.role === recipient.role),
  );
}

function namedIn(line: string, parties: readonly Known[]): Known[] {
  const names = new Set<string>();
  let rest = line;
  for (const { name } of parties.toSorted((a, b) => b.name.length - a.name.length)) {
    if (name === '' || !rest.includes(name)) continue;
    names.add(name);
    rest = rest.replaceAll(name, '\n');
  }
  return parties.filter(({ name }) => names.has(name));
}
