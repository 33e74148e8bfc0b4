import type { BankAccount } from '../../domain/case/bank-account.ts';
import type { CaseFacts, Debtor } from '../../domain/case/case-facts.ts';
import type { Party } from '../../domain/case/party.ts';
import type { Payment } from '../../domain/claim/claim.ts';
import type { Delay } from '../../domain/claim/delay.ts';
import type { Recipient } from '../../domain/letter/letter.ts';
import { partiesMeant } from '../../domain/letter/recipients.ts';
import type { PlainDate } from '../../domain/quantities/calendar.ts';
import type { Fen } from '../../domain/quantities/money.ts';

/** What the ledger says on the day of the letter, in fen. `perDiem` accrues with each further day. */
export interface Owed {
  readonly asOf: PlainDate;
  readonly principal: Fen;
  readonly interest: Fen;
  readonly penalty: Fen;
  readonly costs: Fen;
  readonly total: Fen;
  readonly perDiem: Fen;
  readonly delay: Delay | null;
}

/** The firm, and the account to pay into: the part of the settings that letters print. */
export interface Sender {
  readonly firm: {
    readonly name: string;
    readonly letterCode: string;
    readonly licence: string;
    readonly address: string;
    readonly phone: string;
    readonly email: string;
  };
  readonly lawyers: readonly { readonly name: string; readonly licence: string; readonly phone: string }[];
  readonly account: BankAccount;
}

/** A statute quoted in a letter, with its official text as in force on the day of the letter. */
export interface Quotation {
  /** 《中华人民共和国民法典》第五百七十七条 */
  readonly citation: string;
  readonly text: string;
}

/** Everything a letter is written from. */
export interface LetterFacts {
  readonly facts: CaseFacts;
  readonly owed: Owed;
  readonly payments: readonly Payment[];
  readonly sender: Sender;
  readonly writtenOn: PlainDate;
  /** Last day on which payment satisfies the letter's demand. */
  readonly payBy: PlainDate;
  readonly quotations: readonly Quotation[];
  /** Null: all debtors together. */
  readonly recipient: Recipient | null;
  /** Days from the day after receipt, where the letter names no day. */
  readonly payWithin: number | null;
  /** The issued letter that this one replaces. */
  readonly replaces: { readonly number: string; readonly issuedOn: PlainDate } | null;
}

/** The parties that a letter is addressed to, without a recipient who has since left the case. */
export function partiesAddressed({ facts, recipient }: Pick<LetterFacts, 'facts' | 'recipient'>): readonly Party[] {
  return partiesMeant<Debtor>(recipient ?? undefined, facts);
}

/** The recipients as the first line of a letter names them, in full: 王测试先生、测试商贸有限公司. */
export function addressees(parties: readonly Party[]): string {
  return parties.map((party) => `${party.name}${party.kind === 'person' ? party.honorific : ''}`).join('、');
}

/** How the letter addresses its recipients: 您 to one person, 贵公司 to one company, 贵方 otherwise. */
export function secondPerson(parties: readonly Party[]): string {
  if (parties.length !== 1) return '贵方';
  const kind = parties[0]?.kind;
  return kind === 'person' ? '您' : kind === 'company' ? '贵公司' : '贵方';
}
