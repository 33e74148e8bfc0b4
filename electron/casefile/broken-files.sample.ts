import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { FILES, OLD_PASSWORD, oldFolder } from '../desk/old-files.sample.ts';
import { connect } from './connection.ts';
import { APPLICATION_ID, DATABASE, FORMAT, KEYS } from './format.ts';
import { randomKey, wrapKey } from './keys.ts';
import { writeFirstKeys } from './keys-file.ts';

export const BROKEN = path.join(FILES, 'broken');

/** A file sound enough to reach the check that refuses it: a few pages under its own key. */
async function small(folder: string, pragmas: readonly string[]): Promise<void> {
  const key = randomKey();
  writeFirstKeys(folder, await wrapKey(key, randomUUID(), OLD_PASSWORD, { memoryKiB: 64, passes: 1 }));
  const db = connect(path.join(folder, DATABASE), key, 'create');
  for (const pragma of pragmas) db.pragma(pragma);
  db.exec('CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT)').close();
}

/** A copy of a sound file with its database altered. */
function broken(folder: string, change: (bytes: Buffer) => Buffer): void {
  fs.cpSync(oldFolder(10), folder, { recursive: true });
  const database = path.join(folder, DATABASE);
  fs.writeFileSync(database, change(fs.readFileSync(database)));
}

const OURS = `application_id = ${APPLICATION_ID}`;
const KINDS: Readonly<Record<string, (folder: string) => void | Promise<void>>> = {
  truncated: (folder) => broken(folder, (bytes) => bytes.subarray(0, 10 * 4096)),
  'flipped-byte': (folder) =>
    broken(folder, (bytes) => {
      bytes[5 * 4096 + 50]! ^= 1;
      return bytes;
    }),
  'empty-database': (folder) => broken(folder, () => Buffer.alloc(0)),
  'no-database': (folder) => fs.copyFileSync(path.join(oldFolder(10), KEYS), path.join(folder, KEYS)),
  'newer-schema': (folder) => small(folder, [OURS, 'user_version = 9990']),
  'newer-keys': async (folder) => {
    await small(folder, [OURS]);
    const keys = { keys: { format: FORMAT + 1, somethingNew: true }, sha256: '' };
    fs.writeFileSync(path.join(folder, KEYS), `${JSON.stringify(keys)}\n`);
  },
  'other-keys': async (folder) => {
    await small(folder, [OURS]);
    fs.copyFileSync(path.join(oldFolder(10), KEYS), path.join(folder, KEYS));
  },
  'damaged-keys': async (folder) => {
    await small(folder, [OURS]);
    const keys = path.join(folder, KEYS);
    fs.writeFileSync(keys, fs.readFileSync(keys, 'utf8').replace(/"passes": \d/, '"passes": 9'));
  },
  'missing-keys': async (folder) => {
    await small(folder, [OURS]);
    fs.rmSync(path.join(folder, KEYS));
  },
  'not-encrypted': (folder) => {
    fs.copyFileSync(path.join(oldFolder(10), KEYS), path.join(folder, KEYS));
    new Database(path.join(folder, DATABASE)).exec('CREATE TABLE setting (key, value)').close();
  },
  'another-program': (folder) => small(folder, ['application_id = 7']),
  'not-a-case-file': (folder) => fs.writeFileSync(path.join(folder, '说明.txt'), '这里没有案卷。\n'),
};

// `node electron/casefile/broken-files.sample.ts` creates the missing ones.
if (import.meta.main) {
  for (const [name, make] of Object.entries(KINDS)) {
    const folder = path.join(BROKEN, `${name}.casebook`);
    if (fs.existsSync(folder)) continue;
    fs.mkdirSync(folder, { recursive: true });
    await make(folder);
    console.log(`made ${path.relative('.', folder)}`);
  }
}
