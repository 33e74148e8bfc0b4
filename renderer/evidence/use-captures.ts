import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { PIECE } from '../../electron/contract/evidence.ts';
import type { CaseId, EvidenceId } from '../../electron/domain/case/ids.ts';
import { ask } from '../client.ts';

/** A file that is being taken in, or was refused. */
export interface Running {
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  readonly done: number;
  readonly error: Error | null;
}

export interface Captures {
  readonly running: readonly Running[];
  /** Has main ask for files. */
  choose(): void;
  /**
   * Takes in files dragged into the window. Their bytes go to main in chunks: the page knows no paths, and main opens
   * none that it did not choose itself.
   */
  drop(files: readonly File[]): void;
  /** Cancels a file, or dismisses the message about one that was refused. */
  dismiss(key: number): void;
}

interface Job {
  readonly key: number;
  readonly name: string;
  readonly bytes: number;
  token: string | null;
  stopped: boolean;
  /** @returns the id of the new evidence */
  run(job: Job, progress: (done: number) => void): Promise<EvidenceId>;
}

let keys = 0;

async function sendFile(caseId: CaseId, file: File, job: Job, progress: (done: number) => void): Promise<EvidenceId> {
  const { token } = await ask('evidence-begin', { caseId, name: file.name, bytes: file.size });
  job.token = token;
  for (let at = 0; at < file.size && !job.stopped; at += PIECE) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    await ask('evidence-send', { token, at, piece });
    progress(Math.min(file.size, at + PIECE));
  }
  return (await ask('evidence-end', { token })).id;
}

/** Takes files into a case one after another. @param onTaken receives the id of each new piece of evidence */
export function useCaptures(caseId: CaseId, onTaken: (id: EvidenceId) => void = () => undefined): Captures {
  const queries = useQueryClient();
  const [running, setRunning] = useState<readonly Running[]>([]);
  const [refused, setRefused] = useState<Running | null>(null);
  const jobs = useRef<Job[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const put = useCallback((key: number, change: Partial<Running> | null) => {
    setRunning((all) =>
      all.flatMap((one) => (one.key !== key ? [one] : change === null ? [] : [{ ...one, ...change }])),
    );
  }, []);

  useEffect(
    () =>
      window.caseDesk.listen((event) => {
        const job = event.kind === 'capturing' ? jobs.current.find(({ token }) => token === event.token) : undefined;
        if (job && event.kind === 'capturing') put(job.key, { done: event.done });
      }),
    [put],
  );

  const enter = (job: Job): void => {
    jobs.current.push(job);
    setRunning((all) => [...all, { key: job.key, name: job.name, bytes: job.bytes, done: 0, error: null }]);
    queue.current = queue.current.then(async () => {
      try {
        if (job.stopped) return;
        const id = await job.run(job, (done) => put(job.key, { done }));
        put(job.key, null);
        onTaken(id);
      } catch (error) {
        if (job.token) await ask('evidence-stop', { token: job.token }).catch(() => undefined);
        put(job.key, job.stopped ? null : { error: error as Error });
      } finally {
        jobs.current = jobs.current.filter((one) => one !== job);
        await queries.invalidateQueries();
      }
    });
  };

  return {
    running: refused ? [...running, refused] : running,
    choose: () => {
      ask('evidence-choose', { caseId }).then(
        ({ chosen }) =>
          chosen.forEach(({ token, name, bytes }) =>
            enter({
              key: (keys += 1),
              name,
              bytes,
              token,
              stopped: false,
              run: async () => (await ask('evidence-take', { token })).id,
            }),
          ),
        (error: Error) => setRefused({ key: 0, name: '', bytes: 0, done: 0, error }),
      );
    },
    drop: (files) =>
      files.forEach((file) =>
        enter({
          key: (keys += 1),
          name: file.name,
          bytes: file.size,
          token: null,
          stopped: false,
          run: (job, progress) => sendFile(caseId, file, job, progress),
        }),
      ),
    dismiss: (key) => {
      if (key === 0) setRefused(null);
      const job = jobs.current.find((one) => one.key === key);
      if (job) {
        job.stopped = true;
        if (job.token) void ask('evidence-stop', { token: job.token }).catch(() => undefined);
      }
      put(key, null);
    },
  };
}
