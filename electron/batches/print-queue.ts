import type { PrintJob } from '../contract/batches.ts';
import type { LetterId } from '../domain/case/ids.ts';
import { Failure } from '../failure.ts';

interface Queue {
  /** Hands one letter to the printer. @throws Failure with the reason why it could not */
  send(letter: LetterId): Promise<void>;
  /** Whether the lawyer has asked to stop; called before each letter. @throws Failure locked */
  stopped(): Promise<boolean>;
  progress(done: number): void;
}

/**
 * Hands letters to a printer, one job each, so that it is known of every letter whether it was handed over. After the
 * first that could not be, the rest wait: a printer that refused one would most likely refuse all.
 * @returns one job per letter, in their order. @throws Failure locked; Error for a fault of ours
 */
export async function printQueue(letters: readonly LetterId[], queue: Queue): Promise<PrintJob[]> {
  const jobs: PrintJob[] = letters.map((letterId) => ({ letterId, outcome: 'not-sent', message: '' }));
  for (const job of jobs) {
    if (await queue.stopped()) break;
    try {
      await queue.send(job.letterId);
      job.outcome = 'sent';
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      job.message = error.report.message;
      job.outcome = error.report.code === 'cancelled' ? 'not-sent' : 'failed';
      break;
    }
    queue.progress(jobs.indexOf(job) + 1);
  }
  return jobs;
}
