/** Where a debtor is to pay. All of it is printed. */
export interface BankAccount {
  readonly holder: string;
  readonly bank: string;
  readonly number: string;
}

/** Whether a debtor could pay into it: a gap in any part of it sends the money nowhere. */
export function isComplete({ holder, bank, number }: BankAccount): boolean {
  return [holder, bank, number].every((part) => part.trim() !== '');
}
