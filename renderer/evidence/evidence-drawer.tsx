import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Drawer } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '../../electron/contract/evidence.ts';
import { useAct, useAnswer } from '../client.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { PdfView } from '../parts/pdf-view.tsx';

interface Props {
  readonly piece: EvidenceView | null;
  readonly onClose: () => void;
}

/** Shows a piece of evidence, decrypted for viewing only: nothing of it is written anywhere. */
export function EvidenceDrawer({ piece, onClose }: Props): ReactElement {
  const { t } = useTranslation('evidence');
  const save = useAct('evidence-save');
  return (
    <Drawer
      className="paper-drawer"
      title={piece ? `${t('piece', { n: piece.no })} ${piece.account.title}` : ''}
      open={piece !== null}
      onClose={onClose}
      size={760}
      destroyOnHidden
      afterOpenChange={() => save.reset()}
      extra={
        piece && (
          <Button icon={<DownloadOutlined />} loading={save.isPending} onClick={() => save.mutate({ id: piece.id })}>
            {t('save')}
          </Button>
        )
      }
    >
      <div role="status">{save.data?.saved && <p className="quiet">{t('saved', { name: save.data.saved })}</p>}</div>
      <FailureAlert error={save.error} />
      {piece && <Look key={piece.id} piece={piece} />}
    </Drawer>
  );
}

function Look({ piece }: { readonly piece: EvidenceView }): ReactElement {
  const { t } = useTranslation('evidence');
  const look = useAnswer('evidence-look', { id: piece.id });
  const [broken, setBroken] = useState(false);
  if (look.error) return <FailureAlert error={look.error} />;
  if (!look.data) return <Loading />;
  if (broken) return <Alert type="warning" showIcon title={t('unreadable.broken')} />;
  switch (look.data.kind) {
    case 'image':
      return (
        <img
          className="evidence-image"
          src={look.data.address}
          alt={piece.account.title}
          onError={() => setBroken(true)}
        />
      );
    case 'audio':
      return (
        <audio
          className="evidence-audio"
          controls
          preload="metadata"
          src={look.data.address}
          aria-label={piece.account.title}
          onError={() => setBroken(true)}
        />
      );
    case 'pdf':
      return <PdfView pdf={look.data.pdf} />;
    case 'text':
      return (
        <>
          {look.data.cut && <p className="quiet">{t('cut')}</p>}
          <pre className="evidence-text" tabIndex={0}>
            {look.data.text}
          </pre>
        </>
      );
    case 'none':
      return <Alert type="warning" showIcon title={t(`unreadable.${look.data.why}`)} />;
  }
}
