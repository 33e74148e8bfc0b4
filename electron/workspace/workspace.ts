import type { EvidenceStore } from '../casefile/evidence-store.ts';
import type { ReadableFile, WritableFile } from '../casefile/transaction.ts';
import type { DeskEvent } from '../contract/outcome.ts';
import type { CaseId } from '../domain/case/ids.ts';
import type { LegalSources } from '../library/legal-sources.ts';
import type { Library } from '../library/library.ts';
import type { CaseView } from './case-view.ts';
import type { Choosing } from './choosing.ts';
import type { Clock } from './clock.ts';
import type { Printing } from './printing.ts';

/** What every use case works with. */
export interface Workspace {
  readonly clock: Clock;
  readonly choosing: Choosing;
  readonly library: Library;
  readonly printing: Printing;
  tell(event: DeskEvent): void;
  /** Reads the open case file. @throws Failure no-case-file, locked */
  reading<T>(work: (file: ReadableFile) => T): T;
  /** Changes the open case file in one transaction, entirely or not at all. @throws Failure no-case-file, locked */
  writing<T>(work: (file: WritableFile) => T): T;
  /** The case as of today, from the open case file. @throws Failure not-found */
  viewOf(file: ReadableFile, caseId: CaseId): CaseView;
  /** The law as known to the open case file, including the rates entered into it. */
  lawOf(file: ReadableFile): LegalSources;
  /** The encrypted files of the open case file. @throws Failure no-case-file, locked */
  evidence(): EvidenceStore;
}
