import { isDeepStrictEqual } from 'node:util';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { BatchPaper, BatchRecipient } from '../contract/batches.ts';
import type { Reasons } from '../contract/reasons.ts';
import type { CaseId, LetterId } from '../domain/case/ids.ts';
import type { Finding } from '../domain/finding.ts';
import type { Recipient } from '../domain/letter/letter.ts';
import { Failure } from '../failure.ts';
import { toneOf } from '../letters/letter-tone.ts';
import { type IssuableLetter, KIND_NAMES, letterIssue } from '../letters/letters.ts';
import type { Answers } from '../papers/template/template.ts';
import { insertDraft } from '../records/letters.ts';
import { filledPaper, templateTitle } from '../templates/templates.ts';
import { renderPdf } from '../typesetting/render.ts';
import { acknowledgedWarnings } from '../workspace/acknowledged-warnings.ts';
import { addAutomaticEntry } from '../workspace/automatic-entries.ts';
import type { CaseView } from '../workspace/case-view.ts';
import { fontsFor } from '../workspace/fonts.ts';
import { newId } from '../workspace/new-id.ts';
import { sha256Of } from '../workspace/sha256.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A paper of a batch, as it is being saved. */
export interface MadePaper {
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly title: string;
  /** Null unless it is a letter, which has a number and is saved in its case. */
  readonly letter: { readonly id: LetterId; readonly number: string } | null;
}

/** The papers of a batch, case by case, made in the same way as single ones. */
export interface BatchPapers {
  title(file: ReadableFile, paper: BatchPaper): string;
  /**
   * What would be made for a case, and its findings. If it cannot be made at all, that is the only finding.
   * @throws Failure locked, no-case-file
   */
  findings(
    file: ReadableFile,
    paper: BatchPaper,
    caseId: CaseId,
  ): { readonly paper: string; readonly findings: readonly Finding[] };
  /** Makes and saves it atomically. @param kept is called in the same transaction @throws Failure */
  make(
    paper: BatchPaper,
    caseId: CaseId,
    reasons: Reasons,
    kept: (file: WritableFile, made: MadePaper) => void,
  ): Promise<Uint8Array>;
}

/**
 * The party that a letter is written to; undefined for all debtors.
 * @throws Failure invalid-input if the case has no such party
 */
function recipientOf({ facts }: CaseView, to: BatchRecipient): Recipient | undefined {
  if (to === 'debtors') return undefined;
  const { debtors, guarantors } = facts;
  const [role, place] = to.split('-') as ['debtor' | 'guarantor', string];
  const party = (role === 'debtor' ? debtors : guarantors)[Number(place) - 1];
  if (party === undefined)
    throw new Failure(
      'invalid-input',
      `本案没有第${'零一二三'[Number(place)]}${role === 'debtor' ? '债务人' : '保证人'}。`,
      { field: 'paper.to' },
    );
  return { role, party: party.id, name: party.name };
}

/** The paper as requested for one case: answers for that case override those for all cases. */
export function paperOfCase(paper: BatchPaper, answers: Answers): BatchPaper {
  return paper.kind === 'template' ? { ...paper, answers: { ...paper.answers, ...answers } } : paper;
}

/** Whether a failure concerns the case file rather than one case: then the batch cannot go on. */
export function endsEverything(error: unknown): boolean {
  return !(error instanceof Failure) || error.report.code === 'locked' || error.report.code === 'no-case-file';
}

export function batchPapers(workspace: Workspace): BatchPapers {
  const { clock, library, reading, writing, viewOf } = workspace;
  const letters = letterIssue(workspace);

  const letterFor = (
    view: CaseView,
    { letter, payBy, to }: Extract<BatchPaper, { kind: 'letter' }>,
    id: LetterId,
  ): IssuableLetter => {
    const kind = letter === 'suggested' ? toneOf(view).kind : letter;
    return {
      id,
      case_id: view.id,
      kind,
      pay_by: payBy,
      draft: letters.write(view, kind, payBy, { recipient: recipientOf(view, to) }),
    };
  };

  return {
    title: (file, paper) => {
      if (paper.kind === 'template') return templateTitle(file, library, paper.template);
      return paper.letter === 'suggested' ? '函件（按各案语气）' : KIND_NAMES[paper.letter];
    },
    findings(file, paper, caseId) {
      try {
        if (paper.kind === 'template') {
          const { document, findings } = filledPaper(file, library, viewOf(file, caseId), paper);
          return { paper: document.title, findings };
        }
        const view = viewOf(file, caseId);
        const letter = letterFor(view, paper, newId<LetterId>());
        return {
          paper: `${KIND_NAMES[letter.kind]} 致${letter.draft.addressee}`,
          findings: letters.findings(file, view, letter),
        };
      } catch (error) {
        if (endsEverything(error)) throw error;
        const { code, message } = (error as Failure).report;
        return { paper: '', findings: [{ severity: 'block', rule: code, message, excerpt: '' }] };
      }
    },
    async make(paper, caseId, reasons, kept) {
      if (paper.kind === 'letter') {
        const id = newId<LetterId>();
        const { pdf } = await letters.issue((file) => letterFor(viewOf(file, caseId), paper, id), reasons, {
          before: (file, { draft }) => insertDraft(file, { id, caseId, payBy: paper.payBy, draft, at: clock.now() }),
          after: (file, { number, ...issued }) => kept(file, { ...issued, letter: { id, number } }),
        });
        return pdf;
      }
      const fill = (file: ReadableFile) => filledPaper(file, library, viewOf(file, caseId), paper);
      const filled = reading(fill);
      const acknowledged = acknowledgedWarnings(filled.findings, reasons);
      const { title } = filled.document;
      const pdf = await renderPdf(
        filled.document,
        reading((file) => fontsFor(file, library)),
      );
      const sha256 = sha256Of(pdf);
      writing((file) => {
        if (!isDeepStrictEqual(fill(file), filled))
          throw new Failure('conflict', '案件资料在制作文书过程中有变化，请重新核对。');
        addAutomaticEntry(
          file,
          clock,
          caseId,
          'batch-paper',
          `批量出具文书《${title}》，PDF 的 SHA-256：${sha256}。${acknowledged}`,
        );
        kept(file, { pdf, sha256, title, letter: null });
      });
      return pdf;
    },
  };
}
