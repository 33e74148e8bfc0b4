/** Of a payment entry: `voided` when a later entry cancelled it; `voiding` for that entry. Only `standing` ones count. */
export const PAYMENT_STATES = ['standing', 'voided', 'voiding'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];
