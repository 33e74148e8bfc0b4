import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input, Upload } from 'antd';
import { type ReactElement, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { MOST_TABLE } from '../../electron/contract/case-table.ts';
import { useAct, useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { useFormDraft } from '../parts/use-form-draft.ts';
import { ImportRows } from './import-rows.tsx';
import { readTableFile } from './read-table-file.ts';
import './case-import.css';

/** Creates cases from a lender's table: pasted or chosen, parsed, reviewed row by row, imported. */
export function ImportPage(): ReactElement {
  const draft = useFormDraft<{ text: string }>('cases:import');
  return draft.known ? (
    <ImportTable first={draft.found?.text ?? ''} keep={(text) => draft.keep({ text })} drop={draft.drop} />
  ) : (
    <Loading />
  );
}

interface Props {
  readonly first: string;
  readonly keep: (text: string) => void;
  readonly drop: () => Promise<void>;
}

function ImportTable({ first, keep, drop }: Props): ReactElement {
  const { t } = useTranslation('caseImport');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [text, setText] = useState(first);
  const asked = useDeferredValue(text);
  const read = useAnswer('case-table-read', { text: asked });
  const form = useAct('case-table-form');
  const take = useAct('case-table-take');
  const change = (now: string): void => {
    setText(now.slice(0, MOST_TABLE));
    keep(now.slice(0, MOST_TABLE));
    take.reset();
  };
  const choose = async (file: Blob): Promise<void> => {
    if (file.size > MOST_TABLE) void message.warning(t('tooLarge'));
    else change(await readTableFile(file));
  };
  const table = asked.trim() === '' ? undefined : read.data;
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <p className="page-note quiet">{t('hint')}</p>
        <span className="grow" />
        <Link to="/cases">{t('back')}</Link>
      </div>
      <section className="sheet" aria-labelledby="import-text">
        <div className="sheet-head">
          <h2 id="import-text">{t('table')}</h2>
          <Button
            icon={<DownloadOutlined />}
            loading={form.isPending}
            onClick={() =>
              form.mutate({}, { onSuccess: ({ saved }) => saved && void message.success(t('formSaved', { saved })) })
            }
          >
            {t('form')}
          </Button>
          <Upload
            accept=".csv,.tsv,.txt,text/csv"
            showUploadList={false}
            beforeUpload={(file) => {
              void choose(file);
              return false;
            }}
          >
            <Button icon={<UploadOutlined />}>{t('choose')}</Button>
          </Upload>
          <Button disabled={text === ''} onClick={() => change('')}>
            {t('clear')}
          </Button>
        </div>
        <Input.TextArea
          className="import-text"
          aria-labelledby="import-text"
          placeholder={t('paste')}
          value={text}
          rows={8}
          wrap="off"
          onChange={(event) => change(event.target.value)}
        />
        <FailureAlert error={form.error ?? read.error} />
        {table && table.missing.length > 0 && (
          <Alert type="error" showIcon title={t('missing', { columns: table.missing.join('、') })} />
        )}
        {table && table.unknown.length > 0 && (
          <Alert type="warning" showIcon title={t('unknown', { columns: table.unknown.join('、') })} />
        )}
        {table?.tooMany && <Alert type="warning" showIcon title={t('tooMany')} />}
      </section>
      {table && table.missing.length === 0 && (
        <ImportRows
          key={asked}
          rows={table.rows}
          busy={take.isPending}
          error={take.error}
          onTake={(lines) =>
            take.mutate(
              { text: asked, lines },
              {
                onSuccess: ({ ids }) => {
                  void message.success(t('taken', { count: ids.length }));
                  if (lines.length === table.rows.length) void drop().finally(() => navigate('/cases'));
                },
              },
            )
          }
        />
      )}
    </>
  );
}
