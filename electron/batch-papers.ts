import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ReadableFile, WritableFile } from './casefile/transaction.ts';
import type { BatchPaper } from './contract/batches.ts';
import type { Reasons } from './contract/reasons.ts';
import type { Finding } from './domain/finding.ts';
import { excusesFor } from './excuses.ts';
import { Failure } from './failure.ts';
import { KIND_NAMES, letterIssue, type IssuableLetter } from './letters.ts';
import { addOwnEntry } from './own-entries.ts';
import { insertDraft } from './records/letters.ts';
import { sha256Of } from './sha256.ts';
import { filledPaper, templateTitle } from './templates.ts';
import { fontsFor } from './typefaces.ts';
import { renderPdf } from './typesetting/render.ts';
import type { Workspace } from './workspace.ts';

/** A paper of a batch, as it is being kept. */
export interface MadePaper {
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly title: string;
  /** Null unless it is a letter, which bears a number and is kept in its case. */
  readonly letter: { readonly id: string; readonly number: string } | null;
}

/** The paper of a batch, case by case: by the same way as a single one. */
export interface BatchPapers {
  title(file: ReadableFile, paper: BatchPaper): string;
  /** What stands against it. Where it cannot be made at all, that is the one thing. @throws Failure locked, no-case-file */
  findings(file: ReadableFile, paper: BatchPaper, caseId: string): readonly Finding[];
  /** Makes and keeps it: all of it or nothing. @param kept is called in the same transaction @throws Failure */
  make(paper: BatchPaper, caseId: string, reasons: Reasons, kept: (file: WritableFile, made: MadePaper) => void): Promise<Uint8Array>;
}

/** Whether a refusal is about the case file and not about one case: then nothing more can be done. */
export function endsEverything(error: unknown): boolean {
  return !(error instanceof Failure) || error.report.code === 'locked' || error.report.code === 'no-case-file';
}

export function batchPapers(workspace: Workspace): BatchPapers {
  const { clock, library, reading, writing } = workspace;
  const letters = letterIssue(workspace);

  const letterFor = (file: ReadableFile, { letter: kind, payBy }: Extract<BatchPaper, { kind: 'letter' }>, caseId: string, id: string): IssuableLetter =>
    ({ id, case_id: caseId, kind, pay_by: payBy, draft: letters.write(file, caseId, kind, payBy) });

  return {
    title: (file, paper) => (paper.kind === 'letter' ? KIND_NAMES[paper.letter] : templateTitle(file, library, paper.template)),
    findings(file, paper, caseId) {
      try {
        if (paper.kind === 'letter') return letters.findings(file, letterFor(file, paper, caseId, caseId));
        return filledPaper(file, library, { ...paper, caseId }, clock.today()).findings;
      } catch (error) {
        if (endsEverything(error)) throw error;
        const { code, message } = (error as Failure).report;
        return [{ severity: 'block', rule: code, message, excerpt: '' }];
      }
    },
    async make(paper, caseId, reasons, kept) {
      if (paper.kind === 'letter') {
        const id = randomUUID();
        const { pdf } = await letters.issue((file) => letterFor(file, paper, caseId, id), reasons, {
          before: (file, { draft }) => insertDraft(file, { id, caseId, payBy: paper.payBy, draft, at: clock.now() }),
          after: (file, { number, ...issued }) => kept(file, { ...issued, letter: { id, number } }),
        });
        return pdf;
      }
      const fill = (file: ReadableFile) => filledPaper(file, library, { ...paper, caseId }, clock.today());
      const filled = reading(fill);
      const excuses = excusesFor(filled.findings, reasons);
      const { title } = filled.document;
      const pdf = await renderPdf(filled.document, reading((file) => fontsFor(file, library)));
      const sha256 = sha256Of(pdf);
      writing((file) => {
        if (!isDeepStrictEqual(fill(file), filled)) throw new Failure('conflict', '案件资料在制作文书过程中有变化，请重新核对。');
        addOwnEntry(file, clock, caseId, 'status', `批量出具文书《${title}》，PDF 的 SHA-256：${sha256}。${excuses}`);
        kept(file, { pdf, sha256, title, letter: null });
      });
      return pdf;
    },
  };
}
