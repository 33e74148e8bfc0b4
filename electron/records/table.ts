import { z } from 'zod';
import type { Bound, Parameters, ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { AnyId } from '../domain/case/ids.ts';
import { date, type PlainDate } from '../domain/quantities/calendar.ts';
import { fen, type Fen } from '../domain/quantities/money.ts';

/** A calendar day. @throws RangeError for a text that is no day */
export const day = z.codec(z.string(), z.custom<PlainDate>(), { decode: date, encode: (on) => on });
/** An amount in fen. @throws RangeError for a number that is not whole */
export const money = z.codec(z.number(), z.custom<Fen>(), { decode: fen, encode: (amount) => amount });
/** True and false, which SQLite keeps as 1 and 0. */
export const flag = z.codec(z.number(), z.boolean(), { decode: (stored) => stored === 1, encode: Number });
export const bytes = z.custom<Uint8Array>((stored) => stored instanceof Uint8Array);
/** Text of which only some values are ever written. They are not checked here: an earlier program may have known others. */
export const oneOf = <T extends string>() => z.custom<T>((stored) => typeof stored === 'string');
/** An id of a kind. */
export const idOf = <Of extends AnyId>() => z.custom<Of>((stored) => typeof stored === 'string');
/** A document of this program's own, taken at its word. */
export const json = <T>() =>
  z.codec(z.string(), z.custom<T>(), { decode: (stored) => JSON.parse(stored) as T, encode: (v) => JSON.stringify(v) });

/** What can be kept in a column: any schema whose stored side SQLite can hold. */
type Columns = Readonly<Record<string, z.ZodType<unknown, Bound>>>;
type RecordOf<C extends Columns> = z.output<z.ZodObject<C>>;

/**
 * A table by the one description of its columns: what a row holds, what is selected and what an insert has to fill follow from it.
 * A property in camel case stands for the column in snake case (`paidOn` for `paid_on`). Columns that only the database deals
 * with, such as a `seq` that gives the order, are left out.
 */
export function table<C extends Columns>(name: string, columns: C) {
  const row = z.object(columns);
  const rows = z.array(row);
  const properties = Object.keys(columns);
  const names = properties.map(columnOf);
  const insertion = `INSERT INTO ${name} (${names.join(', ')}) VALUES (${properties.map((each) => `:${each}`).join(', ')})`;
  const stored = (record: RecordOf<C>) => z.encode(row, record) as Record<string, Bound>;

  /** The columns for a SELECT of one's own, e.g. with a join, in which the table goes by `alias`. */
  const columnsAs = (alias: string): string =>
    properties
      .map((property, at) => `${alias}.${names[at]}${names[at] === property ? '' : ` AS ${property}`}`)
      .join(', ');
  const select = (from: string) => `SELECT ${columnsAs(from)} FROM ${from}`;

  return {
    /** Reads a row. Extend it for what a join adds. */
    row,
    columnsAs,
    /** @param rest what follows the table, e.g. `WHERE case_id = ? ORDER BY seq` */
    all: (file: ReadableFile, rest: string, ...bound: Parameters): RecordOf<C>[] =>
      rows.parse(file.all(`${select(name)} ${rest}`, ...bound)),
    /** The first row, or null. */
    one: (file: ReadableFile, rest: string, ...bound: Parameters): RecordOf<C> | null =>
      row.nullable().parse(file.one(`${select(name)} ${rest}`, ...bound) ?? null),
    /** Call inside `write`. */
    insert: (file: WritableFile, record: RecordOf<C>): void => void file.run(insertion, stored(record)),
    /** Puts a row in place of the one with the same key, where there is one. */
    put: (file: WritableFile, key: keyof C & string, record: RecordOf<C>): void => {
      const changed = names.map((column) => `${column} = excluded.${column}`).join(', ');
      file.run(`${insertion} ON CONFLICT (${columnOf(key)}) DO UPDATE SET ${changed}`, stored(record));
    },
  };
}

function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
