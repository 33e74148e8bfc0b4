import { mkdirSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CaseFile, openCaseFile } from '../casefile/case-file.ts';
import { CaseFileFailure, failureFrom } from '../casefile/failure.ts';
import { EVIDENCE, FOLDER_SUFFIX } from '../casefile/format.ts';
import { ParcelReader } from '../casefile/parcel-reader.ts';
import { type ReadableFile, write } from '../casefile/transaction.ts';
import { caseFacts } from '../contract/facts.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { Failure } from '../failure.ts';
import { copyCase, explainGaps, otherPicture, registerNumbers, takenNumber } from '../records/case-transfer.ts';
import { findCase } from '../records/cases.ts';
import { sealedFileOf, sealedFiles } from '../records/evidence.ts';
import type { LongJob } from '../workspace/long-job.ts';
import { type ParcelList, readParcelList } from './parcel-list.ts';
import type { Progress } from './parcel-making.ts';
import { requireWhole, soundCase } from './parcel-soundness.ts';

/** A parcel on disk, and the password given for it. */
export interface FoundParcel {
  readonly place: string;
  readonly password: string;
}

/**
 * Reads a parcel from first byte to last, keeping only its list.
 * @throws Failure cancelled, locked; CaseFileFailure (part parcel) missing, not-a-case-file, newer-version, damaged, wrong-password
 */
export async function lookIntoParcel(
  { place, password }: FoundParcel,
  job: LongJob,
  progress: Progress,
): Promise<ParcelList> {
  return reading(place, password, job, progress, async (reader, list) => {
    for (const { bytes } of list.files) for await (const piece of reader.content(bytes)) void piece;
    return list;
  });
}

/** Why a case cannot be imported into a case file that has others, in one sentence; null if it can. */
export function standsAgainst(file: ReadableFile, { id, numbers }: ParcelList['case']): string | null {
  const there = findCase(file, id);
  if (there !== null)
    return `当前案卷里已经有这个案件（“${there.title}”${there.stage === 'removed' ? '，已移除' : ''}），不能再并入一次。`;
  const taken = takenNumber(file, numbers);
  return taken === null ? null : `包内函件${taken.number}的编号在当前案卷的发文编号簿中已被占用，不能并入。`;
}

/**
 * Imports the case of a parcel into an open case file, in one transaction. The parcel is read to its last byte, its
 * database opened separately, its hashes verified and every evidence file opened before anything is committed; then the
 * imported copy is verified likewise.
 * @param parcel id of the one that was inspected. @param fresh the case file has no case yet: the data that figures
 * rest on is imported too @param at instant
 * @param seen is given the parcel's own case file once it has been found sound
 * @throws Failure conflict, source-changed, cancelled, locked; CaseFileFailure as `lookIntoParcel`, disk-full, read-only; then nothing is left
 */
export async function takeParcel(
  { place, password }: FoundParcel,
  parcel: string,
  into: CaseFile,
  { fresh, at, seen }: { fresh: boolean; at: string; seen?: (file: ReadableFile, caseId: CaseId) => void },
  job: LongJob,
  progress: Progress,
): Promise<ParcelList> {
  const workroom = into.workroom();
  const small = join(workroom, `case${FOLDER_SUFFIX}`);
  const parts: { place(): void; drop(): void }[] = [];
  let staged: CaseFile | null = null;
  try {
    const list = await reading(place, password, job, progress, async (reader, found) => {
      if (found.parcel !== parcel)
        throw new Failure('source-changed', '案件包在查看之后被换成了另一个，没有接收任何内容。请重新选择。');
      mkdirSync(join(small, EVIDENCE), { recursive: true, mode: 0o700 });
      const [keys, database, ...evidence] = found.files;
      for (const part of [keys, database])
        if (part)
          await writeFile(join(small, part.name), reader.content(part.bytes), {
            mode: 0o600,
            flag: 'wx',
            flush: true,
          }).catch((error: unknown) => {
            throw failureFrom(error);
          });
      staged = await openStaged(small, found);
      const wanted = new Map(
        sealedFiles(staged.readable)
          .filter(({ sha256 }) => sealedFileOf(into.readable, sha256) === null)
          .map((file) => [file.id, file]),
      );
      for (const { name, bytes } of evidence) {
        const sealed = wanted.get(name.slice(EVIDENCE.length + 1));
        if (sealed)
          parts.push(
            await into.evidence.takeSealed(sealed, reader.content(bytes)).catch((error: unknown) => {
              throw ofParcel(error);
            }),
          );
        else for await (const piece of reader.content(bytes)) void piece;
      }
      return found;
    });
    const from = (staged as CaseFile | null)?.readable;
    if (from === undefined) throw new Error('the parcel was not opened');
    job.goOn();
    seen?.(from, list.case.id);
    write(into.writable, (to) => {
      const against = standsAgainst(to, list.case);
      if (against !== null) throw new Failure('conflict', against);
      const picture = otherPicture(from, to, list.case.id);
      if (picture !== null)
        throw new Failure(
          'conflict',
          `包内案件用到的手绘字形“${picture}”与当前案卷中同一字符的字形不同，并入后函件会印成另一个字，不能并入。`,
        );
      explainGaps(to, registerNumbers(from, list.case.id), at);
      copyCase(from, to, list.case.id, { knowledge: fresh });
      requireWhole(from, to, list.case.id);
      // Files are placed before their record is committed: no record ever lacks its file.
      for (const part of parts) part.place();
    });
    return list;
  } finally {
    for (const part of parts) part.drop();
    (staged as CaseFile | null)?.close();
    rmSync(workroom, { recursive: true, force: true });
  }
}

async function reading<T>(
  place: string,
  password: string,
  job: LongJob,
  progress: Progress,
  work: (reader: ParcelReader, list: ParcelList) => Promise<T>,
): Promise<T> {
  const reader = await ParcelReader.open(place, { password }, (done, total) => {
    job.goOn();
    progress('read', done, total);
  });
  try {
    const answer = await work(reader, readParcelList(await reader.list()));
    await reader.end();
    return answer;
  } finally {
    await reader.close();
  }
}

/**
 * Opens the small case file of a parcel, migrated to today's schema.
 * @throws CaseFileFailure (part parcel) damaged, newer-version
 */
async function openStaged(folder: string, { secret, case: { id, numbers } }: ParcelList): Promise<CaseFile> {
  let staged: CaseFile | null = null;
  try {
    staged = await openCaseFile(folder, secret);
    const file = staged.readable;
    const cases = file.all('SELECT id FROM debt_case');
    if (
      cases.length !== 1 ||
      cases[0]?.['id'] !== id ||
      JSON.stringify(registerNumbers(file, id)) !== JSON.stringify(numbers)
    )
      throw new CaseFileFailure('damaged', { part: 'parcel', cause: 'another case' });
    // An invalid case would otherwise be discovered screen by screen, when it can no longer be undone.
    if (!caseFacts.safeParse(findCase(file, id)?.facts).success)
      throw new CaseFileFailure('damaged', { part: 'parcel', cause: 'facts' });
    soundCase(file, id);
    return staged;
  } catch (error) {
    staged?.close();
    throw ofParcel(error);
  }
}

/** Damage inside a parcel is reported of the parcel, not of the open case file. */
function ofParcel(error: unknown): unknown {
  const failure = failureFrom(error);
  if (!(failure instanceof CaseFileFailure)) return failure;
  if (failure.code === 'newer-version')
    return new CaseFileFailure('newer-version', { ...failure.details, part: 'parcel' });
  const broken = ['damaged', 'wrong-password', 'not-a-case-file'].includes(failure.code);
  return broken
    ? new CaseFileFailure('damaged', {
        part: 'parcel',
        ...(failure.details.cause !== undefined && { cause: failure.details.cause }),
      })
    : failure;
}
