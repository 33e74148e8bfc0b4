import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { CaseId, OfferId } from '../domain/case/ids.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { Fen } from '../domain/quantities/money.ts';
import type { Parts, SettledInstalment, SettlementTerms } from '../domain/settlement/settlement.ts';
import { day, idOf, json, table } from './table.ts';

/** An offer as made, with what it amounted to by that day's ledger. */
export interface Offer {
  readonly terms: SettlementTerms;
  readonly owedParts: Parts;
  readonly owed: Fen;
  readonly waived: Fen;
  readonly total: Fen;
  readonly instalments: readonly SettledInstalment[];
  readonly note: string;
}

export const OFFER_ANSWERS = ['accepted', 'refused', 'withdrawn'] as const;

const settlementOffer = table('settlement_offer', {
  id: idOf<OfferId>(),
  case_id: idOf<CaseId>(),
  offered_by: z.enum(['creditor', 'debtor']),
  offered_on: day,
  recorded_at: z.string(),
  offer: json<Offer>(),
});
const offerAnswer = table('offer_answer', {
  offer_id: idOf<OfferId>(),
  answered_on: day,
  answer: z.enum(OFFER_ANSWERS),
  note: z.string(),
  recorded_at: z.string(),
});
const { answer, answered_on, note } = offerAnswer.row.shape;
const row = settlementOffer.row.extend({
  answer: answer.nullable(),
  answered_on: answered_on.nullable(),
  note: note.nullable(),
});
export type OfferRecord = z.output<typeof row>;

const OFFERS = `SELECT ${settlementOffer.columnsAs('o')}, a.answer, a.answered_on, a.note
  FROM settlement_offer o LEFT JOIN offer_answer a ON a.offer_id = o.id`;

/** The rounds of negotiation in recording order, each with its answer if any. */
export function offersOf(file: ReadableFile, caseId: CaseId): OfferRecord[] {
  return z.array(row).parse(file.all(`${OFFERS} WHERE o.case_id = ? ORDER BY o.seq`, caseId));
}

export function findOffer(file: ReadableFile, id: OfferId): OfferRecord | null {
  const found = file.one(`${OFFERS} WHERE o.id = ?`, id);
  return found === undefined ? null : row.parse(found);
}

export function insertOffer(
  file: WritableFile,
  offer: { id: OfferId; caseId: CaseId; by: OfferRecord['offered_by']; on: PlainDate; at: string; offer: Offer },
): void {
  settlementOffer.insert(file, {
    id: offer.id,
    case_id: offer.caseId,
    offered_by: offer.by,
    offered_on: offer.on,
    recorded_at: offer.at,
    offer: offer.offer,
  });
}

/** Call once: the database refuses a second answer to an offer. */
export function insertAnswer(
  file: WritableFile,
  offerId: OfferId,
  answer: { on: PlainDate; answer: (typeof OFFER_ANSWERS)[number]; note: string; at: string },
): void {
  offerAnswer.insert(file, {
    offer_id: offerId,
    answered_on: answer.on,
    answer: answer.answer,
    note: answer.note,
    recorded_at: answer.at,
  });
}
