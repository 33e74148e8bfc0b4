import { randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createCaseFile } from '../casefile/create.ts';
import type { EvidenceStore, SealedFile } from '../casefile/evidence-store.ts';
import { failureFrom } from '../casefile/failure.ts';
import { DATABASE, EVIDENCE, FOLDER_SUFFIX, KEYS } from '../casefile/format.ts';
import { NEWEST_SCHEMA } from '../casefile/migrations/all.ts';
import { newParcelSeal, sealParcel } from '../casefile/parcel.ts';
import { ParcelReader } from '../casefile/parcel-reader.ts';
import { sealedLength } from '../casefile/sealed-chunks.ts';
import { type ReadableFile, write } from '../casefile/transaction.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { copyCase, registerNumbers } from '../records/case-transfer.ts';
import { findCase } from '../records/cases.ts';
import { evidenceOf, sealedFiles } from '../records/evidence.ts';
import { lettersOf } from '../records/letters.ts';
import { logOf } from '../records/log.ts';
import { ownStatutes } from '../records/own-statutes.ts';
import type { LongJob } from '../workspace/long-job.ts';
import { stageContent } from '../workspace/saving.ts';
import { settingsOf } from '../workspace/settings.ts';
import { type ParcelList, writeParcelList } from './parcel-list.ts';
import { requireWhole } from './parcel-soundness.ts';

/** Its password is 256 random bits, which nobody can guess: key stretching would only cost time. */
const NO_STRETCH = { memoryKiB: 8, passes: 1 };

export type Progress = (step: 'check' | 'write' | 'read', done: number, total: number) => void;

/** What a parcel is made from, and where. */
export interface Parcelled {
  readonly file: ReadableFile;
  readonly evidence: EvidenceStore;
  /** An empty folder on the case file's disk for the small case file that goes into the parcel; removed at the end. */
  readonly workroom: string;
  readonly caseId: CaseId;
  readonly password: string;
  readonly place: string;
  readonly madeAt: string;
}

/**
 * Makes a parcel of one case: the case is copied into a fresh case file, created like any other; its parts and the
 * encrypted evidence files are sealed into one file, which is read back before it gets its name. No plain text touches
 * the disk.
 * @throws Failure cancelled, locked; CaseFileFailure damaged (the case's own log or letters), disk-full, read-only, empty-password; then nothing is left
 */
export async function makeParcel(
  from: Parcelled,
  job: LongJob,
  progress: Progress,
): Promise<{ bytes: number; lost: ParcelList['lost'] }> {
  try {
    const { lost, whole } = await checkEvidence(from, job, progress);
    job.goOn();
    const { database, list } = await smallCaseFile(from, lost, whole);
    const total = list.files.reduce((sum, { bytes }) => sum + bytes, 0);
    const seal = await newParcelSeal(from.password);
    try {
      const contents = async function* (): AsyncGenerator<Uint8Array> {
        let done = 0;
        const parts: readonly (() => AsyncIterable<Uint8Array>)[] = [KEYS, DATABASE].map(
          (name) => () => createReadStream(join(database, name)),
        );
        for (const open of [...parts, ...whole.map((file) => () => from.evidence.sealed(file))]) {
          for await (const piece of open()) {
            job.goOn();
            yield piece;
            progress('write', (done += piece.length), total);
          }
        }
      };
      const staged = await stageContent(from.place, sealParcel(seal, writeParcelList(list), contents()));
      try {
        const reader = await ParcelReader.open(staged.beside, seal, (done, all) => {
          job.goOn();
          progress('read', done, all);
        });
        try {
          await reader.list();
          for (const { bytes } of list.files) for await (const piece of reader.content(bytes)) void piece;
          await reader.end();
        } finally {
          await reader.close();
        }
        job.goOn();
        const { size } = statSync(staged.beside);
        staged.finish();
        return { bytes: size, lost };
      } catch (error) {
        staged.drop();
        throw error;
      }
    } finally {
      seal.key.fill(0);
    }
  } finally {
    rmSync(from.workroom, { recursive: true, force: true });
  }
}

/** Checks all evidence of the case. @returns the damaged pieces, and the intact files */
async function checkEvidence(
  { file, evidence, caseId }: Parcelled,
  job: LongJob,
  progress: Progress,
): Promise<{ lost: ParcelList['lost']; whole: SealedFile[] }> {
  const records = evidenceOf(file, caseId);
  const wanted = new Set(records.map(({ sha256 }) => sha256));
  const files = sealedFiles(file).filter(({ sha256 }) => wanted.has(sha256));
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const whole: SealedFile[] = [];
  let done = 0;
  for (const sealed of files) {
    job.goOn();
    if ((await evidence.check(sealed)) === null) whole.push(sealed);
    progress('check', (done += sealed.bytes), Math.max(total, 1));
  }
  const sound = new Set(whole.map(({ sha256 }) => sha256));
  return {
    whole,
    lost: records.filter(({ sha256 }) => !sound.has(sha256)).map(({ no, account: { title } }) => ({ no, title })),
  };
}

async function smallCaseFile(
  { file, workroom, caseId, madeAt }: Parcelled,
  lost: ParcelList['lost'],
  whole: readonly SealedFile[],
): Promise<{ database: string; list: ParcelList }> {
  const secret = randomBytes(32).toString('base64');
  const database = join(workroom, `case${FOLDER_SUFFIX}`);
  const small = await createCaseFile(database, secret, { cost: NO_STRETCH });
  try {
    write(small.writable, (to) => copyCase(file, to, caseId, { knowledge: true }));
    requireWhole(file, small.readable, caseId);
    const found = findCase(small.readable, caseId);
    const letters = lettersOf(small.readable, caseId);
    const heading = found?.facts;
    return {
      database,
      list: {
        layout: 1,
        parcel: randomUUID(),
        madeAt,
        from: settingsOf(small.readable).firm.name,
        schema: NEWEST_SCHEMA,
        secret,
        case: {
          id: caseId,
          title: found?.title ?? '',
          creditor: heading?.creditor.name ?? '',
          debtor: heading?.debtors.map(({ name }) => name).join('、') ?? '',
          logEntries: logOf(small.readable, caseId).length,
          letters: letters.filter(({ state }) => state === 'issued').length,
          drafts: letters.filter(({ state }) => state === 'draft').length,
          evidence: evidenceOf(small.readable, caseId).length,
          numbers: registerNumbers(small.readable, caseId),
        },
        ownStatutes: ownStatutes(small.readable).length,
        updates: Number(small.readable.one('SELECT count(*) AS n FROM update_pack')?.['n']),
        lost,
        files: [
          { name: KEYS, bytes: 0 },
          { name: DATABASE, bytes: 0 },
          ...whole.map(({ id, bytes }) => ({ name: `${EVIDENCE}/${id}`, bytes: sealedLength(bytes) })),
        ].map((each) => (each.bytes > 0 ? each : { ...each, bytes: sizeOf(database, each.name) })),
      },
    };
  } finally {
    small.close();
  }
}

function sizeOf(folder: string, name: string): number {
  try {
    return statSync(join(folder, name)).size;
  } catch (error) {
    throw failureFrom(error);
  }
}
