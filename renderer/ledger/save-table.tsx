import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../electron/domain/case/ids.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { useAct } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';

interface Props {
  readonly caseId: CaseId;
  readonly asOf: PlainDate;
  readonly disabled: boolean;
}

/** Saves the calculation as a spreadsheet; main asks where. */
export function SaveTable({ caseId, asOf, disabled }: Props): ReactElement {
  const { t } = useTranslation(['ledger', 'parts']);
  const { message } = App.useApp();
  const save = useAct('table-save');
  const act = (format: 'xlsx' | 'csv'): void =>
    save.mutate(
      { caseId, asOf, format },
      {
        onSuccess: ({ saved }) => void (saved && message.success(t('parts:paper.saved', { name: saved }))),
      },
    );
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={disabled}
        menu={{
          items: (['xlsx', 'csv'] as const).map((format) => ({ key: format, label: t(`tables.${format}`) })),
          onClick: ({ key }) => act(key as 'xlsx' | 'csv'),
        }}
      >
        <Button icon={<DownloadOutlined />} loading={save.isPending}>
          {t('tables.save')}
        </Button>
      </Dropdown>
      <FailureAlert error={save.error} />
    </>
  );
}
