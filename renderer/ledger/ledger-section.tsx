import { FileDoneOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { type ReactElement, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { useCase } from '../case/use-case.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { PaperDrawer } from '../parts/paper-drawer.tsx';
import { today } from '../parts/today.ts';
import { AsOfTools } from './as-of-tools.tsx';
import { BalanceChart } from './balance-chart.tsx';
import { Composition } from './composition.tsx';
import { ConventionsTable } from './conventions-table.tsx';
import { PaymentList } from './payment-list.tsx';
import { RecordPayment } from './record-payment.tsx';
import { SaveTable } from './save-table.tsx';
import { StatementNotes } from './statement-notes.tsx';
import { StatementTable } from './statement-table.tsx';
import { useLedger } from './use-ledger.ts';
import { WhatIf } from './what-if.tsx';
import './ledger.css';

/** What is owed on a day, its components, every line of the calculation, the effect of a payment, and the payments. */
export function LedgerSection(): ReactElement {
  const { t } = useTranslation('ledger');
  const {
    id,
    facts: { claim },
  } = useCase();
  const [chosen, setChosen] = useState<PlainDate | null>(null);
  const [paper, setPaper] = useState(false);
  const [recording, setRecording] = useState(false);
  const asOf = chosen ?? today();
  // The slider moves at once; days it merely passes need not be requested.
  const ledger = useLedger(id, useDeferredValue(asOf));
  const { statement, problem, payments } = ledger.data ?? {};
  return (
    <div className="ledger">
      <div className="page-head">
        <AsOfTools
          asOf={asOf}
          from={claim.disbursements[0]?.on ?? claim.formedOn}
          dueOn={claim.dueOn}
          onChange={setChosen}
        />
        <Button icon={<FileDoneOutlined />} disabled={!statement} onClick={() => setPaper(true)}>
          {t('showPaper')}
        </Button>
        <SaveTable caseId={id} asOf={asOf} disabled={!statement} />
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setRecording(true)}>
          {t('record')}
        </Button>
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
          {statement.stale && (
            <Alert
              className="failure"
              type="warning"
              showIcon
              title={t('stale')}
              action={<Link to="/settings">{t('enterRates')}</Link>}
            />
          )}
          <Composition statement={statement} />
          <div className="ledger-pair">
            <BalanceChart lines={statement.lines} />
            <ConventionsTable caseId={id} asOf={statement.asOf} dayCount={claim.dayCount} />
          </div>
          <StatementTable lines={statement.lines} asOf={statement.asOf} />
          <StatementNotes notes={statement.notes} />
          <WhatIf key={id} caseId={id} allocation={claim.allocation} />
        </>
      )}
      {payments && <PaymentList caseId={id} payments={payments} />}
      <RecordPayment caseId={id} open={recording} onClose={() => setRecording(false)} />
      <PaperDrawer
        title={t('paper')}
        open={paper}
        paper={{ kind: 'calculation', caseId: id, asOf }}
        onClose={() => setPaper(false)}
      />
    </div>
  );
}
