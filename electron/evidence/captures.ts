import { randomUUID } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { EvidenceWriter } from '../casefile/evidence-store.ts';
import { MOST_BYTES } from '../contract/evidence.ts';
import type { CaseId, EvidenceId } from '../domain/case/ids.ts';
import { Failure } from '../failure.ts';
import { insertEvidence, insertSealedFile, sealedFileOf } from '../records/evidence.ts';
import { newId } from '../workspace/new-id.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { evidenceName, HEAD, mediumOf } from './evidence-medium.ts';

/** A file being added to a case. */
interface Capture {
  readonly caseId: CaseId;
  readonly name: string;
  readonly bytes: number;
  /** The path that main reads; null for a file sent by the page. */
  readonly path: string | null;
  writer: EvidenceWriter | null;
  head: Buffer;
  stopped: boolean;
}

/** Files being added. They end when the file is locked: any not recorded by then leaves nothing behind. */
export interface Captures {
  /**
   * @returns the token by which the page refers to it
   * @throws Failure source-changed if the file is gone, invalid-input if it is not a file or too large
   */
  choose(caseId: CaseId, path: string): Promise<{ token: string; name: string; bytes: number }>;
  begin(caseId: CaseId, name: string, bytes: number): string;
  send(token: string, at: number, piece: Uint8Array): Promise<void>;
  /** @returns the id of the new evidence */
  end(token: string): Promise<EvidenceId>;
  /** Reads a chosen file. @returns the id of the new evidence */
  take(token: string): Promise<EvidenceId>;
  stop(token: string): Promise<void>;
  stopAll(): void;
}

const READ_AT_A_TIME = 1024 * 1024;
const TOLD_EVERY = 8 * READ_AT_A_TIME;

const changed = (name: string): Failure =>
  new Failure('source-changed', `“${name}”在读取过程中被移走或者改动，没有收入证据。请等它不再变动后重新添加。`);

export function captures({
  clock,
  evidence,
  reading,
  tell,
  writing,
}: Pick<Workspace, 'clock' | 'evidence' | 'reading' | 'tell' | 'writing'>): Captures {
  const all = new Map<string, Capture>();

  const of = (token: string): Capture => {
    const found = all.get(token);
    if (!found || found.stopped) throw new Failure('capture-ended', '这次添加已经取消，请重新添加。');
    return found;
  };
  const enter = (capture: Omit<Capture, 'writer' | 'head' | 'stopped'>): string => {
    if (capture.bytes > MOST_BYTES) throw new Failure('invalid-input', `“${capture.name}”超过 4 GB，请拆分后添加。`);
    const token = randomUUID();
    all.set(token, { ...capture, writer: null, head: Buffer.alloc(0), stopped: false });
    return token;
  };
  const stop = async (token: string): Promise<void> => {
    const capture = all.get(token);
    all.delete(token);
    if (!capture) return;
    capture.stopped = true;
    await capture.writer?.discard();
  };

  /** On any failure, nothing of the file stays. */
  const orNothing = async <T>(token: string, work: (capture: Capture) => Promise<T>): Promise<T> => {
    const capture = of(token);
    try {
      return await work(capture);
    } catch (error) {
      const calledOff = capture.stopped;
      await stop(token);
      throw calledOff ? new Failure('capture-ended', '这次添加已经取消。') : error;
    }
  };

  const add = async (capture: Capture, piece: Uint8Array): Promise<void> => {
    capture.writer ??= evidence().begin();
    if (capture.head.length < HEAD)
      capture.head = Buffer.concat([capture.head, piece.subarray(0, HEAD - capture.head.length)]);
    await capture.writer.add(piece);
  };

  const record = async (token: string, capture: Capture): Promise<EvidenceId> => {
    const writer = (capture.writer ??= evidence().begin());
    const sealed = await writer.seal();
    of(token);
    const known = reading((file) => sealedFileOf(file, sealed.sha256));
    // Adding the original again repairs a stored copy that was found damaged.
    if (known && (await evidence().check(known)) !== null) await evidence().mend(known, sealed);
    of(token);
    const id = newId<EvidenceId>();
    writing((file) => {
      if (known === null) {
        writer.place();
        insertSealedFile(file, sealed);
      }
      insertEvidence(
        file,
        {
          id,
          caseId: capture.caseId,
          name: capture.name,
          medium: mediumOf(capture.head).medium,
          sha256: sealed.sha256,
          capturedAt: clock.now(),
        },
        { title: capture.name.replace(/\.[^.]{1,10}$/, ''), source: '', form: 'electronic', proves: '', elements: [] },
      );
    });
    if (known) await writer.discard();
    all.delete(token);
    return id;
  };

  return {
    async choose(caseId, path) {
      const name = evidenceName(basename(path));
      const found = await stat(path).catch(() => null);
      if (found === null) throw changed(name);
      if (!found.isFile()) throw new Failure('invalid-input', `“${name}”不是文件，不能作为证据添加。`);
      return { token: enter({ caseId, name, bytes: found.size, path }), name, bytes: found.size };
    },
    begin: (caseId, name, bytes) => enter({ caseId, name: evidenceName(name), bytes, path: null }),
    send: (token, at, piece) =>
      orNothing(token, async (capture) => {
        if (capture.path !== null || at !== (capture.writer?.bytes ?? 0) || at + piece.length > capture.bytes)
          throw changed(capture.name);
        await add(capture, piece);
      }),
    end: (token) =>
      orNothing(token, async (capture) => {
        if (capture.path !== null || (capture.writer?.bytes ?? 0) !== capture.bytes) throw changed(capture.name);
        return record(token, capture);
      }),
    take: (token) =>
      orNothing(token, async (capture) => {
        if (capture.path === null) throw changed(capture.name);
        await readWhole(capture.path, capture, async (piece, done) => {
          of(token);
          await add(capture, piece);
          if (done % TOLD_EVERY < READ_AT_A_TIME) tell({ kind: 'capturing', token, done });
        });
        return record(token, capture);
      }),
    stop,
    stopAll: () => [...all.keys()].forEach((token) => void stop(token)),
  };
}

/** Reads a file from start to end. @throws Failure source-changed if it is gone, or has changed since the start */
async function readWhole(
  path: string,
  { name, bytes }: Pick<Capture, 'name' | 'bytes'>,
  take: (piece: Buffer, done: number) => Promise<void>,
): Promise<void> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) throw changed(name);
  try {
    const before = await identityOf(handle);
    if (Number(before.size) !== bytes) throw changed(name);
    const buffer = Buffer.alloc(READ_AT_A_TIME);
    for (let done = 0; ;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, done).catch(() => ({ bytesRead: -1 }));
      if (bytesRead < 0) throw changed(name);
      if (bytesRead === 0) break;
      done += bytesRead;
      if (done > bytes) throw changed(name);
      await take(buffer.subarray(0, bytesRead), done);
    }
    const [after, there] = [await identityOf(handle), await stat(path, { bigint: true }).catch(() => null)];
    if (
      there === null ||
      [after, there].some((now) => now.size !== before.size || now.mtimeNs !== before.mtimeNs || now.ino !== before.ino)
    )
      throw changed(name);
  } finally {
    await handle.close();
  }
}

function identityOf(handle: FileHandle) {
  return handle.stat({ bigint: true });
}
