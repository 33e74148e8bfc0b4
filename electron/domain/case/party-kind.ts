/** A person or organisation in a case. */
export type PartyKind = 'person' | 'company' | 'sole-trader' | 'other-organisation';
