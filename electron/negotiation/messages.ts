import type { messageOperations } from '../contract/messages.ts';
import type { Handlers, Input } from '../contract/operations.ts';
import type { CaseFacts } from '../domain/case/case-facts.ts';
import { partyOf } from '../domain/letter/recipients.ts';
import { addDays } from '../domain/quantities/calendar.ts';
import { Failure } from '../failure.ts';
import { type MessageReader, writeMessage } from '../papers/text-message.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function messageHandlers({ reading, viewOf }: Workspace): Pick<Handlers, keyof typeof messageOperations> {
  return {
    'message-write': ({ caseId, reader, tone, medium }) =>
      reading((file) => {
        const view = viewOf(file, caseId);
        const { facts, today, settings, sender } = view;
        const owed = view.statementOn(today);
        if (owed.total <= 0) throw new Failure('issue-blocked', '台账上已无欠款，不需要催收。');
        const sources = {
          facts,
          owed,
          sender,
          writtenOn: today,
          payBy: addDays(today, settings.payWithinDays),
        };
        return { text: writeMessage(sources, readerIn(facts, reader), tone, medium) };
      }),
  };
}

/** @throws Failure invalid-input if the party is not in the case */
function readerIn(facts: CaseFacts, reader: Input<'message-write'>['reader']): MessageReader {
  if (reader.kind === 'third-party') return reader;
  const party = partyOf({ role: reader.kind, party: reader.party }, facts);
  if (party === undefined)
    throw new Failure('invalid-input', '案件中没有这名债务人或者保证人。', { field: 'reader.party' });
  return { kind: reader.kind, party };
}
