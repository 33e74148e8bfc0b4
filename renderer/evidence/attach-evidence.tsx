import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Form, Select } from 'antd';
import { type ReactElement, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId, EvidenceId } from '../../electron/domain/case/ids.ts';
import { useAnswer } from '../client.ts';
import { tabLeaves } from '../parts/tab-leaves.ts';
import { RunningCaptures } from './running-captures.tsx';
import { useCaptures } from './use-captures.ts';
import './evidence.css';

interface Props {
  readonly caseId: CaseId;
  /** Ids of the evidence to attach. */
  readonly value: readonly EvidenceId[];
  readonly onChange: (change: (ids: readonly EvidenceId[]) => readonly EvidenceId[]) => void;
}

/** Attaches evidence of the case, or files such as recordings and screenshots, which become evidence at once. */
export function AttachEvidence({ caseId, value, onChange }: Props): ReactElement {
  const { t } = useTranslation('evidence');
  const field = useId();
  const list = useAnswer('evidence-list', { caseId });
  const captures = useCaptures(caseId, (id) => onChange((ids) => [...ids, id]));
  const options = (list.data?.evidence ?? [])
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ id, no, account }) => ({ value: id, label: `${no} ${account.title}` }));
  return (
    <div
      className="attach"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        captures.drop([...event.dataTransfer.files]);
      }}
    >
      <Form.Item label={t('attach')} htmlFor={field} extra={t('attachHint')}>
        <div className="attach-row">
          <Select
            id={field}
            mode="multiple"
            value={[...value]}
            options={options}
            optionFilterProp="label"
            onInputKeyDown={tabLeaves}
            placeholder={t('attachNone')}
            onChange={(ids: EvidenceId[]) => onChange(() => ids)}
          />
          <Button icon={<PaperClipOutlined />} onClick={captures.choose}>
            {t('attachFile')}
          </Button>
        </div>
      </Form.Item>
      <RunningCaptures captures={captures} />
    </div>
  );
}
