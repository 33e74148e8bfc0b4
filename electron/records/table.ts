import { z } from 'zod';
import type { Bound, Parameters, ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { AnyId } from '../domain/case/ids.ts';
import { date, type PlainDate } from '../domain/quantities/calendar.ts';
import { type Fen, fen } from '../domain/quantities/money.ts';
import { foldText } from '../domain/text/folded-text.ts';

/** A calendar day. @throws RangeError if the text is not a day */
export const day = z.codec(z.string(), z.custom<PlainDate>(), { decode: date, encode: (on) => on });
/** An amount in fen. @throws RangeError if the number is not whole */
export const money = z.codec(z.number(), z.custom<Fen>(), { decode: fen, encode: (amount) => amount });
/** A boolean, which SQLite stores as 1 or 0. */
export const flag = z.codec(z.number(), z.boolean(), { decode: (stored) => stored === 1, encode: Number });
export const bytes = z.custom<Uint8Array>((stored) => stored instanceof Uint8Array);
/** Text restricted to certain values. They are not checked here: an earlier program may have written others. */
export const oneOf = <T extends string>() => z.custom<T>((stored) => typeof stored === 'string');
/** An id of a kind. */
export const idOf = <Of extends AnyId>() => z.custom<Of>((stored) => typeof stored === 'string');
/** A document written by this program, not validated, exactly as it was stored. */
export const rawJson = <T>() =>
  z.codec(z.string(), z.custom<T>(), { decode: (stored) => JSON.parse(stored) as T, encode: (v) => JSON.stringify(v) });

/**
 * The same with its texts folded, as the contract folds them on their way in: what an earlier version stored may hold
 * radicals, invisible characters or half a surrogate pair.
 */
export const json = <T>() =>
  z.codec(z.string(), z.custom<T>(), { decode: (stored) => foldedJson(stored) as T, encode: (v) => JSON.stringify(v) });

/** Escaped tabs and controls, and halves of pairs, which JSON writes as an escape. */
const ESCAPED = /\\[bfrtu]/;

function foldedJson(stored: string): unknown {
  return !ESCAPED.test(stored) && foldText(stored) === stored
    ? JSON.parse(stored)
    : JSON.parse(stored, (_, value: unknown) => (typeof value === 'string' ? foldText(value.toWellFormed()) : value));
}

/** What a column can store: any schema whose encoded side SQLite can hold. */
type Columns = Readonly<Record<string, z.ZodType<unknown, Bound>>>;
type RecordOf<C extends Columns> = z.output<z.ZodObject<C>>;

/**
 * A table defined by a single description of its columns, from which its row type, selects and inserts follow. A
 * camel-case property stands for the snake-case column (`paidOn` for `paid_on`). Columns used only by the database,
 * such as a `seq` that gives the order, are left out.
 */
export function table<C extends Columns>(name: string, columns: C) {
  const row = z.object(columns);
  const rows = z.array(row);
  const properties = Object.keys(columns);
  const names = properties.map(columnOf);
  const insertion = `INSERT INTO ${name} (${names.join(', ')}) VALUES (${properties.map((each) => `:${each}`).join(', ')})`;
  const stored = (record: RecordOf<C>) => z.encode(row, record) as Record<string, Bound>;

  /** The columns for a custom SELECT, e.g. with a join, in which the table is called `alias`. */
  const columnsAs = (alias: string): string =>
    properties
      .map((property, at) => `${alias}.${names[at]}${names[at] === property ? '' : ` AS ${property}`}`)
      .join(', ');
  const select = (from: string) => `SELECT ${columnsAs(from)} FROM ${from}`;

  return {
    /** Parses a row. Extend it for columns added by a join. */
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
    /** Inserts a row, replacing any with the same key. */
    put: (file: WritableFile, key: keyof C & string, record: RecordOf<C>): void => {
      const changed = names.map((column) => `${column} = excluded.${column}`).join(', ');
      file.run(`${insertion} ON CONFLICT (${columnOf(key)}) DO UPDATE SET ${changed}`, stored(record));
    },
  };
}

function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
