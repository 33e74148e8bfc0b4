/** The account that a debtor is to pay into. Every field is printed. */
export interface BankAccount {
  readonly holder: string;
  readonly bank: string;
  readonly number: string;
}

/** Whether the account is complete: with any field missing, the payment cannot arrive. */
export function isComplete({ holder, bank, number }: BankAccount): boolean {
  return [holder, bank, number].every((part) => part.trim() !== '');
}
