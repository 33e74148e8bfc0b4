import type { ReadableFile } from '../casefile/transaction.ts';
import type { EvidenceEffectView, EvidenceView } from '../contract/evidence.ts';
import type { CaseId, EvidenceId } from '../domain/case/ids.ts';
import { deadlinesOf } from '../domain/deadlines/case-deadlines.ts';
import type { Deadline } from '../domain/deadlines/deadline.ts';
import { arrivalOf, eventSentence } from '../domain/letter/delivery.ts';
import type { CaseForDeadlines } from '../records/deadlines.ts';
import { standingEvents } from '../records/letter-events.ts';
import { lettersOf } from '../records/letters.ts';
import type { CaseView } from '../workspace/case-view.ts';

type Proof = EvidenceView['proves'][number];

/**
 * For each piece of evidence of a case, the delivery records that cite it as proof and still stand. These records are
 * the only place where that is stored.
 */
export function proofsOf(file: ReadableFile, caseId: CaseId): ReadonlyMap<EvidenceId, readonly Proof[]> {
  const numbers = new Map(lettersOf(file, caseId).map(({ id, number }) => [id, number ?? '']));
  const found = [...standingEvents(file, [caseId])].flatMap(([letterId, events]) =>
    events.flatMap(({ event }) =>
      event.kind === 'dispatch' || event.proof.evidenceId === null
        ? []
        : [
            {
              evidenceId: event.proof.evidenceId,
              proof: { letterId, number: numbers.get(letterId) ?? '', on: event.on, sentence: eventSentence(event) },
            },
          ],
    ),
  );
  return new Map(
    [...Map.groupBy(found, ({ evidenceId }) => evidenceId)].map(([id, of]) => [id, of.map(({ proof }) => proof)]),
  );
}

/**
 * What withdrawing a piece would change today: arrivals that lose their proof, and rights that then end earlier or are
 * no longer preserved. Nothing is written.
 */
export function withdrawalEffect(file: ReadableFile, view: CaseView, evidenceId: EvidenceId): EvidenceEffectView {
  const { deadlineFacts: facts, today, law } = view;
  const events = standingEvents(file, [view.id]);
  const without: CaseForDeadlines = {
    ...facts,
    letters: facts.letters.map((letter) => ({
      ...letter,
      arrival: arrivalOf(
        (events.get(letter.id) ?? []).map((each) =>
          each.event.kind !== 'dispatch' && each.event.proof.evidenceId === evidenceId
            ? { ...each, proofWithdrawn: true }
            : each,
        ),
      ),
    })),
  };
  const arrivals = facts.letters.flatMap(({ id, number, arrival }, index) =>
    arrival.state === 'proven' && arrival.on !== null && without.letters[index]?.arrival.state !== 'proven'
      ? [{ letterId: id, number, on: arrival.on }]
      : [],
  );
  const after = new Map(deadlinesOf(without, today, law.calendar).map((each) => [each.key, each]));
  const rights = (each: Deadline): boolean =>
    each.kind === 'limitation' || each.kind === 'guarantee' || each.kind === 'guarantor-limitation';
  const deadlines = deadlinesOf(facts, today, law.calendar)
    .filter(rights)
    .flatMap((before) => {
      const then = after.get(before.key);
      return then === undefined || (then.on === before.on && then.state === before.state)
        ? []
        : [
            {
              kind: before.kind,
              subject: before.subject,
              before: { on: before.on, state: before.state },
              after: { on: then.on, state: then.state },
            },
          ];
    });
  return { arrivals, deadlines };
}
