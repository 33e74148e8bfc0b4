import { FileDoneOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlainDate } from '../../electron/domain/calendar.ts';
import { useCase } from '../case/use-case.ts';
import { useAnswer } from '../client.ts';
import { DateField } from '../parts/date-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { PaperDrawer } from '../parts/paper-drawer.tsx';
import { today } from '../parts/today.ts';
import { Composition } from './composition.tsx';
import { PaymentList } from './payment-list.tsx';
import { RecordPayment } from './record-payment.tsx';
import { StatementNotes } from './statement-notes.tsx';
import { StatementTable } from './statement-table.tsx';
import './ledger.css';

/** What is owed on a day, what it is made of, every line of the sum, and the payments. */
export function LedgerSection(): ReactElement {
  const { t } = useTranslation('ledger');
  const { id } = useCase();
  const [chosen, setChosen] = useState<PlainDate | null>(null);
  const [paper, setPaper] = useState(false);
  const [recording, setRecording] = useState(false);
  const asOf = chosen ?? today();
  const ledger = useAnswer('ledger-read', { caseId: id, asOf });
  const { statement, problem, payments } = ledger.data ?? {};
  return (
    <div className="ledger">
      <div className="page-head">
        <label className="ledger-as-of">
          <span>{t('asOf')}</span>
          <DateField value={asOf} onChange={setChosen} allowClear={false} />
        </label>
        {chosen !== null && chosen !== today() && <Button type="link" onClick={() => setChosen(null)}>{t('toToday')}</Button>}
        <span className="grow" />
        <Button icon={<FileDoneOutlined />} disabled={!statement} onClick={() => setPaper(true)}>{t('showPaper')}</Button>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setRecording(true)}>{t('record')}</Button>
      </div>
      <FailureAlert error={ledger.error} />
      {ledger.isPending && <Loading />}
      {problem && (
        <Alert
          className="failure"
          type="error"
          showIcon
          title={t('problem')}
          description={problem.message}
          action={problem.field.startsWith('claim') && <Link to={`/cases/${id}/facts`}>{t('fix')}</Link>}
        />
      )}
      {statement && (
        <>
          {statement.stale && <Alert className="failure" type="warning" showIcon title={t('stale')} />}
          <Composition statement={statement} />
          <StatementTable lines={statement.lines} />
          <StatementNotes notes={statement.notes} />
        </>
      )}
      {payments && <PaymentList caseId={id} payments={payments} />}
      <RecordPayment caseId={id} open={recording} onClose={() => setRecording(false)} />
      <PaperDrawer title={t('paper')} open={paper} paper={{ kind: 'calculation', caseId: id, asOf }} onClose={() => setPaper(false)} />
    </div>
  );
}
