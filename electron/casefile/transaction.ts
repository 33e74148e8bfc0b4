import type Database from 'better-sqlite3';
import { failureFrom } from './failure.ts';

export type Bound = string | number | bigint | null | Uint8Array;
/** Values for `?`, or one object for `:name`. */
export type Parameters = readonly Bound[] | readonly [Readonly<Record<string, Bound>>];
/** As SQLite returns it; records parse it before anyone else sees it. */
export type Row = Record<string, unknown>;

/** Read access to an open case file. A function that takes this type cannot change the file. */
export class ReadableFile {
  protected readonly db: Database.Database;
  readonly #statements = new Map<string, Database.Statement<unknown[], Row>>();

  constructor(db: Database.Database) {
    this.db = db;
  }

  /** The first row, or undefined. @throws CaseFileFailure damaged if its page is. */
  one(sql: string, ...bound: Parameters): Row | undefined {
    return this.guarded(() => this.#reading(sql).get(...bound));
  }

  all(sql: string, ...bound: Parameters): Row[] {
    return this.guarded(() => this.#reading(sql).all(...bound));
  }

  /** Row by row, so that many large rows need the memory of one. `work` must not query this same file. */
  each(sql: string, bound: Parameters, work: (row: Row) => void): void {
    this.guarded(() => {
      for (const row of this.#reading(sql).iterate(...bound)) work(row);
    });
  }

  protected statement(sql: string): Database.Statement<unknown[], Row> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.db.prepare<unknown[], Row>(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  protected guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw failureFrom(error);
    }
  }

  #reading(sql: string): Database.Statement<unknown[], Row> {
    const statement = this.statement(sql);
    if (!statement.readonly) throw new TypeError('a statement that changes the file goes through run()');
    return statement;
  }
}

/** An open case file inside `write`. Any function that reads accepts it too. */
export class WritableFile extends ReadableFile {
  readonly #beforeChange: () => void;

  /** @param beforeChange runs before each transaction, e.g. to make the day's copy. */
  constructor(db: Database.Database, beforeChange: () => void) {
    super(db);
    this.#beforeChange = beforeChange;
  }

  /** Runs a change. @returns how many rows it touched. */
  run(sql: string, ...bound: Parameters): number {
    if (!this.db.inTransaction) throw new TypeError('a change is made inside write()');
    return this.guarded(() => this.statement(sql).run(...bound).changes);
  }

  /** See `write`. */
  transact<T>(work: (file: WritableFile) => T): T {
    if (this.db.inTransaction) throw new TypeError('write() does not nest: pass the writable file on');
    this.#beforeChange();
    return this.guarded(() => this.db.transaction(work).immediate(this));
  }
}

/**
 * Changes the file in one transaction: all of `work` or, if it throws, nothing. On return the change has reached the
 * disk. `work` must not be async.
 * @throws CaseFileFailure disk-full, read-only, damaged; and whatever `work` throws.
 */
export function write<T>(file: WritableFile, work: (file: WritableFile) => T): T {
  return file.transact(work);
}
