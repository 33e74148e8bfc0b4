import type { Claim } from '../claim/claim.ts';
import type { BankAccount } from './bank-account.ts';
import type { AgreedUntil } from './guarantee.ts';
import type { Party } from './party.ts';
import type { Procedure } from './procedure.ts';

/**
 * Why the debtor does not pay, the first question of every recovery: hardship, bad management, forgetfulness, intent,
 * other.
 */
export const REASONS = ['hardship', 'mismanagement', 'forgotten', 'deliberate', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** As named in papers and log entries, which are evidence. */
export const REASON_NAMES: Record<Reason, string> = {
  hardship: '经济困难',
  mismanagement: '经营不善',
  forgotten: '忘记还款',
  deliberate: '故意拖延',
  other: '其他',
};

/** How far a case has come, in the usual order. `removed` hides a case without destroying it. */
export const STAGES = [
  'verify',
  'remind',
  'call',
  'demand',
  'lawyers-letter',
  'negotiate',
  'payment-order',
  'suit',
  'enforce',
  'settled',
  'stopped',
  'removed',
] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_NAMES: Record<Stage, string> = {
  verify: '核实',
  remind: '友善提醒',
  call: '电话沟通',
  demand: '催款函',
  'lawyers-letter': '律师函',
  negotiate: '协商',
  'payment-order': '支付令',
  suit: '起诉',
  enforce: '执行',
  settled: '结清',
  stopped: '止损',
  removed: '已移除',
};

/** A party that letters are sent to. Its id (UUID) survives renaming, so what was sent to it still counts. */
export interface Debtor extends Party {
  readonly id: string;
}

export interface Guarantor extends Party {
  readonly id: string;
  readonly mode: 'general' | 'joint' | 'unspecified';
  /**
   * Last day of the guarantee period as agreed; `unclear` for wording such as “until all is paid”. Absent while
   * unknown.
   */
  readonly agreedUntil?: AgreedUntil;
}

/**
 * Everything about a case that is entered once and feeds every paper, sum and list. Payments, log and letters are
 * separate entries.
 */
export interface CaseFacts {
  readonly creditor: Party;
  /** The account to which this case's debtor is to pay; absent where the firm's settings apply. */
  readonly account?: BankAccount;
  readonly debtors: readonly Debtor[];
  readonly guarantors: readonly Guarantor[];
  /**
   * What the debt is based on, as named in papers: 《借款合同》, its number, the purpose of the money, how it was paid out.
   */
  readonly agreement: {
    readonly name: string;
    readonly number: string;
    readonly purpose: string;
    readonly deliveredBy: string;
  };
  readonly claim: Claim;
  /** Dates in the proceedings; absent while there are none. */
  readonly procedure?: Procedure;
  readonly situation: { readonly reason: Reason | null; readonly means: string; readonly notes: string };
  /** The lawyers who sign, by name as in the settings; empty while the firm has no mandate. */
  readonly lawyers: readonly string[];
}

/** A party as entered: a new one has no id yet and is given one when the case is saved. */
export type Typed<Of extends { readonly id: string }> = Omit<Of, 'id'> & { readonly id?: string };

/** Facts as entered, imported or restored. */
export interface TypedFacts extends Omit<CaseFacts, 'debtors' | 'guarantors'> {
  readonly debtors: readonly Typed<Debtor>[];
  readonly guarantors: readonly Typed<Guarantor>[];
}
