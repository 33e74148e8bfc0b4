import { Failure } from '../failure.ts';

/** Work that takes a while and can be cancelled. */
export interface LongJob {
  /** Called between pieces of the work. @throws Failure cancelled; locked, even if the file has been reopened since */
  goOn(): void;
}

/** One such job at a time. */
export interface LongJobs {
  alone<T>(work: (job: LongJob) => Promise<T>): Promise<T>;
  stop(why: 'asked' | 'locked'): void;
}

/** @param busy message when another is under way. @param ended message when the lock ends one */
export function longJobs(busy: string, ended: string): LongJobs {
  let running: { stopped: 'asked' | 'locked' | null } | null = null;
  return {
    async alone(work) {
      if (running !== null) throw new Failure('conflict', busy);
      const mine: { stopped: 'asked' | 'locked' | null } = (running = { stopped: null });
      try {
        return await work({
          goOn() {
            if (mine.stopped === 'locked') throw new Failure('locked', ended);
            if (mine.stopped === 'asked') throw new Failure('cancelled', '已停止，没有留下未完成的文件。');
          },
        });
      } finally {
        running = null;
      }
    },
    stop(why) {
      if (running !== null && running.stopped !== 'locked') running.stopped = why;
    },
  };
}
