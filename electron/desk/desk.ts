import { type Batches, batches } from '../batches/batches.ts';
import type { ReadableFile } from '../casefile/transaction.ts';
import { caseTableHandlers } from '../cases/case-table.ts';
import { caseHandlers } from '../cases/cases.ts';
import type { Handlers } from '../contract/operations.ts';
import type { DeskEvent } from '../contract/outcome.ts';
import { together } from '../contract/together.ts';
import { deadlineHandlers } from '../deadlines/deadlines.ts';
import type { CaseId } from '../domain/case/ids.ts';
import { type EvidenceDesk, evidenceDesk } from '../evidence/evidence.ts';
import { calculatorHandlers } from '../ledger/calculators.ts';
import { ledgerHandlers } from '../ledger/ledger.ts';
import { rateHandlers } from '../ledger/rates.ts';
import { tableHandlers } from '../ledger/tables.ts';
import { whatIfHandlers } from '../ledger/what-if.ts';
import { lendingHandlers } from '../lending/lending.ts';
import { deliveryHandlers } from '../letters/deliveries.ts';
import { letterNumberHandlers } from '../letters/letter-numbers.ts';
import { letterHandlers } from '../letters/letters.ts';
import { type Library, loadLibrary } from '../library/library.ts';
import { conductHandlers } from '../negotiation/conduct.ts';
import { messageHandlers } from '../negotiation/messages.ts';
import { negotiationHandlers } from '../negotiation/negotiation.ts';
import { meansHandlers } from '../path/means.ts';
import { pathHandlers } from '../path/path.ts';
import { playbookHandlers } from '../path/playbook.ts';
import { stopLossHandlers } from '../path/stop-loss.ts';
import { printHandlers } from '../printing/prints.ts';
import { offerHandlers } from '../settlement/offers.ts';
import { planHandlers } from '../settlement/plans.ts';
import { basisHandlers } from '../statutes/basis-texts.ts';
import { guideHandlers } from '../statutes/guide.ts';
import { ownStatuteHandlers } from '../statutes/own-statutes.ts';
import { statuteHandlers } from '../statutes/statutes.ts';
import { updateKeyHandlers } from '../statutes/update-keys.ts';
import { updateHandlers } from '../statutes/updates.ts';
import { templateHandlers } from '../templates/templates.ts';
import { typefaceHandlers } from '../templates/typefaces.ts';
import { type Transfers, transfers } from '../transfer/transfers.ts';
import { type BalanceRefresh, balanceRefresh } from '../workspace/balance-refresh.ts';
import { type CaseView, caseViews } from '../workspace/case-view.ts';
import { lawOf } from '../workspace/rates.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { caseFileDesk } from './case-files.ts';
import type { Environment } from './environment.ts';
import { formDraftHandlers } from './form-drafts.ts';
import { inTheRoom, room, roomHandlers } from './room.ts';
import { settingsHandlers } from './settings.ts';

/** The program without its window: every operation of the contract, plus locking and closing. */
export interface Desk {
  readonly handlers: Handlers;
  /** See `EvidenceDesk`. */
  readonly serveEvidence: EvidenceDesk['serve'];
  lock(reason: Extract<DeskEvent, { kind: 'locked' }>['reason']): void;
  /** See `CaseFileDesk`. */
  lockAfterTyping(reason: Extract<DeskEvent, { kind: 'locked' }>['reason']): void;
  hurry(): void;
  /** Locks, wipes the key and releases the case file. */
  close(): void;
}

/**
 * @param library used instead of the one in the environment's resources, if already read
 * @throws Error if a resource (rates, statutes, fonts) is missing or fails its checks: then no figure could be relied
 * on.
 */
export async function openDesk(environment: Environment, library?: Library): Promise<Desk> {
  const { choosing, clock, printing, resources, tell } = environment;
  library ??= await loadLibrary(resources, clock.today(), environment.fontFolders);
  const present = room();
  let refresh: BalanceRefresh | null = null;
  let batch: Batches | null = null;
  let exhibits: EvidenceDesk | null = null;
  let transfer: Transfers | null = null;
  const files = caseFileDesk(environment, present, {
    onOpen() {
      exhibits?.stopCaptures();
      refresh?.begin();
    },
    onLock() {
      exhibits?.stopCaptures();
      refresh?.end();
      batch?.end();
      transfer?.end();
      printing.stop();
    },
  });
  const { reading, writing, evidence, lock, lockAfterTyping, hurry, close } = files;
  const viewOf = (file: ReadableFile, caseId: CaseId): CaseView => caseViews(file, library, clock.today())(caseId);
  const workspace: Workspace = {
    viewOf,
    lawOf: (file) => lawOf(file, library),
    clock,
    choosing,
    library,
    printing,
    tell,
    reading,
    writing,
    evidence,
  };
  const ofEvidence = (exhibits = evidenceDesk(workspace));
  const balances = (refresh = balanceRefresh(workspace));
  batch = batches(workspace);
  transfer = transfers(workspace, files, balances);

  return {
    handlers: inTheRoom(
      together(
        files.handlers,
        caseHandlers(workspace, balances),
        caseTableHandlers(workspace, balances),
        ledgerHandlers(workspace, balances),
        whatIfHandlers(workspace),
        basisHandlers(workspace),
        calculatorHandlers(workspace),
        negotiationHandlers(workspace),
        conductHandlers(workspace),
        pathHandlers(workspace),
        playbookHandlers(workspace),
        letterHandlers(workspace),
        deliveryHandlers(workspace),
        letterNumberHandlers(workspace),
        messageHandlers(workspace),
        printHandlers(workspace, files),
        batch.handlers,
        tableHandlers(workspace),
        stopLossHandlers(workspace),
        planHandlers(workspace, balances),
        offerHandlers(workspace, balances),
        meansHandlers(workspace),
        lendingHandlers(workspace),
        deadlineHandlers(workspace),
        rateHandlers(workspace, balances),
        settingsHandlers(workspace, environment),
        statuteHandlers(workspace),
        templateHandlers(workspace),
        typefaceHandlers(workspace),
        ownStatuteHandlers(workspace),
        updateHandlers(workspace, balances),
        updateKeyHandlers(workspace, balances),
        guideHandlers(workspace),
        ofEvidence.handlers,
        formDraftHandlers(workspace),
        transfer.handlers,
        roomHandlers(workspace, present),
      ),
      present,
    ),
    serveEvidence: ofEvidence.serve,
    lock,
    lockAfterTyping,
    hurry,
    close,
  };
}
