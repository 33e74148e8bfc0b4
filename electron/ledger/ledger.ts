import type { WritableFile } from '../casefile/transaction.ts';
import type { ledgerOperations } from '../contract/ledger.ts';
import type { Handlers } from '../contract/operations.ts';
import type { PaymentId } from '../domain/case/ids.ts';
import { formatChinese, type PlainDate } from '../domain/quantities/calendar.ts';
import { type Fen, formatGrouped, NO_MONEY } from '../domain/quantities/money.ts';
import { type Statement } from '../domain/statement/statement.ts';
import { Failure } from '../failure.ts';
import { dropOwed } from '../records/owed.ts';
import { insertPayment, type PaymentRecord } from '../records/payments.ts';
import { addAutomaticEntry } from '../workspace/automatic-entries.ts';
import type { BalanceRefresh } from '../workspace/balance-refresh.ts';
import type { CaseView } from '../workspace/case-view.ts';
import type { Clock } from '../workspace/clock.ts';
import { newId } from '../workspace/new-id.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function ledgerHandlers(
  { clock, reading, writing, viewOf }: Workspace,
  balanceRefresh: BalanceRefresh,
): Pick<Handlers, keyof typeof ledgerOperations> {
  return {
    'ledger-read': ({ caseId, asOf }) =>
      reading((file) => {
        const view = viewOf(file, caseId);
        return {
          ...stated(() => view.statementOn(asOf)),
          delay: view.delayOn(asOf),
          payments: view.paymentEntries.map((entry) => ({
            id: entry.id,
            on: entry.paid_on,
            amount: entry.amount_fen,
            designation: entry.designation,
            method: entry.method,
            note: entry.note,
            recordedAt: entry.recorded_at,
            state: entry.state,
          })),
        };
      }),
    'payment-record': ({ caseId, on, amount, designation, method, note }) => {
      const id = writing((file) =>
        bookPayment(file, clock, viewOf(file, caseId), { on, amount, designation, method, note }),
      );
      balanceRefresh.begin();
      return { id };
    },
    'payment-void': ({ caseId, paymentId, reason }) => {
      writing((file) => {
        const taken = viewOf(file, caseId).paymentEntries.find(
          ({ id, state }) => id === paymentId && state === 'standing',
        );
        if (!taken) throw new Failure('not-found', '没有找到这笔还款，可能已经撤销。', { field: 'paymentId' });
        insertPayment(file, caseId, {
          ...taken,
          id: newId(),
          amount_fen: NO_MONEY,
          note: reason,
          recorded_at: clock.now(),
          voids: taken.id,
        });
        addAutomaticEntry(
          file,
          clock,
          caseId,
          'payment-voided',
          `撤销还款登记：${formatChinese(taken.paid_on)} ${formatGrouped(taken.amount_fen)} 元。原因：${reason}`,
        );
        dropOwed(file, caseId);
      });
      balanceRefresh.begin();
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

/**
 * Books a payment and records it in the log.
 * @returns its id.
 * @throws Failure invalid-input for a future day or one before the first disbursement
 */
export function bookPayment(
  file: WritableFile,
  clock: Clock,
  { id: caseId, facts }: Pick<CaseView, 'id' | 'facts'>,
  {
    on,
    amount,
    designation,
    method,
    note,
  }: Pick<PaymentRecord, 'designation' | 'method' | 'note'> & { readonly on: PlainDate; readonly amount: Fen },
): PaymentId {
  if (on > clock.today()) throw new Failure('invalid-input', '还款日期不能晚于今天。', { field: 'on' });
  if (facts.claim.disbursements.every((each) => each.on > on))
    throw new Failure('invalid-input', '还款日期不能早于第一笔出借。', { field: 'on' });
  const id = newId<PaymentId>();
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
  addAutomaticEntry(
    file,
    clock,
    caseId,
    'payment-booked',
    `登记还款：${formatChinese(on)}收到 ${formatGrouped(amount)} 元${method === '' ? '' : `（${method}）`}${note === '' ? '' : `，${note}`}`,
  );
  dropOwed(file, caseId);
  return id;
}
