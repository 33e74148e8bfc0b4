import { rmdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { batchOperations, BatchPaper } from '../contract/batches.ts';
import type { Handlers } from '../contract/operations.ts';
import type { DeskEvent } from '../contract/outcome.ts';
import type { Reasons } from '../contract/reasons.ts';
import type { BatchId, CaseId } from '../domain/case/ids.ts';
import { Failure } from '../failure.ts';
import { batchTable } from '../papers/tables/batch-table.ts';
import {
  type BatchRecord,
  findBatch,
  insertBatch,
  insertOutcome,
  listBatches,
  outcomesOf,
} from '../records/batches.ts';
import { issuedPdf } from '../records/letters.ts';
import type { CaseView } from '../workspace/case-view.ts';
import { newId } from '../workspace/new-id.ts';
import { fileName, makeFolder, saveOutside, type StagedFile, stageFile, writeWhole } from '../workspace/saving.ts';
import { csv, workbook } from '../workspace/spreadsheets.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type BatchPapers, batchPapers, endsEverything, type MadePaper, paperOfCase } from './batch-papers.ts';
import { joinPdfs } from './joining.ts';
import { printQueue } from './print-queue.ts';

export interface Batches {
  readonly handlers: Pick<Handlers, keyof typeof batchOperations>;
  /** The case file is being locked: a running batch ends after the current paper, or before it is saved. */
  end(): void;
}

/** The batch in progress; one at a time. */
interface Run {
  stopped: 'asked' | 'locked' | null;
}

type Step = Extract<DeskEvent, { kind: 'batch' }>['step'];

export function batches(workspace: Workspace): Batches {
  const { choosing, clock, printing, reading, tell, writing, viewOf } = workspace;
  const papers = batchPapers(workspace);
  let run: Run | null = null;

  const alone = async <T>(work: (mine: Run) => Promise<T>): Promise<T> => {
    if (run !== null) throw new Failure('conflict', '另一批文书正在处理，请等它完成或者先停止。');
    const mine: Run = (run = { stopped: null });
    try {
      return await work(mine);
    } finally {
      run = null;
    }
  };
  const stop = (why: NonNullable<Run['stopped']>): void => {
    if (run !== null) run.stopped = why;
  };
  /** Yields to the window. @throws Failure locked, even if the file has been reopened since */
  const turn = async (mine: Run): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    if (mine.stopped === 'locked') throw new Failure('locked', '案卷已锁定，批量处理已经停止。');
  };
  const progress = (step: Step, done: number, total: number): void => tell({ kind: 'batch', step, done, total });

  /** One case: its paper saved and in the folder, or the reason why not. @returns the paper, or null */
  const makeOne = async (
    mine: Run,
    batch: { id: BatchId; folder: string },
    paper: BatchPaper,
    { caseId, reasons, no }: { caseId: CaseId; reasons: Reasons; no: string },
  ): Promise<Uint8Array | null> => {
    let staged: StagedFile | null = null;
    const keep = (file: Parameters<typeof insertOutcome>[0], { pdf, sha256, title, letter }: MadePaper): void => {
      if (mine.stopped === 'locked') throw new Failure('locked', '案卷已锁定，批量处理已经停止。');
      const debtor = Array.from(viewOf(file, caseId).facts.debtors[0]?.name ?? '')
        .slice(0, 40)
        .join('');
      const name = fileName(`${no} ${debtor} ${letter?.number ?? title}`, 'pdf');
      insertOutcome(file, batch.id, caseId, { outcome: 'issued', sha256, file: name, letterId: letter?.id ?? null });
      staged = stageFile(join(batch.folder, name), pdf);
    };
    try {
      const pdf = await papers.make(paper, caseId, reasons, keep);
      (staged as StagedFile | null)?.finish();
      return pdf;
    } catch (error) {
      (staged as StagedFile | null)?.drop();
      if (endsEverything(error)) throw error;
      const { message } = (error as Failure).report;
      writing((file) => insertOutcome(file, batch.id, caseId, { outcome: 'blocked', message }));
      return null;
    }
  };

  const recordOf = (id: BatchId): BatchRecord => {
    const found = reading((file) => findBatch(file, id));
    if (found === null) throw new Failure('not-found', '没有找到这一批文书。');
    return found;
  };
  const summary = ({ begun_at: at, ...record }: BatchRecord) => ({ at, ...record });

  return {
    end: () => stop('locked'),
    handlers: {
      'batch-cases': ({ cases }) => reading((file) => ({ cases: cases.map((caseId) => named(viewOf(file, caseId))) })),
      'batch-check': ({ paper, cases }) =>
        alone(async (mine) => {
          const title = reading((file) => papers.title(file, paper));
          const found = [];
          for (const { caseId, answers } of cases) {
            await turn(mine);
            if (mine.stopped) throw new Failure('cancelled', '已停止核对。');
            found.push(
              reading((file) => {
                return {
                  ...named(viewOf(file, caseId)),
                  ...view(papers.findings(file, paperOfCase(paper, answers), caseId)),
                };
              }),
            );
            progress('check', found.length, cases.length);
          }
          return { title, cases: found };
        }),
      'batch-issue': ({ paper, cases, fronts }) =>
        alone(async (mine) => {
          const place = await choosing.folder('选择保存这一批文书的文件夹');
          if (place === null) return { id: null };
          await turn(mine);
          const title = reading((file) => papers.title(file, paper));
          const folder = makeFolder(place, `${fileNameOf(title)} ${clock.today()}`);
          const batch = { id: newId<BatchId>(), folder };
          const made: Uint8Array[] = [];
          try {
            writing((file) =>
              insertBatch(file, {
                id: batch.id,
                at: clock.now(),
                title,
                folder: basename(folder),
                cases: cases.map(({ caseId }) => caseId),
              }),
            );
            const digits = String(cases.length).length;
            for (const [index, each] of cases.entries()) {
              await turn(mine);
              if (mine.stopped) break;
              const pdf = await makeOne(mine, batch, paperOfCase(paper, each.answers), {
                ...each,
                no: String(index + 1).padStart(digits, '0'),
              });
              if (pdf) made.push(pdf);
              progress('issue', index + 1, cases.length);
            }
            if (made.length > 0) {
              progress('join', 0, 1);
              const { pdf } = await joinPdfs(made, { title, fronts, turn: () => turn(mine) });
              writeWhole(join(folder, fileName(`${fileNameOf(title)} 合并（${made.length}份）`, 'pdf')), pdf);
            }
            progress('join', 1, 1);
          } finally {
            if (made.length === 0) rmdirSync(folder);
          }
          return { id: batch.id };
        }),
      'batch-stop': () => {
        stop('asked');
        return {};
      },
      'batch-list': () => ({ batches: reading(listBatches).map(summary) }),
      'batch-report': ({ id }) => {
        const rows = reading((file) => outcomesOf(file, id)).map((row) => ({
          caseId: row.case_id,
          title: row.title,
          debtor: row.debtor_name,
          outcome: row.outcome ?? ('not-done' as const),
          message: row.message ?? '',
          number: row.number ?? '',
          letterId: row.letter_id,
          file: row.file ?? '',
        }));
        return { ...summary(recordOf(id)), rows };
      },
      'batch-report-save': async ({ id, format }) => {
        const record = recordOf(id);
        const table = batchTable(
          record,
          reading((file) => outcomesOf(file, id)),
        );
        const bytes = format === 'xlsx' ? await workbook([table]) : csv(table);
        return {
          saved: await saveOutside(
            workspace,
            '保存批量报告',
            fileName(`批量报告 ${fileNameOf(record.title)} ${record.begun_at.slice(0, 10)}`, format),
            bytes,
          ),
        };
      },
      'batch-print': ({ id, letters, printer, wish }) =>
        alone(async (mine) => {
          recordOf(id);
          const own = new Set(reading((file) => outcomesOf(file, id)).map((row) => row.letter_id));
          if (!letters.every((letter) => own.has(letter))) throw new Failure('not-found', '这一批里没有这份函件。');
          const jobs = await printQueue(letters, {
            async send(letter) {
              const pdf = reading((file) => issuedPdf(file, letter));
              if (pdf === null) throw new Failure('not-found', '这份函件还没有签发。');
              await printing.send(pdf, printer, wish);
            },
            async stopped() {
              await turn(mine);
              return mine.stopped !== null;
            },
            progress: (done) => progress('print', done, letters.length),
          });
          return { jobs };
        }),
    },
  };
}

function named({ id: caseId, title, facts }: CaseView) {
  return { caseId, title, debtor: facts.debtors.map((debtor) => debtor.name).join('、') };
}

function view({ paper, findings }: ReturnType<BatchPapers['findings']>) {
  return { paper, findings: [...findings] };
}

/** A title as part of a file name, without characters that would end it early. */
function fileNameOf(title: string): string {
  return fileName(title, '').slice(0, -1);
}
