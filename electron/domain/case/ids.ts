declare const idBrand: unique symbol;
/** A UUID that tells one record of a kind from the others; of another kind it is a mistake that does not compile. */
type Id<Kind extends string> = string & { readonly [idBrand]: Kind };

export type CaseId = Id<'case'>;
export type LogEntryId = Id<'log-entry'>;
export type LetterId = Id<'letter'>;
/** Of what happened to an issued letter: a dispatch, its outcome, a reply. */
export type LetterEventId = Id<'letter-event'>;
export type EvidenceId = Id<'evidence'>;
export type EvidenceLinkId = Id<'evidence-link'>;
export type PaymentId = Id<'payment'>;
export type PlanId = Id<'plan'>;
export type OfferId = Id<'offer'>;
/** Of a version of what is known of a debtor's means. */
export type MeansId = Id<'means'>;
/** Of a review of whether to go on. */
export type ReviewId = Id<'review'>;
export type BatchId = Id<'batch'>;
/** Of an assessment before lending. */
export type LendingId = Id<'lending'>;
export type OwnStatuteId = Id<'own-statute'>;
export type TrustedKeyId = Id<'trusted-key'>;

export type AnyId = Id<string>;

/** Takes a text for an id: where one is made, and where one comes from that is known to be of its kind, such as the address of a page. */
export function asId<Of extends AnyId>(text: string): Of {
  return text as Of;
}
