import type { Migration } from './migration.ts';

/**
 * The payments that count: neither voided nor voiding. Anything that sums or lists payments reads them here; `payment`
 * itself only records what was booked. The plus keeps SQLite from looking up null in the index on `voids`, which holds
 * nearly every payment of the file: the index on the case is the one to use. A step that rebuilds `payment` must drop
 * this view first and recreate it.
 */
export const countedPayments: Migration = {
  version: 100,
  name: 'counted payments',
  up: (db) =>
    db.exec(`
    CREATE VIEW counted_payment AS
      SELECT * FROM payment p WHERE +voids IS NULL AND NOT EXISTS (SELECT 1 FROM payment v WHERE v.voids = p.id);
  `),
};
