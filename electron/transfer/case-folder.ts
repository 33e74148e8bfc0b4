import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { syncFolder } from '../casefile/durable-file.ts';
import { CaseFileFailure, failureFrom } from '../casefile/failure.ts';
import type { FolderPart } from '../contract/transfer.ts';
import type { CaseId } from '../domain/case/ids.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { LARGEST_FEN } from '../domain/quantities/money.ts';
import { caseSummary } from '../papers/handover/case-summary.ts';
import {
  evidencePaper,
  type HandedEvidence,
  type HandedLetter,
  ledgerPaper,
  lettersPaper,
} from '../papers/handover/handover-papers.ts';
import { ledgerTable, logTable } from '../papers/handover/handover-tables.ts';
import { logPaper } from '../papers/handover/log-paper.ts';
import { calculationSheet } from '../papers/ledger/calculation-sheet.ts';
import { calculationTable, largestAmount, notesTable } from '../papers/ledger/calculation-table.ts';
import { printableType } from '../printing/prints.ts';
import { issuedPdf } from '../records/letters.ts';
import type { PaperDocument } from '../typesetting/document.ts';
import { renderPdf } from '../typesetting/render.ts';
import type { LongJob } from '../workspace/long-job.ts';
import { freeFolder } from '../workspace/saving.ts';
import { csv, workbook } from '../workspace/spreadsheets.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { evidenceParts, gatherCase, type GatheredCase, handedLetter } from './case-folder-contents.ts';
import { FolderNames, safeFileName, safeName } from './file-names.ts';
import { type FolderSink, folderSink, makeOneFolder, writeLists } from './folder-sink.ts';

export interface FolderReport {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  readonly lost: { no: number; title: string }[];
  /** What else could not be made, one sentence each. */
  readonly left: string[];
}

/**
 * Exports a case as a new folder of ordinary files, in plain text, for a court or a colleague without this program. It
 * has a temporary name until it is complete, so that nothing is overwritten and nothing half made is left.
 * @throws Failure cancelled, locked, unprintable; CaseFileFailure disk-full, read-only, missing
 */
export async function caseFolder(
  workspace: Workspace,
  { caseId, parts, place }: { caseId: CaseId; parts: readonly FolderPart[]; place: string },
  job: LongJob,
  progress: (step: 'write', done: number, total: number) => void,
): Promise<FolderReport> {
  const today = workspace.clock.today();
  const gathered = workspace.reading((file) => gatherCase(file, workspace.viewOf(file, caseId)));
  const name = `${safeName(gathered.title, '案件', 100)} 案件材料 ${today}`;
  const building = join(place, `${name}.${randomBytes(6).toString('hex')}.part`);
  const pieces = evidenceParts(gathered, parts);
  const total = pieces.reduce((sum, { record: { bytes } }) => sum + bytes, 0);
  let done = 0;
  try {
    makeOneFolder(building);
    const sink = folderSink(
      building,
      () => job.goOn(),
      (bytes) => progress('write', (done += bytes), total),
    );
    const { listed } = sink;
    const print = (document: PaperDocument): Promise<Uint8Array> =>
      renderPdf(
        document,
        workspace.reading((file) => printableType(file, workspace.library, document)),
      );
    const left = await writePapers(workspace, gathered, parts, today, print, sink, building);
    const lost = await writeEvidence(workspace, gathered, pieces, today, print, sink, building);
    await writeLists(sink);
    job.goOn();
    const folder = freeFolder(place, name);
    renameSync(building, folder);
    syncFolder(place);
    return {
      folder: basename(folder),
      files: listed.filter(({ missing }) => missing === '').length + 1,
      bytes: listed.reduce((sum, { bytes }) => sum + bytes, 0),
      lost,
      left,
    };
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    throw failureFrom(error);
  }
}

/** @returns what could not be made */
async function writePapers(
  { reading }: Workspace,
  gathered: GatheredCase,
  parts: readonly FolderPart[],
  today: PlainDate,
  print: (document: PaperDocument) => Promise<Uint8Array>,
  { add, listed }: FolderSink,
  building: string,
): Promise<string[]> {
  const { title, facts, statement, entries, log, dealings, letters } = gathered;
  const headed = { title, printedOn: today };
  const left: string[] = [];
  if (parts.includes('facts')) {
    await add(
      '01 案情摘要.pdf',
      '案情摘要',
      await print(
        caseSummary({
          ...gathered,
          owed: typeof statement === 'string' ? null : statement.total,
          payments: entries.filter(({ state }) => state === 'standing').length,
          printedOn: today,
        }),
      ),
    );
  }
  if (parts.includes('calculation')) {
    const called = `02 债务计算明细表（计算至${today}）`;
    if (typeof statement === 'string') {
      left.push(`债务计算明细表没有生成：${statement}`);
      listed.push({ path: `${called}.pdf`, what: '债务计算明细表', bytes: 0, sha256: '', missing: statement });
    } else {
      await add(
        `${called}.pdf`,
        '债务计算明细表',
        await print(calculationSheet({ facts, title, statement, printedOn: today })),
      );
      const table = calculationTable({ facts, statement });
      if (largestAmount(table) <= LARGEST_FEN)
        await add(`${called}.xlsx`, '债务计算明细表，公式可以核对', await workbook([table, notesTable({ statement })]));
    }
  }
  if (parts.includes('ledger')) {
    await add('03 还款台账.pdf', '还款台账', await print(ledgerPaper(headed, entries)));
    await add('03 还款台账.xlsx', '还款台账', await workbook([ledgerTable(entries)]));
  }
  const all = parts.includes('internal');
  if (parts.includes('log') || all) {
    const what = all || dealings.length === log.length ? '催收及协商记录' : '催收及协商记录（与对方往来部分的摘录）';
    await add(
      '04 协商记录.pdf',
      `${what}，每条附哈希值`,
      await print(logPaper({ title, printedOn: today, entries: log, only: all ? null : dealings, withHashes: true })),
    );
    await add('04 协商记录.csv', what, csv(logTable(all ? log : log.filter(({ seq }) => dealings.includes(seq)))));
  }
  if (parts.includes('letters') && letters.length > 0) {
    makeOneFolder(join(building, '05 函件'));
    const names = new FolderNames();
    const handed: HandedLetter[] = [];
    for (const [index, letter] of letters.entries()) {
      const file = names.free(
        safeFileName(`${numbered(index, letters.length)} ${letter.number} ${letter.addressee}.pdf`),
      );
      await add(
        `05 函件/${file}`,
        `${letter.number}，${letter.title}`,
        reading((open) => issuedPdf(open, letter.id)) ?? new Uint8Array(),
      );
      handed.push(handedLetter(letter, file));
    }
    await add('05 函件/00 函件目录及送达记录.pdf', '函件目录及送达记录', await print(lettersPaper(headed, handed)));
  }
  return left;
}

/** @returns the pieces whose encrypted file is lost or damaged: they appear in the lists, with the reason */
async function writeEvidence(
  { evidence, reading }: Workspace,
  { title }: GatheredCase,
  pieces: ReturnType<typeof evidenceParts>,
  today: PlainDate,
  print: (document: PaperDocument) => Promise<Uint8Array>,
  { add, listed }: FolderSink,
  building: string,
): Promise<FolderReport['lost']> {
  const lost: FolderReport['lost'] = [];
  for (const [withdrawn, folder, list] of [
    [false, '06 证据', '证据目录'],
    [true, '07 已撤回的证据', '已撤回的证据'],
  ] as const) {
    const group = pieces.filter((each) => each.withdrawn === withdrawn);
    if (group.length === 0) continue;
    makeOneFolder(join(building, folder));
    const names = new FolderNames();
    const handed: HandedEvidence[] = [];
    for (const [index, { record, sealed, ...told }] of group.entries()) {
      const ending = /\.[^.\s]{1,10}$/.exec(record.name)?.[0] ?? '';
      const file = names.free(
        safeFileName(
          `${numbered(index, group.length)} ${record.account.title.endsWith(ending) ? record.account.title.slice(0, record.account.title.length - ending.length) : record.account.title}${ending}`,
        ),
      );
      const what = `证据${record.no}：${record.account.title}（原文件名：${record.name}）`;
      const whole =
        sealed !== null &&
        (await added(async () => {
          if ((await add(`${folder}/${file}`, what, evidence().stream(sealed))) === record.sha256) return true;
          rmSync(join(building, folder, file), { force: true });
          listed.pop();
          return false;
        }));
      reading(() => undefined);
      if (!whole) {
        lost.push({ no: record.no, title: record.account.title });
        listed.push({
          path: `${folder}/${file}`,
          what,
          bytes: 0,
          sha256: record.sha256,
          missing: '案卷中的加密文件缺失、已损坏或者被改动，未能交付',
        });
      }
      handed.push({
        title: record.account.title,
        source: record.account.source,
        form: told.form,
        proves: told.proves,
        file: whole ? file : null,
        sha256: record.sha256,
      });
    }
    await add(`${folder}/00 ${list}.pdf`, list, await print(evidencePaper({ title, printedOn: today }, list, handed)));
  }
  return lost;
}

/** Whether an evidence file could be written; false if it is lost or damaged. */
async function added(work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CaseFileFailure && error.code === 'damaged') return false;
    throw error;
  }
}

function numbered(index: number, of: number): string {
  return String(index + 1).padStart(Math.max(2, String(of).length), '0');
}
