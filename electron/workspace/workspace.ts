import type { EvidenceStore } from '../casefile/evidence-store.ts';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { Choosing } from '../shell/choosing.ts';
import type { Clock } from './clock.ts';
import type { PrintWish } from '../contract/printing.ts';
import type { DeskEvent } from '../contract/outcome.ts';
import type { Library } from '../library/library.ts';
import type { LockClock } from '../shell/lock-clock.ts';

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

/** What every use case works with. */
export interface Workspace {
  readonly clock: Clock;
  readonly choosing: Choosing;
  readonly library: Library;
  print(pdf: Uint8Array, wish: PrintWish): Promise<boolean>;
  tell(event: DeskEvent): void;
  /** Reads the open case file. @throws Failure no-case-file, locked */
  reading<T>(work: (file: ReadableFile) => T): T;
  /** Changes the open case file in one transaction: all of it or nothing. @throws Failure no-case-file, locked */
  writing<T>(work: (file: WritableFile) => T): T;
  /** The encrypted files of the open case file. @throws Failure no-case-file, locked */
  evidence(): EvidenceStore;
}
