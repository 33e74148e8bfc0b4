import type { Party } from '../../domain/case/party.ts';
import type { Finding } from '../../domain/finding.ts';
import type { PlainDate } from '../../domain/quantities/calendar.ts';
import type { Owed, Sender } from '../letter/facts.ts';

type Named = Pick<Party, 'name' | 'kind'> & Partial<Pick<Party, 'idNumber'>>;
type Addressed = Named & { readonly id: string };

/** What the gate holds a draft against. */
export interface GateFacts {
  readonly today: PlainDate;
  readonly payBy: PlainDate;
  readonly sender: Sender;
  /** Names of the parties as the case has them now; a draft may be older than they are. */
  readonly creditor: Named;
  readonly debtors: readonly Addressed[];
  readonly guarantors: readonly Addressed[];
  readonly toGuarantor: boolean;
  readonly formedOn: PlainDate;
  /** Last day on which payment is still in time. */
  readonly dueOn: PlainDate;
  readonly disbursedOn: readonly PlainDate[];
  readonly paidOn: readonly PlainDate[];
  /** Every day that the file holds of the case: agreements, payments, contacts, promises, letters, plans. */
  readonly knownDays: ReadonlySet<PlainDate>;
  /** Whether nobody works on a day, as far as the holidays of its year are known. */
  restDay(day: PlainDate): boolean;
  /** Last day of the limitation, once it has passed; likewise of each guarantee period of the addressees. */
  readonly limitationExpiredOn: PlainDate | null;
  readonly guaranteesExpired: readonly { readonly name: string; readonly on: PlainDate }[];
  /** What was agreed above the cap, in words; null when nothing was (民间借贷规定 25, 29, 31). */
  readonly aboveCap: string | null;
  /** Number of the letter that this one takes the place of. */
  readonly replaces: string | null;
  /** What the ledger says on a day; null when it gives no figure for it. `stale`: with a rate that must be checked first. */
  owedOn(day: PlainDate): (Owed & { readonly stale: boolean }) | null;
  /** Characters that no font of ours can print. */
  readonly unprintable: readonly string[];
  /** Sentences about citations that are not the law of today. */
  readonly citations: readonly Finding[];
  /** Sentences about words that a letter may not use. */
  readonly wording: readonly Finding[];
}
