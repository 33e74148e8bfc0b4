import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { connect } from '../casefile/connection.ts';
import { EvidenceStore, type SealedFile } from '../casefile/evidence-store.ts';
import { APPLICATION_ID, DATABASE, EVIDENCE } from '../casefile/format.ts';
import { randomKey, wrapKey } from '../casefile/keys.ts';
import { writeFirstKeys } from '../casefile/keys-file.ts';
import { migrate } from '../casefile/migrate.ts';
import { MIGRATIONS } from '../casefile/migrations/all.ts';
import { type ChainedEntry, entryHash, NO_ENTRY_BEFORE } from '../records/log-chain.ts';
import { type OldRow, oldRows } from './old-file-rows.sample.ts';

export const FILES = path.join(import.meta.dirname, '..', '..', 'e2e', 'files');
/** The password of every `schema-NNNN.casebook`. */
export const OLD_PASSWORD = '旧案卷 "二" 号';

/** Where the file of a schema version is kept. */
export const oldFolder = (version: number): string =>
  path.join(FILES, `schema-${String(version).padStart(4, '0')}.casebook`);

/**
 * Makes a case file as a program with the steps up to `version` would have, with rows in all of its tables. Its
 * password hash costs next to nothing, so that tests can open many such files.
 */
export async function makeOldFile(folder: string, version: number): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  const [key, id] = [randomKey(), randomUUID()];
  writeFirstKeys(folder, await wrapKey(key, id, OLD_PASSWORD, { memoryKiB: 64, passes: 1 }));
  const db = connect(path.join(folder, DATABASE), key, 'create');
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(
      db,
      () => undefined,
      MIGRATIONS.filter((step) => step.version <= version),
    );
    db.prepare('INSERT INTO identity (only_row, file, created_at) VALUES (1, ?, ?)').run(
      id,
      '2026-11-20T01:00:00.000Z',
    );
    const writer = new EvidenceStore(path.join(folder, EVIDENCE)).begin();
    await writer.add(Buffer.from('邮件签收回执。'));
    const sealed = await writer.seal();
    if (columnsOf(db, 'evidence_file').has('id')) writer.place();
    else fs.rmSync(path.join(folder, EVIDENCE), { recursive: true });
    db.transaction(() => fill(db, sealed))();
  } finally {
    db.close();
  }
}

function fill(db: ReturnType<typeof connect>, sealed: SealedFile): void {
  for (const [table, rows] of Object.entries(oldRows(sealed))) {
    const columns = columnsOf(db, table);
    if (columns.size === 0) continue;
    for (const row of table === 'log_entry' ? chained(rows, columns) : rows) {
      const names = Object.keys(row).filter((name) => columns.has(name));
      const values = names.map((name) => `:${name}`).join(', ');
      db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values})`).run(row);
    }
  }
}

function columnsOf(db: ReturnType<typeof connect>, table: string): Set<string> {
  return new Set(db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[]);
}

/** The rows, with hashes as the program of that time computed them. */
function chained(rows: readonly OldRow[], columns: ReadonlySet<string>): OldRow[] {
  const hashVersion = columns.has('about') ? 3 : columns.has('hash_version') ? 2 : 1;
  let previous = NO_ENTRY_BEFORE;
  return rows.map((row) => {
    const hash = entryHash(previous, { ...entryOf(row), hashVersion });
    const linked = { ...row, hash_version: hashVersion, previous_hash: previous, hash };
    previous = hash;
    return linked;
  });
}

function entryOf(row: OldRow): ChainedEntry {
  const details = { answered: null, direction: null, hours_agreed: null, party: null, people: null, seconds: null };
  const entry = Object.entries({ ...details, stage: null, about: null, ...row }).map(([column, value]) => [
    column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    value !== null && ['answered', 'hours_agreed'].includes(column) ? value === 1 : value,
  ]);
  return Object.fromEntries(entry) as ChainedEntry;
}

// `npm run old-files` creates the missing files. Existing ones must never change.
if (import.meta.main) {
  for (const { version } of MIGRATIONS) {
    if (fs.existsSync(oldFolder(version))) continue;
    await makeOldFile(oldFolder(version), version);
    console.log(`made ${path.relative('.', oldFolder(version))}`);
  }
}
