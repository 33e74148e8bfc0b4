import type { Party } from '../../domain/case/party.ts';
import type { Finding } from '../../domain/finding.ts';
import type { PlainDate } from '../../domain/quantities/calendar.ts';
import type { Fen } from '../../domain/quantities/money.ts';
import type { Owed, Sender } from '../letter/facts.ts';

type Named = Pick<Party, 'name' | 'kind' | 'idPaper'> & Partial<Pick<Party, 'idNumber'>>;
type Addressed = Named & { readonly id: string };

/** What the gate checks a draft against. */
export interface GateFacts {
  readonly today: PlainDate;
  readonly payBy: PlainDate;
  readonly sender: Sender;
  /** Names of the parties as the case has them now; a draft may predate them. */
  readonly creditor: Named;
  readonly debtors: readonly Addressed[];
  readonly guarantors: readonly Addressed[];
  readonly toGuarantor: boolean;
  readonly formedOn: PlainDate;
  /** The due day: the last on which payment is still in time. */
  readonly dueOn: PlainDate;
  readonly disbursedOn: readonly PlainDate[];
  readonly paidOn: readonly PlainDate[];
  /** Every day recorded in the case: agreements, payments, contacts, promises, letters, plans. */
  readonly knownDays: ReadonlySet<PlainDate>;
  /** Whether a day is not a working day, as far as the holidays of its year are known. */
  restDay(day: PlainDate): boolean;
  /** Last day of the limitation period, once expired; likewise of each guarantee period of the addressees. */
  readonly limitationExpiredOn: PlainDate | null;
  readonly guaranteesExpired: readonly { readonly name: string; readonly on: PlainDate }[];
  /** What was agreed above the cap, in words; null if nothing was (民间借贷规定 25, 29, 31). */
  readonly aboveCap: string | null;
  /** Number of the letter that this one replaces. */
  readonly replaces: string | null;
  /**
   * What the ledger says on a day; null if it gives no figure for it. `stale`: computed with a rate that must be
   * checked first.
   */
  owedOn(day: PlainDate): (Owed & { readonly stale: boolean }) | null;
  /** Every amount recorded in the case, and every one that its ledger shows on a day. */
  knownAmountsOn(day: PlainDate): ReadonlySet<Fen>;
  /** Characters that none of our fonts can print. */
  readonly unprintable: readonly string[];
  /** Findings on citations that are not current law. */
  readonly citations: readonly Finding[];
  /** Findings on words that a letter may not use. */
  readonly wording: readonly Finding[];
}
