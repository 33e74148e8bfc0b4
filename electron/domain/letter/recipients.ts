import type { CaseFacts, Debtor, Guarantor } from '../case/case-facts.ts';
import { tidyName } from '../case/names.ts';
import { namesIn } from '../case/party.ts';
import type { LetterDraft, Recipient } from './letter.ts';

type Parties = Pick<CaseFacts, 'debtors' | 'guarantors'>;

/** A party in the role in which a letter was sent to it. */
export type PartyOfLetter = Pick<Recipient, 'role' | 'party'>;

/** The party with a given role and id; undefined if it has left the case. */
export function partyOf(
  { role, party }: PartyOfLetter,
  { debtors, guarantors }: Parties,
): Debtor | Guarantor | undefined {
  return (role === 'debtor' ? debtors : guarantors).find(({ id }) => id === party);
}

/** The parties that a letter is addressed to, without any who have since left the case. */
export function partiesMeant<Of extends { readonly id: string }>(
  recipient: PartyOfLetter | undefined,
  { debtors, guarantors }: { readonly debtors: readonly Of[]; readonly guarantors: readonly Of[] },
): readonly Of[] {
  if (recipient === undefined) return debtors;
  return (recipient.role === 'debtor' ? debtors : guarantors).filter(({ id }) => id === recipient.party);
}

/** The parties whose full name occurs in the first line of a letter, however its spaces and interpuncts were typed. */
export function partiesNamed<Of extends { readonly name: string }>(addressee: string, parties: readonly Of[]): Of[] {
  const printed = (name: string): string => tidyName(name, 'person');
  const found = namesIn(
    printed(addressee),
    parties.map(({ name }) => printed(name)),
  );
  return parties.filter(({ name }) => found.has(printed(name)));
}

/** Recipients on issue: the addressees, as far as the first line, which the lawyer may have changed, names them. */
export function recipientsOf(
  { recipient, addressee }: Pick<LetterDraft, 'recipient' | 'addressee'>,
  parties: Parties,
): PartyOfLetter[] {
  const named = partiesNamed(addressee, [...parties.debtors, ...parties.guarantors]);
  return partiesMeant<Debtor | Guarantor>(recipient, parties)
    .filter((party) => named.includes(party))
    .map(({ id }) => ({ role: recipient?.role ?? 'debtor', party: id }));
}
