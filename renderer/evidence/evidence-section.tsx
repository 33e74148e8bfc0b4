import { FileTextOutlined, PlusOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DragEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '../../electron/contract/evidence.ts';
import { useCase } from '../case/use-case.ts';
import { useAct, useAnswer } from '../client.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { DescribeEvidence } from './describe-evidence.tsx';
import { EvidenceDrawer } from './evidence-drawer.tsx';
import { EvidenceGaps } from './evidence-gaps.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { RunningCaptures } from './running-captures.tsx';
import { useCaptures } from './use-captures.ts';
import { WithdrawEvidence } from './withdraw-evidence.tsx';
import './evidence.css';

type Open = { readonly act: 'look' | 'describe' | 'withdraw'; readonly piece: EvidenceView };

/**
 * The evidence of a case: what there is, what it proves, what is missing, and whether every file is still unaltered.
 */
export function EvidenceSection(): ReactElement {
  const { t } = useTranslation('evidence');
  const { id: caseId } = useCase();
  const list = useAnswer('evidence-list', { caseId });
  const check = useAct('evidence-check');
  const bundle = useAct('evidence-bundle');
  const captures = useCaptures(caseId);
  const [open, setOpen] = useState<Open | null>(null);
  const [over, setOver] = useState(false);
  if (!list.data) return list.error ? <FailureAlert error={list.error} /> : <Loading />;
  const { evidence, gaps } = list.data;
  const faults = new Map(check.data?.results.map(({ id, fault }) => [id, fault]));
  const damaged = [...faults.values()].filter((fault) => fault !== null).length;
  const close = (): void => setOpen(null);
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    captures.drop([...event.dataTransfer.files]);
  };
  return (
    <div
      className={`evidence${over ? ' evidence-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={dropped}
    >
      <div className="page-head">
        <p className="quiet evidence-hint">{t('hint')}</p>
        <span className="grow" />
        <Button
          icon={<SafetyCertificateOutlined />}
          disabled={evidence.length === 0}
          loading={check.isPending}
          onClick={() => check.mutate({ caseId })}
        >
          {t('check')}
        </Button>
        <Button
          icon={<FileTextOutlined />}
          disabled={evidence.every(({ withdrawn }) => withdrawn !== null)}
          loading={bundle.isPending}
          onClick={() => bundle.mutate({ caseId })}
        >
          {t('bundle')}
        </Button>
        <Button type="primary" icon={<PlusOutlined />} onClick={captures.choose}>
          {t('add')}
        </Button>
      </div>
      <div role="status" className="evidence-said">
        {check.data &&
          (damaged > 0 ? (
            <strong className="evidence-bad">{t('checkedBad', { n: damaged })}</strong>
          ) : (
            <span className="quiet">{t('checkedGood', { n: faults.size })}</span>
          ))}
        {bundle.data?.saved && (
          <span className="quiet">{t('bundleSaved', { name: bundle.data.saved, pages: bundle.data.pages })}</span>
        )}
      </div>
      <FailureAlert error={check.error ?? bundle.error} />
      <RunningCaptures captures={captures} />
      <EvidenceGaps gaps={gaps} />
      {evidence.length === 0 ? (
        <EmptyState {...t('empty', { returnObjects: true })} />
      ) : (
        <EvidenceTable
          caseId={caseId}
          evidence={evidence}
          faults={faults}
          onOpen={(act, piece) => setOpen({ act, piece })}
        />
      )}
      <EvidenceDrawer piece={open?.act === 'look' ? open.piece : null} onClose={close} />
      <DescribeEvidence piece={open?.act === 'describe' ? open.piece : null} onClose={close} />
      <WithdrawEvidence piece={open?.act === 'withdraw' ? open.piece : null} onClose={close} />
    </div>
  );
}
