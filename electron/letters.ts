import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ReadableFile } from './casefile/transaction.ts';
import { caseOf } from './cases.ts';
import { findingsOnWording } from './conduct.ts';
import type { letterOperations, LetterSummary } from './contract/letters.ts';
import type { Handlers, Input } from './contract/operations.ts';
import type { Settings } from './contract/settings.ts';
import { formatChinese, partsOf, type PlainDate } from './domain/calendar.ts';
import type { Claim } from './domain/claim.ts';
import { findingsOnCitations } from './domain/citation-check.ts';
import type { Finding } from './domain/finding.ts';
import { plainText, type LetterDraft, type LetterKind } from './domain/letter.ts';
import { findArticle, type Statutes } from './domain/statute.ts';
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
import { missingCharacters } from './typesetting/coverage.ts';
import type { PaperDocument } from './typesetting/document.ts';
import { renderPdf } from './typesetting/render.ts';
import type { Workspace } from './workspace.ts';

const KIND_NAMES: Record<LetterKind, string> = { reminder: '提醒函', demand: '催款函', 'lawyers-letter': '律师函' };
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
export function paperOf(file: ReadableFile, letter: LetterRecord, writtenOn: PlainDate, number: string | null): PaperDocument {
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

export function letterHandlers({ clock, library, reading, writing }: Workspace): Pick<Handlers, keyof typeof letterOperations> {
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

  const draftOf = (file: ReadableFile, id: string): LetterRecord => {
    const letter = letterOf(file, id);
    if (letter.state === 'issued') throw new Failure('already-issued', '这份函件已经发出，不能再改；如需更正，请另写一份。');
    return letter;
  };

  const findings = (file: ReadableFile, letter: LetterRecord): readonly Finding[] => {
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

  /** What is issued if the letter is issued now. @throws Failure already-issued, issue-blocked */
  const prepare = (file: ReadableFile, id: string, reasons: Input<'letter-issue'>['reasons']) => {
    const letter = draftOf(file, id);
    const issuedOn = clock.today();
    const found = findings(file, letter);
    const blocking = found.find(({ severity }) => severity === 'block');
    if (blocking) throw new Failure('issue-blocked', blocking.message);
    const excuses = found.map(({ rule, message }) => {
      const answer = reasons.find((each) => each.rule === rule && each.message === message);
      if (!answer) throw new Failure('issue-blocked', `还有提示没有说明理由：${message}`, { field: 'reasons' });
      return `提示“${message}”，说明：${answer.reason}。`;
    });
    const { year } = partsOf(issuedOn);
    const serial = nextSerial(file, year, letter.kind);
    const number = `〔${year}〕${settingsOf(file).firm.letterCode}${KIND_CODES[letter.kind]}字第${serial}号`;
    return { letter, issuedOn, serial, number, excuses: excuses.join(''), paper: paperOf(file, letter, issuedOn, number) };
  };

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
      const prepared = reading((file) => prepare(file, id, reasons));
      const pdf = await renderPdf(prepared.paper, library.fonts);
      const sha256 = createHash('sha256').update(pdf).digest('hex');
      const { letter, serial, number, issuedOn } = prepared;
      writing((file) => {
        // Facts, payments or settings may have changed while the paper was set, and the day may have ended.
        if (!isDeepStrictEqual(prepare(file, id, reasons), prepared)) throw new Failure('conflict', '函件或案件资料在签发过程中有变化，请重新核对后再签发。');
        freezeLetter(file, id, { year: partsOf(issuedOn).year, kind: letter.kind, serial, number, issuedOn, sha256, pdf, at: clock.now() });
        addOwnEntry(file, clock, letter.case_id, 'letter', `签发${KIND_NAMES[letter.kind]}《${letter.draft.title}》，编号${number}，收函人${letter.draft.addressee}，付款期限${formatChinese(letter.pay_by)}，PDF 的 SHA-256：${sha256}。${prepared.excuses}`);
      });
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
