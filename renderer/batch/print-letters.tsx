import { Alert, Button, Checkbox, Form, Modal, Select, Table } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchRow, PrintJob } from '../../electron/contract/batches.ts';
import type { BatchId, LetterId } from '../../electron/domain/case/ids.ts';
import { useAct, useAnswer } from '../client.ts';
import { CopiesField } from '../parts/copies-field.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { BatchProgress } from './batch-progress.tsx';

interface Props {
  readonly id: BatchId;
  /** The rows of the letters that were issued, in their order. */
  readonly letters: readonly (BatchRow & { readonly letterId: LetterId })[];
  readonly onClose: () => void;
}

/** Sends a batch's letters to a printer, one job each, and shows of each whether it was handed over. */
export function PrintLetters({ id, letters, onClose }: Props): ReactElement {
  const { t } = useTranslation('batch');
  const list = useAnswer('printer-list', {});
  const print = useAct('batch-print');
  const [printer, setPrinter] = useState<string>();
  const [copies, setCopies] = useState(1);
  const [bothSides, setBothSides] = useState(false);
  const [jobs, setJobs] = useState<ReadonlyMap<LetterId, PrintJob>>(new Map());
  const printers = list.data?.printers ?? [];
  const chosen = printer ?? (printers.length === 1 ? printers[0]?.id : undefined);
  const waiting = letters.filter(({ letterId }) => jobs.get(letterId)?.outcome !== 'sent');
  const next = waiting.length === 0 ? 'all' : jobs.size === 0 ? 'begin' : 'rest';
  const begin = (): void =>
    print.mutate(
      {
        id,
        letters: waiting.map(({ letterId }) => letterId),
        printer: chosen ?? '',
        wish: { copies, bothSides },
      },
      {
        onSuccess: (done) =>
          setJobs((before) => new Map([...before, ...done.jobs.map((job) => [job.letterId, job] as const)])),
      },
    );
  return (
    <Modal
      open
      width={760}
      title={t('print.title')}
      footer={
        <>
          <Button onClick={onClose} disabled={print.isPending}>
            {t('print.close')}
          </Button>
          <Button type="primary" disabled={!chosen || waiting.length === 0} loading={print.isPending} onClick={begin}>
            {t(`print.${next}`, { n: waiting.length })}
          </Button>
        </>
      }
      closable={!print.isPending}
      mask={{ closable: false }}
      keyboard={!print.isPending}
      onCancel={onClose}
    >
      {list.data && printers.length === 0 && <Alert type="warning" showIcon role="alert" title={t('print.none')} />}
      <FailureAlert error={list.error ?? print.error} />
      <Form layout="inline" disabled={print.isPending}>
        <Form.Item label={t('print.printer')} htmlFor="batch-printer">
          <Select
            id="batch-printer"
            className="batch-printer"
            value={chosen}
            placeholder={t('print.choose')}
            onChange={setPrinter}
            options={printers.map((each) => ({ value: each.id, label: each.name }))}
          />
        </Form.Item>
        <Form.Item label={t('print.copies')} htmlFor="batch-copies">
          <CopiesField id="batch-copies" value={copies} onChange={setCopies} />
        </Form.Item>
        <Form.Item>
          <Checkbox checked={bothSides} onChange={({ target }) => setBothSides(target.checked)}>
            {t('print.bothSides')}
          </Checkbox>
        </Form.Item>
      </Form>
      {print.isPending && <BatchProgress />}
      <Table
        size="small"
        rowKey="letterId"
        className="batch-jobs"
        scroll={{ y: 320 }}
        pagination={false}
        dataSource={[...letters]}
        columns={[
          { title: t('report.number'), dataIndex: 'number', width: 200 },
          { title: t('findings.case'), dataIndex: 'title', ellipsis: true },
          {
            title: t('findings.state'),
            key: 'state',
            render: (_, { letterId }) => {
              const job = jobs.get(letterId);
              return job ? `${t(`print.${job.outcome}`)}${job.message === '' ? '' : `：${job.message}`}` : '—';
            },
          },
        ]}
      />
    </Modal>
  );
}
