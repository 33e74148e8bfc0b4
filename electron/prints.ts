import { caseOf } from './cases.ts';
import type { Handlers } from './contract/operations.ts';
import type { paperOperations, PaperRef } from './contract/papers.ts';
import type { Reasons } from './contract/reasons.ts';
import { excusesFor } from './excuses.ts';
import { Failure } from './failure.ts';
import { knowledgeOf } from './knowledge.ts';
import { present } from './letter-writing.ts';
import { letterOf, paperOf } from './letters.ts';
import { statementOf } from './ledger.ts';
import { addOwnEntry } from './own-entries.ts';
import { calculationSheet } from './papers/calculation-sheet.ts';
import { logPaper, type PrintedEntry } from './papers/log-paper.ts';
import { planPaper } from './papers/plan-paper.ts';
import { recoverySheet } from './papers/recovery-sheet.ts';
import { statuteCard } from './papers/statute-card.ts';
import { issuedPdf } from './records/letters.ts';
import { logOf, type LogRecord } from './records/log.ts';
import { currentPlan } from './records/plans.ts';
import { senderOf, settingsOf } from './settings.ts';
import { filledPaper } from './templates.ts';
import { articleOf } from './statutes.ts';
import { fileName, saveOutside } from './saving.ts';
import { sha256Of } from './sha256.ts';
import { missingCharacters } from './typesetting/coverage.ts';
import type { PaperDocument } from './typesetting/document.ts';
import { renderPdf } from './typesetting/render.ts';
import type { Workspace } from './workspace.ts';

/** Who can tell the recovery code, after hearing the password again. */
export interface RecoveryCodes {
  /** @throws CaseFileFailure wrong-password, too-soon, locked */
  recoveryCode(password: string): Promise<{ caseFile: string; code: readonly string[] }>;
}

export function printHandlers({ choosing, clock, library, print, reading, writing }: Workspace, keys: RecoveryCodes): Pick<Handlers, keyof typeof paperOperations> {
  /** The bytes of a paper: those that were issued, or a fresh rendering of what the case file says now. */
  const pdfOf = async (paper: PaperRef): Promise<{ pdf: Uint8Array; name: string }> => {
    const issued = paper.kind === 'letter' ? reading((file) => issuedPdf(file, paper.id)) : null;
    const document = await documentOf(paper);
    if (issued !== null) return { pdf: issued, name: document.title };
    const [missing] = missingCharacters(document, library.fonts);
    if (missing) throw new Failure('unprintable', `字符“${missing.character}”没有可用的字体，无法打印，请改用其他写法。`, { details: { character: missing.character } });
    return { pdf: await renderPdf(document, library.fonts), name: document.title };
  };

  const documentOf = async (paper: PaperRef): Promise<PaperDocument> => {
    const today = clock.today();
    if (paper.kind === 'recovery-sheet') return recoverySheet({ ...(await keys.recoveryCode(paper.password)), madeOn: today });
    return reading((file): PaperDocument => {
      switch (paper.kind) {
        case 'letter': {
          const kept = letterOf(file, paper.id);
          const letter = kept.state === 'draft' ? present(file, library, today, kept) : kept;
          return paperOf(file, letter, letter.issued_on ?? today, letter.number);
        }
        case 'calculation': {
          const { facts, title } = caseOf(file, paper.caseId);
          return calculationSheet({ facts, title, statement: statementOf(file, library, paper.caseId, paper.asOf), printedOn: today });
        }
        case 'log':
          return logPaper({ title: caseOf(file, paper.caseId).title, printedOn: today, entries: printedEntries(logOf(file, paper.caseId)), only: paper.only ?? null });
        case 'statute':
          return statuteCard({ article: articleOf(knowledgeOf(file, library).statutes, paper), firm: settingsOf(file).firm.name, on: paper.on, printedOn: today });
        case 'template':
          return filledPaper(file, library, paper, today).document;
        case 'plan': {
          const plan = currentPlan(file, paper.caseId);
          if (plan === null) throw new Failure('not-found', '本案还没有约定分期还款。');
          const { facts } = caseOf(file, paper.caseId);
          const sender = senderOf(settingsOf(file), facts.lawyers);
          if (Object.values(sender.account).some((part) => part.trim() === '')) throw new Failure('issue-blocked', '尚未在“设置”中填写收款账户，协议书无法写明款项付至何处。');
          return planPaper({ agreedOn: plan.agreed_on, ...plan.terms }, facts, sender);
        }
      }
    });
  };

  /**
   * A paper that leaves the program. One from a template leaves it only when nothing blocks it and each warning has its reason, which
   * `keep` enters in the log with what was done. @throws Failure issue-blocked
   */
  const finalPdf = async (paper: PaperRef, reasons: Reasons): Promise<{ pdf: Uint8Array; name: string; keep(act: string): void }> => {
    if (paper.kind !== 'template') return { ...(await pdfOf(paper)), keep: () => undefined };
    const { document, findings } = reading((file) => filledPaper(file, library, paper, clock.today()));
    const excuses = excusesFor(findings, reasons);
    const pdf = await renderPdf(document, library.fonts);
    const keep = (act: string): void => {
      if (excuses !== '') writing((file) => addOwnEntry(file, clock, paper.caseId, 'status', `${act}《${document.title}》，PDF 的 SHA-256：${sha256Of(pdf)}。${excuses}`));
    };
    return { pdf, name: document.title, keep };
  };

  return {
    'paper-preview': async ({ paper }) => {
      const { pdf } = await pdfOf(paper);
      return { pdf };
    },
    'paper-save': async ({ paper, reasons }) => {
      const { pdf, name, keep } = await finalPdf(paper, reasons);
      return { saved: await saveOutside({ choosing, reading }, '保存为 PDF', fileName(name, 'pdf'), pdf, () => keep('保存文书')) };
    },
    'paper-print': async ({ paper, reasons, wish }) => {
      const { pdf, keep } = await finalPdf(paper, reasons);
      // Setting it took a while, and the case file may have been locked meanwhile. Reasons are kept before the paper is out of hand.
      reading(() => undefined);
      keep('交付打印文书');
      await print(pdf, wish);
      return {};
    },
  };
}

/** Entries as the paper of a log takes them. */
function printedEntries(entries: readonly LogRecord[]): PrintedEntry[] {
  const numbers = new Map(entries.map((entry) => [entry.id, entry.seq]));
  return entries.map((entry) => ({
    ...entry,
    promise: entry.promiseOn === null ? null : { on: entry.promiseOn, amount: entry.promiseFen },
    corrects: entry.corrects === null ? null : numbers.get(entry.corrects) ?? null,
  }));
}
