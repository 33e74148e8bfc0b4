import { z } from 'zod';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { PlainDate } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';

/** A payment as it was booked. It is never changed: a mistaken one is voided by an entry of its own that names it. */
const paymentRow = z.object({
  id: z.string(),
  paid_on: z.string().transform((v) => v as PlainDate),
  amount_fen: z.number().transform(fen),
  designation: z.enum(['principal', 'interest']).nullable(),
  method: z.string(),
  note: z.string(),
  recorded_at: z.string(),
  voids: z.string().nullable(),
});
export type PaymentRecord = z.output<typeof paymentRow>;

const COLUMNS = 'id, paid_on, amount_fen, designation, method, note, recorded_at, voids';

/** Every entry of a case, voided and voiding ones included, in order of payment and then of booking. */
export function paymentEntries(file: ReadableFile, caseId: string): PaymentRecord[] {
  return z
    .array(paymentRow)
    .parse(file.all(`SELECT ${COLUMNS} FROM payment WHERE case_id = ? ORDER BY paid_on, recorded_at, id`, caseId));
}

/** The payments that count: neither voided nor voiding. */
export function standingPayments(entries: readonly PaymentRecord[]): PaymentRecord[] {
  const voided = new Set(entries.map((entry) => entry.voids));
  return entries.filter((entry) => entry.voids === null && !voided.has(entry.id));
}

export function insertPayment(file: WritableFile, caseId: string, payment: PaymentRecord): void {
  file.run(
    `INSERT INTO payment (case_id, ${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    caseId,
    payment.id,
    payment.paid_on,
    payment.amount_fen,
    payment.designation,
    payment.method,
    payment.note,
    payment.recorded_at,
    payment.voids,
  );
}
