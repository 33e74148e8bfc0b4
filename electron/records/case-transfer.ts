import { z } from 'zod';
import type { Bound, ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { CaseId, LetterId } from '../domain/case/ids.ts';
import type { LetterKind } from '../domain/letter/letter.ts';
import { CASE_TABLES } from './case-tables.ts';
import { insertSkipped, nextSerial } from './letter-numbers.ts';
import { idOf } from './table.ts';

/**
 * Why a register number is skipped when a case with a later one is imported. Such a number may still arrive with its
 * own case.
 */
export const IN_ANOTHER_REGISTER = '登记在移交来的案件原来的案卷中';

const columnRow = z.object({ name: z.string(), pk: z.number() });

/** The columns to copy. A `seq` that is the sole key only gives the order, and is reassigned. */
function columnsOf(file: ReadableFile, table: string): string[] {
  const columns = z.array(columnRow).parse(file.all('SELECT name, pk FROM pragma_table_info(?)', table));
  const key = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
  return columns.map(({ name }) => name).filter((name) => name !== 'seq' || key.length !== 1 || key[0] !== 'seq');
}

/** @param knowledge whether to include what figures and letters are based on */
function* travelling(knowledge: boolean): Generator<{ table: string; rows: string; unlessKnown: string | null }> {
  for (const [table, travel] of Object.entries(CASE_TABLES)) {
    if ('stays' in travel || (!knowledge && 'knowledge' in travel)) continue;
    yield { table, rows: travel.rows, unlessKnown: 'unlessKnown' in travel ? (travel.unlessKnown ?? null) : null };
  }
}

/**
 * Copies one case from a case file into another, table by table, row by row, in the order in which the rows were made.
 * Rows and their hashes are unchanged; the database checks each against its rules as when it was first written.
 * @param knowledge whether to copy what figures and letters are based on as well: only for a file that has no case yet
 */
export function copyCase(
  from: ReadableFile,
  to: WritableFile,
  id: CaseId,
  { knowledge }: { knowledge: boolean },
): void {
  for (const { table, rows, unlessKnown } of travelling(knowledge)) {
    const columns = columnsOf(to, table);
    const order =
      z.object({ wr: z.number() }).parse(from.one('SELECT wr FROM pragma_table_list(?)', table)).wr === 1
        ? columns[0]
        : 'rowid';
    const insert = `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${columns.map(() => '?').join(', ')}${unlessKnown === null ? '' : ` WHERE NOT EXISTS (SELECT 1 FROM ${table} WHERE ${unlessKnown} = ?)`}`;
    from.each(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${rows} ORDER BY ${order}`, bound(rows, id), (row) => {
      const values = columns.map((column) => row[column] as Bound);
      to.run(insert, ...values, ...(unlessKnown === null ? [] : [row[unlessKnown] as Bound]));
    });
  }
}

/** How many rows of each table belong to a case: two files with the same counts hold the same rows of it. */
export function caseRowCounts(file: ReadableFile, id: CaseId): Map<string, number> {
  return new Map(
    [...travelling(false)].map(({ table, rows }) => [
      table,
      z
        .object({ n: z.number() })
        .parse(file.one(`SELECT count(*) AS n FROM ${table} WHERE ${rows}`, ...bound(rows, id))).n,
    ]),
  );
}

function bound(rows: string, id: CaseId): readonly [Readonly<Record<string, Bound>>] | readonly [] {
  return rows.includes(':id') ? [{ id }] : [];
}

const numberRow = z.object({
  year: z.number(),
  kind: z.string(),
  serial: z.number(),
  number: z.string(),
  letter: idOf<LetterId>(),
});
export type RegisterNumber = z.output<typeof numberRow>;

/** The register numbers of one case's letters, in order. */
export function registerNumbers(file: ReadableFile, id: CaseId): RegisterNumber[] {
  return z.array(numberRow).parse(
    file.all(
      `SELECT n.year, n.kind, n.serial, l.number, l.id AS letter FROM letter_number n JOIN letter l ON l.id = n.letter_id
      WHERE l.case_id = ? ORDER BY n.year, n.kind, n.serial`,
      id,
    ),
  );
}

/**
 * The first number that this file's register has given to another letter, or accounts for otherwise; null if all can be
 * imported.
 */
export function takenNumber(file: ReadableFile, numbers: readonly RegisterNumber[]): RegisterNumber | null {
  return (
    numbers.find(
      ({ year, kind, serial, number }) =>
        file.one('SELECT 1 FROM letter_number WHERE year = ? AND kind = ? AND serial = ?', year, kind, serial) !==
          undefined ||
        file.one('SELECT 1 FROM letter WHERE number = ?', number) !== undefined ||
        file.one(
          'SELECT 1 FROM skipped_number WHERE year = ? AND kind = ? AND ? BETWEEN first AND last AND reason <> ?',
          year,
          kind,
          serial,
          IN_ANOTHER_REGISTER,
        ) !== undefined,
    ) ?? null
  );
}

/**
 * Accounts for the numbers before those about to be imported, so that the register has no unexplained gap. Called
 * before the letters are copied.
 * @param at instant
 */
export function explainGaps(file: WritableFile, numbers: readonly RegisterNumber[], at: string): void {
  const next = new Map<string, number>();
  for (const { year, kind: name, serial } of numbers) {
    const kind = name as LetterKind;
    const key = `${year} ${kind}`;
    const expected = next.get(key) ?? nextSerial(file, year, kind);
    if (serial > expected)
      insertSkipped(file, { year, kind, first: expected, last: serial - 1, reason: IN_ANOTHER_REGISTER }, at);
    next.set(key, Math.max(expected, serial + 1));
  }
}

/** A pictured character of the incoming case whose picture differs here; null if there is none. */
export function otherPicture(from: ReadableFile, to: ReadableFile, id: CaseId): string | null {
  const { rows } = CASE_TABLES['glyph_picture'] as { rows: string };
  let found: string | null = null;
  from.each(`SELECT character, ink FROM glyph_picture WHERE ${rows}`, [{ id }], ({ character, ink }) => {
    const here = to.one('SELECT ink FROM glyph_picture WHERE character = ?', character as string)?.['ink'];
    if (here instanceof Uint8Array && Buffer.compare(here, ink as Uint8Array) !== 0) found ??= character as string;
  });
  return found;
}
