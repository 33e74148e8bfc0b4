import { randomUUID } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import type { z } from 'zod';
import { type CaseFile, openCaseFile, openWithRecoveryCode } from '../casefile/case-file.ts';
import { listCopies } from '../casefile/copies.ts';
import { createCaseFile } from '../casefile/create.ts';
import type { EvidenceStore } from '../casefile/evidence-store.ts';
import { failureFrom } from '../casefile/failure.ts';
import { failureSentence } from '../casefile/failure-sentence.ts';
import { FOLDER_SUFFIX } from '../casefile/format.ts';
import { passwordStrength } from '../casefile/password.ts';
import { restoreCopy } from '../casefile/restore.ts';
import { type ReadableFile, type WritableFile, write } from '../casefile/transaction.ts';
import type { caseFileOperations, caseFileState } from '../contract/casefile.ts';
import type { Handlers } from '../contract/operations.ts';
import type { DeskEvent } from '../contract/outcome.ts';
import { Failure, reportOf } from '../failure.ts';
import { faultTrace } from '../fault.ts';
import type { RecoveryCodes } from '../printing/prints.ts';
import { settingsOf } from '../workspace/settings.ts';
import type { Environment } from './environment.ts';
import { MOST_RECENT, readPreferences, writePreferences } from './preferences.ts';
import type { Room } from './room.ts';

type LockReason = Extract<DeskEvent, { kind: 'locked' }>['reason'];

/** The case file on the desk: none, locked, or open. One at a time. */
export interface CaseFileDesk extends RecoveryCodes {
  readonly handlers: Pick<Handlers, keyof typeof caseFileOperations>;
  reading<T>(work: (file: ReadableFile) => T): T;
  writing<T>(work: (file: WritableFile) => T): T;
  evidence(): EvidenceStore;
  /** @throws Failure no-case-file, locked */
  current(): CaseFile;
  /** Whether one is on the desk and open. */
  isOpen(): boolean;
  /** The folder a token of `casefile-choose` stands for. @throws Failure not-found */
  folderOf(token: string): string;
  /** Puts an opened file on the desk, replacing what was there. */
  settle(opened: CaseFile): z.input<typeof caseFileState>;
  /** Locks immediately. */
  lock(reason: LockReason): void;
  /** Asks the page for its unsaved input first, then locks once it arrives, or after half a second in any case. */
  lockAfterTyping(reason: LockReason): void;
  /** Ends that wait early: the computer woke before it was over. */
  hurry(): void;
  close(): void;
}

/** How long a lock waits for the page's unsaved input, in milliseconds. Nothing delays a suspend for longer. */
export const LAST_TYPING_MS = 500;

/**
 * @param room while a client is in it, other case files are not named and other cases not found.
 * @param onOpen called when a case file has been opened, before its daily work; @param onLock when it is no longer open
 */
export function caseFileDesk(
  environment: Environment,
  room: Room,
  { onOpen, onLock }: { onOpen(): void; onLock(): void },
): CaseFileDesk {
  const { profile, choosing, clock, lockClock, tell } = environment;
  /** A pending lock, waiting for the page. */
  let waiting: { readonly reason: LockReason; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  const tokens = new Map<string, string>();
  let file: CaseFile | null = null;

  const tokenOf = (folder: string): string => {
    const known = [...tokens].find(([, place]) => place === folder)?.[0];
    if (known !== undefined) return known;
    const token = randomUUID();
    tokens.set(token, folder);
    return token;
  };
  const folderOf = (token: string): string => {
    const folder = tokens.get(token);
    if (folder === undefined) throw new Failure('not-found', '请重新选择案卷。', { field: 'token' });
    return folder;
  };
  const describe = (folder: string, openedAt: string | null) => ({
    token: tokenOf(folder),
    name: basename(folder, FOLDER_SUFFIX),
    folder: dirname(folder),
    openedAt,
  });

  const state = (): z.input<typeof caseFileState> => {
    const recent = readPreferences(profile).recent.map((each) => describe(each.folder, each.openedAt));
    const current = file === null ? (recent[0] ?? null) : describe(file.folder, null);
    const named = room.seen === null ? current : current && { ...current, name: '案卷', folder: '' };
    return {
      state: file === null ? 'none' : file.locked ? 'locked' : 'open',
      current: named,
      recent: room.seen === null ? recent : [],
      lastCopyAt: file === null || file.locked ? null : (file.copies()[0]?.at ?? null),
      copyProblem: file === null || file.locked || file.copyFailure === null ? null : failureSentence(file.copyFailure),
    };
  };

  const rememberAs = (
    change: (recent: { folder: string; openedAt: string | null }[]) => { folder: string; openedAt: string | null }[],
  ) => {
    const before = readPreferences(profile);
    writePreferences(profile, { ...before, recent: change(before.recent).slice(0, MOST_RECENT) });
  };

  /** Puts an opened file on the desk, replacing what was there. */
  const settle = (opened: CaseFile) => {
    stopWaiting();
    if (file !== null && file !== opened) file.close();
    file = opened;
    lockClock.start(settingsOf(opened.readable).autoLockMinutes);
    onOpen();
    try {
      rememberAs((recent) => [
        { folder: opened.folder, openedAt: clock.now() },
        ...recent.filter((each) => each.folder !== opened.folder),
      ]);
    } catch (error) {
      // A full or read-only profile must not block the case file; only the list of recent ones is not updated.
      if (reportOf(failureFrom(error)) === null) console.error(faultTrace('recent case files', error));
    }
    return state();
  };

  const requireOpen = (): CaseFile => {
    if (file === null) throw new Failure('no-case-file', '还没有打开案卷。');
    if (file.locked) throw new Failure('locked', '案卷已锁定，请输入密码。');
    return file;
  };

  const stopWaiting = () => {
    if (waiting) clearTimeout(waiting.timer);
    waiting = null;
  };

  const putAway = () => {
    stopWaiting();
    lockClock.stop();
    onLock();
    file?.lock();
  };

  const lock = (reason: LockReason) => {
    if (file === null || file.locked) return;
    putAway();
    tell({ kind: 'locked', reason });
  };

  const lockAfterTyping = (reason: LockReason) => {
    if (file === null || file.locked || waiting !== null) return;
    lockClock.stop();
    waiting = { reason, timer: setTimeout(() => lock(reason), LAST_TYPING_MS) };
    tell({ kind: 'locking' });
  };

  const handlers: CaseFileDesk['handlers'] = {
    'casefile-state': state,
    'casefile-choose': async ({ purpose }) => {
      const chosen =
        purpose === 'open'
          ? await choosing.folder('选择案卷')
          : await choosing.saveAs('新建案卷', `案卷${FOLDER_SUFFIX}`);
      if (chosen === null) return null;
      return describe(
        resolve(purpose === 'create' && !chosen.endsWith(FOLDER_SUFFIX) ? `${chosen}${FOLDER_SUFFIX}` : chosen),
        null,
      );
    },
    'casefile-forget': ({ token }) => {
      const folder = folderOf(token);
      rememberAs((recent) => recent.filter((each) => each.folder !== folder));
      return state();
    },
    'casefile-create': async ({ token, password }) => settle(await createCaseFile(folderOf(token), password)),
    'casefile-open': async ({ token, password, takeOver = false }) => {
      const folder = folderOf(token);
      const known = file;
      if (known?.folder === folder && !takeOver) {
        await known.unlock(password);
        return settle(known);
      }
      return settle(await openCaseFile(folder, password, { takeOver }));
    },
    'casefile-recover': async ({ token, code, newPassword }) => {
      const folder = folderOf(token);
      if (file?.folder === folder) putAway();
      return settle(await openWithRecoveryCode(folder, code, newPassword));
    },
    'casefile-lock': () => {
      lock(waiting?.reason ?? 'asked');
      return state();
    },
    'casefile-close': () => {
      putAway();
      file = null;
      return state();
    },
    'casefile-change-password': async ({ password, newPassword }) => {
      await requireOpen().changePassword(password, newPassword);
      return {};
    },
    'casefile-copy': () => requireOpen().copyNow(),
    'casefile-copies': ({ token }) => ({ copies: listCopies(folderOf(token)) }),
    'casefile-restore': async ({ token, password, copy }) => {
      const folder = folderOf(token);
      if (file?.folder === folder) putAway();
      return { kept: await restoreCopy(folder, password, copy) };
    },
    'password-strength': ({ password }) => ({ score: passwordStrength(password) }),
    'still-here': () => {
      lockClock.touch();
      return {};
    },
  };

  return {
    handlers,
    current: requireOpen,
    isOpen: () => file !== null && !file.locked,
    folderOf,
    settle,
    lock,
    lockAfterTyping,
    hurry: () => waiting && lock(waiting.reason),
    reading: (work) => work(room.seen === null ? requireOpen().readable : requireOpen().narrowedTo(room.seen)),
    writing: (work) => write(requireOpen().writable, work),
    evidence: () => requireOpen().evidence,
    async recoveryCode(password) {
      const open = requireOpen();
      return { caseFile: basename(open.folder, FOLDER_SUFFIX), code: await open.recoveryCode(password) };
    },
    close() {
      putAway();
      file = null;
    },
  };
}
