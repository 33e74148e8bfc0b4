import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import type { PaperRef } from '../../electron/contract/papers.ts';
import { useAnswer } from '../client.ts';
import { PaperActions } from './paper-actions.tsx';
import { PdfView } from './pdf-view.tsx';

interface Props {
  readonly title: string;
  readonly open: boolean;
  readonly paper: PaperRef;
  readonly onClose: () => void;
}

/** A paper as it will be printed, beside the screen it was opened from, with save and print. */
export function PaperDrawer({ title, open, paper, onClose }: Props): ReactElement {
  const preview = useAnswer('paper-preview', { paper }, open);
  return (
    <Drawer
      className="paper-drawer"
      title={title}
      open={open}
      onClose={onClose}
      size={760}
      extra={<PaperActions paper={paper} />}
      destroyOnHidden
    >
      <PdfView pdf={preview.data?.pdf} error={preview.error} />
    </Drawer>
  );
}
