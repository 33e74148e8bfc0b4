import type { CaseFacts, Debtor, Guarantor } from '../case/case-facts.ts';
import { namesIn } from '../case/party.ts';
import type { LetterDraft, Recipient } from './letter.ts';

type Parties = Pick<CaseFacts, 'debtors' | 'guarantors'>;

/** A party in the part in which a letter went to it. */
export type PartyOfLetter = Pick<Recipient, 'role' | 'party'>;

/** The party that is meant by a role and an id; undefined where it has left the case. */
export function partyOf(
  { role, party }: PartyOfLetter,
  { debtors, guarantors }: Parties,
): Debtor | Guarantor | undefined {
  return (role === 'debtor' ? debtors : guarantors).find(({ id }) => id === party);
}

/** The parties that a letter is written to. A recipient who has left the case since is not among them. */
export function partiesMeant<Of extends { readonly id: string }>(
  recipient: PartyOfLetter | undefined,
  { debtors, guarantors }: { readonly debtors: readonly Of[]; readonly guarantors: readonly Of[] },
): readonly Of[] {
  if (recipient === undefined) return debtors;
  return (recipient.role === 'debtor' ? debtors : guarantors).filter(({ id }) => id === recipient.party);
}

/** The parties whose full name stands in the first line of a letter. */
export function partiesNamed<Of extends { readonly name: string }>(addressee: string, parties: readonly Of[]): Of[] {
  const found = namesIn(
    addressee,
    parties.map(({ name }) => name),
  );
  return parties.filter(({ name }) => found.has(name));
}

/** Whom a letter goes to as it is issued: those it is written to, as far as its first line, which the lawyer may have changed, names them. */
export function recipientsOf(
  { recipient, addressee }: Pick<LetterDraft, 'recipient' | 'addressee'>,
  parties: Parties,
): PartyOfLetter[] {
  const named = partiesNamed(addressee, [...parties.debtors, ...parties.guarantors]);
  return partiesMeant<Debtor | Guarantor>(recipient, parties)
    .filter((party) => named.includes(party))
    .map(({ id }) => ({ role: recipient?.role ?? 'debtor', party: id }));
}
