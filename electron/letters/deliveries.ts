import type { ReadableFile } from '../casefile/transaction.ts';
import type { deliveryOperations } from '../contract/deliveries.ts';
import type { Handlers, Input } from '../contract/operations.ts';
import type { EvidenceId, LetterId } from '../domain/case/ids.ts';
import type { Party } from '../domain/case/party.ts';
import { arrivalOf, eventSentence, type LetterEvent } from '../domain/letter/delivery.ts';
import { payByOf } from '../domain/letter/letter.ts';
import { partyOf } from '../domain/letter/recipients.ts';
import { Failure } from '../failure.ts';
import { findEvidence } from '../records/evidence.ts';
import { eventsOf, insertEvent, standing } from '../records/letter-events.ts';
import { letterRecipients } from '../records/letter-recipients.ts';
import type { LetterRecord } from '../records/letters.ts';
import { addAutomaticEntry } from '../workspace/automatic-entries.ts';
import type { CaseView } from '../workspace/case-view.ts';
import { newId } from '../workspace/new-id.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { letterOf } from './letters.ts';

type Typed = NonNullable<Input<'delivery-record'>['event']>;

export function deliveryHandlers({
  clock,
  reading,
  writing,
  viewOf,
}: Workspace): Pick<Handlers, keyof typeof deliveryOperations> {
  return {
    'delivery-read': ({ letterId }) =>
      reading((file) => {
        const letter = issuedLetterOf(file, letterId);
        const rows = eventsOf(file, letterId);
        const stands = standing(rows);
        const arrival = arrivalOf(stands);
        const recipient = recipientOf(file, viewOf(file, letter.case_id), letter);
        return {
          events: rows.map(({ id, event, recorded_at: recordedAt, corrects }) => {
            const stand = stands.find(({ rowId }) => rowId === id);
            return { id, recordedAt, corrects, event, superseded: stand === undefined, keptId: stand?.id ?? id };
          }),
          arrival: { ...arrival, basis: [...arrival.basis] },
          payBy: payByOf(letter.draft, letter.pay_by, arrival.on),
          address: recipient.address,
          recipient: recipient.kind,
        };
      }),
    'delivery-record': ({ letterId, corrects, event }) => {
      writing((file) => {
        const letter = issuedLetterOf(file, letterId);
        const stands = standing(eventsOf(file, letterId));
        const before = corrects === null ? null : stands.find(({ rowId }) => rowId === corrects);
        if (before === undefined)
          throw new Failure('not-found', '没有找到要更正的送达记录，可能已经更正。', { field: 'corrects' });
        if (event === null && before === null) throw new Failure('invalid-input', '没有要登记的内容。');
        const recorded = event === null ? null : complete(file, letter, event, stands);
        if (recorded !== null && before !== null && recorded.kind !== before.event.kind)
          throw new Failure('invalid-input', '更正须与原记录为同一种类。', { field: 'event.kind' });
        insertEvent(file, {
          id: newId(),
          letter_id: letterId,
          event: recorded,
          recorded_at: clock.now(),
          corrects,
        });
        const said = before === null ? '' : `更正原记录（${eventSentence(before.event)}）：`;
        addAutomaticEntry(
          file,
          clock,
          letter.case_id,
          'delivery',
          `${letter.number}，收函人${letter.draft.addressee}：${said}${recorded === null ? '撤销该记录' : eventSentence(recorded)}。`,
        );
      });
      return {};
    },
  };

  /**
   * The event completed with what main knows of it.
   * @throws Failure invalid-input for an impossible day, not-found for an unknown dispatch
   */
  function complete(
    file: ReadableFile,
    letter: LetterRecord,
    event: Typed,
    stands: ReturnType<typeof standing>,
  ): LetterEvent {
    if (event.on > clock.today()) throw new Failure('invalid-input', '日期不能晚于今天。', { field: 'event.on' });
    if (letter.issued_on !== null && event.on < letter.issued_on)
      throw new Failure('invalid-input', '日期不能早于函件签发之日。', { field: 'event.on' });
    if (event.kind !== 'dispatch') requireEvidence(file, letter, event.proof.evidenceId);
    if (event.kind !== 'outcome') return event;
    const sent = stands.find(({ id }) => id === event.dispatchId)?.event;
    if (sent?.kind !== 'dispatch')
      throw new Failure('not-found', '没有找到对应的寄送记录。', { field: 'event.dispatchId' });
    if (event.on < sent.on)
      throw new Failure('invalid-input', '投递结果的日期不能早于寄出之日。', { field: 'event.on' });
    return { ...event, recipient: recipientOf(file, viewOf(file, letter.case_id), letter).kind };
  }
}

/** Proof of arrival must be in the same case and not withdrawn. @throws Failure not-found */
function requireEvidence(file: ReadableFile, { case_id: caseId }: LetterRecord, evidenceId: EvidenceId | null): void {
  if (evidenceId === null) return;
  const found = findEvidence(file, evidenceId);
  if (found === null || found.case_id !== caseId || found.withdrawn !== null)
    throw new Failure('not-found', '没有找到作为凭证的证据。', { field: 'event.evidenceId' });
}

/** @throws Failure not-found, also for a draft */
function issuedLetterOf(file: ReadableFile, id: LetterId): LetterRecord {
  const letter = letterOf(file, id);
  if (letter.state !== 'issued') throw new Failure('not-found', '函件尚未签发，没有送达记录。');
  return letter;
}

/**
 * The party that a letter went to, as the case has it now; a party no longer in the case counts as the first debtor.
 */
function recipientOf(file: ReadableFile, { facts }: CaseView, { id }: LetterRecord): Pick<Party, 'kind' | 'address'> {
  const parties = letterRecipients(file, id).map((each) => partyOf(each, facts));
  return parties.find((party) => party !== undefined) ?? facts.debtors[0] ?? { kind: 'person', address: '' };
}
