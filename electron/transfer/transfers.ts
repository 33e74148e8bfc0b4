import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { type CaseFile, openCaseFile } from '../casefile/case-file.ts';
import { createCaseFile } from '../casefile/create.ts';
import { syncFolder } from '../casefile/durable-file.ts';
import { CaseFileFailure, failureFrom } from '../casefile/failure.ts';
import { TRANSFER } from '../casefile/format.ts';
import { passwordBytes } from '../casefile/password.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import type { backupOperations } from '../contract/backup.ts';
import type { caseFileState } from '../contract/casefile.ts';
import type { Handlers } from '../contract/operations.ts';
import type { transferOperations } from '../contract/transfer.ts';
import type { CaseId } from '../domain/case/ids.ts';
import type { Fen } from '../domain/quantities/money.ts';
import { Failure } from '../failure.ts';
import type { BalanceRefresh } from '../workspace/balance-refresh.ts';
import { longJobs } from '../workspace/long-job.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { backupHandlers } from './backups.ts';
import { caseFolder } from './case-folder.ts';
import { makeParcel, type Progress } from './parcel-making.ts';
import { type FoundParcel, lookIntoParcel, standsAgainst, takeParcel } from './parcel-taking.ts';
import { spokenPassword } from './spoken-password.ts';

export const PARCEL_ENDING = 'caseparcel';

/** The case files on the desk, as far as transfers and backups need them. */
export interface FilesOnDesk {
  /** @throws Failure no-case-file, locked */
  current(): CaseFile;
  isOpen(): boolean;
  /** The folder behind a token of `casefile-choose`. @throws Failure not-found */
  folderOf(token: string): string;
  /** Puts an opened file on the desk, replacing what was there. */
  settle(opened: CaseFile): z.input<typeof caseFileState>;
}

export interface Transfers {
  readonly handlers: Pick<Handlers, keyof typeof transferOperations | keyof typeof backupOperations>;
  /** The case file is being locked: running jobs end, and nothing of them stays. */
  end(): void;
}

export function transfers(workspace: Workspace, files: FilesOnDesk, balanceRefresh: BalanceRefresh): Transfers {
  const { choosing, clock, evidence, reading, tell, viewOf } = workspace;
  const jobs = longJobs(
    '另一项备份、交付或者接收正在进行，请等它完成或者先停止。',
    '案卷已锁定，备份、交付或者接收已经停止，没有留下未完成的文件。',
  );
  const chosen = new Map<string, string>();
  const progress: Progress = (step, done, total) => tell({ kind: 'transfer', step, done, total });
  const placeOf = (token: string): string => {
    const place = chosen.get(token);
    if (place === undefined) throw new Failure('not-found', '请重新选择案件包。', { field: 'token' });
    return place;
  };
  const found = (token: string, password: string): FoundParcel => ({ place: placeOf(token), password });

  /** What a case owes today as its own file computes it; null if it cannot. */
  const owedToday = (file: ReadableFile, caseId: CaseId): Fen | null => viewOf(file, caseId).owedOn(clock.today());

  return {
    end: () => jobs.stop('locked'),
    handlers: {
      ...backupHandlers(workspace, files, jobs),
      'transfer-size': ({ caseId }) =>
        reading((file) => {
          const { letters, evidence: pieces, log } = viewOf(file, caseId);
          const standing = pieces.filter((each) => each.withdrawn === null);
          const withdrawn = pieces.filter((each) => each.withdrawn !== null);
          const bytesOf = (of: typeof standing): number => of.reduce((sum, { bytes }) => sum + bytes, 0);
          return {
            logEntries: log.length,
            letters: letters.filter(({ state }) => state === 'issued').length,
            drafts: letters.filter(({ state }) => state === 'draft').length,
            evidence: standing.length,
            withdrawn: withdrawn.length,
            bytes: bytesOf(standing),
            withdrawnBytes: bytesOf(withdrawn),
          };
        }),
      'transfer-folder': ({ caseId, parts }) =>
        jobs.alone(async (job) => {
          reading((file) => viewOf(file, caseId));
          const place = await choosing.folder('选择存放交付文件夹的位置');
          if (place === null) return { folder: null, files: 0, bytes: 0, lost: [], left: [] };
          job.goOn();
          return caseFolder(workspace, { caseId, parts, place }, job, progress);
        }),
      'transfer-parcel': ({ caseId, password }) =>
        jobs.alone(async (job) => {
          passwordBytes(password).fill(0);
          reading((file) => viewOf(file, caseId));
          // Whoever carries the parcel can read its file name, so it names nobody.
          const place = await choosing.saveAs(
            '保存案件包',
            `案件包 ${clock.localMinute().replace('T', ' ').replace(':', '')}.${PARCEL_ENDING}`,
          );
          if (place === null) return { saved: null, bytes: 0, lost: [] };
          job.goOn();
          const whole = place.toLowerCase().endsWith(`.${PARCEL_ENDING}`) ? place : `${place}.${PARCEL_ENDING}`;
          if (whole !== place && existsSync(whole)) throw new CaseFileFailure('exists');
          const file = files.current();
          const made = await makeParcel(
            {
              file: file.readable,
              evidence: evidence(),
              workroom: file.workroom(),
              caseId,
              password,
              place: whole,
              madeAt: clock.now(),
            },
            job,
            progress,
          );
          return { saved: basename(whole), ...made };
        }),
      'transfer-password': () => ({ password: spokenPassword() }),
      'transfer-choose': async () => {
        const place = await choosing.file('选择案件包', [PARCEL_ENDING]);
        if (place === null) return null;
        const token = randomUUID();
        chosen.set(token, place);
        return { token, name: basename(place), bytes: sizeOf(place) };
      },
      'transfer-look': ({ token, password }) =>
        jobs.alone(async (job) => {
          const list = await lookIntoParcel(found(token, password), job, progress);
          const { id, title, creditor, debtor, logEntries, letters, drafts, evidence: pieces } = list.case;
          return {
            parcel: list.parcel,
            madeAt: list.madeAt,
            from: list.from,
            bytes: sizeOf(placeOf(token)),
            ownStatutes: list.ownStatutes,
            updates: list.updates,
            lost: list.lost,
            case: { id, title, creditor, debtor, logEntries, letters, drafts, evidence: pieces },
            against: files.isOpen() ? (reading((file) => standsAgainst(file, list.case)) ?? '') : null,
          };
        }),
      'transfer-merge': ({ token, parcel, password }) =>
        jobs.alone(async (job) => {
          let there: Fen | null = null;
          const list = await takeParcel(
            found(token, password),
            parcel,
            files.current(),
            {
              fresh: false,
              at: clock.now(),
              seen: (file, caseId) => {
                there = owedToday(file, caseId);
              },
            },
            job,
            progress,
          );
          balanceRefresh.begin();
          return {
            caseId: list.case.id,
            lost: list.lost,
            owed: {
              there,
              here: reading((file) => owedToday(file, list.case.id)),
            },
          };
        }),
      'transfer-open': ({ token, parcel, password, place, newPassword }) =>
        jobs.alone(async (job) => {
          const folder = files.folderOf(place);
          if (existsSync(folder)) throw new CaseFileFailure('exists');
          await openAsOwn(found(token, password), parcel, folder, newPassword, { at: clock.now() }, job, progress);
          job.goOn();
          return files.settle(await openCaseFile(folder, newPassword));
        }),
      'transfer-stop': () => {
        jobs.stop('asked');
        return {};
      },
    },
  };
}

/**
 * Makes a case file from a parcel: built beside its destination like every new one, with its own key, and moved into
 * place whole.
 */
async function openAsOwn(
  from: FoundParcel,
  parcel: string,
  folder: string,
  newPassword: string,
  { at }: { at: string },
  ...[job, progress]: [Parameters<typeof takeParcel>[4], Progress]
): Promise<void> {
  const building = `${folder}.${randomUUID()}`;
  const file = await createCaseFile(building, newPassword);
  try {
    await takeParcel(from, parcel, file, { fresh: true, at }, job, progress);
    file.copyNow();
    file.close();
    rmSync(join(building, TRANSFER), { recursive: true, force: true });
    if (existsSync(folder)) throw new CaseFileFailure('exists');
    renameSync(building, folder);
    syncFolder(dirname(folder));
  } catch (error) {
    file.close();
    rmSync(building, { recursive: true, force: true });
    throw failureFrom(error);
  }
}

function sizeOf(place: string): number {
  try {
    return statSync(place).size;
  } catch (error) {
    const failure = failureFrom(error);
    throw failure instanceof CaseFileFailure && failure.code === 'missing'
      ? new CaseFileFailure('missing', { part: 'parcel' })
      : failure;
  }
}
