import type Database from 'better-sqlite3';
import { ReadableFile } from './transaction.ts';

interface Column {
  readonly name: string;
}
interface ForeignKey {
  readonly table: string;
  readonly from: string;
  readonly to: string | null;
}

/** What is visible while a client is in the room: one case and one pre-lending assessment, or none. */
export interface Found {
  readonly caseId: string | null;
  readonly lendingId: string | null;
}

export function isSame(a: Found | null, b: Found | null): boolean {
  return a?.caseId === b?.caseId && a?.lendingId === b?.lendingId;
}

/** The register spans all cases and names none; the next number must take all of them into account. */
const SEEN_WHOLE = new Set(['letter_number']);

/**
 * Restricts reads to one case: temporary views shadow the tables, so that no statement, present or future, has to
 * filter for itself. A row belongs to a case when it names it, or refers to a row that does.
 */
export class Narrowing {
  readonly #db: Database.Database;
  #seen: Found | null = null;
  #views: readonly string[] = [];

  constructor(db: Database.Database) {
    this.#db = db;
  }

  to(found: Found): ReadableFile {
    return new NarrowedFile(this.#db, () => this.#begin(found));
  }

  /** Makes everything visible again. Called before each change, which must see everything. */
  end(): void {
    for (const view of this.#views) this.#db.exec(`DROP VIEW temp."${view}"`);
    this.#views = [];
  }

  #begin(found: Found): void {
    // Inside a change the views have been dropped, and must stay so until it is done.
    if (this.#db.inTransaction || (this.#views.length > 0 && isSame(this.#seen, found))) return;
    this.end();
    const which = this.#conditions(quoted(found.caseId), quoted(found.lendingId));
    // The list of cases distinguishes identical ones by the order in which they were entered.
    for (const [table, condition] of which)
      this.#db.exec(
        `CREATE TEMP VIEW "${table}" AS SELECT ${table === 'debt_case' ? 'rowid, ' : ''}* FROM main."${table}" WHERE ${condition}`,
      );
    this.#views = [...which.keys()];
    this.#seen = found;
  }

  /**
   * For each table of cases and assessments, which rows are visible. A view defined in the file itself reads its tables
   * whole, whatever shadows them: it is narrowed by its own `case_id`; one without that column yields nothing.
   */
  #conditions(wanted: string | null, lending: string | null): Map<string, string> {
    const tables = (this.#db.pragma('main.table_list') as { name: string; type: string; schema: string }[]).filter(
      ({ name, schema }) => schema === 'main' && !name.startsWith('sqlite_') && !SEEN_WHOLE.has(name),
    );
    const found = new Map([
      ['debt_case', wanted === null ? 'false' : `id = ${wanted}`],
      ['lending', lending === null ? 'false' : `id = ${lending}`],
    ]);
    for (let before = 0; before < found.size;) {
      before = found.size;
      for (const { name, type } of tables) {
        if (found.has(name)) continue;
        const condition = this.#conditionOf(name, found, wanted) ?? (type === 'view' ? 'false' : null);
        if (condition !== null) found.set(name, condition);
      }
    }
    return found;
  }

  #conditionOf(table: string, found: ReadonlyMap<string, string>, wanted: string | null): string | null {
    const columns = this.#db.pragma(`main.table_info("${table}")`) as Column[];
    if (columns.some(({ name }) => name === 'case_id')) return wanted === null ? 'false' : `case_id = ${wanted}`;
    const link = (this.#db.pragma(`main.foreign_key_list("${table}")`) as ForeignKey[]).find((key) =>
      found.has(key.table),
    );
    if (!link) return null;
    return `"${link.from}" IN (SELECT "${link.to ?? 'id'}" FROM main."${link.table}" WHERE ${found.get(link.table)})`;
  }
}

const quoted = (id: string | null): string | null => (id === null ? null : `'${id.replaceAll("'", "''")}'`);

class NarrowedFile extends ReadableFile {
  readonly #begin: () => void;

  constructor(db: Database.Database, begin: () => void) {
    super(db);
    this.#begin = begin;
  }

  protected override guarded<T>(work: () => T): T {
    return super.guarded(() => {
      this.#begin();
      return work();
    });
  }
}
