import type { Migration } from './migration.ts';

/**
 * What the contact guard counts by, and the stage that a decision led to. Before this step it could only be guessed
 * from an entry's words. `hash_version` says which fields an entry's hash covers: 1 none of these, 2 all of them, empty
 * ones included. Earlier entries keep version 1 and their hash, with nothing in the new columns. `seconds` is the
 * duration of a contact; `people` how many of our side went on a visit.
 */
export const contactDetails: Migration = {
  version: 60,
  name: 'contact details',
  up: (db) =>
    db.exec(`
    ALTER TABLE log_entry ADD COLUMN answered INTEGER CHECK (answered IN (0, 1));
    ALTER TABLE log_entry ADD COLUMN direction TEXT CHECK (direction IN ('out', 'in'));
    ALTER TABLE log_entry ADD COLUMN party TEXT CHECK (party IN ('debtor', 'guarantor', 'third-party'));
    ALTER TABLE log_entry ADD COLUMN people INTEGER CHECK (people BETWEEN 1 AND 99);
    ALTER TABLE log_entry ADD COLUMN seconds INTEGER CHECK (seconds BETWEEN 0 AND 86400);
    ALTER TABLE log_entry ADD COLUMN hours_agreed INTEGER CHECK (hours_agreed IN (0, 1));
    ALTER TABLE log_entry ADD COLUMN stage TEXT CHECK (stage IS NULL OR (stage <> '' AND kind = 'status'));
    ALTER TABLE log_entry ADD COLUMN hash_version INTEGER NOT NULL DEFAULT 1 CHECK (hash_version = 2 OR (hash_version = 1
      AND coalesce(answered, direction, party, people, seconds, hours_agreed, stage) IS NULL));
  `),
};
