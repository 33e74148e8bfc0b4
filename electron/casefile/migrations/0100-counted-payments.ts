import type { Migration } from './migration.ts';

/**
 * The payments that count: neither voided nor voiding. Whatever sums up or lists payments reads them here; `payment` itself only
 * tells what was booked. The plus keeps SQLite from looking for null in the index of `voids`, where nearly every payment of the
 * file stands: a case's are found by the case. A step that rebuilds `payment` drops this view first and makes it again.
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
