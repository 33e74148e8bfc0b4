import { CalendarOutlined, ExportOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { asId, type CaseId } from '../../electron/domain/case/ids.ts';
import { DEADLINE_KINDS, type DeadlineKind } from '../../electron/domain/deadlines/deadline.ts';
import { useAnswer } from '../client.ts';
import { caseInAddress } from '../parts/case-in-address.ts';
import { tabLeaves } from '../parts/tab-leaves.ts';
import { DeadlineCalendar } from './deadline-calendar.tsx';
import type { DeadlineChoice } from './deadline-choice.ts';
import { DeadlineList } from './deadline-list.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { LimitationCourse } from './limitation-course.tsx';
import './deadlines.css';

/** The deadlines of all cases, as a list or a month; `?case=` shows those of one case. */
export function DeadlinesPage(): ReactElement {
  const { t } = useTranslation('deadlines');
  const [parameters, setParameters] = useSearchParams();
  const caseId = caseInAddress(parameters);
  const [kinds, setKinds] = useState<DeadlineKind[]>([]);
  const [within, setWithin] = useState<DeadlineChoice['within']>('all');
  const [month, setMonth] = useState(false);
  const [exporting, setExporting] = useState(false);
  const opened = useAnswer('case-read', { id: caseId ?? asId<CaseId>('') }, caseId !== null);
  const choice = { ...(kinds.length > 0 && { kinds }), ...(caseId !== null && { caseId }) };
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <Segmented
          aria-label={t('show')}
          value={month}
          onChange={setMonth}
          options={[
            { value: false, label: t('list'), icon: <UnorderedListOutlined aria-hidden /> },
            { value: true, label: t('month'), icon: <CalendarOutlined aria-hidden /> },
          ]}
        />
        <Select
          className="deadline-kinds"
          aria-label={t('kinds')}
          mode="multiple"
          allowClear
          maxTagCount="responsive"
          placeholder={t('allKinds')}
          onInputKeyDown={tabLeaves}
          value={kinds}
          onChange={setKinds}
          options={DEADLINE_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <span className="grow" />
        <Button icon={<ExportOutlined />} onClick={() => setExporting(true)}>
          {t('export.act')}
        </Button>
      </div>
      {opened.data && (
        <p className="deadline-case">
          {t('oneCase', { title: opened.data.title })}{' '}
          <Button type="link" size="small" onClick={() => setParameters({}, { replace: true })}>
            {t('allCases')}
          </Button>
        </p>
      )}
      {month ? (
        <DeadlineCalendar choice={choice} />
      ) : (
        <DeadlineList
          key={JSON.stringify([choice, within])}
          choice={{ ...choice, within }}
          onWithin={setWithin}
          onClear={() => {
            setKinds([]);
            setWithin('all');
          }}
        />
      )}
      {caseId !== null && !month && <LimitationCourse caseId={caseId} />}
      <ExportDialog
        open={exporting}
        choice={{ ...choice, within: month ? 'all' : within }}
        onClose={() => setExporting(false)}
      />
    </>
  );
}
