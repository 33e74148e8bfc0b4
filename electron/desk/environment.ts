import type { DeskEvent } from '../contract/outcome.ts';
import type { Choosing } from '../workspace/choosing.ts';
import type { Clock } from '../workspace/clock.ts';
import type { Printing } from '../workspace/printing.ts';

export type LockReason = 'idle' | 'suspend' | 'screen-lock';

/** Locks the case file when nobody is at the computer. */
export interface LockClock {
  /** The case file was opened: lock it after this many minutes of inactivity. */
  start(idleMinutes: number): void;
  /** The lawyer was active. */
  touch(): void;
  /** The case file was closed or is already locked. */
  stop(): void;
}

/** What main provides to the desk: the computer's folders and services. */
export interface Environment {
  /** Folder for preferences; nothing of a case is ever written there. */
  readonly profile: string;
  readonly resources: string;
  /** Where this computer keeps its fonts; empty if papers must look the same on every computer. */
  readonly fontFolders?: readonly string[];
  readonly choosing: Choosing;
  readonly clock: Clock;
  readonly lockClock: LockClock;
  readonly printing: Printing;
  tell(event: DeskEvent): void;
}
