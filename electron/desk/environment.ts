import type { PrintWish } from '../contract/printing.ts';
import type { DeskEvent } from '../contract/outcome.ts';
import type { Choosing } from '../workspace/choosing.ts';
import type { Clock } from '../workspace/clock.ts';

export type LockReason = 'idle' | 'suspend' | 'screen-lock';

/** Locks the case file when nobody is at the computer. */
export interface LockClock {
  /** The case file was opened: lock it after this many minutes without a touch. */
  start(idleMinutes: number): void;
  /** The lawyer did something. */
  touch(): void;
  /** The case file was closed or locked already. */
  stop(): void;
}

/** What main gives the desk: the places and powers of the computer. */
export interface Environment {
  /** Folder for preferences; nothing of a case is ever written there. */
  readonly profile: string;
  readonly resources: string;
  /** Where this computer keeps its fonts; none where papers are to look the same on every computer. */
  readonly fontFolders?: readonly string[];
  readonly choosing: Choosing;
  readonly clock: Clock;
  readonly lockClock: LockClock;
  /** @returns false when the user called it off. */
  print(pdf: Uint8Array, wish: PrintWish): Promise<boolean>;
  tell(event: DeskEvent): void;
}
