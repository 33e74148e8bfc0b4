import { basename } from 'node:path';
import { z } from 'zod';
import { backUp } from '../casefile/backup.ts';
import type { CaseFile } from '../casefile/case-file.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import type { backupOperations } from '../contract/backup.ts';
import type { Handlers } from '../contract/operations.ts';
import { chineseDay, daysBetween } from '../domain/quantities/calendar.ts';
import { sealedFiles, usesOf } from '../records/evidence.ts';
import { readSetting, writeSetting } from '../records/settings.ts';
import type { LongJobs } from '../workspace/long-job.ts';
import type { Workspace } from '../workspace/workspace.ts';

const KEY = 'backup';
const kept = z.strictObject({ at: z.string(), place: z.string() }).optional();
/** Days without a backup elsewhere after which the window warns, once there is a case that could be lost. */
const DUE_AFTER_DAYS = 14;

/**
 * Backs up the whole case file elsewhere, in case the computer is lost.
 * @param jobs shared with other long-running exports
 */
export function backupHandlers(
  { choosing, clock, reading, tell, writing }: Workspace,
  files: { current(): CaseFile },
  jobs: LongJobs,
): Pick<Handlers, keyof typeof backupOperations> {
  const lastOf = (file: ReadableFile) => kept.parse(readSetting(file, KEY)) ?? null;
  return {
    'backup-make': () =>
      jobs.alone(async (job) => {
        const file = files.current();
        const place = await choosing.folder('选择备份到哪里，最好是移动硬盘或者 U 盘');
        if (place === null) return { made: null };
        job.goOn();
        const at = clock.now();
        const { folder, lost, ...made } = await backUp(file, place, new Date(at), {
          wanted: () => sealedFiles(file.readable),
          goOn: job.goOn,
          progress: (done, total) => tell({ kind: 'transfer', step: 'write', done, total }),
        });
        writing((changed) => writeSetting(changed, KEY, { at, place: folder }));
        const names = lost.flatMap(({ sha256 }) =>
          usesOf(file.readable, sha256).map(({ caseTitle, no, title }) => `〔${caseTitle}〕证据 ${no}《${title}》`),
        );
        return { made: { ...made, lost: names, name: basename(folder) } };
      }),
    'backup-read': () =>
      reading((file) => {
        const last = lastOf(file);
        const since = last?.at ?? file.one('SELECT min(created_at) AS at FROM debt_case')?.['at'];
        const days = typeof since === 'string' ? daysBetween(chineseDay(Date.parse(since)), clock.today()) : null;
        return { last, days, due: days !== null && days >= DUE_AFTER_DAYS };
      }),
  };
}
