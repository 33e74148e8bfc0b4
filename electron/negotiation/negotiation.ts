import type { LogEntryView, logOperations } from '../contract/log.ts';
import type { Handlers } from '../contract/operations.ts';
import { promiseKey } from '../domain/deadlines/case-deadlines.ts';
import type { DeadlineState } from '../domain/deadlines/deadline.ts';
import { Failure } from '../failure.ts';
import { setNextStep } from '../records/cases.ts';
import { appendEntry, type LogRecord } from '../records/log.ts';
import { firstBrokenEntry } from '../records/log-chain.ts';
import type { CaseView } from '../workspace/case-view.ts';
import { newId } from '../workspace/new-id.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function negotiationHandlers({
  clock,
  reading,
  writing,
  viewOf,
}: Workspace): Pick<Handlers, keyof typeof logOperations> {
  return {
    'log-read': ({ caseId }) =>
      reading((file) => {
        const view = viewOf(file, caseId);
        return {
          entries: view.log.map(entryView),
          brokenAt: firstBrokenEntry(view.log),
          promises: promiseStates(view),
        };
      }),
    'log-add': ({ caseId, corrects, promise, at, ...said }) => {
      if (at > clock.localMinute()) throw new Failure('invalid-input', '联系时间不能晚于现在。', { field: 'at' });
      return writing((file) => {
        const { record, log } = viewOf(file, caseId);
        const { next_step: step, next_step_on: stepOn, postponed } = record;
        const corrected = corrects === null ? null : log.find((entry) => entry.id === corrects);
        if (corrected === undefined) throw new Failure('not-found', '没有找到要更正的记录。', { field: 'corrects' });
        const entry = appendEntry(file, {
          caseId,
          id: newId(),
          at,
          recordedAt: clock.now(),
          channel: said.channel,
          person: said.person,
          said: said.said,
          reason: said.reason,
          promiseOn: promise?.on ?? null,
          promiseFen: promise?.amount ?? null,
          nextStep: said.nextStep === '' ? null : said.nextStep,
          nextStepOn: said.nextStepOn,
          kind: corrects === null ? 'note' : 'correction',
          corrects,
          answered: said.answered,
          direction: said.direction,
          party: said.party,
          people: said.people,
          seconds: said.seconds,
          hoursAgreed: said.hoursAgreed,
        });
        // A correction repeats what it corrects; it moves the next step only if no later entry has.
        const moves =
          corrected === null
            ? said.nextStep !== '' || said.nextStepOn !== null
            : (corrected.nextStep ?? '') === step && corrected.nextStepOn === stepOn;
        if (moves) setNextStep(file, caseId, said.nextStep, said.nextStepOn, postponed && said.nextStep === step);
        return entryView(entry);
      });
    },
  };
}

function entryView(entry: LogRecord): LogEntryView {
  return {
    id: entry.id,
    seq: entry.seq,
    kind: entry.kind,
    at: entry.at,
    recordedAt: entry.recordedAt,
    channel: entry.channel,
    person: entry.person,
    said: entry.said,
    reason: entry.reason,
    promise: entry.promiseOn === null ? null : { on: entry.promiseOn, amount: entry.promiseFen },
    nextStep: entry.nextStep ?? '',
    nextStepOn: entry.nextStepOn,
    corrects: entry.corrects,
    previousHash: entry.previousHash,
    hash: entry.hash,
    answered: entry.answered,
    direction: entry.direction,
    party: entry.party,
    people: entry.people,
    seconds: entry.seconds,
    hoursAgreed: entry.hoursAgreed,
    stage: entry.stage,
  };
}

/** The state of each promise in a case, by the id of its log entry. */
function promiseStates({ deadlineFacts, deadlines }: CaseView): Record<string, DeadlineState> {
  const states = new Map(deadlines.map(({ key, state }) => [key, state]));
  return Object.fromEntries(deadlineFacts.promises.map(({ id }) => [id, states.get(promiseKey(id)) ?? 'open']));
}
