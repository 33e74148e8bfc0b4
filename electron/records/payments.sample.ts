import { SAMPLE_TODAY } from '../cases/article-case.sample.ts';
import { asId } from '../domain/case/ids.ts';
import { date } from '../domain/quantities/calendar.ts';
import { fen } from '../domain/quantities/money.ts';
import type { PaymentRecord } from './payments.ts';

/** A payment of case `a` of one yuan, with nothing noted about it but what `change` says. */
export function samplePayment(change: Pick<PaymentRecord, 'id'> & Partial<PaymentRecord>): PaymentRecord {
  return {
    case_id: asId('a'),
    paid_on: date('2026-11-20'),
    amount_fen: fen(100),
    designation: null,
    method: '',
    note: '',
    recorded_at: SAMPLE_TODAY,
    voids: null,
    ...change,
  };
}
