import { senderOf, settingsOf } from '../workspace/settings.ts';
import { caseOf } from '../cases/cases.ts';
import type { messageOperations } from '../contract/messages.ts';
import type { Handlers, Input } from '../contract/operations.ts';
import type { CaseFacts } from '../domain/case/case-facts.ts';
import { partyOf } from '../domain/letter/recipients.ts';
import { addDays } from '../domain/quantities/calendar.ts';
import { Failure } from '../failure.ts';
import { statementOf } from '../ledger/ledger.ts';
import { writeMessage, type MessageReader } from '../papers/text-message.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function messageHandlers({
  clock,
  library,
  reading,
}: Workspace): Pick<Handlers, keyof typeof messageOperations> {
  return {
    'message-write': ({ caseId, reader, tone, medium }) =>
      reading((file) => {
        const { facts } = caseOf(file, caseId);
        const today = clock.today();
        const settings = settingsOf(file);
        const owed = statementOf(file, library, caseId, today);
        if (owed.total <= 0) throw new Failure('issue-blocked', '台账上已无欠款，不需要催收。');
        const sources = {
          facts,
          owed,
          sender: senderOf(settings, facts),
          writtenOn: today,
          payBy: addDays(today, settings.payWithinDays),
        };
        return { text: writeMessage(sources, readerIn(facts, reader), tone, medium) };
      }),
  };
}

/** @throws Failure invalid-input where the party is not in the case */
function readerIn(facts: CaseFacts, reader: Input<'message-write'>['reader']): MessageReader {
  if (reader.kind === 'third-party') return reader;
  const party = partyOf({ role: reader.kind, party: reader.party }, facts);
  if (party === undefined)
    throw new Failure('invalid-input', '案件中没有这名债务人或者保证人。', { field: 'reader.party' });
  return { kind: reader.kind, party };
}
