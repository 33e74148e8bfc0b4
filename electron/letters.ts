import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ReadableFile, WritableFile } from './casefile/transaction.ts';
import { caseOf } from './cases.ts';
import { findingsOnWording } from './conduct.ts';
import type { letterOperations, LetterSummary } from './contract/letters.ts';
import type { Handlers } from './contract/operations.ts';
import type { Reasons } from './contract/reasons.ts';
import type { Settings } from './contract/settings.ts';
import { formatChinese, partsOf, type PlainDate } from './domain/calendar.ts';
import type { Claim } from './domain/claim.ts';
import { findingsOnCitations } from './domain/citation-check.ts';
import type { Finding } from './domain/finding.ts';
import { plainText, type LetterDraft, type LetterKind } from './domain/letter.ts';
import { findArticle, type Statutes } from './domain/statute.ts';
import { excusesFor } from './excuses.ts';
import { Failure } from './failure.ts';
import { knowledgeOf } from './knowledge.ts';
import { paymentsOf, statementOf } from './ledger.ts';
import { addOwnEntry } from './own-entries.ts';
import { examine } from './papers/gate.ts';
import { writeLetter } from './papers/letter-body.ts';
import type { LetterFacts, Quotation, Sender } from './papers/letter-facts.ts';
import { letterPaper } from './papers/letter-paper.ts';
import { deleteDraft, findLetter, freezeLetter, insertDraft, lettersOf, nextSerial, updateDraft, type LetterRecord } from './records/letters.ts';
import { settingsOf } from './settings.ts';
import { sha256Of } from './sha256.ts';
import { missingCharacters } from './typesetting/coverage.ts';
import type { PaperDocument } from './typesetting/document.ts';
import { renderPdf } from './typesetting/render.ts';
import type { Workspace } from './workspace.ts';

export const KIND_NAMES: Record<LetterKind, string> = { reminder: '提醒函', demand: '催款函', 'lawyers-letter': '律师函' };
const KIND_CODES: Record<LetterKind, string> = { reminder: '提醒函', demand: '催函', 'lawyers-letter': '律函' };

/** Statutes that a lawyer's letter quotes, short enough to be read: breach, and for a loan its overdue interest, for a price that it must be paid. */
const quoted = ({ price }: Claim) => ['第五百七十七条', price ? '第五百七十九条' : '第六百七十六条'].map((article) => ({ law: '民法典', article }));

/** @throws Failure not-found */
export function letterOf(file: ReadableFile, id: string): LetterRecord {
  const found = findLetter(file, id);
  if (found === null) throw new Failure('not-found', '没有找到这份函件。');
  return found;
}

/** The letter as it would be printed today; an issued one is never made again but taken from the file. */
export function paperOf(file: ReadableFile, letter: Pick<LetterRecord, 'case_id' | 'draft'>, writtenOn: PlainDate, number: string | null): PaperDocument {
  const { facts } = caseOf(file, letter.case_id);
  const settings = settingsOf(file);
  return letterPaper(letter.draft, {
    sender: senderOf(settings, facts.lawyers), creditor: facts.creditor, number, writtenOn, bodySize: settings.bodySize, letterhead: settings.letterhead,
  });
}

/** The firm with those of its lawyers who handle the case. */
export function senderOf(settings: Settings, lawyers: readonly string[]): Sender {
  return { firm: settings.firm, account: settings.account, lawyers: settings.lawyers.filter((lawyer) => lawyers.includes(lawyer.name)) };
}

/** A letter that may be issued: a draft that is kept, or one of a batch that is kept once it is issued. */
export type IssuableLetter = Pick<LetterRecord, 'id' | 'case_id' | 'kind' | 'draft' | 'pay_by'>;

export interface LetterIssue {
  /** The first draft of a letter, from the facts as they stand. @param payBy inclusive */
  write(file: ReadableFile, caseId: string, kind: LetterKind, payBy: PlainDate): LetterDraft;
  /** What stands against issuing a letter today. */
  findings(file: ReadableFile, letter: IssuableLetter): readonly Finding[];
  /**
   * Issues a letter under the next number of the register: all of it or nothing.
   * @param source gives the letter; it is asked again when the paper has been set, and refused when it or anything around it has changed
   * @param before changes the file in the same transaction, before the letter is frozen
   * @param after likewise, once it is
   * @throws Failure issue-blocked, already-issued, conflict
   */
  issue(source: (file: ReadableFile) => IssuableLetter, reasons: Reasons, around?: {
    before?(file: WritableFile, letter: IssuableLetter): void;
    after?(file: WritableFile, issued: IssuedLetter): void;
  }): Promise<IssuedLetter>;
}

export interface IssuedLetter {
  readonly number: string;
  readonly title: string;
  readonly sha256: string;
  readonly pdf: Uint8Array;
}

/** The one way from facts to an issued letter, for one and for a batch. */
export function letterIssue({ clock, library, reading, writing }: Workspace): LetterIssue {
  const write = (file: ReadableFile, caseId: string, kind: LetterKind, payBy: PlainDate): LetterDraft => {
    const { facts } = caseOf(file, caseId);
    const today = clock.today();
    const owed = statementOf(file, library, caseId, today);
    const letter: LetterFacts = {
      facts, owed, payments: paymentsOf(file, caseId), sender: senderOf(settingsOf(file), facts.lawyers), writtenOn: today, payBy,
      quotations: quoted(facts.claim).flatMap((article) => quotation(knowledgeOf(file, library).statutes, article, today)),
    };
    return writeLetter(kind, letter);
  };

  const findings = (file: ReadableFile, letter: IssuableLetter): readonly Finding[] => {
    const { facts } = caseOf(file, letter.case_id);
    const today = clock.today();
    return examine(letter.draft, {
      today,
      payBy: letter.pay_by,
      sender: senderOf(settingsOf(file), facts.lawyers),
      creditor: facts.creditor.name,
      debtors: facts.debtors.map((debtor) => debtor.name),
      dueOn: facts.claim.dueOn,
      owedOn: (day) => {
        try {
          return statementOf(file, library, letter.case_id, day);
        } catch (error) {
          if (error instanceof Failure) return null;
          throw error;
        }
      },
      unprintable: missingCharacters(paperOf(file, letter, today, null), library.fonts).map((missing) => missing.character),
      citations: findingsOnCitations(knowledgeOf(file, library).statutes, plainText(letter.draft.body), today),
      wording: findingsOnWording(library.conduct, letter.draft),
    });
  };

  /** What is issued if the letter is issued now. @throws Failure issue-blocked */
  const prepare = (file: ReadableFile, letter: IssuableLetter, reasons: Reasons) => {
    const issuedOn = clock.today();
    const excuses = excusesFor(findings(file, letter), reasons);
    const { year } = partsOf(issuedOn);
    const serial = nextSerial(file, year, letter.kind);
    const number = `〔${year}〕${settingsOf(file).firm.letterCode}${KIND_CODES[letter.kind]}字第${serial}号`;
    return { letter, issuedOn, serial, number, excuses, paper: paperOf(file, letter, issuedOn, number) };
  };

  return {
    write,
    findings,
    async issue(source, reasons, { before, after } = {}) {
      const prepared = reading((file) => prepare(file, source(file), reasons));
      const pdf = await renderPdf(prepared.paper, library.fonts);
      const { letter, serial, number, issuedOn } = prepared;
      const issued = { number, title: letter.draft.title, sha256: sha256Of(pdf), pdf };
      writing((file) => {
        // Facts, payments or settings may have changed while the paper was set, and the day may have ended.
        if (!isDeepStrictEqual(prepare(file, source(file), reasons), prepared)) throw new Failure('conflict', '函件或案件资料在签发过程中有变化，请重新核对后再签发。');
        before?.(file, letter);
        freezeLetter(file, letter.id, { year: partsOf(issuedOn).year, kind: letter.kind, serial, number, issuedOn, sha256: issued.sha256, pdf, at: clock.now() });
        addOwnEntry(file, clock, letter.case_id, 'letter', `签发${KIND_NAMES[letter.kind]}《${letter.draft.title}》，编号${number}，收函人${letter.draft.addressee}，付款期限${formatChinese(letter.pay_by)}，PDF 的 SHA-256：${issued.sha256}。${prepared.excuses}`);
        after?.(file, issued);
      });
      return issued;
    },
  };
}

/** @throws Failure already-issued */
function draftOf(file: ReadableFile, id: string): LetterRecord {
  const letter = letterOf(file, id);
  if (letter.state === 'issued') throw new Failure('already-issued', '这份函件已经发出，不能再改；如需更正，请另写一份。');
  return letter;
}

export function letterHandlers(workspace: Workspace): Pick<Handlers, keyof typeof letterOperations> {
  const { clock, reading, writing } = workspace;
  const { write, findings, issue } = letterIssue(workspace);
  return {
    'letter-list': ({ caseId }) => ({ letters: reading((file) => lettersOf(file, caseId).map(summaryOf)) }),
    'letter-create': ({ caseId, kind, payBy }) => {
      if (payBy <= clock.today()) throw new Failure('invalid-input', '付款期限须晚于今天。', { field: 'payBy' });
      const id = randomUUID();
      writing((file) => insertDraft(file, { id, caseId, payBy, draft: write(file, caseId, kind, payBy), at: clock.now() }));
      return { id };
    },
    'letter-read': ({ id }) =>
      reading((file) => {
        const letter = letterOf(file, id);
        return { ...summaryOf(letter), caseId: letter.case_id, payBy: letter.pay_by, draft: letter.draft };
      }),
    'letter-save': ({ id, draft }) => {
      const updatedAt = clock.now();
      writing((file) => updateDraft(file, id, { ...draft, kind: draftOf(file, id).kind }, draftOf(file, id).pay_by, updatedAt));
      return { updatedAt };
    },
    'letter-rewrite': ({ id, payBy }) => {
      writing((file) => {
        const { case_id: caseId, kind } = draftOf(file, id);
        updateDraft(file, id, write(file, caseId, kind, payBy), payBy, clock.now());
      });
      return {};
    },
    'letter-check': ({ id }) => ({ findings: reading((file) => [...findings(file, draftOf(file, id))]) }),
    'letter-issue': async ({ id, reasons }) => {
      const { number, sha256 } = await issue((file) => draftOf(file, id), reasons);
      return { number, sha256 };
    },
    'letter-discard': ({ id }) => {
      writing((file) => {
        draftOf(file, id);
        deleteDraft(file, id);
      });
      return {};
    },
  };
}

/** An article as a letter quotes it. One that is not in force on the day is left out, and the gate finds it missing. */
function quotation(statutes: Statutes, { law, article }: { law: string; article: string }, on: PlainDate): Quotation[] {
  const found = findArticle(statutes, { law, article, on });
  return found?.standing === 'in-force' && found.held !== null ? [{ citation: `《${found.law.law}》${found.article}`, text: found.held.text }] : [];
}

function summaryOf(letter: LetterRecord): LetterSummary {
  return {
    id: letter.id, kind: letter.kind, title: letter.draft.title, addressee: letter.draft.addressee, state: letter.state, updatedAt: letter.updated_at,
    number: letter.number, issuedOn: letter.issued_on, sha256: letter.sha256,
  };
}
