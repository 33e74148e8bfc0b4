import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { CaseId, PaymentId } from '../domain/case/ids.ts';
import { DESIGNATIONS } from '../domain/claim/claim.ts';
import { day, idOf, money, table } from './table.ts';

const columns = {
  id: idOf<PaymentId>(),
  case_id: idOf<CaseId>(),
  paid_on: day,
  amount_fen: money,
  designation: z.enum(DESIGNATIONS).nullable(),
  method: z.string(),
  note: z.string(),
  recorded_at: z.string(),
  voids: idOf<PaymentId>().nullable(),
};
const payment = table('payment', columns);
const counted = table('counted_payment', columns);

/** A payment as booked. It is never changed: a mistaken one is voided by a separate entry that names it. */
export type PaymentRecord = z.output<typeof payment.row>;

const IN_ORDER = 'WHERE case_id = ? ORDER BY paid_on, recorded_at, id';

/** Every entry of a case, voided and voiding ones included, by payment date and then by booking. */
export function paymentEntries(file: ReadableFile, caseId: CaseId): PaymentRecord[] {
  return payment.all(file, IN_ORDER, caseId);
}

/** The payments of a case that count, in the same order: neither voided nor voiding. */
export function countedPayments(file: ReadableFile, caseId: CaseId): PaymentRecord[] {
  return counted.all(file, IN_ORDER, caseId);
}

export function insertPayment(file: WritableFile, caseId: CaseId, entry: Omit<PaymentRecord, 'case_id'>): void {
  payment.insert(file, { ...entry, case_id: caseId });
}
