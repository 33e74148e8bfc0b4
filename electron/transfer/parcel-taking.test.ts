import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { failureOf, LIGHT, PASSWORD, sampleCaseFile, temporaryFolder } from '../casefile/case-file.sample.ts';
import { connect } from '../casefile/connection.ts';
import { APPLICATION_ID, DATABASE, KEYS } from '../casefile/format.ts';
import { randomKey, wrapKey } from '../casefile/keys.ts';
import { writeFirstKeys } from '../casefile/keys-file.ts';
import { migrate } from '../casefile/migrate.ts';
import { MIGRATIONS } from '../casefile/migrations/all.ts';
import { newParcelSeal, sealParcel } from '../casefile/parcel.ts';
import { sampleFacts } from '../cases/article-case.sample.ts';
import { asId, type CaseId } from '../domain/case/ids.ts';
import { findCase } from '../records/cases.ts';
import { type ParcelList, readParcelList, writeParcelList } from './parcel-list.ts';
import { takeParcel } from './parcel-taking.ts';

const CASE = asId<CaseId>(randomUUID());
const SECRET = 'a secret of some length, as if it were random';
const AT = '2026-11-20T02:00:00.000Z';
const job = { goOn: () => undefined };

/**
 * A parcel as an older or newer program would make it: its small case file has been brought to `version`, and modified
 * by `spoil`.
 */
async function parcelOf(
  version: number,
  spoil: (db: Database.Database) => void = () => undefined,
  told: Partial<ParcelList> = {},
): Promise<{ place: string; list: ParcelList }> {
  const folder = temporaryFolder();
  const [key, id] = [randomKey(), randomUUID()];
  writeFirstKeys(folder, await wrapKey(key, id, SECRET, LIGHT));
  const db = connect(join(folder, DATABASE), key, 'create');
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(
    db,
    () => undefined,
    MIGRATIONS.filter((step) => step.version <= version),
  );
  db.prepare('INSERT INTO identity (only_row, file, created_at) VALUES (1, ?, ?)').run(id, AT);
  db.prepare(
    "INSERT INTO debt_case (id, created_at, version, stage, title, debtor_name, creditor_name) VALUES (?, ?, 1, 'verify', '甲与乙', '乙', '甲')",
  ).run(CASE, AT);
  db.prepare('INSERT INTO case_revision (case_id, version, at, facts) VALUES (?, 1, ?, ?)').run(
    CASE,
    AT,
    JSON.stringify(sampleFacts),
  );
  spoil(db);
  db.close();
  const contents = [KEYS, DATABASE].map((name) => readFileSync(join(folder, name)));
  const list: ParcelList = {
    layout: 1,
    parcel: randomUUID(),
    madeAt: AT,
    from: '',
    schema: version,
    secret: SECRET,
    ownStatutes: 0,
    updates: 0,
    lost: [],
    case: {
      id: CASE,
      title: '甲与乙',
      creditor: '甲',
      debtor: '乙',
      logEntries: 0,
      letters: 0,
      drafts: 0,
      evidence: 0,
      numbers: [],
    },
    files: [KEYS, DATABASE].map((name, index) => ({ name, bytes: contents[index]!.length })),
    ...told,
  };
  const parts: Buffer[] = [];
  for await (const part of sealParcel(
    await newParcelSeal(PASSWORD, LIGHT),
    writeParcelList(list),
    (async function* () {
      yield* contents;
    })(),
  ))
    parts.push(part);
  const place = join(folder, '包.caseparcel');
  writeFileSync(place, Buffer.concat(parts));
  return { place, list };
}

async function taken({ place, list }: Awaited<ReturnType<typeof parcelOf>>, fresh = false) {
  const into = await sampleCaseFile();
  await takeParcel({ place, password: PASSWORD }, list.parcel, into, { fresh, at: AT }, job, () => undefined);
  return into;
}

it.each([10, 40, MIGRATIONS.at(-2)!.version])(
  'a parcel of schema %i is migrated to today’s before its rows are imported',
  async (version) => {
    const into = await taken(await parcelOf(version));
    expect(findCase(into.readable, CASE)).toMatchObject({ title: '甲与乙', version: 1 });
  },
);

it.each<[string, string, (db: Database.Database) => void]>([
  ['of a later schema', 'newer-version', (db) => db.pragma('user_version = 9995')],
  ['of another program', 'damaged', (db) => db.pragma('application_id = 1')],
  [
    'with a second case in it',
    'damaged',
    (db) =>
      db.exec(
        `INSERT INTO debt_case (id, created_at, version, stage, title, debtor_name, creditor_name) SELECT '${randomUUID()}', created_at, 1, stage, '丙', '丙', '丙' FROM debt_case`,
      ),
  ],
  [
    'whose facts are none',
    'damaged',
    (db) => db.exec("DROP TRIGGER case_revision_is_not_changed; UPDATE case_revision SET facts = '{}'"),
  ],
  [
    'whose log does not hold',
    'damaged',
    (db) =>
      db.exec(
        `INSERT INTO log_entry (case_id, seq, id, at, recorded_at, channel, person, said, kind, previous_hash, hash) VALUES ('${CASE}', 1, '${randomUUID()}', '2026-11-20T10:00', '${AT}', 'call', '', '改过', 'note', '${'0'.repeat(64)}', '${'1'.repeat(64)}')`,
      ),
  ],
])('a parcel %s is refused, and nothing of it stays', async (_what, code, spoil) => {
  const into = await sampleCaseFile();
  const { place, list } = await parcelOf(MIGRATIONS.at(-1)!.version, spoil);
  expect(
    await failureOf(() =>
      takeParcel({ place, password: PASSWORD }, list.parcel, into, { fresh: false, at: AT }, job, () => undefined),
    ),
  ).toMatchObject({ code, part: 'parcel' });
  expect(into.readable.all('SELECT 1 FROM debt_case')).toEqual([]);
});

it('a list that names a file outside the parcel, or one twice, or the wrong ones first, is invalid', async () => {
  const { list } = await parcelOf(10);
  const [keys, database] = [list.files[0]!, list.files[1]!];
  const evidence = { name: `evidence/${randomUUID()}`, bytes: 1 };
  const read = (files: ParcelList['files']) => () => readParcelList(Buffer.from(writeParcelList({ ...list, files })));
  expect(read([keys, database, evidence])).not.toThrow();
  for (const files of [
    [database, keys],
    [keys, database, evidence, evidence],
    [keys, database, { ...evidence, name: '../keys.json' }],
    [keys, database, { ...evidence, name: `evidence/../${randomUUID()}` }],
    [keys],
  ]) {
    expect(read(files)).toThrow(/damaged/);
  }
});
