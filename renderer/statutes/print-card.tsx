import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '../../electron/contract/statutes.ts';
import type { PlainDate } from '../../electron/domain/quantities/calendar.ts';
import { PaperDrawer } from '../parts/paper-drawer.tsx';

/** An article as a sheet for the client, previewed before printing. */
export function PrintCard({
  article: { law, article, effectiveFrom },
  on,
}: {
  readonly article: ArticleView;
  readonly on: PlainDate;
}): ReactElement {
  const { t } = useTranslation('statutes');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => setOpen(true)}>
        {t('card.act')}
      </Button>
      <PaperDrawer
        title={t('card.title')}
        open={open}
        paper={{ kind: 'statute', law, article, effectiveFrom, on }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
