import { Alert, Drawer } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../electron/contract/operations.ts';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import { useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { MessageChoices } from './message-choices.tsx';
import { MessageText } from './message-text.tsx';
import type { Wanted } from './wanted-message.ts';
import './message.css';

interface Props {
  readonly caseId: CaseId;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A reminder by SMS or WeChat, written from the facts, checked before it is copied, and logged once sent. */
export function MessageDrawer({ caseId, open, onClose }: Props): ReactElement {
  const { t } = useTranslation('message');
  const read = useAnswer('case-read', { id: caseId }, open);
  const [chosen, setChosen] = useState<Wanted | null>(null);
  const facts = read.data?.facts;
  const wanted: Wanted = chosen ?? {
    medium: 'sms',
    tone: 'gentle',
    reader: { kind: 'debtor', party: facts?.debtors[0]?.id ?? '' },
  };
  const written = useAnswer('message-write', { caseId, ...wanted }, open && facts !== undefined);
  return (
    <Drawer className="message-drawer" title={t('title')} open={open} onClose={onClose} size={640} destroyOnHidden>
      {facts && <MessageChoices facts={facts} wanted={wanted} onChange={setChosen} />}
      <FailureAlert error={read.error} />
      {written.error && <Alert type="error" showIcon title={written.error.report.message} />}
      {written.data && facts && (
        <MessageText
          key={JSON.stringify(wanted)}
          caseId={caseId}
          wanted={wanted}
          person={nameOf(wanted.reader, facts)}
          written={written.data.text}
        />
      )}
    </Drawer>
  );
}

function nameOf(reader: Wanted['reader'], { debtors, guarantors }: Output<'case-read'>['facts']): string {
  return reader.kind === 'third-party'
    ? reader.name
    : ([...debtors, ...guarantors].find(({ id }) => id === reader.party)?.name ?? '');
}
