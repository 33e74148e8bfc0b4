import type { ReadableFile } from '../casefile/transaction.ts';
import type { Handlers } from '../contract/operations.ts';
import type { PaperFormat, paperOperations, PaperRef } from '../contract/papers.ts';
import type { printingOperations } from '../contract/printing.ts';
import type { Reasons } from '../contract/reasons.ts';
import { isComplete } from '../domain/case/bank-account.ts';
import { Failure } from '../failure.ts';
import { lendingNote } from '../lending/lending.ts';
import { present } from '../letters/letter-writing.ts';
import { letterOf, paperOf } from '../letters/letters.ts';
import type { Library } from '../library/library.ts';
import { unprintable } from '../papers/gate/unprintable.ts';
import { logPaper, type PrintedEntry } from '../papers/handover/log-paper.ts';
import { calculationSheet } from '../papers/ledger/calculation-sheet.ts';
import { recoverySheet } from '../papers/recovery-sheet.ts';
import { offerPaper } from '../papers/settlement/offer-paper.ts';
import { planPaper } from '../papers/settlement/plan-paper.ts';
import { statuteCard } from '../papers/statute-card.ts';
import { issuedPdf } from '../records/letters.ts';
import { type LogRecord } from '../records/log.ts';
import { findOffer } from '../records/offers.ts';
import { termsOf } from '../records/plans.ts';
import { articleOf } from '../statutes/statutes.ts';
import { filledPaper } from '../templates/templates.ts';
import { missingCharacters } from '../typesetting/coverage.ts';
import type { PaperDocument } from '../typesetting/document.ts';
import type { Fonts } from '../typesetting/fonts.ts';
import { renderPdf } from '../typesetting/render.ts';
import { renderDocx } from '../typesetting/word/docx.ts';
import { acknowledgedWarnings } from '../workspace/acknowledged-warnings.ts';
import { addAutomaticEntry } from '../workspace/automatic-entries.ts';
import { fontsFor } from '../workspace/fonts.ts';
import { fileName, saveOutside } from '../workspace/saving.ts';
import { settingsOf } from '../workspace/settings.ts';
import { sha256Of } from '../workspace/sha256.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Gives the recovery code once the password has been entered again. */
export interface RecoveryCodes {
  /** @throws CaseFileFailure wrong-password, too-soon, locked */
  recoveryCode(password: string): Promise<{ caseFile: string; code: readonly string[] }>;
}

export function printHandlers(
  { choosing, clock, library, printing, reading, writing, viewOf, lawOf }: Workspace,
  keys: RecoveryCodes,
): Pick<Handlers, keyof typeof paperOperations | keyof typeof printingOperations> {
  /** The bytes of a paper: those that were issued, or a fresh rendering from the current case file. */
  const pdfOf = async (paper: PaperRef): Promise<{ pdf: Uint8Array; name: string }> => {
    const issued = paper.kind === 'letter' ? reading((file) => issuedPdf(file, paper.id)) : null;
    const document = await documentOf(paper);
    return { pdf: issued ?? (await renderPdf(document, printable(document))), name: document.title };
  };

  const printable = (document: PaperDocument): Fonts => reading((file) => printableType(file, library, document));

  /**
   * The paper as a Word file. That of an issued letter says on every page that it is a working copy, and what the
   * original is.
   */
  const wordOf = async (paper: PaperRef): Promise<{ word: Uint8Array; name: string }> => {
    if (paper.kind === 'recovery-sheet')
      throw new Failure('invalid-input', '恢复单只能打印或存为 PDF。', { field: 'format' });
    const document = await documentOf(paper);
    const letter = paper.kind === 'letter' ? reading((file) => letterOf(file, paper.id)) : null;
    const fonts = printable(document);
    if (letter?.state !== 'issued') return { word: await renderDocx(document, fonts), name: document.title };
    const notice = `工作副本，不得签发：本函以已签发的${letter.number} PDF 为准（SHA-256：${letter.sha256?.slice(0, 16)}…）`;
    return {
      word: await renderDocx({ ...document, title: `${document.title}（工作副本）` }, fonts, notice),
      name: `${document.title}（工作副本）`,
    };
  };

  const documentOf = async (paper: PaperRef): Promise<PaperDocument> => {
    const today = clock.today();
    if (paper.kind === 'recovery-sheet')
      return recoverySheet({ ...(await keys.recoveryCode(paper.password)), madeOn: today });
    return reading((file): PaperDocument => {
      switch (paper.kind) {
        case 'letter': {
          const kept = letterOf(file, paper.id);
          const view = viewOf(file, kept.case_id);
          const letter = kept.state === 'draft' ? present(view, kept) : kept;
          return paperOf(file, view, letter, letter.issued_on ?? today, letter.number);
        }
        case 'calculation': {
          const view = viewOf(file, paper.caseId);
          return calculationSheet({
            facts: view.facts,
            title: view.title,
            statement: view.statementOn(paper.asOf),
            printedOn: today,
          });
        }
        case 'log': {
          const { title, log } = viewOf(file, paper.caseId);
          return logPaper({ title, printedOn: today, entries: printedEntries(log), only: paper.only ?? null });
        }
        case 'statute':
          return statuteCard({
            article: articleOf(lawOf(file).statutes, paper),
            firm: settingsOf(file).firm.name,
            on: paper.on,
            printedOn: today,
          });
        case 'lending':
          return lendingNote(file, library, paper.id, today);
        case 'template':
          return filledPaper(file, library, viewOf(file, paper.caseId), paper).document;
        case 'plan': {
          const { plan, facts, sender } = viewOf(file, paper.caseId);
          if (plan === null) throw new Failure('not-found', '本案还没有约定分期还款。');
          if (!isComplete(sender.account))
            throw new Failure(
              'issue-blocked',
              '收款账户没有填写完整，协议书无法写明款项付至何处：请在“当事人与债权”或者“设置”中补全。',
            );
          return planPaper(
            {
              agreedOn: plan.agreed_on,
              owed: plan.terms.owed,
              waivedTotal: plan.terms.waived,
              total: plan.terms.total,
              instalments: plan.terms.instalments,
              terms: termsOf(plan.terms),
              owedParts: plan.terms.owedParts ?? null,
            },
            facts,
            sender,
          );
        }
        case 'offer': {
          const offer = findOffer(file, paper.id);
          if (offer === null) throw new Failure('not-found', '没有找到这一轮方案。');
          return offerPaper(
            {
              by: offer.offered_by,
              on: offer.offered_on,
              owed: offer.offer.owed,
              waivedTotal: offer.offer.waived,
              total: offer.offer.total,
              instalments: offer.offer.instalments,
              terms: offer.offer.terms,
              owedParts: offer.offer.owedParts,
            },
            viewOf(file, offer.case_id).facts,
          );
        }
      }
    });
  };

  /**
   * A paper that leaves the program. One from a template leaves it only if nothing blocks it and each warning has a
   * reason, which `keep` records in the log together with the action. @throws Failure issue-blocked
   */
  const leaving = async (
    paper: PaperRef,
    format: PaperFormat,
    reasons: Reasons,
  ): Promise<{ bytes: Uint8Array; name: string; keep(act: string): void }> => {
    if (paper.kind !== 'template') {
      const made =
        format === 'pdf'
          ? await pdfOf(paper).then(({ pdf, name }) => ({ bytes: pdf, name }))
          : await wordOf(paper).then(({ word, name }) => ({ bytes: word, name }));
      return { ...made, keep: () => undefined };
    }
    const { document, findings } = reading((file) => filledPaper(file, library, viewOf(file, paper.caseId), paper));
    const acknowledged = acknowledgedWarnings(findings, reasons);
    const fonts = printable(document);
    const bytes = format === 'pdf' ? await renderPdf(document, fonts) : await renderDocx(document, fonts);
    const called = format === 'pdf' ? 'PDF' : 'Word 文件';
    const keep = (act: string): void => {
      if (acknowledged !== '')
        writing((file) =>
          addAutomaticEntry(
            file,
            clock,
            paper.caseId,
            'paper-printed',
            `${act}《${document.title}》，${called}的 SHA-256：${sha256Of(bytes)}。${acknowledged}`,
          ),
        );
    };
    return { bytes, name: document.title, keep };
  };

  return {
    'paper-preview': async ({ paper }) => {
      const { pdf } = await pdfOf(paper);
      return { pdf };
    },
    'paper-save': async ({ paper, format, reasons }) => {
      const { bytes, name, keep } = await leaving(paper, format, reasons);
      return {
        saved: await saveOutside(
          { choosing, reading },
          format === 'pdf' ? '保存为 PDF' : '保存为 Word 文件',
          fileName(name, format),
          bytes,
          () => keep('保存文书'),
        ),
      };
    },
    'paper-print': async ({ paper, reasons, wish }) => {
      const { bytes, keep } = await leaving(paper, 'pdf', reasons);
      // Typesetting took a while, and the case file may have been locked meanwhile. Reasons are saved before the paper
      // is handed out.
      reading(() => undefined);
      keep('交付打印文书');
      return { outcome: await printing.print(bytes, wish) };
    },
    'printer-list': async () => ({ printers: [...(await printing.printers())] }),
    'print-stop': () => {
      printing.stop();
      return {};
    },
  };
}

/** The fonts to set a paper in. @throws Failure unprintable */
export function printableType(file: ReadableFile, library: Library, document: PaperDocument): Fonts {
  const fonts = fontsFor(file, library);
  const [missing] = missingCharacters(document, fonts);
  if (missing)
    throw new Failure('unprintable', unprintable(missing.character), { details: { character: missing.character } });
  return fonts;
}

/** Log entries in the form that the log paper takes. */
export function printedEntries(entries: readonly LogRecord[]): PrintedEntry[] {
  const numbers = new Map(entries.map((entry) => [entry.id, entry.seq]));
  return entries.map((entry) => ({
    ...entry,
    promise: entry.promiseOn === null ? null : { on: entry.promiseOn, amount: entry.promiseFen },
    corrects: entry.corrects === null ? null : (numbers.get(entry.corrects) ?? null),
  }));
}
