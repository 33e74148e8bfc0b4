import { ratesOf } from '../workspace/rates.ts';
import { randomUUID } from 'node:crypto';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import { caseOf } from '../cases/cases.ts';
import type { Clock } from '../workspace/clock.ts';
import { computed } from '../workspace/computed.ts';
import type { ledgerOperations } from '../contract/ledger.ts';
import type { Handlers } from '../contract/operations.ts';
import { daysBetween, formatChinese, type PlainDate } from '../domain/quantities/calendar.ts';
import type { Claim, Payment } from '../domain/claim/claim.ts';
import { formatGrouped, NO_MONEY, type Fen } from '../domain/quantities/money.ts';
import { statement, type Statement } from '../domain/statement/statement.ts';
import { Failure } from '../failure.ts';
import type { Library } from '../library/library.ts';
import { addOwnEntry } from '../workspace/automatic-entries.ts';
import { dropOwed } from '../records/owed.ts';
import { insertPayment, paymentEntries, standingPayments, type PaymentRecord } from '../records/payments.ts';
import type { Restating } from '../workspace/restating.ts';
import { accountOf } from '../workspace/settled-account.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Days since the due date, 0 while it has not passed. */
export function daysOverdue(claim: Claim, asOf: PlainDate): number {
  return Math.max(0, daysBetween(claim.dueOn, asOf));
}

/** The payments of a case that count, as the statement takes them. */
export function paymentsOf(file: ReadableFile, caseId: string): Payment[] {
  return standingPayments(paymentEntries(file, caseId)).map((entry) => ({
    on: entry.paid_on,
    amount: entry.amount_fen,
    ...(entry.designation === null ? {} : { designation: entry.designation }),
  }));
}

/** What a case owes on a day. @throws Failure not-computable, figures-disagree: then no figure may be shown or printed. */
export function statementOf(file: ReadableFile, library: Library, caseId: string, asOf: PlainDate): Statement {
  const { claim, payments } = accountOf(file, caseId, caseOf(file, caseId).facts.claim);
  const found = computed(() => statement(claim, payments, asOf, ratesOf(file, library)));
  if (library.clockBehind === null) return found;
  const text = `电脑的日期早于程序所收的最新利率（${library.clockBehind}），应是电脑时间有误；本表截至的日期须先核对`;
  return { ...found, stale: true, notes: [...found.notes, { kind: 'unverified', text }] };
}

/** What a case owes on a day; null where no figure can be given, which is then one of the things to see to. */
export function owedOn(file: ReadableFile, library: Library, caseId: string, asOf: PlainDate): Fen | null {
  try {
    return statementOf(file, library, caseId, asOf).total;
  } catch (error) {
    if (
      error instanceof Failure &&
      (error.report.code === 'not-computable' || error.report.code === 'figures-disagree')
    )
      return null;
    throw error;
  }
}

export function ledgerHandlers(
  { clock, library, reading, writing }: Workspace,
  restating: Restating,
): Pick<Handlers, keyof typeof ledgerOperations> {
  return {
    'ledger-read': ({ caseId, asOf }) =>
      reading((file) => {
        const payments = paymentEntries(file, caseId);
        const standing = new Set(standingPayments(payments).map((entry) => entry.id));
        return {
          ...stated(() => statementOf(file, library, caseId, asOf)),
          daysOverdue: daysOverdue(caseOf(file, caseId).facts.claim, asOf),
          payments: payments.map((entry) => ({
            id: entry.id,
            on: entry.paid_on,
            amount: entry.amount_fen,
            designation: entry.designation,
            method: entry.method,
            note: entry.note,
            recordedAt: entry.recorded_at,
            state:
              entry.voids !== null
                ? ('voiding' as const)
                : standing.has(entry.id)
                  ? ('standing' as const)
                  : ('voided' as const),
          })),
        };
      }),
    'payment-record': ({ caseId, on, amount, designation, method, note }) => {
      const id = writing((file) => bookPayment(file, clock, caseId, { on, amount, designation, method, note }));
      restating.begin();
      return { id };
    },
    'payment-void': ({ caseId, paymentId, reason }) => {
      writing((file) => {
        const taken = standingPayments(paymentEntries(file, caseId)).find((entry) => entry.id === paymentId);
        if (!taken) throw new Failure('not-found', '没有找到这笔还款，可能已经撤销。', { field: 'paymentId' });
        insertPayment(file, caseId, {
          ...taken,
          id: randomUUID(),
          amount_fen: NO_MONEY,
          note: reason,
          recorded_at: clock.now(),
          voids: taken.id,
        });
        addOwnEntry(
          file,
          clock,
          caseId,
          'payment-voided',
          `撤销还款登记：${formatChinese(taken.paid_on)} ${formatGrouped(taken.amount_fen)} 元。原因：${reason}`,
        );
        dropOwed(file, caseId);
      });
      restating.begin();
      return {};
    },
  };
}

function stated(
  compute: () => Statement,
): { statement: Statement; problem: null } | { statement: null; problem: { message: string; field: string } } {
  try {
    return { statement: compute(), problem: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { statement: null, problem: { message: error.report.message, field: error.report.field ?? '' } };
  }
}

/** Books a payment and tells of it in the log. @returns its id. @throws Failure invalid-input for a day to come or one before the first payment out */
export function bookPayment(
  file: WritableFile,
  clock: Clock,
  caseId: string,
  {
    on,
    amount,
    designation,
    method,
    note,
  }: Pick<PaymentRecord, 'designation' | 'method' | 'note'> & { readonly on: PlainDate; readonly amount: Fen },
): string {
  if (on > clock.today()) throw new Failure('invalid-input', '还款日期不能晚于今天。', { field: 'on' });
  const { facts } = caseOf(file, caseId);
  if (facts.claim.disbursements.every((each) => each.on > on))
    throw new Failure('invalid-input', '还款日期不能早于第一笔出借。', { field: 'on' });
  const id = randomUUID();
  insertPayment(file, caseId, {
    id,
    paid_on: on,
    amount_fen: amount,
    designation,
    method,
    note,
    recorded_at: clock.now(),
    voids: null,
  });
  addOwnEntry(
    file,
    clock,
    caseId,
    'payment-booked',
    `登记还款：${formatChinese(on)}收到 ${formatGrouped(amount)} 元${method === '' ? '' : `（${method}）`}${note === '' ? '' : `，${note}`}`,
  );
  dropOwed(file, caseId);
  return id;
}
