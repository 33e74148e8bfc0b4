import type { ReadableFile } from '../casefile/transaction.ts';
import type { Settings } from '../contract/settings.ts';
import type { CaseFacts, Stage } from '../domain/case/case-facts.ts';
import type { CaseId, PaymentId, PlanId } from '../domain/case/ids.ts';
import type { PaymentState } from '../domain/case/payment-state.ts';
import type { Claim, Payment } from '../domain/claim/claim.ts';
import { type Delay, delayOf } from '../domain/claim/delay.ts';
import { deadlinesOf } from '../domain/deadlines/case-deadlines.ts';
import type { Deadline } from '../domain/deadlines/deadline.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import type { Fen } from '../domain/quantities/money.ts';
import type { PlanStep } from '../domain/settlement/plan-course.ts';
import { settledClaim } from '../domain/settlement/settled-claim.ts';
import { type Statement, statement } from '../domain/statement/statement.ts';
import { Failure } from '../failure.ts';
import type { LegalSources } from '../library/legal-sources.ts';
import type { Library } from '../library/library.ts';
import type { Sender } from '../papers/letter/facts.ts';
import { type CaseRecord, findCase } from '../records/cases.ts';
import { type CaseForDeadlines, deadlineFacts } from '../records/deadlines.ts';
import { evidenceOf, type EvidenceRecord } from '../records/evidence.ts';
import { type LetterRecord, lettersOf } from '../records/letters.ts';
import { logOf, type LogRecord } from '../records/log.ts';
import { meansOf, type MeansRecord } from '../records/means.ts';
import { countedPayments, paymentEntries, type PaymentRecord } from '../records/payments.ts';
import { type PlanRecord, plansOf, planSteps, termsOf } from '../records/plans.ts';
import { computed } from './computed.ts';
import { lawOf } from './rates.ts';
import { senderOf, settingsOf } from './settings.ts';

/** A payment that counts, with the entry that booked it. */
export type BookedPayment = Payment & { readonly id: PaymentId };

/** A payment entry, and whether it counts. */
export type PaymentEntry = PaymentRecord & { readonly state: PaymentState };

/** A plan with what has happened to it since it was agreed. */
export type FollowedPlan = PlanRecord & { readonly steps: readonly PlanStep[] };

/** What a statement is computed from: the claim and its payments, as modified by the plans. */
export interface Account {
  readonly claim: Claim;
  readonly payments: readonly Payment[];
}

/** What the cases of one file share, read once for all of them. */
interface Shared {
  readonly file: ReadableFile;
  readonly library: Library;
  readonly today: PlainDate;
  readonly law: LegalSources;
  readonly settings: Settings;
}

/**
 * One case as of one day, from its file: the source for letters, papers, gate, deadlines, path and list. It is created
 * for one request and dropped with it. Each part is read on first use and then cached, so that everything that answers
 * the request sees the same case; after a change, a new one is created.
 */
export class CaseView {
  readonly #shared: Shared;
  readonly #known = new Map<string, unknown>();
  /** The case as stored, without what was entered about it. */
  readonly record: CaseRecord;

  /** @throws Failure not-found */
  constructor(shared: Shared, id: CaseId) {
    const found = findCase(shared.file, id);
    if (found === null) throw new Failure('not-found', '没有找到这个案件，可能已在别处移除。');
    this.#shared = shared;
    this.record = found;
  }

  get id(): CaseId {
    return this.record.id;
  }

  get stage(): Stage {
    return this.record.stage;
  }

  get title(): string {
    return this.record.title;
  }

  get facts(): CaseFacts {
    return this.record.facts;
  }

  /** The day that the request treats as the present. */
  get today(): PlainDate {
    return this.#shared.today;
  }

  /** The law as known to the case file, including the rates entered into it. */
  get law(): LegalSources {
    return this.#shared.law;
  }

  get settings(): Settings {
    return this.#shared.settings;
  }

  /** The firm with the lawyers of this case, and the account its debtor pays into. */
  get sender(): Sender {
    return this.#once('sender', () => senderOf(this.#shared.settings, this.facts));
  }

  /** Every payment entry, voided and voiding ones included, by payment date and then by booking. */
  get paymentEntries(): readonly PaymentEntry[] {
    return this.#once('payment entries', () => {
      const counted = new Set(this.payments.map(({ id }) => id));
      return paymentEntries(this.#shared.file, this.id).map((entry) => ({
        ...entry,
        state: entry.voids !== null ? 'voiding' : counted.has(entry.id) ? 'standing' : 'voided',
      }));
    });
  }

  /** The payments that count, in the same order. */
  get payments(): readonly BookedPayment[] {
    return this.#once('payments', () =>
      countedPayments(this.#shared.file, this.id).map((entry) => ({
        id: entry.id,
        on: entry.paid_on,
        amount: entry.amount_fen,
        ...(entry.designation === null ? {} : { designation: entry.designation }),
      })),
    );
  }

  /** Every plan, oldest first: the last one is in force. */
  get plans(): readonly FollowedPlan[] {
    return this.#once('plans', () => {
      const plans = plansOf(this.#shared.file, this.id);
      const steps = plans.length === 0 ? new Map<string, PlanStep[]>() : planSteps(this.#shared.file, this.id);
      return plans.map((plan) => ({ ...plan, steps: steps.get(plan.id) ?? [] }));
    });
  }

  /** The plan in force; null if none was ever agreed. */
  get plan(): FollowedPlan | null {
    return this.plans.at(-1) ?? null;
  }

  /** Oldest first. */
  get log(): readonly LogRecord[] {
    return this.#once('log', () => logOf(this.#shared.file, this.id));
  }

  /** Drafts and issued letters. */
  get letters(): readonly LetterRecord[] {
    return this.#once('letters', () => lettersOf(this.#shared.file, this.id));
  }

  /** Withdrawn pieces included. */
  get evidence(): readonly EvidenceRecord[] {
    return this.#once('evidence', () => evidenceOf(this.#shared.file, this.id));
  }

  /** What is known of the debtor's means, newest version first. */
  get means(): readonly MeansRecord[] {
    return this.#once('means', () => meansOf(this.#shared.file, this.id));
  }

  /** What its deadlines follow from. */
  get deadlineFacts(): CaseForDeadlines {
    return this.#once('deadline facts', () => {
      const [found] = deadlineFacts(this.#shared.file, [this.id]);
      if (found === undefined) throw new Error('a case that was found has no deadline facts');
      return found;
    });
  }

  /** Its deadlines as of today, even if the case is closed. */
  get deadlines(): readonly Deadline[] {
    return this.#once('deadlines', () => deadlinesOf(this.deadlineFacts, this.today, this.law.calendar));
  }

  /**
   * The days that bear overdue interest until a day, which is not counted; null if there are none. If no figure can be
   * given, the claim is taken to be unpaid.
   */
  delayOn(asOf: PlainDate): Delay | null {
    const found = this.statementIfComputable(asOf);
    return found === null ? delayOf(this.facts.claim.dueOn, asOf) : found.delay;
  }

  /** @param fallen a plan assumed to be terminated on a day, to see what would then be owed */
  account(fallen?: { readonly planId: PlanId; readonly on: PlainDate }): Account {
    const { claim } = this.facts;
    if (this.plans.length === 0) return { claim, payments: this.payments };
    return settledClaim(
      claim,
      this.payments,
      this.plans.map(({ id, agreed_on: agreedOn, terms, steps }) => ({
        agreedOn,
        bookedBefore: terms.bookedBefore,
        instalments: terms.instalments,
        terms: termsOf(terms),
        steps: fallen?.planId === id ? [...steps, { kind: 'fallen' as const, on: fallen.on }] : steps,
      })),
    );
  }

  /** What is owed on a day, inclusive. @throws Failure not-computable, figures-disagree: then no figure may be shown or printed */
  statementOn(asOf: PlainDate): Statement {
    return this.#once(`statement ${asOf}`, () => {
      const found = this.#stated(this.account(), asOf);
      const { clockBehind } = this.#shared.library;
      if (clockBehind === null) return found;
      const text = `电脑的日期早于程序所收的最新利率（${clockBehind}），应是电脑时间有误；本表截至的日期须先核对`;
      return { ...found, stale: true, notes: [...found.notes, { kind: 'unverified' as const, text }] };
    });
  }

  /** Like `statementOn`, but null if no figure can be given, which is then one of the things to attend to. */
  statementIfComputable(asOf: PlainDate): Statement | null {
    return ifComputable(() => this.statementOn(asOf));
  }

  /** The sum owed on a day; null if no figure can be given. */
  owedOn(asOf: PlainDate): Fen | null {
    return this.statementIfComputable(asOf)?.total ?? null;
  }

  /** What would be owed on a day if a plan were terminated on it; null if no figure can be given. */
  statementIfFallen(planId: PlanId, on: PlainDate): Statement | null {
    return ifComputable(() => this.#stated(this.account({ planId, on }), on));
  }

  #stated({ claim, payments }: Account, asOf: PlainDate): Statement {
    return computed(() => statement(claim, payments, asOf, this.law.rates));
  }

  #once<T>(part: string, read: () => T): T {
    if (!this.#known.has(part)) this.#known.set(part, read());
    return this.#known.get(part) as T;
  }
}

/** Views of one file's cases on one day, by id. */
export function caseViews(file: ReadableFile, library: Library, today: PlainDate): (id: CaseId) => CaseView {
  const shared: Shared = { file, library, today, law: lawOf(file, library), settings: settingsOf(file) };
  return (id) => new CaseView(shared, id);
}

/** @returns the result of the computation, or null if it refuses. Any other exception is a fault of ours. */
export function ifComputable<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (
      error instanceof Failure &&
      (error.report.code === 'not-computable' || error.report.code === 'figures-disagree')
    )
      return null;
    throw error;
  }
}
