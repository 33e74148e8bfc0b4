import type { Migration } from './migration.ts';

/**
 * Whose signed updates the lawyer trusts: Ed25519 public keys (SPKI, base64) by fingerprint (SHA-256 of that form,
 * lower-case hex); a later row may withdraw each. Append-only, so that it can later be established who was trusted for
 * an update in use. The key that signed an accepted update is read from the pack itself.
 */
export const trustedKeys: Migration = {
  version: 75,
  name: 'trusted keys',
  up: (db) =>
    db.exec(`
    CREATE TABLE trusted_key (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      recorded_at TEXT NOT NULL,
      name TEXT,
      public_key TEXT,
      fingerprint TEXT CHECK (length(fingerprint) = 64 AND fingerprint NOT GLOB '*[^0-9a-f]*'),
      withdraws TEXT UNIQUE REFERENCES trusted_key (id) CHECK (withdraws <> id),
      CHECK ((name IS NULL) = (withdraws IS NOT NULL) AND (public_key IS NULL) = (withdraws IS NOT NULL) AND (fingerprint IS NULL) = (withdraws IS NOT NULL))
    ) STRICT;
    CREATE TRIGGER trusted_key_is_not_changed BEFORE UPDATE ON trusted_key
      BEGIN SELECT RAISE(ABORT, 'trusted_key is append-only'); END;
    CREATE TRIGGER trusted_key_is_not_deleted BEFORE DELETE ON trusted_key
      BEGIN SELECT RAISE(ABORT, 'trusted_key is append-only'); END;

    CREATE INDEX update_pack_by_signer ON update_pack (json_extract(pack, '$.key'));
  `),
};
