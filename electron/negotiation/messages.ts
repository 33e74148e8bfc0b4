import { senderOf, settingsOf } from '../workspace/settings.ts';
import { caseOf } from '../cases/cases.ts';
import type { messageOperations } from '../contract/messages.ts';
import type { Handlers } from '../contract/operations.ts';
import { addDays } from '../domain/quantities/calendar.ts';
import { Failure } from '../failure.ts';
import { statementOf } from '../ledger/ledger.ts';
import { writeMessage } from '../papers/text-message.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function messageHandlers({
  clock,
  library,
  reading,
}: Workspace): Pick<Handlers, keyof typeof messageOperations> {
  return {
    'message-write': ({ caseId, reader: { kind, name }, tone, medium }) =>
      reading((file) => {
        const { facts } = caseOf(file, caseId);
        const today = clock.today();
        const settings = settingsOf(file);
        const owed = statementOf(file, library, caseId, today);
        if (owed.total <= 0) throw new Failure('issue-blocked', '台账上已无欠款，不需要催收。');
        const party = [...facts.debtors, ...facts.guarantors].find((each) => each.name === name);
        if (kind !== 'third-party' && !party)
          throw new Failure('invalid-input', '案件中没有这名债务人或者保证人。', { field: 'reader.name' });
        const sources = {
          facts,
          owed,
          sender: senderOf(settings, facts),
          writtenOn: today,
          payBy: addDays(today, settings.payWithinDays),
        };
        return {
          text: writeMessage(
            sources,
            kind === 'third-party' || !party ? { kind: 'third-party', name } : { kind, party },
            tone,
            medium,
          ),
        };
      }),
  };
}
