import path from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { failureOf, temporaryFolder } from './case-file.sample.ts';
import { schemaVersion } from './check.ts';
import { connect } from './connection.ts';
import { randomKey } from './keys.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS, NEWEST_SCHEMA } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';

const last = NEWEST_SCHEMA;
const later: Migration = {
  version: last + 10,
  name: 'later',
  up: (db) => db.exec('ALTER TABLE setting ADD COLUMN later TEXT'),
};
const broken: Migration = {
  version: last + 20,
  name: 'broken',
  up: (db) =>
    db.exec(
      `CREATE TABLE half (a); INSERT INTO case_revision (case_id, version, at, facts) VALUES ('nobody', 1, '2026-03-01T09:00', '{}')`,
    ),
};

function databaseAt(version: number): Database.Database {
  const db = connect(path.join(temporaryFolder(), 'x.db'), randomKey(), 'create');
  onTestFinished(() => {
    db.close();
  });
  migrate(
    db,
    () => undefined,
    MIGRATIONS.filter((step) => step.version <= version),
  );
  return db;
}
const tables = (db: Database.Database): unknown[] =>
  db.prepare('SELECT name FROM sqlite_master ORDER BY name').pluck().all();

describe('upgrading', () => {
  it('requests a copy before it touches records, and never for a file without any', () => {
    const db = databaseAt(last);
    let copies = 0;
    migrate(db, () => {
      copies += 1;
    }, [...MIGRATIONS, later]);
    expect([copies, schemaVersion(db)]).toEqual([1, last + 10]);
    migrate(db, () => {
      copies += 1;
    }, [...MIGRATIONS, later]);
    expect(copies).toBe(1);
    migrate(databaseAt(0), () => {
      copies += 1;
    });
    expect(copies).toBe(1);
  });

  it('does nothing when the copy cannot be made', () => {
    const db = databaseAt(last);
    expect(() =>
      migrate(db, () => {
        throw new Error('disk full');
      }, [...MIGRATIONS, later]),
    ).toThrow('disk full');
    expect(schemaVersion(db)).toBe(last);
  });

  it('rolls back every step when the last leaves a dangling reference', () => {
    const db = databaseAt(last);
    const before = tables(db);
    expect(() => migrate(db, () => undefined, [...MIGRATIONS, later, broken])).toThrow(/inconsistent/);
    expect([tables(db), schemaVersion(db)]).toEqual([before, last]);
    expect(db.pragma('table_info(setting)')).toHaveLength(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('leaves a newer file alone', async () => {
    const db = databaseAt(last);
    migrate(db, () => undefined, [...MIGRATIONS, later]);
    expect(await failureOf(() => migrate(db, () => undefined))).toEqual({
      code: 'newer-version',
      found: last + 10,
      known: last,
    });
  });

  it('refuses steps that are out of order or not multiples of five', () => {
    const db = databaseAt(0);
    expect(() => migrate(db, () => undefined, [later, ...MIGRATIONS])).toThrow(RangeError);
    expect(() => migrate(db, () => undefined, [{ ...later, version: 13 }])).toThrow(RangeError);
  });
});
