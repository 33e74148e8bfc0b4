import type Database from 'better-sqlite3';
import { countRows, findFaults, schemaVersion } from './check.ts';
import { CaseFileFailure } from './failure.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';

function requireAscending(steps: readonly Migration[]): void {
  steps.forEach((step, index) => {
    if (step.version % 5 !== 0 || step.version <= (steps[index - 1]?.version ?? 0)) {
      throw new RangeError(`migration ${step.version} ${step.name} is out of order`);
    }
  });
}

/**
 * Brings the schema up to date: all pending steps in one transaction, or none of them.
 * @param beforeUpgrade makes the verified copy; called only if there is something to lose and something to do.
 * @param steps every known step; only tests pass others than the program's own.
 * @throws CaseFileFailure newer-version: the file was written by a later program and is left untouched.
 */
export function migrate(
  db: Database.Database,
  beforeUpgrade: () => void,
  steps: readonly Migration[] = MIGRATIONS,
): void {
  requireAscending(steps);
  const known = steps.at(-1)?.version ?? 0;
  const found = schemaVersion(db);
  if (found > known) throw new CaseFileFailure('newer-version', { found, known });
  if (found === known) return;
  if (countRows(db).size > 0) beforeUpgrade();
  db.pragma('foreign_keys = OFF'); // ignored inside a transaction; a step may have to rebuild a table
  try {
    db.transaction(() => {
      for (const step of steps) {
        if (step.version > found) step.up(db);
      }
      const [fault] = findFaults(db);
      if (fault) throw new Error(`the upgrade from ${found} to ${known} left the file inconsistent: ${fault}`);
      db.pragma(`user_version = ${known}`);
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}
