import type { z } from 'zod';
import { backupOperations } from './backup.ts';
import { basisOperations } from './basis.ts';
import { batchOperations } from './batches.ts';
import { calculatorOperations } from './calculators.ts';
import { caseTableOperations } from './case-table.ts';
import { caseFileOperations } from './casefile.ts';
import { caseOperations } from './cases.ts';
import { conductOperations } from './conduct.ts';
import { deadlineOperations } from './deadlines.ts';
import { deliveryOperations } from './deliveries.ts';
import { evidenceOperations } from './evidence.ts';
import { formDraftOperations } from './form-drafts.ts';
import { guideOperations } from './guide.ts';
import { ledgerOperations } from './ledger.ts';
import { whatIfOperations } from './ledger-what-if.ts';
import { lendingOperations } from './lending.ts';
import { letterNumberOperations } from './letter-numbers.ts';
import { letterOperations } from './letters.ts';
import { logOperations } from './log.ts';
import { meansOperations } from './means.ts';
import { messageOperations } from './messages.ts';
import type { OperationTable } from './operation.ts';
import { ownStatuteOperations } from './own-statutes.ts';
import { paperOperations } from './papers.ts';
import { pathOperations } from './path.ts';
import { planOperations } from './plans.ts';
import { playbookOperations } from './playbook.ts';
import { printingOperations } from './printing.ts';
import { rateOperations } from './rates.ts';
import { roomOperations } from './room.ts';
import { settingsOperations } from './settings.ts';
import { statuteOperations } from './statutes.ts';
import { stopLossOperations } from './stop-loss.ts';
import { tableOperations } from './tables.ts';
import { templateOperations } from './templates.ts';
import { together } from './together.ts';
import { transferOperations } from './transfer.ts';
import { typefaceOperations } from './typefaces.ts';
import { updateKeyOperations, updateOperations } from './updates.ts';

/** Everything the window may ask. Main parses both requests and responses with these schemas. */
export const operations = together(
  caseFileOperations,
  backupOperations,
  caseOperations,
  caseTableOperations,
  ledgerOperations,
  whatIfOperations,
  basisOperations,
  calculatorOperations,
  logOperations,
  conductOperations,
  pathOperations,
  playbookOperations,
  letterOperations,
  deliveryOperations,
  letterNumberOperations,
  messageOperations,
  paperOperations,
  printingOperations,
  batchOperations,
  tableOperations,
  stopLossOperations,
  planOperations,
  meansOperations,
  lendingOperations,
  deadlineOperations,
  rateOperations,
  roomOperations,
  settingsOperations,
  statuteOperations,
  templateOperations,
  typefaceOperations,
  ownStatuteOperations,
  updateOperations,
  updateKeyOperations,
  guideOperations,
  evidenceOperations,
  formDraftOperations,
  transferOperations,
) satisfies OperationTable;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
/** What the window sends. */
export type Input<O extends OperationName> = z.input<Operations[O]['input']>;
/** What the window receives. */
export type Output<O extends OperationName> = z.output<Operations[O]['output']>;

/** A response is read-only on its way out. */
type Unchanged<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined | Uint8Array
    ? T
    : T extends readonly (infer E)[]
      ? readonly Unchanged<E>[]
      : { readonly [K in keyof T]: Unchanged<T[K]> };
type Answer<O extends OperationName> = Unchanged<z.input<Operations[O]['output']>>;

/** One handler per operation: a missing one breaks the build. Handlers may throw a `Failure` (failure.ts). */
export type Handlers = {
  readonly [O in OperationName]: (input: z.output<Operations[O]['input']>) => Answer<O> | Promise<Answer<O>>;
};
