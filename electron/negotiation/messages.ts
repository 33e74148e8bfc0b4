import type { messageOperations } from '../contract/messages.ts';
import type { Handlers } from '../contract/operations.ts';
import { addDays } from '../domain/quantities/calendar.ts';
import { Failure } from '../failure.ts';
import { writeMessage } from '../papers/text-message.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function messageHandlers({ reading, viewOf }: Workspace): Pick<Handlers, keyof typeof messageOperations> {
  return {
    'message-write': ({ caseId, reader: { kind, name }, tone, medium }) =>
      reading((file) => {
        const view = viewOf(file, caseId);
        const { facts, today, settings, sender } = view;
        const owed = view.statementOn(today);
        if (owed.total <= 0) throw new Failure('issue-blocked', '台账上已无欠款，不需要催收。');
        const party = [...facts.debtors, ...facts.guarantors].find((each) => each.name === name);
        if (kind !== 'third-party' && !party)
          throw new Failure('invalid-input', '案件中没有这名债务人或者保证人。', { field: 'reader.name' });
        const sources = {
          facts,
          owed,
          sender,
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
