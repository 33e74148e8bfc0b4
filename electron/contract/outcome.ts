/** The result returned to the window: a value, or a failure with a code from this closed list. */
export const ERROR_CODES = [
  // requests
  'unknown-operation',
  'forbidden-sender',
  'invalid-input',
  'internal',
  // the case file
  'no-case-file',
  'locked',
  'empty-password',
  'wrong-password',
  'too-soon',
  'wrong-recovery-code',
  'damaged',
  'newer-version',
  'not-a-case-file',
  'already-open',
  'missing',
  'exists',
  'disk-full',
  'read-only',
  'cancelled',
  // records
  'not-found',
  'conflict',
  'nothing-to-undo',
  // figures
  'not-computable',
  'figures-disagree',
  // papers
  'issue-blocked',
  'already-issued',
  'template-fault',
  'unprintable',
  'not-printable-here',
  'not-printed',
  // a client in the room
  'client-in-room',
  // evidence
  'source-changed',
  'capture-ended',
  // updates
  'pack-refused',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * `message` is a Chinese sentence for the lawyer; `field` is the dotted path of the input at fault; `details` fill in
 * the window's own wording.
 */
export interface FailureReport {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: FailureReport };

/** Events that main sends to the window. */
export type DeskEvent =
  /**
   * The case file is about to be locked: the page has half a second to send unsaved typing and to ask for
   * `casefile-lock`.
   */
  | { readonly kind: 'locking' }
  | { readonly kind: 'locked'; readonly reason: 'asked' | 'idle' | 'suspend' | 'screen-lock' }
  | { readonly kind: 'balances-refreshed'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'batch';
      readonly step: 'check' | 'issue' | 'join' | 'print';
      readonly done: number;
      readonly total: number;
    }
  /** In bytes, or files while a folder is made. */
  | {
      readonly kind: 'transfer';
      readonly step: 'check' | 'write' | 'read';
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'capturing'; readonly token: string; readonly done: number };

/** The entire API that the preload exposes to the window. */
export interface CaseDesk {
  ask(operation: string, input: unknown): Promise<Outcome<unknown>>;
  /** @returns a function that unsubscribes */
  listen(callback: (event: DeskEvent) => void): () => void;
}
