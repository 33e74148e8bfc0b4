import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { CaseId, OfferId } from '../domain/case/ids.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { Fen } from '../domain/quantities/money.ts';
import type { Parts, SettledInstalment, SettlementTerms } from '../domain/settlement/settlement.ts';
import { text } from './values.ts';

/** An offer as it was made, with what it came to by the ledger of its day. */
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

const row = z.object({
  id: text<OfferId>(),
  case_id: text<CaseId>(),
  offered_by: z.enum(['creditor', 'debtor']),
  offered_on: z.string().transform((v) => v as PlainDate),
  recorded_at: z.string(),
  offer: z.string().transform((v) => JSON.parse(v) as Offer),
  answer: z.enum(OFFER_ANSWERS).nullable(),
  answered_on: z
    .string()
    .nullable()
    .transform((v) => v as PlainDate | null),
  note: z.string().nullable(),
});
export type OfferRecord = z.output<typeof row>;

const OFFERS = `SELECT o.id, o.case_id, o.offered_by, o.offered_on, o.recorded_at, o.offer, a.answer, a.answered_on, a.note
  FROM settlement_offer o LEFT JOIN offer_answer a ON a.offer_id = o.id`;

/** The rounds of the talks in the order in which they were recorded, each with its answer where there is one. */
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
  file.run(
    'INSERT INTO settlement_offer (id, case_id, offered_by, offered_on, recorded_at, offer) VALUES (?, ?, ?, ?, ?, ?)',
    offer.id,
    offer.caseId,
    offer.by,
    offer.on,
    offer.at,
    JSON.stringify(offer.offer),
  );
}

/** Call once: the database takes no second answer to an offer. */
export function insertAnswer(
  file: WritableFile,
  offerId: OfferId,
  answer: { on: PlainDate; answer: (typeof OFFER_ANSWERS)[number]; note: string; at: string },
): void {
  file.run(
    'INSERT INTO offer_answer (offer_id, answered_on, answer, note, recorded_at) VALUES (?, ?, ?, ?, ?)',
    offerId,
    answer.on,
    answer.answer,
    answer.note,
    answer.at,
  );
}
