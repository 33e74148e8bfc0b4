import type { SealedFile } from '../casefile/evidence-store.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import type { FolderPart } from '../contract/transfer.ts';
import type { CaseFacts, Stage } from '../domain/case/case-facts.ts';
import { CLAIM_ELEMENT_NAMES, EVIDENCE_FORM_NAMES } from '../domain/case/evidence.ts';
import type { LetterId } from '../domain/case/ids.ts';
import { arrivalOf, eventSentence, type LetterEvent } from '../domain/letter/delivery.ts';
import { chineseMinute } from '../domain/quantities/calendar.ts';
import type { Statement } from '../domain/statement/statement.ts';
import { Failure } from '../failure.ts';
import type { SummarisedCase } from '../papers/handover/case-summary.ts';
import type { HandedLetter, LedgerEntry } from '../papers/handover/handover-papers.ts';
import type { PrintedEntry } from '../papers/handover/log-paper.ts';
import { printedEntries } from '../printing/prints.ts';
import { type EvidenceRecord, sealedFileOf } from '../records/evidence.ts';
import { eventsOf, standing } from '../records/letter-events.ts';
import { type LogRecord } from '../records/log.ts';
import { standingEvidence } from '../templates/templates.ts';
import type { CaseView } from '../workspace/case-view.ts';

/** An issued letter; its bytes are read on demand. */
interface GatheredLetter extends Omit<HandedLetter, 'file'> {
  readonly id: LetterId;
}

interface Piece {
  readonly record: EvidenceRecord;
  readonly sealed: SealedFile | null;
  readonly form: string;
  readonly proves: string;
  readonly withdrawn: boolean;
}

/** Everything that a folder may hold of a case, at one moment. */
export interface GatheredCase {
  readonly title: string;
  readonly facts: CaseFacts;
  readonly stage: Stage;
  /** Or why there is none. */
  readonly statement: Statement | string;
  readonly entries: readonly LedgerEntry[];
  readonly plan: SummarisedCase['plan'];
  readonly log: readonly PrintedEntry[];
  /** Numbers of the log entries about dealings with the other side. */
  readonly dealings: readonly number[];
  readonly letters: readonly GatheredLetter[];
  readonly evidence: readonly Piece[];
}

export function gatherCase(file: ReadableFile, view: CaseView): GatheredCase {
  const { title, facts, stage, today, plan, evidence: pieces, log: entries } = view;
  const proofOf = (event: LetterEvent): string => {
    const record = event.kind === 'dispatch' ? undefined : pieces.find(({ id }) => id === event.proof.evidenceId);
    return record === undefined
      ? ''
      : `，见证据${record.no}《${record.account.title}》${record.withdrawn === null ? '' : '（已撤回）'}`;
  };
  const standingFirst = standingEvidence(view);
  return {
    title,
    facts,
    stage,
    statement: stated(() => view.statementOn(today)),
    entries: view.paymentEntries.map(
      ({ paid_on: on, amount_fen: amount, designation, method, note, recorded_at: at, state }) => ({
        on,
        amount,
        designation,
        method,
        note,
        recordedAt: chineseMinute(Date.parse(at)).replace('T', ' '),
        state,
      }),
    ),
    plan:
      plan === null
        ? null
        : { agreedOn: plan.agreed_on, total: plan.terms.total, instalments: plan.terms.instalments.length },
    log: printedEntries(entries),
    dealings: dealingsIn(entries),
    letters: view.letters
      .filter(({ state }) => state === 'issued')
      .sort((a, b) => (a.updated_at < b.updated_at ? -1 : 1))
      .map((letter) => {
        const rows = eventsOf(file, letter.id);
        const stands = standing(rows);
        return {
          number: letter.number ?? '',
          title: letter.draft.title,
          addressee: letter.draft.addressee,
          issuedOn: letter.issued_on ?? today,
          sha256: letter.sha256 ?? '',
          history: rows.flatMap(({ id, event }) =>
            event === null
              ? []
              : [
                  `${eventSentence(event)}${proofOf(event)}${stands.some(({ rowId }) => rowId === id) ? '' : '（已更正或撤销）'}。`,
                ],
          ),
          arrival: arrivalOf(stands).reason,
          id: letter.id,
        };
      }),
    evidence: [...standingFirst, ...pieces.filter(({ withdrawn }) => withdrawn !== null)].map((record) => ({
      record,
      sealed: sealedFileOf(file, record.sha256),
      form: EVIDENCE_FORM_NAMES[record.account.form],
      withdrawn: record.withdrawn !== null,
      proves: `${
        record.account.proves.trim() ||
        record.account.elements
          .filter((element) => element !== 'other')
          .map((element) => CLAIM_ELEMENT_NAMES[element])
          .join('、')
      }${record.withdrawn === null ? '' : `（已撤回：${record.withdrawn}）`}`,
    })),
  };
}

export function handedLetter(
  { number, title, addressee, issuedOn, history, arrival, sha256 }: GatheredLetter,
  file: string,
): HandedLetter {
  return { number, title, addressee, issuedOn, history, arrival, sha256, file };
}

/** The requested pieces, in the order of the list of evidence. */
export function evidenceParts({ evidence }: GatheredCase, parts: readonly FolderPart[]): readonly Piece[] {
  return evidence.filter(({ withdrawn }) => parts.includes(withdrawn ? 'withdrawn' : 'evidence'));
}

/** Without the lawyer's own decisions, and notes that are not of a contact; a correction goes with what it corrects. */
function dealingsIn(entries: readonly LogRecord[]): number[] {
  const internal = new Set<string>();
  for (const { id, kind, channel, corrects } of entries) {
    if (kind === 'status' || (kind === 'note' && channel === 'office') || (corrects !== null && internal.has(corrects)))
      internal.add(id);
  }
  return entries.filter(({ id }) => !internal.has(id)).map(({ seq }) => seq);
}

function stated(work: () => Statement): Statement | string {
  try {
    return work();
  } catch (error) {
    if (
      error instanceof Failure &&
      (error.report.code === 'not-computable' || error.report.code === 'figures-disagree')
    )
      return error.report.message;
    throw error;
  }
}
